public import Bitext
public import Formats

/// What was taken from files to be translated.
public struct ExtractionReport: Hashable, Sendable {
  public struct File: Hashable, Sendable {
    public var path: String
    public var units = 0
    public var segments = 0
    /// Segments that a memory offers something for.
    public var matched = 0
    /// Those of them that got a translation.
    public var filled = 0
    public var violations: [FormatViolation] = []
  }

  public internal(set) var files: [File] = []
  public internal(set) var summary = WriteSummary()
}

/// Takes what is to be translated of stories and other files into one XLIFF 2.1 file.
///
/// Each block becomes a unit, cut into sentences in a file of one language; `MergeJob` puts the translations
/// back. With a memory each segment has its best matches beside it, or is filled. The ids are the places of the
/// blocks, so that a file that is taken twice gives the same ids.
public struct ExtractJob {
  /// What to ask memories for.
  public struct Memory: Sendable {
    public var lookup: MemoryLookup
    public var options = PretranslationOptions()
    /// Whether the best match becomes the translation.
    public var fills = false
    /// Most matches beside a segment.
    public var limit = 3

    public init(_ lookup: MemoryLookup) { self.lookup = lookup }
  }

  /// Blocks that are looked up at a time.
  private static let batchSize = 64

  private let languages: LanguagePair
  private let method: SegmentationMethod
  private let memory: Memory?

  public init(languages: LanguagePair, method: SegmentationMethod, memory: Memory? = nil) {
    self.languages = languages
    self.method = method
    self.memory = memory
  }

  /// The languages that the first segment of a file says; `nil` where it says less, or the format has none.
  public static func languages(of file: FormatFile) throws -> LanguagePair? {
    let reader: any SegmentReader
    do {
      reader = try file.segments(options: ReadingOptions(isStrict: false))
    } catch {
      if error.problem == .unknownFormat { return nil }
      throw error
    }
    guard let segment = try reader.next(), let source = segment.sourceLanguage,
      let target = segment.targetLanguage
    else { return nil }
    return LanguagePair(source: source, target: target)
  }

  /// Writes what is in `files` to `output`, a path or `-`; on an error nothing is written.
  public func run(
    _ files: [FormatFile], output: String, progress: (Int) -> Void = { _ in }
  ) throws -> ExtractionReport {
    let writer = try ExtractionWriter(path: output, source: languages.source, target: languages.target)
    var report = ExtractionReport()
    for file in files {
      try writer.begin(
        ExtractedFile(original: file.path, format: file.format, checksum: try file.checksum()))
      report.files.append(try extract(file, to: writer, progress))
    }
    report.summary = try writer.finish()
    return report
  }

  private func extract(
    _ file: FormatFile, to writer: ExtractionWriter, _ progress: (Int) -> Void
  ) throws -> ExtractionReport.File {
    var result = ExtractionReport.File(path: file.path)
    let blocks = try ExtractedBlocks(file, languages: languages, method: method)
    while true {
      var units = try blocks.batch(Self.batchSize)
      if units.isEmpty { break }
      if let memory { try MatchWriter(memory, languages, document: file.path).fill(&units, &result) }
      for unit in units {
        try writer.write(unit.unit)
        result.units += 1
        result.segments += unit.segmentPlaces.count
      }
      progress(result.segments)
    }
    result.violations = blocks.violations
    return result
  }
}
