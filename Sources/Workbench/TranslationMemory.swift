public import Bitext
internal import Linguistics
internal import Matching
public import Storage
internal import Synchronization

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
  private let indexes: Mutex<[LanguagePair: MatchIndex]>

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
    indexes = Mutex([:])
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
      hits += try index(for: pair).hits(for: request).map { ($0, forms) }
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

  // MARK: Index

  /// Brings the indexes of all language pairs up to the store: a few new units stand beside the file
  /// that is there, many make a new file; where that cannot be, later lookups make their own.
  public func updateIndexes() throws {
    for pair in try store.languagePairs().map(\.languages) {
      let known = indexes.withLock { $0[pair] }
      if let index = try caughtUpIndex(known, pair) {
        indexes.withLock { $0[pair] = index }
      } else {
        do { try writeIndex(for: pair) } catch is IndexError {}
      }
    }
  }

  /// An index that holds every unit of the pair as the store has it now.
  private func index(for pair: LanguagePair) throws -> MatchIndex {
    let head = try store.head()
    let known = indexes.withLock { $0[pair] }
    if let known, known.revision == head { return known }
    let index = try caughtUpIndex(known, pair) ?? freshIndex(for: pair)
    indexes.withLock { $0[pair] = index }
    return index
  }

  /// The index at hand with what is newer beside it; `nil` when there is none, or too much is newer.
  private func caughtUpIndex(_ known: MatchIndex?, _ pair: LanguagePair) throws -> MatchIndex? {
    guard var index = known ?? (try? MatchIndex(path: indexPath(for: pair), stamp: stamp(for: pair))) else {
      return nil
    }
    // Past this many units a new layout of all costs less than many searches in two parts.
    let room = 1000 + index.baseCount / 50 - index.recentCount
    var added: [MatchKey] = []
    var deleted: [UnitID] = []
    func stopWhenFull() throws {
      if added.count + deleted.count > room { throw TooFarBehind() }
    }
    do {
      let head = try forEachChange(in: pair, after: index.revision) { key in
        added.append(key)
        try stopWhenFull()
      } deleted: { id in
        deleted.append(id)
        try stopWhenFull()
      }
      index.apply(added: added, deleted: deleted, upTo: head)
      return index
    } catch is TooFarBehind {
      return nil
    }
  }

  private struct TooFarBehind: Error {}

  /// A new index, in a file where one can be made, else in memory.
  private func freshIndex(for pair: LanguagePair) throws -> MatchIndex {
    do {
      try writeIndex(for: pair)
      return try MatchIndex(path: indexPath(for: pair), stamp: stamp(for: pair))
    } catch is IndexError {
      // The folder cannot be written or the disk is full: that costs time at every start, no hits.
      var keys: [MatchKey] = []
      var stamp = stamp(for: pair)
      stamp.revision = try forEachChange(in: pair, after: .zero) {
        keys.append($0)
      } deleted: { _ in
      }
      return MatchIndex(of: keys, stamp: stamp)
    }
  }

  private func writeIndex(for pair: LanguagePair) throws {
    let writer = try IndexFileWriter(path: indexPath(for: pair), stamp: stamp(for: pair))
    let head = try forEachChange(in: pair, after: .zero) {
      try writer.add($0)
    } deleted: { _ in
    }
    try writer.finish(at: head)
  }

  /// Tells what became of the pair's units after `revision`, and returns the head that this leads to.
  private func forEachChange(
    in pair: LanguagePair, after revision: Revision, added: (MatchKey) throws -> Void,
    deleted: (UnitID) throws -> Void
  ) throws -> Revision {
    let forms = NormalForms(language: pair.source)
    return try store.forEachChange(after: revision) { change in
      // A unit that moved to another pair is gone from this one; a rejected one is not to be offered.
      guard change.languages == pair, !change.isDeleted, change.status != .rejected else {
        return try deleted(change.id)
      }
      let typographic = forms.typographic(change.source)
      try added(MatchKey(id: change.id, loose: forms.loose(change.source), typographic: typographic))
    }
  }

  private func stamp(for pair: LanguagePair) -> IndexStamp {
    IndexStamp(subject: "\(store.identity) \(pair)", formsVersion: NormalForms.version, revision: .zero)
  }

  private func indexPath(for pair: LanguagePair) -> String {
    "\(path)-index.\(pair.source)-\(pair.target)"
  }
}
