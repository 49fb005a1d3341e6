internal import Bitext

extension LanguagePair {
  /// The two languages of a TMX file that nobody has named: what its header says it was made in, or else the language
  /// of its first variant, and the first other one.
  ///
  /// Looks at the first 64 KiB. In a smaller file of one language the other one is `und`.
  static func ofTMX(_ input: ByteInput) throws(FormatError) -> LanguagePair {
    let beginning = try input.peek(window)
    let xml = XMLReader(ByteInput(name: input.name, bytes: Array(beginning)))
    var source: LanguageTag?
    // Where the file is cut off or wrong, the reading itself will tell.
    while let kind = try? xml.advance() {
      guard kind == .start else { continue }
      switch xml.elementName {
      case "header": source = xml.attributes["srclang"].flatMap { LanguageTag($0) }
      case "tuv":
        let name = xml.attributes["xml:lang"] ?? xml.attributes["lang"]
        guard let tag = name.flatMap({ LanguageTag($0) }) else { continue }
        if let source, !source.accepts(tag) { return LanguagePair(source: source, target: tag) }
        source = source ?? tag
      default: break
      }
    }
    guard beginning.count < window, let unknown = LanguageTag("und") else {
      throw FormatError(
        input.name, .invalid("does not name two languages in its first 64 KiB. Say which are wanted."))
    }
    return LanguagePair(source: source ?? unknown, target: unknown)
  }

  private static let window = 64 * 1024
}
