public import Bitext
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
    let store = try Self.open(path, mode: isWritable ? .readWrite(create: true) : .readOnly)
    self.store = store
    self.path = path
    warnings = store.warnings.map(\.description)
    indexes = MemoryIndexes(of: store, path: path)
  }

  /// A memory of an older program is brought up to date by a writer, even where it is only to be read.
  private static func open(_ path: String, mode: SQLiteStore.Mode) throws -> SQLiteStore {
    do {
      return try SQLiteStore(path: path, mode: mode)
    } catch let error as StoreError {
      guard case .olderSchema = error.reason else { throw error }
      do {
        _ = try SQLiteStore(path: path, mode: .readWrite(create: false))
      } catch { throw error }
      return try SQLiteStore(path: path, mode: mode)
    }
  }

  // MARK: Lookup

  /// Everything in the memory that reaches the threshold, best first, at most `query.limit`.
  ///
  /// See ``MemoryLookup``, which also asks several memories at once.
  public func matches(for query: LookupQuery) throws -> [Match] {
    try MemoryLookup(memories: [MemoryLookup.Member(self)]).matches(for: query)
  }

  /// The hits among one side of the units of a pair, as the store has them now.
  func hits(for request: MatchQuery, in subject: IndexSubject) throws -> [Hit] {
    try indexes.hits(for: request, in: subject)
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

  /// Brings the indexes of all language pairs up to the store.
  public func updateIndexes() throws { try indexes.update() }
}
