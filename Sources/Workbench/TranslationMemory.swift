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
  private let indexes: Mutex<[IndexSubject: MatchIndex]>

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
  /// See ``MemoryLookup``, which also asks several memories at once.
  public func matches(for query: LookupQuery) throws -> [Match] {
    try MemoryLookup(memories: [MemoryLookup.Member(self)]).matches(for: query)
  }

  /// The language pairs in the store that answer for `languages`.
  func storedPairs(for languages: LanguagePair) throws -> [LanguagePair] {
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
      let subject = IndexSubject(languages: pair, side: .source)
      let known = indexes.withLock { $0[subject] }
      if let index = try caughtUpIndex(known, subject) {
        indexes.withLock { $0[subject] = index }
      } else {
        do { try writeIndex(for: subject) } catch is IndexError {}
      }
    }
  }

  /// The index of a side of the units of a pair, made when it is first asked for.
  func hits(for request: MatchQuery, in subject: IndexSubject) throws -> [Hit] {
    try index(for: subject).hits(for: request)
  }

  /// An index that holds every unit of the pair as the store has it now.
  private func index(for subject: IndexSubject) throws -> MatchIndex {
    let head = try store.head()
    let known = indexes.withLock { $0[subject] }
    if let known, known.revision == head { return known }
    let index = try caughtUpIndex(known, subject) ?? freshIndex(for: subject)
    indexes.withLock { $0[subject] = index }
    return index
  }

  /// The index at hand with what is newer beside it; `nil` when there is none, or too much is newer.
  private func caughtUpIndex(_ known: MatchIndex?, _ subject: IndexSubject) throws -> MatchIndex? {
    guard var index = known ?? (try? MatchIndex(path: indexPath(for: subject), stamp: stamp(for: subject)))
    else {
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
      let head = try forEachChange(in: subject, after: index.revision) { key in
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
  private func freshIndex(for subject: IndexSubject) throws -> MatchIndex {
    do {
      try writeIndex(for: subject)
      return try MatchIndex(path: indexPath(for: subject), stamp: stamp(for: subject))
    } catch is IndexError {
      // The folder cannot be written or the disk is full: that costs time at every start, no hits.
      var keys: [MatchKey] = []
      var stamp = stamp(for: subject)
      stamp.revision = try forEachChange(in: subject, after: .zero) {
        keys.append($0)
      } deleted: { _ in
      }
      return MatchIndex(of: keys, stamp: stamp)
    }
  }

  private func writeIndex(for subject: IndexSubject) throws {
    let writer = try IndexFileWriter(path: indexPath(for: subject), stamp: stamp(for: subject))
    let head = try forEachChange(in: subject, after: .zero) {
      try writer.add($0)
    } deleted: { _ in
    }
    try writer.finish(at: head)
  }

  /// Tells what became of the pair's units after `revision`, and returns the head that this leads to.
  private func forEachChange(
    in subject: IndexSubject, after revision: Revision, added: (MatchKey) throws -> Void,
    deleted: (UnitID) throws -> Void
  ) throws -> Revision {
    let forms = NormalForms(language: subject.language)
    return try store.forEachChange(after: revision) { change in
      // A unit that moved to another pair is gone from this one; a rejected one is not to be offered.
      guard change.languages == subject.languages, !change.isDeleted, change.status != .rejected else {
        return try deleted(change.id)
      }
      let text = subject.side == .source ? change.source : change.target
      try added(MatchKey(id: change.id, loose: forms.loose(text), typographic: forms.typographic(text)))
    }
  }

  private func stamp(for subject: IndexSubject) -> IndexStamp {
    IndexStamp(subject: "\(store.identity) \(subject)", formsVersion: NormalForms.version, revision: .zero)
  }

  private func indexPath(for subject: IndexSubject) -> String {
    "\(path)-index.\(subject.name)"
  }
}
