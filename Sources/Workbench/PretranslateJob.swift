public import Bitext
public import Formats
internal import Linguistics

/// Fills the segments of a file that nobody has translated from memories.
///
///     let job = PretranslateJob(lookup: lookup, options: PretranslationOptions())
///     let report = try job.run(FormatFile(path: "story.xlf"), output: "story.tr.xlf", languages: nil)
///     report.filled[.exact]
///
/// Never over a locked or confirmed segment. A match of 100 makes a segment translated; anything less, a
/// repaired match, one whose unit is a draft, or one that lacks the segment's codes makes a draft. Reads the
/// file twice side by side, 256 segments apart at most: memory is bounded as its readers' is.
public struct PretranslateJob {
  private static let batchSize = 256

  private let lookup: MemoryLookup
  private let options: PretranslationOptions

  public init(lookup: MemoryLookup, options: PretranslationOptions) {
    self.lookup = lookup
    self.options = options
  }

  /// Writes the filled file to `output`, which may be the file itself; on an error nothing is written.
  ///
  /// - Parameters:
  ///   - file: Of two languages.
  ///   - output: A path, or `-` for standard output.
  ///   - languages: For a file that does not say its own, or has several.
  ///   - progress: Called now and then with the segments read so far.
  /// - Returns: what became of each segment, counted.
  /// - Throws: `FormatError`, `StoreError`; `WorkbenchError` for a file of one language.
  public func run(
    _ file: FormatFile, output: String, languages: LanguagePair?, progress: (Int) -> Void = { _ in }
  ) throws -> PretranslationReport {
    guard !file.format.holdsOneLanguage else { throw WorkbenchError.oneLanguage(path: file.path) }
    var report = PretranslationReport()
    let stream = try SegmentStream(file, languages: languages, method: .builtIn(newlines: .none))
    let editor = try file.editor(
      output: output, options: ReadingOptions(languages: languages, isStrict: false))
    while true {
      let items = try stream.batch(Self.batchSize)
      if items.isEmpty { break }
      let asked = items.indices.filter { isWanted(items[$0]) }
      let found = try lookup.best(
        for: asked.map { query(items[$0], file) }, repairs: options.repairs)
      let matches = Dictionary(uniqueKeysWithValues: zip(asked, found))
      for (position, item) in items.enumerated() {
        guard let segment = try editor.next(), segment.location == item.segment.location else {
          throw WorkbenchError.changedWhileRead(path: file.path)
        }
        report.segments += 1
        if let match = matches[position] {
          fill(segment, with: match, editor, &report)
        } else {
          keep(segment, &report)
        }
      }
      progress(report.segments)
    }
    try editor.finish()
    report.violations = stream.violations
    return report
  }

  private func isWanted(_ item: SegmentStream.Item) -> Bool {
    item.segment.isOpen && !item.content.text.isEmpty && options.replaces(item.segment)
  }

  private func query(_ item: SegmentStream.Item, _ file: FormatFile) -> LookupQuery {
    var query = item.query(document: file.path)
    query.threshold = options.threshold
    query.penalties = options.penalties
    return query
  }

  private func fill(
    _ segment: FileSegment, with match: Match?, _ editor: FileEditor, _ report: inout PretranslationReport
  ) {
    guard let match, match.workingScore >= options.threshold else {
      report.unmatched += 1
      return
    }
    let made = Pretranslation(
      match, for: segment.source, maximumLength: segment.maximumLength, options: options)
    do {
      try editor.translate(made.translation)
    } catch {
      report.problems.add(at: error.location, "\(error.problem)")
      return
    }
    report.filled[made.band, default: 0] += 1
    if made.isRepaired { report.repaired += 1 }
    if made.lacksCodes { report.withoutCodes += 1 }
  }

  private func keep(_ segment: FileSegment, _ report: inout PretranslationReport) {
    if segment.isLocked {
      report.locked += 1
    } else if segment.state == .new {
      report.unmatched += 1
    } else {
      report.kept[segment.state, default: 0] += 1
    }
  }
}
