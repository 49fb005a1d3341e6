internal import Bitext
internal import Linguistics
internal import Matching
internal import Storage
internal import Synchronization

/// The match indexes of a memory, one for each side of a language pair that is asked, kept up with its
/// store.
///
/// An index is made from the store when there is none, made anew when its file is damaged, of another
/// memory or of an older format, and caught up by what changed since. Where no file can be written an
/// index is made in memory: that costs time at every start, no hits. Safe to use from any thread; one at
/// a time changes an index, while others go on with the one they have.
final class MemoryIndexes: Sendable {
  private let store: any UnitStore
  /// The memory's file.
  private let path: String
  private let indexes = Mutex<[IndexSubject: MatchIndex]>([:])
  private let making = Mutex<Void>(())

  init(of store: any UnitStore, path: String) {
    self.store = store
    self.path = path
  }

  /// The hits among one side of all units of the pair as the store has them now.
  func hits(for query: MatchQuery, in subject: IndexSubject) throws -> [Hit] {
    do {
      return try index(for: subject).hits(for: query)
    } catch is IndexError {
      // Its file turned out to be damaged where it was first read.
      let made = try making.withLock { _ in try freshIndex(for: subject) }
      indexes.withLock { $0[subject] = made }
      if let hits = try? made.hits(for: query) { return hits }
    }
    // What is written does not come back as it was: the disk is not to be trusted.
    let made = try indexInMemory(for: subject)
    indexes.withLock { $0[subject] = made }
    return try made.hits(for: query)
  }

  /// Brings the source side's indexes of all language pairs up to the store.
  ///
  /// A few new units stand beside the file that is there, many make a new file; where that cannot be,
  /// later lookups make their own. The target side is asked seldom: a lookup there catches up by itself.
  func update() throws {
    try making.withLock { _ in
      for pair in try store.languagePairs().map(\.languages) {
        let subject = IndexSubject(languages: pair, side: .source)
        let known = indexes.withLock { $0[subject] }
        if let index = try caughtUp(known, subject) {
          indexes.withLock { $0[subject] = index }
        } else {
          do { try writeIndex(for: subject) } catch is IndexError {}
          indexes.withLock { $0[subject] = nil }
        }
      }
    }
  }

  /// An index that holds every unit of the pair as the store has it now.
  private func index(for subject: IndexSubject) throws -> MatchIndex {
    let head = try store.head()
    if let known = indexes.withLock({ $0[subject] }), known.revision == head { return known }
    return try making.withLock { _ in
      let known = indexes.withLock { $0[subject] }
      if let known, known.revision >= head { return known }
      let index = try caughtUp(known, subject) ?? freshIndex(for: subject)
      indexes.withLock { $0[subject] = index }
      return index
    }
  }

  /// The index at hand with what is newer beside it; `nil` when there is none, or too much is newer.
  private func caughtUp(_ known: MatchIndex?, _ subject: IndexSubject) throws -> MatchIndex? {
    guard var index = known ?? (try? openedIndex(for: subject)) else { return nil }
    // Past this many units a new layout of all costs less than many searches in several parts.
    let room = 1000 + index.baseCount / 50 - index.savedCount - index.recentCount
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
    } catch is TooFarBehind {
      return nil
    }
    // So that not every program that starts reads the same changes; a third more is worth a new file.
    if known == nil, index.recentCount > Self.mostUnsaved + index.savedCount / 3 {
      do { index = try saved(index, subject) } catch is IndexError {}
    }
    return index
  }

  /// Changes that a program may read from the store when it starts: about a millisecond's work.
  private static let mostUnsaved = 200

  /// Puts all that is newer than the large part of `index` into the file beside it.
  private func saved(_ index: MatchIndex, _ subject: IndexSubject) throws -> MatchIndex {
    let writer = try IndexFileWriter(
      path: changesPath(for: subject), stamp: stamp(for: subject), changesTo: index)
    let head = try forEachChange(in: subject, after: index.baseRevision) {
      try writer.add($0)
    } deleted: {
      writer.delete($0)
    }
    try writer.finish(at: head)
    return try openedIndex(for: subject)
  }

  private struct TooFarBehind: Error {}

  /// A new index, in a file where one can be made, else in memory.
  private func freshIndex(for subject: IndexSubject) throws -> MatchIndex {
    do {
      try writeIndex(for: subject)
      return try openedIndex(for: subject)
    } catch is IndexError {
      return try indexInMemory(for: subject)
    }
  }

  private func indexInMemory(for subject: IndexSubject) throws -> MatchIndex {
    var keys: [MatchKey] = []
    var stamp = stamp(for: subject)
    stamp.revision = try forEachChange(in: subject, after: .zero) {
      keys.append($0)
    } deleted: { _ in
    }
    return MatchIndex(of: keys, stamp: stamp)
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

  private func openedIndex(for subject: IndexSubject) throws(IndexError) -> MatchIndex {
    try MatchIndex(
      path: indexPath(for: subject), changesPath: changesPath(for: subject), stamp: stamp(for: subject))
  }

  private func stamp(for subject: IndexSubject) -> IndexStamp {
    IndexStamp(subject: "\(store.identity) \(subject)", formsVersion: NormalForms.version, revision: .zero)
  }

  private func indexPath(for subject: IndexSubject) -> String {
    "\(path)-index.\(subject.name)"
  }

  private func changesPath(for subject: IndexSubject) -> String { indexPath(for: subject) + "-changes" }
}
