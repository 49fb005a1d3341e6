internal import Checks

/// Bars of HTML and SVG that show how many findings there are of each kind.
///
/// A bar is a button, which the page's script makes a filter; without it, it only shows.
enum CountBars {
  struct Bar {
    var name: String
    var count: Int
    /// Gives its colour.
    var severity: Finding.Severity
  }

  /// - Parameters:
  ///   - bars: In the order of the page; the longest is as long as there is room for.
  ///   - facet: What of a finding they count: `severity` or `check`.
  ///   - title: Their heading.
  /// - Returns: HTML of a section.
  static func html(_ bars: [Bar], of facet: String, title: String) -> String {
    let most = bars.map(\.count).max() ?? 0
    return """
      <section class="facet" aria-labelledby="by-\(facet)">
      <h2 id="by-\(facet)">\(title)</h2>
      <ul data-facet="\(facet)">
      \(bars.map { item($0, most: most) }.joined())</ul>
      </section>

      """
  }

  private static func item(_ bar: Bar, most: Int) -> String {
    let share = (Double(bar.count) / Double(max(most, 1)) * 1000).rounded() / 10
    let name = PageTemplate.escaped(bar.name)
    return
      "<li><button type=\"button\" class=\"bar \(bar.severity.rawValue)\" data-value=\"\(name)\" disabled>"
      + "<span class=\"name\">\(name)</span> <span class=\"amount\">\(bar.count)</span>"
      + "<svg aria-hidden=\"true\"><rect class=\"track\" width=\"100%\" height=\"100%\" rx=\"3\"/>"
      + "<rect class=\"fill\" width=\"\(share)%\" height=\"100%\" rx=\"3\"/></svg></button></li>\n"
  }
}
