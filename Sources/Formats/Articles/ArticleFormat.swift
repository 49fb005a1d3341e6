/// What kind of file an article comes in, by its first bytes, then by its name.
enum ArticleFormat: Hashable, Sendable {
  case html
  case plainText
  /// XML of the trade, by the name of its first element.
  case exchange(String)

  /// `start` is `start(of:)` of the file.
  init(name: String, start: String) {
    var rest = start[...]
    Self.skipProlog(&rest)
    if rest.first == "<" {
      let element = rest.dropFirst().prefix { $0.isLetter || $0.isNumber || "!:-".contains($0) }.lowercased()
      if Self.exchangeElements.contains(element) {
        self = .exchange(element)
        return
      }
      if element == "!doctype" || Self.pageElements.contains(element) {
        self = .html
        return
      }
    }
    let fileName = name.split(separator: "/").last ?? ""
    let suffix = fileName.lastIndex(of: ".").map { fileName[$0...].lowercased() }
    self = [".html", ".htm", ".xhtml", ".shtml"].contains(suffix) ? .html : .plainText
  }

  /// The news format that a file is in, if it is in one.
  static func news(name: String, bytes: [UInt8]) -> FileFormat? {
    let format = FileFormat(path: name) ?? FileFormat(beginning: bytes.prefix(4096))
    return [.ninjs, .newsml, .nitf].contains(format) ? format : nil
  }

  /// The first characters of a file, ASCII only, in any encoding that has ASCII in it.
  static func start(of bytes: [UInt8]) -> String {
    let ascii = bytes.prefix(4096).filter { $0 != 0 && $0 < 0x80 }
    return String(decoding: ascii, as: UTF8.self)
  }

  /// The name of the first element of an XML or HTML file, in lower case, past a DOCTYPE.
  static func rootElement(of start: String) -> String? {
    var rest = start[...]
    while true {
      skipProlog(&rest)
      guard rest.first == "<" else { return nil }
      guard rest.hasPrefix("<!") else {
        return rest.dropFirst().prefix { $0.isLetter || $0.isNumber || ":-_".contains($0) }.lowercased()
      }
      guard let end = rest.firstIndex(of: ">") else {
        return rest.lowercased().hasPrefix("<!doctype html") ? "html" : nil
      }
      if rest.lowercased().hasPrefix("<!doctype html") { return "html" }
      rest = rest[rest.index(after: end)...]
    }
  }

  /// Whether an element begins a page.
  static func isPage(_ element: String) -> Bool { pageElements.contains(element) }

  /// Goes past white space, comments and `<?…?>`.
  private static func skipProlog(_ text: inout Substring) {
    while true {
      text = text.drop(while: \.isWhitespace)
      let end = text.hasPrefix("<!--") ? "-->" : text.hasPrefix("<?") ? ">" : nil
      guard let end, let range = text.firstRange(of: end) else { return }
      text = text[range.upperBound...]
    }
  }

  private static let exchangeElements: Set<String> = ["tmx", "xliff", "tbx", "martif", "ts", "resources"]

  private static let pageElements: Set<String> = [
    "html", "head", "body", "title", "meta", "link", "script", "style", "div", "p", "h1", "h2", "h3",
    "article",
    "main", "section", "header", "table", "ul", "ol", "a", "b", "br", "font", "center", "span", "nav",
    "figure",
    "blockquote", "aside", "footer", "form", "img", "pre",
  ]
}
