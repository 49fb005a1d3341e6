import Bitext
import Storage
import TestSupport
import Testing

@Suite struct FeedTests {
  /// A follower that knows nothing but the feed.
  private struct Follower {
    var seen = Revision.zero
    var units: [UnitID: Change] = [:]

    mutating func catchUp(with store: some UnitStore) throws {
      let since = seen
      var last = (Revision.zero, UnitID(rawValue: 0))
      seen = try store.forEachChange(after: since) { change in
        #expect(change.revision > since)
        #expect(last < (change.revision, change.id), "in order of revision, then id")
        last = (change.revision, change.id)
        units[change.id] = change.isDeleted ? nil : change
      }
      #expect(last.0 <= seen)
    }
  }

  /// What the store must hold, kept the slow way: all units in a list, each compared with each.
  private struct Model {
    var units: [(id: Int64, unit: TranslationUnit, isDeleted: Bool)] = []
    var head: Int64 = 0

    mutating func write(_ given: [TranslationUnit]) {
      var folded: [TranslationUnit] = []
      for unit in given {
        if let same = folded.firstIndex(where: { Self.areSame($0, unit) }) {
          folded[same] = MergeRule.merge(unit, into: folded[same])
        } else {
          folded.append(unit)
        }
      }
      var changed = false
      for unit in folded {
        if let place = units.firstIndex(where: { Self.areSame($0.unit, unit) }) {
          let old = units[place]
          let new = old.isDeleted ? unit : MergeRule.merge(unit, into: old.unit)
          changed = changed || old.isDeleted || new != old.unit
          units[place] = (old.id, new, false)
        } else {
          units.append((Int64(units.count + 1), unit, false))
          changed = true
        }
      }
      if changed { head += 1 }
    }

    mutating func delete(_ ids: [UnitID]) {
      var changed = false
      for place in units.indices
      where !units[place].isDeleted && ids.contains(UnitID(rawValue: units[place].id)) {
        units[place].isDeleted = true
        changed = true
      }
      if changed { head += 1 }
    }

    static func areSame(_ first: TranslationUnit, _ second: TranslationUnit) -> Bool {
      first.source == second.source && first.target == second.target && first.languages == second.languages
        && first.document == second.document
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func aFollowerOfTheFeedAlwaysHasWhatAScanHas(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let store = try folder.store()
    var generator = SeededGenerator(seed: seed)
    var (eager, lazy, model) = (Follower(), Follower(), Model())
    for step in 0..<120 {
      switch Int.random(in: 0..<10, using: &generator) {
      case 0..<5:
        let units = Self.units(&generator)
        try store.write(units, as: context())
        model.write(units)
      case 5..<7:
        let units = Self.units(&generator) + Self.units(&generator)
        let session = try store.beginImport(as: context())
        try session.add(units)
        #expect(
          try session.commit().revision.rawValue
            == {
              model.write(units); return model.head
            }())
      default:
        let ids = (0..<Int.random(in: 1..<5, using: &generator)).map { _ in
          UnitID(rawValue: Int64.random(in: 1..<60, using: &generator))
        }
        try store.delete(ids, as: context())
        model.delete(ids)
      }
      try eager.catchUp(with: store)
      if step % 17 == 0 { try lazy.catchUp(with: store) }
      try #require(try store.head().rawValue == model.head, "seed \(seed), step \(step)")
      try expectEqual(eager, model, store, "seed \(seed), step \(step)")
    }
    try lazy.catchUp(with: store)
    #expect(lazy.units == eager.units)
    var newcomer = Follower()
    try newcomer.catchUp(with: store)
    #expect(newcomer.units == eager.units)
    #expect(newcomer.seen == eager.seen)
  }

  private func expectEqual(_ follower: Follower, _ model: Model, _ store: SQLiteStore, _ note: Comment) throws
  {
    let live = model.units.filter { !$0.isDeleted }
    let scan = try store.allUnits()
    try #require(scan.map(\.id.rawValue) == live.map(\.id), note)
    try #require(scan.map(\.unit) == live.map(\.unit), note)
    try #require(
      follower.units.values.sorted { $0.id < $1.id }.map { [$0.id.rawValue, $0.revision.rawValue] }
        == scan.map { [$0.id.rawValue, $0.revision.rawValue] }, note)
    #expect(
      scan.allSatisfy {
        let change = follower.units[$0.id]
        return change?.source == $0.unit.source.text && change?.languages == $0.unit.languages
      }, note)
    let counts = Dictionary(grouping: scan, by: \.unit.languages).mapValues(\.count)
    let told = Dictionary(uniqueKeysWithValues: try store.languagePairs().map { ($0.languages, $0.units) })
    try #require(counts == told, note)
  }

  /// A few units out of few possible ones, so that many are the same.
  private static func units(_ generator: inout SeededGenerator) -> [TranslationUnit] {
    (0..<Int.random(in: 1..<6, using: &generator)).map { _ in
      var unit = unit(
        ["a", "b", "c", "d", "e"].randomElement(using: &generator) ?? "",
        ["1", "2", "3"].randomElement(using: &generator) ?? "",
        [enTR, enDE].randomElement(using: &generator) ?? enTR,
        document: [nil, "x"].randomElement(using: &generator) ?? nil)
      unit.note = ["n", "m", nil, nil].randomElement(using: &generator) ?? nil
      unit.changed =
        [Timestamp(seconds: 1), Timestamp(seconds: 2), nil].randomElement(using: &generator) ?? nil
      unit.status = TranslationUnit.Status.allCases.randomElement(using: &generator) ?? .draft
      unit.role = [.body, .body, .headline].randomElement(using: &generator) ?? .body
      if Bool.random(using: &generator) {
        unit.properties = [.init(name: "p", value: "\(Int.random(in: 0..<2, using: &generator))")]
      }
      return unit
    }
  }

  @Test func mergingTwiceIsMergingOnce() {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<2_000 {
      let units = Self.units(&generator) + Self.units(&generator)
      let once = MergeRule.merge(units[1], into: units[0])
      #expect(MergeRule.merge(units[1], into: once) == once)
      #expect(MergeRule.merge(once, into: once) == once)
    }
  }
}
