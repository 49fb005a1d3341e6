/// The elements that stand open at a place of a page, as far as its texts depend on them.
///
/// End tags may be missing or misplaced: a tag that cannot stand inside an open element ends that. Opening and
/// closing take constant time, spread over all tags.
struct HTMLElements {
  /// An element that stands open.
  struct Open {
    var name: String
    var isBlock: Bool
    /// The innermost block: itself or around it.
    var block: String
    var translates: Bool
    var preserves: Bool
    var isHeading: Bool
  }

  private(set) var open: [Open] = []
  /// The elements that end tags do not reach through, and how many of each name stand open in them.
  private var scopes: [(name: String, counts: [String: Int])] = [("", [:])]
  /// How many of those elements of each name stand open.
  private var barriers: [String: Int] = [:]

  var translates: Bool { open.last?.translates ?? true }
  var preserves: Bool { open.last?.preserves ?? false }
  var isHeading: Bool { open.last?.isHeading ?? false }

  /// Ends what cannot be around an element of this name, which is about to begin.
  mutating func makeRoom(for name: String, isBlock: Bool) {
    if let closed = Self.closes[name] {
      for other in closed.elements where isOpen(other) && !isShielded(other, by: closed.shields) {
        close(other)
      }
    }
    if isBlock, Self.closesParagraph.contains(name), isOpen("p") { close("p") }
  }

  mutating func begin(_ element: Open) {
    open.append(element)
    scopes[scopes.count - 1].counts[element.name, default: 0] += 1
    if Self.barrierNames.contains(element.name) {
      scopes.append((element.name, [:]))
      barriers[element.name, default: 0] += 1
    }
  }

  /// Ends the innermost element of this name and those in it; returns it, or `nil` when none is open.
  @discardableResult
  mutating func close(_ name: String) -> Open? {
    guard Self.barrierNames.contains(name) ? barriers[name, default: 0] > 0 : isOpen(name) else { return nil }
    while let last = open.popLast() {
      if Self.barrierNames.contains(last.name) {
        scopes.removeLast()
        barriers[last.name, default: 1] -= 1
      }
      let count = (scopes[scopes.count - 1].counts[last.name] ?? 1) - 1
      scopes[scopes.count - 1].counts[last.name] = count > 0 ? count : nil
      if last.name == name { return last }
    }
    return nil
  }

  private func isOpen(_ name: String) -> Bool {
    scopes[scopes.count - 1].counts[name] != nil || scopes[scopes.count - 1].name == name
  }

  /// Whether one of `shields` stands inside the innermost open element of this name.
  private func isShielded(_ name: String, by shields: Set<String>) -> Bool {
    guard !shields.isDisjoint(with: scopes[scopes.count - 1].counts.keys) else { return false }
    for element in open.reversed() {
      if element.name == name { return false }
      if shields.contains(element.name) { return true }
    }
    return false
  }

  private static let barrierNames: Set<String> = [
    "table", "td", "th", "caption", "template", "body", "select",
  ]

  private static let lists: Set<String> = ["ul", "ol", "dl", "menu", "dir"]
  private static let closes: [String: (elements: [String], shields: Set<String>)] = [
    "li": (["li"], lists), "dt": (["dt", "dd"], lists), "dd": (["dt", "dd"], lists),
    "option": (["option"], []), "optgroup": (["option", "optgroup"], []),
    "td": (["td", "th"], []), "th": (["td", "th"], []), "tr": (["td", "th", "tr"], []),
    "tbody": (["td", "th", "tr", "tbody", "thead"], []), "tfoot": (["td", "th", "tr", "tbody", "thead"], []),
    "thead": (["td", "th", "caption"], []), "body": (["head"], []), "a": (["a"], []),
  ]
  private static let closesParagraph: Set<String> = [
    "address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "div", "dl", "dd",
    "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hgroup",
    "hr", "li", "listing", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "table",
    "ul",
  ]
}
