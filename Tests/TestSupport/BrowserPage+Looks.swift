extension BrowserPage {
  /// Shows the page as on paper, so that scripts can look at it.
  public func showAsPrinted() throws { try emulate(media: "print") }

  /// Texts in what a selector finds whose contrast with what is behind them is below 4.5, as WCAG 2.2 (1.4.3) wants
  /// it of all text that is enabled, by its relative luminance.
  public func faintTexts(in selector: String) throws -> [String] {
    try value(
      """
      (() => {
        const channels = (color) => color.match(/[\\d.]+/g).map(Number);
        const luminance = ([r, g, b]) => [r, g, b].map((value) => value / 255)
          .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
          .reduce((sum, value, place) => sum + value * [0.2126, 0.7152, 0.0722][place], 0);
        const behind = (element) => {
          for (let at = element; at; at = at.parentElement) {
            const color = channels(getComputedStyle(at).backgroundColor);
            if (color.length < 4 || color[3] === 1) return color;
          }
          return [255, 255, 255];
        };
        const seen = [...document.querySelectorAll("\(selector)")].filter((element) =>
          element.checkVisibility() && !element.closest(":disabled") && !element.matches(".cut")
            && [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()));
        return seen.filter((element) => {
          const [one, other] = [channels(getComputedStyle(element).color), behind(element)].map(luminance);
          return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05) < 4.5;
        }).map((element) => `${element.className}: ${element.textContent}`);
      })()
      """)
  }

  /// Whether all of it is as wide as the window at most.
  public func fitsItsWindow() throws -> Bool {
    try value("document.documentElement.scrollWidth <= window.innerWidth")
  }
}
