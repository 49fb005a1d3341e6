public import Bitext

/// Finds the stored sources most like a query: everything that a scan of them all would find.
///
///     let index = MatchIndex(
///       of: [MatchKey(id: UnitID(rawValue: 1), loose: "bring a coat", typographic: "Bring a coat")],
///       stamp: IndexStamp(subject: "demo", formsVersion: 1, revision: .zero))
///     index.hits(for: MatchQuery(loose: "bring the coat", typographic: "Bring the coat"))
///     // [Hit(id: 1, edits: 3, score: 78.57…)]
///
/// A large part that stands in a file or in memory, and a small part of units that are newer; both are
/// searched. A value: adding makes a new one, and a search goes on with the one it began with.
/// About 50 bytes and two bytes a letter for each unit.
public struct MatchIndex: Sendable {
  private let base: IndexImage
  private var recent: IndexImage?
  private var recentKeys: [UnitID: MatchKey] = [:]
  /// Units of `base` that are deleted, or stand in `recent` as they are now.
  private var superseded: Set<Int64> = []
  private var stamp: IndexStamp

  public init(of keys: [MatchKey], stamp: IndexStamp) {
    base = IndexImage(of: keys, stamp: stamp)
    self.stamp = stamp
  }

  /// Opens the index in the file at `path`, made earlier of the same memory.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - stamp: What the index must be of; its revision is ignored.
  /// - Throws: ``IndexError`` when the file is missing, damaged, or of something else.
  public init(path: String, stamp: IndexStamp) throws(IndexError) {
    base = try IndexImage(path: path)
    guard base.header.describes(stamp) else { throw .foreign(path) }
    self.stamp = stamp
    self.stamp.revision = Revision(rawValue: base.header.revision)
  }

  /// The memory's revision up to which units are in the index.
  public var revision: Revision { stamp.revision }

  /// Units beside the large part: when they are many, make the index anew.
  public var recentCount: Int { recentKeys.count + superseded.count }

  /// Units in the large part.
  public var baseCount: Int { base.count }

  /// Takes in what changed in the memory up to `revision`.
  ///
  /// Costs as much as laying out all recent units again: fit for thousands, not for millions.
  public mutating func apply(added: [MatchKey], deleted: [UnitID], upTo revision: Revision) {
    for id in deleted {
      recentKeys[id] = nil
      superseded.insert(id.rawValue)
    }
    for key in added {
      recentKeys[key.id] = key
      superseded.insert(key.id.rawValue)
    }
    stamp.revision = revision
    recent = recentKeys.isEmpty ? nil : IndexImage(of: Array(recentKeys.values), stamp: stamp)
  }

  /// The best `query.limit` units that reach `query.threshold`, in the order of ``Hit/isBetter(_:_:)``.
  ///
  /// An empty query has no hits.
  public func hits(for query: MatchQuery) -> [Hit] {
    guard !query.loose.isEmpty, query.limit > 0 else { return [] }
    var search = IndexSearch(query)
    search.scan(base, skipping: superseded)
    if let recent { search.scan(recent, skipping: []) }
    return search.best
  }
}
