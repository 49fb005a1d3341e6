public import Bitext
public import Formats
internal import Linguistics

/// Counts how much of files a memory has already.
///
///     var job = AnalysisJob(lookup: lookup, languages: pair)
///     try job.add(FormatFile(path: "story.html"))
///     job.analysis.total.bands[.exact]?.words
///
/// A segment is in one band: that of its context match; else, where the same text stood before, a repetition; else
/// that of its best match, by the score less penalties. Files of one language are cut into sentences. Memory is
/// that of the files' readers and 16 bytes a distinct segment.
public struct AnalysisJob {
  /// Segments that are looked up at a time.
  private static let batchSize = 256

  private let lookup: MemoryLookup
  private let languages: LanguagePair?
  private let method: SegmentationMethod
  private let penalties: Penalties?
  private var seen: Set<TextDigest> = []
  private var tokenizers: [LanguageTag: WordTokenizer] = [:]
  public private(set) var analysis = Analysis()

  /// Makes a job without files.
  ///
  /// - Parameters:
  ///   - lookup: The memories.
  ///   - languages: For files that do not say theirs.
  ///   - method: How blocks are cut.
  ///   - penalties: What is taken off a match's score; `nil` for what each memory says.
  public init(
    lookup: MemoryLookup, languages: LanguagePair?, method: SegmentationMethod, penalties: Penalties? = nil
  ) {
    self.lookup = lookup
    self.languages = languages
    self.method = method
    self.penalties = penalties
  }

  /// Counts a file after those before it.
  ///
  /// - Returns: the rules of its format that it breaks.
  @discardableResult
  public mutating func add(_ file: FormatFile, progress: (Int) -> Void = { _ in }) throws -> [FormatViolation]
  {
    let stream = try SegmentStream(file, languages: languages, method: method)
    var result = FileAnalysis(path: file.path)
    var own: Set<TextDigest> = []
    var read = 0
    while true {
      let items = try stream.batch(Self.batchSize)
      if items.isEmpty { break }
      let asked = items.filter { $0.segment.isOpen && !$0.content.text.isEmpty }
      var matches = try lookup.best(for: asked.map { query($0, file) })[...]
      for item in items where !item.content.text.isEmpty {
        let count = try count(item.content.text, in: item.languages.source)
        let digest = TextDigest(item.content, in: item.languages.source)
        let isRepeated = !own.insert(digest).inserted
        guard item.segment.isOpen else {
          if item.segment.isLocked { result.locked.add(count) } else { result.confirmed.add(count) }
          continue
        }
        let match = matches.removeFirst()
        var band = match.map { MatchBand(score: $0.workingScore) } ?? .new
        if band != .context {
          if isRepeated { band = .repetition } else if seen.contains(digest) { band = .crossFileRepetition }
        }
        result.bands[band, default: SegmentCount()].add(count)
      }
      read += items.count
      progress(read)
    }
    seen.formUnion(own)
    analysis.files.append(result)
    return stream.violations
  }

  private func query(_ item: SegmentStream.Item, _ file: FormatFile) -> LookupQuery {
    var query = item.query(document: file.path)
    query.threshold = 50
    query.penalties = penalties
    return query
  }

  private mutating func count(_ text: String, in language: LanguageTag) throws -> SegmentCount {
    let tokenizer = try tokenizers[language] ?? WordTokenizer(language: language, joinsHyphens: true)
    tokenizers[language] = tokenizer
    var count = SegmentCount()
    count.segments = 1
    count.words = try tokenizer.words(in: text).count
    count.characters = text.count
    return count
  }
}

extension FileSegment {
  /// Whether a program may translate it.
  var isOpen: Bool { !isLocked && state != .confirmed }
}

/// A text as a reader sees it and the kinds of its codes, in 128 bits; two that differ have the same one in 1 of
/// 10³⁸ cases.
private struct TextDigest: Hashable {
  private let one: Int
  private let other: Int

  init(_ content: TaggedText, in language: LanguageTag) {
    let form = NormalForms(language: language).typographic(content.text)
    func digest(_ salt: Int) -> Int {
      var hasher = Hasher()
      hasher.combine(salt)
      hasher.combine(form)
      for code in content.codes { hasher.combine(code.kind) }
      return hasher.finalize()
    }
    one = digest(1)
    other = digest(2)
  }
}
