extension FileFormat {
  /// The format that a file's first bytes look like: the root element of markup, the keys of an object, a
  /// line with a tab.
  init?(beginning bytes: some Collection<UInt8>) {
    if bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) {
      self = .docx
      return
    }
    if bytes.starts(with: Array("SQLite format 3\0".utf8)) {
      self = .sdltm
      return
    }
    // ASCII is enough to know a format by, in whatever encoding.
    let text = String(decoding: bytes.filter { $0 != 0 && $0 < 0x80 }, as: UTF8.self)
    let start = text.drop(while: \.isWhitespace)
    switch start.first {
    case "<":
      guard let format = Self.markup(ArticleFormat.rootElement(of: text)) else { return nil }
      self = format
    case "{": self = Self.object(start)
    case "[": self = Self.newsKeys.contains(where: start.contains) ? .ninjs : .weblate
    default:
      guard start.prefix(while: { !$0.isNewline }).contains("\t") else { return nil }
      self = .tsv
    }
  }

  private static func markup(_ root: String?) -> FileFormat? {
    switch root {
    case "tmx": .tmx
    case "xliff": .xliff
    case "tbx", "martif", "tbx:tbx": .tbx
    case "nitf": .nitf
    case "plist": .stringsdict
    case let root? where NewsMLFields.roots.contains(root) || root.hasSuffix(":nitf"):
      root.hasSuffix(":nitf") ? .nitf : .newsml
    case let root? where NewsMLFields.roots.contains(XMLNames.local(root)): .newsml
    case let root?: ArticleFormat.isPage(root) ? .html : nil
    case nil: nil
    }
  }

  private static func object(_ start: Substring) -> FileFormat {
    if start.contains("\"sourceLanguage\"") && start.contains("\"strings\"") { return .xcstrings }
    let line = start.prefix { !$0.isNewline }
    let next = start[line.endIndex...].first { !$0.isWhitespace }
    let isLines = line.last { !$0.isWhitespace } == "}" && next == "{"
    let isPair = start.contains("\"source\"") && start.contains("\"target\"")
    return !isLines && !isPair && newsKeys.contains(where: start.contains) ? .ninjs : .jsonl
  }

  private static let newsKeys = [
    "\"uri\"", "\"body_", "\"headline", "\"bodies\"", "\"pubstatus\"", "\"pubStatus\"", "\"versioncreated\"",
    "\"versionCreated\"", "\"$standard\"", "ninjs-schema",
  ]
}
