public import Bitext

/// A file format for translation units.
public enum UnitFormat: String, Hashable, Sendable, CaseIterable {
  case tmx, tsv, jsonl

  /// The format that a file's name promises.
  ///
  ///     UnitFormat(path: "news.TMX")   // .tmx
  public init?(path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "tmx": self = .tmx
    case "tsv", "tab": self = .tsv
    case "jsonl", "ndjson": self = .jsonl
    default: return nil
    }
  }

  /// The format that a file's first bytes look like: markup, an object, a line with a tab.
  init?(beginning bytes: some Collection<UInt8>) {
    // UTF-16 has a zero in one of its first two bytes, after the mark; TMX is all that comes in it.
    let head = bytes.prefix(2)
    if head.elementsEqual([0xFF, 0xFE]) || head.elementsEqual([0xFE, 0xFF]) || head.contains(0) {
      self = .tmx
      return
    }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes.dropFirst(0)
    let blanks: Set<UInt8> = [0x20, 0x0A, 0x0D]
    switch text.first(where: { !blanks.contains($0) }) {
    case UInt8(ascii: "<"): self = .tmx
    case UInt8(ascii: "{"): self = .jsonl
    default:
      guard text.prefix(while: { $0 != 0x0A }).contains(0x09) else { return nil }
      self = .tsv
    }
  }

  /// Opens the file at `path`, or standard input for `-`, for its units in `languages`.
  ///
  /// The format is `format`, else what the name promises, else what the first bytes look like. A
  /// unit has the languages that its file gives it, where they go with `languages`: `en-US` for `en`.
  public static func reader(
    path: String, format: UnitFormat? = nil, languages: LanguagePair
  ) throws(FormatError) -> any UnitReader {
    try reader(ByteInput(path: path), format: format ?? UnitFormat(path: path), languages: languages)
  }

  /// Reads `bytes` as if they stood in a file called `name`.
  public static func reader(
    name: String, bytes: [UInt8], format: UnitFormat? = nil, languages: LanguagePair
  ) throws(FormatError) -> any UnitReader {
    try reader(
      ByteInput(name: name, bytes: bytes), format: format ?? UnitFormat(path: name), languages: languages)
  }

  private static func reader(
    _ input: ByteInput, format: UnitFormat?, languages: LanguagePair
  ) throws(FormatError) -> any UnitReader {
    let beginning = try input.peek(4096)
    guard !beginning.isEmpty else { throw FormatError(input.name, .isEmpty) }
    guard let format = format ?? UnitFormat(beginning: beginning) else {
      throw FormatError(input.name, .unknownFormat)
    }
    return switch format {
    case .tmx: TMXReader(input, languages: languages)
    case .tsv: try TSVReader(input, languages: languages)
    case .jsonl: JSONLinesReader(input, languages: languages)
    }
  }

  /// A writer to `path`, or to standard output for `-`.
  ///
  /// `languages` are those of the memory; units may have other ones where the format says so.
  public static func writer(
    path: String, format: UnitFormat? = nil, languages: LanguagePair
  ) throws(FormatError) -> any UnitWriter {
    guard let format = format ?? UnitFormat(path: path) else { throw FormatError(path, .unknownFormat) }
    return switch format {
    case .tmx: try TMXWriter(path: path, languages: languages)
    case .tsv: try TSVWriter(path: path, languages: languages)
    case .jsonl: try JSONLinesWriter(path: path)
    }
  }
}
