public import Bitext

/// Finds the stored sources most like a query: everything that a scan of them all would find.
///
///     let index = MatchIndex(
///       of: [MatchKey(id: UnitID(rawValue: 1), loose: "bring a coat", typographic: "Bring a coat")],
///       stamp: IndexStamp(subject: "demo", formsVersion: 1, revision: .zero))
///     try index.hits(for: MatchQuery(loose: "bring the coat", typographic: "Bring the coat"))
///     // [Hit(id: 1, edits: 3, score: 78.57…)]
///
/// A large part that stands in a file or in memory, one in a smaller file of what changed after it, and
/// one in memory of what is newer still; all are searched. A value: adding makes a new one, and a search goes on with the one it began with.
/// On disk about 300 bytes a unit of 70 letters, for both measures.
public struct MatchIndex: Sendable {
  private let base: IndexImage
  /// What changed after `base`, in a file of its own.
  private let changes: IndexImage?
  private var recent = RecentUnits()
  /// Units that are deleted, or stand in `recent` as they are now.
  private var superseded: Set<Int64> = []
  private var stamp: IndexStamp

  public init(of keys: [MatchKey], stamp: IndexStamp) {
    base = IndexImage(of: keys, stamp: stamp)
    changes = nil
    self.stamp = stamp
  }

  /// Opens the index in the file at `path`, made earlier of the same memory.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - changesPath: A file with the changes to it. It may be missing, damaged or of another index;
  ///     then the index stands at its base's revision.
  ///   - stamp: What the index must be of; its revision is ignored.
  /// - Throws: ``IndexError`` when the file is missing, damaged, or of something else.
  public init(path: String, changesPath: String? = nil, stamp: IndexStamp) throws(IndexError) {
    base = try IndexImage(path: path)
    guard base.header.describes(stamp), base.header.parent == 0 else { throw .foreign(path) }
    let changes = changesPath.flatMap { try? IndexImage(path: $0) }
    if let changes, changes.header.describes(stamp), changes.header.parent == base.header.identity {
      self.changes = changes
    } else {
      self.changes = nil
    }
    self.stamp = stamp
    self.stamp.revision = Revision(rawValue: self.changes?.header.revision ?? base.header.revision)
  }

  /// The memory's revision up to which units are in the index.
  public var revision: Revision { stamp.revision }

  /// The revision that the large part stands at.
  public var baseRevision: Revision { Revision(rawValue: base.header.revision) }

  /// See ``IndexHeader/identity``.
  var identity: UInt64 { base.header.identity }

  /// Changes that stand in a file beside the large part.
  public var savedCount: Int {
    changes.map { $0.header[.superseded].count / MemoryLayout<Int64>.stride } ?? 0
  }

  /// Changes beside the files, in memory alone.
  public var recentCount: Int { superseded.count }

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
    if let changes {
      try search(changes, prepared, skipping: Superseded(ids: superseded, changes: nil), into: &list)
    }
    try search(base, prepared, skipping: Superseded(ids: superseded, changes: changes), into: &list)
    return list.hits
  }

  private func search(
    _ image: IndexImage, _ query: PreparedQuery, skipping dead: Superseded, into list: inout HitList
  ) throws(IndexError) {
    guard image.count > 0 else { return }
    switch query.query.measure {
    case .letters: try LetterSearch(image, query, skipping: dead).run(into: &list)
    case .words: try WordSearch(image, query, skipping: dead).run(into: &list)
    }
  }
}

/// The units of an image that no longer are what it has of them.
struct Superseded {
  let ids: Set<Int64>
  /// What changed after the image.
  let changes: IndexImage?

  func contains(_ id: Int64) throws(IndexError) -> Bool {
    if !ids.isEmpty, ids.contains(id) { return true }
    guard let changes else { return false }
    let changed = try changes.elements(.superseded, as: Int64.self)
    let position = changed.firstPosition(below: changed.count) { $0 >= id }
    return position < changed.count && changed[position] == id
  }
}
