internal import Bitext
internal import Linguistics
internal import Matching
internal import Storage
internal import Synchronization

/// The match indexes of a memory, one a language pair, kept up with its store.
///
/// An index is made from the store when there is none, made anew when its file is damaged, of another
/// memory or of an older format, and caught up by what changed since. Where no file can be written an
/// index is made in memory: that costs time at every start, no hits. Safe to use from any thread; one at
/// a time changes an index, while others go on with the one they have.
final class MemoryIndexes: Sendable {
  private let store: any UnitStore
  /// The memory's file.
  private let path: String
  private let indexes = Mutex<[LanguagePair: MatchIndex]>([:])
  private let making = Mutex<Void>(())

  init(of store: any UnitStore, path: String) {
    self.store = store
    self.path = path
  }

  /// The hits among all units of the pair as the store has them now.
  func hits(for query: MatchQuery, in pair: LanguagePair) throws -> [Hit] {
    do {
      return try index(for: pair).hits(for: query)
    } catch is IndexError {
      // Its file turned out to be damaged where it was first read.
      let made = try making.withLock { _ in try freshIndex(for: pair) }
      indexes.withLock { $0[pair] = made }
      if let hits = try? made.hits(for: query) { return hits }
    }
    // What is written does not come back as it was: the disk is not to be trusted.
    let made = try indexInMemory(for: pair)
    indexes.withLock { $0[pair] = made }
    return try made.hits(for: query)
  }

  /// Brings the indexes of all language pairs up to the store: a few new units stand beside the file
  /// that is there, many make a new file; where that cannot be, later lookups make their own.
  func update() throws {
    try making.withLock { _ in
      for pair in try store.languagePairs().map(\.languages) {
        let known = indexes.withLock { $0[pair] }
        if let index = try caughtUp(known, pair) {
          indexes.withLock { $0[pair] = index }
        } else {
          do { try writeIndex(for: pair) } catch is IndexError {}
          indexes.withLock { $0[pair] = nil }
        }
      }
    }
  }

  /// An index that holds every unit of the pair as the store has it now.
  private func index(for pair: LanguagePair) throws -> MatchIndex {
    let head = try store.head()
    if let known = indexes.withLock({ $0[pair] }), known.revision == head { return known }
    return try making.withLock { _ in
      let known = indexes.withLock { $0[pair] }
      if let known, known.revision >= head { return known }
      let index = try caughtUp(known, pair) ?? freshIndex(for: pair)
      indexes.withLock { $0[pair] = index }
      return index
    }
  }

  /// The index at hand with what is newer beside it; `nil` when there is none, or too much is newer.
  private func caughtUp(_ known: MatchIndex?, _ pair: LanguagePair) throws -> MatchIndex? {
    guard var index = known ?? (try? openedIndex(for: pair)) else { return nil }
    // Past this many units a new layout of all costs less than many searches in several parts.
    let room = 1000 + index.baseCount / 50 - index.savedCount - index.recentCount
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
    } catch is TooFarBehind {
      return nil
    }
    // So that not every program that starts reads the same changes; a third more is worth a new file.
    if known == nil, index.recentCount > Self.mostUnsaved + index.savedCount / 3 {
      do { index = try saved(index, pair) } catch is IndexError {}
    }
    return index
  }

  /// Changes that a program may read from the store when it starts: about a millisecond's work.
  private static let mostUnsaved = 200

  /// Puts all that is newer than the large part of `index` into the file beside it.
  private func saved(_ index: MatchIndex, _ pair: LanguagePair) throws -> MatchIndex {
    let writer = try IndexFileWriter(
      path: changesPath(for: pair), stamp: stamp(for: pair), changesTo: index)
    let head = try forEachChange(in: pair, after: index.baseRevision) {
      try writer.add($0)
    } deleted: {
      writer.delete($0)
    }
    try writer.finish(at: head)
    return try openedIndex(for: pair)
  }

  private struct TooFarBehind: Error {}

  /// A new index, in a file where one can be made, else in memory.
  private func freshIndex(for pair: LanguagePair) throws -> MatchIndex {
    do {
      try writeIndex(for: pair)
      return try openedIndex(for: pair)
    } catch is IndexError {
      return try indexInMemory(for: pair)
    }
  }

  private func indexInMemory(for pair: LanguagePair) throws -> MatchIndex {
    var keys: [MatchKey] = []
    var stamp = stamp(for: pair)
    stamp.revision = try forEachChange(in: pair, after: .zero) {
      keys.append($0)
    } deleted: { _ in
    }
    return MatchIndex(of: keys, stamp: stamp)
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

  private func openedIndex(for pair: LanguagePair) throws(IndexError) -> MatchIndex {
    try MatchIndex(
      path: indexPath(for: pair), changesPath: changesPath(for: pair), stamp: stamp(for: pair))
  }

  private func stamp(for pair: LanguagePair) -> IndexStamp {
    IndexStamp(subject: "\(store.identity) \(pair)", formsVersion: NormalForms.version, revision: .zero)
  }

  private func indexPath(for pair: LanguagePair) -> String {
    "\(path)-index.\(pair.source)-\(pair.target)"
  }

  private func changesPath(for pair: LanguagePair) -> String { indexPath(for: pair) + "-changes" }
}
