public import Bitext

extension FileFormat {
  /// Opens the file at `path`, or standard input for `-`, for its segments.
  ///
  /// The format is `format`, else what the name promises, else what the first bytes look like.
  public static func segments(
    path: String, format: FileFormat? = nil, options: ReadingOptions = ReadingOptions()
  ) throws(FormatError) -> any SegmentReader {
    try segments(ByteInput(path: path), format: format, options: options)
  }

  /// Reads `bytes` as if they stood in a file called `name`.
  public static func segments(
    name: String, bytes: [UInt8], format: FileFormat? = nil, options: ReadingOptions = ReadingOptions()
  ) throws(FormatError) -> any SegmentReader {
    try segments(ByteInput(name: name, bytes: bytes), format: format, options: options)
  }

  static func segments(
    _ input: ByteInput, format: FileFormat?, options: ReadingOptions
  ) throws(FormatError) -> any SegmentReader {
    switch try of(input, given: format) {
    case .text: return try PlainTextSegments(input, options: options)
    case .csv: return try TableSegments(input, .csv, options: options)
    case .tsv: return try TableSegments(input, .tsv, options: options)
    case .glossary: return try TableSegments(input, .glossary, options: options)
    case .xliff, .sdlxliff, .mqxliff: return try XLIFFReader(input, options: options)
    case .po: return try POSegments(input, options: options)
    case .jsonl: return JSONLinesSegments(input, options: options)
    case .weblate: return WeblateSegments(input, options: options)
    case .tmx: return try TMXSegments(input, options: options)
    case .ninjs: return try NinjsReader.segments(input, options: options)
    case .newsml, .nitf: return try NewsXMLReader.segments(input, options: options)
    case .html: return try HTMLSegments.reader(input, options: options)
    case .strings where PropertyListSegments.isXML(try input.peek(64)), .stringsdict:
      return try PropertyListSegments(input, options: options)
    case .strings: return try StringsSegments(input, options: options)
    case .xcstrings: return try StringCatalogSegments(input, options: options)
    case .markdown: return try MarkdownSegments.reader(input, options: options)
    case .docx: return try DOCXSegments(input, options: options)
    default: throw FormatError(input.name, .unknownFormat)
    }
  }

  /// Opens the file at `path`, or standard input for `-`, for its units in `languages`.
  ///
  /// The format is `format`, else what the name promises, else what the first bytes look like. A
  /// unit has the languages that its file gives it, where they go with `languages`: `en-US` for `en`.
  public static func units(
    path: String, format: FileFormat? = nil, languages: LanguagePair
  ) throws(FormatError) -> any UnitReader {
    if (format ?? FileFormat(path: path)) == .moses {
      return try MosesReader(path: path, languages: languages)
    }
    return try units(ByteInput(path: path), format: format, languages: languages)
  }

  /// Reads `bytes` as if they stood in a file called `name`.
  public static func units(
    name: String, bytes: [UInt8], format: FileFormat? = nil, languages: LanguagePair
  ) throws(FormatError) -> any UnitReader {
    try units(ByteInput(name: name, bytes: bytes), format: format, languages: languages)
  }

  static func units(
    _ input: ByteInput, format: FileFormat?, languages: LanguagePair
  ) throws(FormatError) -> any UnitReader {
    let format = try of(input, given: format)
    switch format {
    case .tmx: return TMXReader(input, languages: languages)
    case .csv: return try TableReader(input, .csv, languages: languages)
    case .tsv: return try TableReader(input, .tsv, languages: languages)
    case .glossary: return try TableReader(input, .glossary, languages: languages)
    case .jsonl: return JSONLinesReader(input, languages: languages)
    case .weblate: return WeblateReader(input, languages: languages)
    case .tbx: return try TBXUnitReader(input, languages: languages)
    default:
      let options = ReadingOptions(languages: languages, isStrict: true)
      return SegmentUnitReader(
        try segments(input, format: format, options: options), languages: languages, document: input.name)
    }
  }

  /// A writer to `path`, or to standard output for `-`.
  ///
  /// `languages` are those of the memory; units may have other ones where the format says so.
  public static func writer(
    path: String, format: FileFormat? = nil, languages: LanguagePair
  ) throws(FormatError) -> any UnitWriter {
    switch format ?? FileFormat(path: path) {
    case .tmx: try TMXWriter(path: path, languages: languages)
    case .csv: try CSVWriter(path: path, languages: languages)
    case .tsv: try TSVWriter(path: path, languages: languages)
    case .jsonl: try JSONLinesWriter(path: path)
    case .xliff: try XLIFFWriter(path: path, languages: languages)
    case .po: try POWriter(path: path, languages: languages)
    case .glossary: try GlossaryUnitWriter(path: path, languages: languages)
    case .moses: try MosesWriter(path: path, languages: languages)
    case .weblate: try WeblateWriter(path: path)
    default: throw FormatError(path, .unknownFormat)
    }
  }
}
