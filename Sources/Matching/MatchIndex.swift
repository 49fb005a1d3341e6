public import Bitext

/// Finds the stored sources most like a query: everything that a scan of them all would find.
///
///     let index = MatchIndex(
///       of: [MatchKey(id: UnitID(rawValue: 1), loose: "bring a coat", typographic: "Bring a coat")],
///       stamp: IndexStamp(subject: "demo", formsVersion: 1, revision: .zero))
///     try index.hits(for: MatchQuery(loose: "bring the coat", typographic: "Bring the coat"))
///     // [Hit(id: 1, edits: 3, score: 78.57…)]
///
/// A large part that stands in a file or in memory, and a small part of units that are newer; both are
/// searched. A value: adding makes a new one, and a search goes on with the one it began with.
/// On disk about 300 bytes a unit of 70 letters, for both measures.
public struct MatchIndex: Sendable {
  private let base: IndexImage
  private var recent = RecentUnits()
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

  /// Changes beside the large part: when they are many, make the index anew.
  public var recentCount: Int { recent.count + superseded.count }

  /// Units in the large part.
  public var baseCount: Int { base.count }

  /// Takes in what changed in the memory up to `revision`.
  ///
  /// Costs as much as the texts are long, some microseconds each, and the copy of a list of all recent
  /// units. A search looks at recent units one by one: fit for thousands, not for millions.
  public mutating func apply(added: [MatchKey], deleted: [UnitID], upTo revision: Revision) {
    for id in deleted {
      recent.remove(id.rawValue)
      superseded.insert(id.rawValue)
    }
    for key in added {
      recent.insert(key)
      superseded.insert(key.id.rawValue)
    }
    stamp.revision = revision
  }

  /// The best `query.limit` units that reach `query.threshold`, and further ones with an equal
  /// typographic form up to `query.equalLimit`, in the order of ``Hit/isBetter(_:_:)``.
  ///
  /// An empty query has no hits, nor has one without words where words are measured.
  /// - Throws: ``IndexError/damaged(_:_:)`` when the file turns out not to be what was written.
  public func hits(for query: MatchQuery) throws(IndexError) -> [Hit] {
    guard !query.loose.isEmpty, query.limit > 0 else { return [] }
    let prepared = PreparedQuery(query)
    var list = HitList(query)
    recent.search(prepared, into: &list)
    if base.count > 0 {
      switch query.measure {
      case .letters: try LetterSearch(base, prepared, skipping: superseded).run(into: &list)
      case .words:
        try WordSearch(base, prepared, skipping: superseded).run(into: &list)
      }
    }
    return list.hits
  }
}
