import ArgumentParser
import Bitext
import Formats
import Rendering
import Storage
import Workbench

/// Puts the results of many pairs where they shall go, one by one, each safe before the next.
struct PairResults {
  var summary = BatchSummary()
  private let options: AlignResultOptions
  private let languages: LanguagePair
  private let memory: TranslationMemory?
  private let format: PairFormat
  private let log: AlignmentLog?

  /// Makes folders and opens the memory and the log.
  init(_ command: Align, _ files: [StoryFiles], _ languages: LanguagePair) throws {
    options = command.results
    self.languages = languages
    format = options.format ?? .tmx
    for folder in [options.output, options.review].compactMap({ $0 }) {
      try Environment.makeFolder(folder)
    }
    var names: Set<String> = []
    for pair in files where !names.insert(Self.fileName(of: pair.document)).inserted {
      throw WorkbenchError.sameDocument(pair.document)
    }
    memory = try options.into.map { try TranslationMemory(path: $0, isWritable: true) }
    for warning in memory?.warnings ?? [] { Console.complain("bellek: warning: \(warning)") }
    let beside = options.into ?? options.output.map { $0 + "/" } ?? options.review.map { $0 + "/" }
    let path = command.input.state ?? beside.map { $0.hasSuffix("/") ? $0 + ".align" : $0 + "-align" }
    let settings =
      "\(languages) \(options.minConfidence) \(options.keepDoubtful) \(command.input.segments) "
      + "\(memory?.store.identity ?? "") \(options.output ?? "") \(format) \(options.review ?? "") "
      + "\(command.glossary) \(command.knowledge.lexicon) \(command.knowledge.memory ?? "")"
    log = try path.map { try AlignmentLog(path: $0, settings: settings) }
  }

  /// Whether a pair was done before and its files are still there.
  func isDone(_ files: StoryFiles) -> Bool {
    guard log?.isDone(files) ?? false else { return false }
    return [outputPath(files), reviewPath(files)].allSatisfy { $0.map(Environment.isThere) ?? true }
  }

  /// Stores one outcome, then notes that it is done.
  mutating func take(_ files: StoryFiles, _ outcome: AlignmentBatch.Outcome) throws {
    let alignment: StoryAlignment
    switch outcome {
    case .failed(let error):
      Console.complain("bellek: \(files.document): \(error)")
      summary.pairs.append(.init(files: files, error: "\(error)"))
      return
    case .aligned(let found): alignment = found
    }
    let review = StoryReview(alignment: alignment)
    let harvest = Environment.signed(review.harvest(options.rule(document: files.document)))
    if let memory {
      let context = Environment.write("align \(files.document)")
      let written = try memory.store.write(harvest.units, as: context)
      summary.added += written.added
      summary.updated += written.updated
    }
    if let path = outputPath(files) {
      try format.write(harvest, of: review, languages: languages, to: path)
    }
    if let path = reviewPath(files) {
      let page = ReviewPage.html(
        review, document: files.document, minimumConfidence: options.minConfidence)
      try TextFile.write(page, to: path)
    }
    try log?.note(files)
    summary.pairs.append(.init(files: files, harvest: harvest))
  }

  /// Brings the index up to what was stored.
  func finish() throws { try memory?.updateIndexes() }

  private func outputPath(_ files: StoryFiles) -> String? {
    options.output.map { "\($0)/\(Self.fileName(of: files.document)).\(format.suffix)" }
  }

  private func reviewPath(_ files: StoryFiles) -> String? {
    options.review.map { "\($0)/\(Self.fileName(of: files.document)).html" }
  }

  /// A document's name as that of a file in a folder.
  static func fileName(of document: String) -> String {
    let name = String(document.map { $0 == "/" || $0 == "\0" ? "-" : $0 })
    return name.hasPrefix(".") || name.isEmpty ? "_" + name : name
  }
}
