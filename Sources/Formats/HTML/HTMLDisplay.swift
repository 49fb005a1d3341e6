/// How an element takes part in the flow of text.
///
/// Source: HTML Living Standard, §15.3, the style sheet of browsers, with `display` of a `style`
/// attribute over it. Style sheets of the page are not read.
enum HTMLDisplay: Hashable, Sendable {
  /// Its text is never shown.
  case none
  /// Begins and ends a block of text.
  case block
  /// Runs within a block.
  case inline
  /// `<br>`.
  case lineBreak

  init(_ node: HTMLNode) {
    guard node.kind == .element else {
      self = node.kind == .text ? .inline : .none
      return
    }
    if Self.isHidden(node) {
      self = .none
    } else if node.name == "br" {
      self = .lineBreak
    } else if let display = Self.display(ofStyle: node.attribute("style")) {
      self = display
    } else {
      self = !node.isForeign && Self.blocks.contains(node.name) ? .block : .inline
    }
  }

  /// As a translator sees a page, who also works on what is hidden at first: forms, menus, dialogs.
  init(translating node: HTMLNode) {
    if node.name == "br" {
      self = .lineBreak
    } else if let display = Self.display(ofStyle: node.attribute("style")), display != .none {
      self = display
    } else {
      self = Self.isBlock(translating: node.name) ? .block : .inline
    }
  }

  /// Whether an element of this name stands by itself for a translator.
  static func isBlock(translating name: String) -> Bool { blocks.contains(name) || containers.contains(name) }

  private static func isHidden(_ node: HTMLNode) -> Bool {
    if node.isForeign { return node.name == "svg" }
    if unshown.contains(node.name) { return true }
    if node.name == "dialog", node.attribute("open") == nil { return true }
    if let hidden = node.attribute("hidden"), hidden.lowercased() != "until-found" { return true }
    return node.attribute("aria-hidden")?.lowercased() == "true"
  }

  private static func display(ofStyle style: String?) -> HTMLDisplay? {
    guard let style else { return nil }
    var display: HTMLDisplay?
    for declaration in style.lowercased().split(separator: ";") {
      let parts = declaration.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let value = parts[1].filter { !$0.isWhitespace }
      switch (String(parts[0].filter { !$0.isWhitespace }), String(value.prefix { $0 != "!" })) {
      case ("display", "none"), ("visibility", "hidden"), ("visibility", "collapse"): return HTMLDisplay.none
      case ("display", "block"), ("display", "flex"), ("display", "grid"), ("display", "list-item"),
        ("display", "table"), ("display", "flow-root"):
        display = .block
      case ("display", "inline"): display = .inline
      default: break
      }
    }
    return display
  }

  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "col", "colgroup",
    "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
    "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "listing",
    "main", "menu", "nav", "ol", "p", "plaintext", "pre", "search", "section", "summary", "table", "tbody",
    "td", "tfoot", "th", "thead", "tr", "ul", "xmp",
  ]

  /// No text for readers: code, form data, and what stands in for pictures and players.
  private static let unshown: Set<String> = [
    "area", "audio", "base", "basefont", "canvas", "datalist", "embed", "frame", "frameset", "head",
    "iframe", "input", "link", "meta", "meter", "noembed", "noframes", "noscript", "object", "optgroup",
    "option", "param", "progress", "rp", "script", "select", "source", "style", "template", "textarea",
    "title", "track", "video",
  ]

  /// Of the unshown, those whose text stands by itself.
  private static let containers: Set<String> = [
    "audio", "canvas", "datalist", "head", "noscript", "object", "optgroup", "option", "select", "template",
    "textarea", "title", "video",
  ]
}
