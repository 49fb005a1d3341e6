extension FileFormat {
  /// Whether its files hold a story or a page in one language, so that a translation is another file.
  public var holdsOneLanguage: Bool {
    switch self {
    case .html, .markdown, .text, .docx, .ninjs, .newsml, .nitf: true
    default: false
    }
  }

  /// Whether its files hold concepts with their terms, which `FormatFile.termbase` reads.
  public var holdsTerms: Bool { self == .tbx || self == .glossary }

  /// Whether one file of it may hold units of several language pairs.
  public var holdsSeveralPairs: Bool { self == .tmx || self == .jsonl }

  /// The formats that units can be written in anew: those that `writer` knows.
  public static let writable: [FileFormat] = [
    .tmx, .xliff, .po, .csv, .tsv, .moses, .jsonl, .weblate, .glossary,
  ]
}
