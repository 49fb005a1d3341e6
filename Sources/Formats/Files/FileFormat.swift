/// A file format that Bellek reads.
///
/// The raw values are promises: `--format` and `--to` take them.
public enum FileFormat: String, Hashable, Sendable, CaseIterable {
  // Memories and files of two languages.
  case tmx, xliff, sdlxliff, mqxliff, po, csv, tsv, moses, jsonl, weblate, sdltm
  // Glossaries.
  case tbx, glossary
  // Stories and pages of one language.
  case html, markdown, text, docx, ninjs, newsml, nitf
  // Strings of programs.
  case strings, stringsdict, xcstrings

  /// The format that a file's name promises.
  ///
  ///     FileFormat(path: "news.TMX")   // .tmx
  ///
  /// Names that several formats share (`.xml`, `.json`, `.txt`) promise none but plain text.
  public init?(path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."),
      let format = Self.suffixes[name[name.index(after: dot)...].lowercased()]
    else { return nil }
    self = format
  }

  /// The usual ends of its files' names, the first being the one to write.
  public var fileNameSuffixes: [String] {
    switch self {
    case .tmx: ["tmx"]
    case .xliff: ["xlf", "xliff", "mxliff"]
    case .sdlxliff: ["sdlxliff"]
    case .mqxliff: ["mqxliff"]
    case .po: ["po", "pot"]
    case .csv: ["csv"]
    case .tsv: ["tsv", "tab"]
    case .moses: ["moses"]
    case .jsonl: ["jsonl", "ndjson"]
    case .weblate: []
    case .sdltm: ["sdltm"]
    case .tbx: ["tbx"]
    case .glossary: ["utf8"]
    case .html: ["html", "htm", "xhtml", "shtml"]
    case .markdown: ["md", "markdown"]
    case .text: ["txt"]
    case .docx: ["docx"]
    case .ninjs: ["ninjs"]
    case .newsml: ["newsml"]
    case .nitf: ["nitf"]
    case .strings: ["strings"]
    case .stringsdict: ["stringsdict"]
    case .xcstrings: ["xcstrings"]
    }
  }

  private static let suffixes = Dictionary(
    uniqueKeysWithValues: allCases.flatMap { format in format.fileNameSuffixes.map { ($0, format) } })

  /// The format of a file: the one `given`, else what its name and its first bytes say.
  static func of(_ input: ByteInput, given: FileFormat?) throws(FormatError) -> FileFormat {
    let beginning = try input.peek(4096)
    guard !beginning.isEmpty else { throw FormatError(input.name, .isEmpty) }
    if let given { return given }
    let named = FileFormat(path: input.name)
    if let named, named != .text { return named }
    guard let format = FileFormat(beginning: beginning) ?? named else {
      throw FormatError(input.name, .unknownFormat)
    }
    return format
  }
}
