public import Bitext
internal import Linguistics
internal import Matching
public import Storage

/// A translation memory: what was translated before, and the way to find it again.
///
/// Units live in a store; the match index beside it is made from the store, kept up with it, and made
/// anew when it is missing, damaged or stale. Safe to use from any thread: a lookup works on the index
/// as it was when the lookup began.
public final class TranslationMemory: Sendable {
  /// The most bytes that a segment may have.
  public static let segmentLimit = 64 << 10

  public let store: any UnitStore
  /// The memory's file.
  public let path: String
  /// What a user should know of the file, such as that it lies on a network.
  public let warnings: [String]
  private let indexes: MemoryIndexes

  /// Opens the memory in the file at `path`.
  ///
  /// - Parameters:
  ///   - path: An SQLite file; its index files are made beside it.
  ///   - isWritable: Whether this will write; a missing file is made then.
  /// - Throws: ``StoreError``.
  public init(path: String, isWritable: Bool) throws {
    let store = try SQLiteStore(path: path, mode: isWritable ? .readWrite(create: true) : .readOnly)
    self.store = store
    self.path = path
    warnings = store.warnings.map(\.description)
    indexes = MemoryIndexes(of: store, path: path)
  }

  // MARK: Lookup

  /// Everything in the memory that reaches the threshold, best first, at most `query.limit`.
  ///
  /// Equal scores: fewer edits first, then what was stored later. Exact: a scan of all units would find
  /// the same. Units of regional variants answer too (`en` for `en-GB`), rejected ones do not.
  public func matches(for query: LookupQuery) throws -> [Match] {
    guard query.text.utf8.count <= Self.segmentLimit else {
      throw WorkbenchError.wordsTooLong(bytes: query.text.utf8.count)
    }
    var hits: [(hit: Hit, forms: NormalForms)] = []
    for pair in try storedPairs(for: query.languages) {
      let forms = NormalForms(language: pair.source)
      let request = MatchQuery(
        loose: forms.loose(query.text), typographic: forms.typographic(query.text),
        threshold: query.threshold, limit: query.limit)
      hits += try indexes.hits(for: request, in: pair).map { ($0, forms) }
    }
    hits.sort { Hit.isBetter($0.hit, $1.hit) }
    let best = hits.prefix(query.limit)
    let units = try store.units(best.map(\.hit.id))
    return best.compactMap { hit, forms in
      guard let stored = units[hit.id] else { return nil }
      let source = stored.unit.source.text
      return Match(
        stored: stored, score: hit.score, edits: hit.edits,
        difference: TextDifference.parts(from: source, to: query.text),
        isTypographicVariant: hit.edits == 0 && source != query.text
          && forms.typographic(source) == forms.typographic(query.text))
    }
  }

  /// The language pairs in the store that answer for `languages`.
  private func storedPairs(for languages: LanguagePair) throws -> [LanguagePair] {
    try store.languagePairs().map(\.languages).filter {
      languages.source.accepts($0.source) && languages.target.accepts($0.target)
    }
  }

  /// The concepts of all glossaries in the memory.
  public func concepts() throws -> [Concept] {
    try store.concepts(glossary: nil, languages: nil).map(\.concept)
  }

  /// Brings the indexes of all language pairs up to the store.
  public func updateIndexes() throws { try indexes.update() }
}
