import Bitext
import Storage
import Testing

@Suite struct WritingTests {
  private let folder: TemporaryFolder
  private let store: SQLiteStore

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.store()
  }

  @Test func everyValueOfAUnitSurvivesReopening() throws {
    let units = [TranslationUnit].samples
    let ids = try store.write(units, as: context()).ids
    let again = try SQLiteStore(path: folder.file("news.bellek"), mode: .readOnly)
    let stored = try again.units(ids)
    for (id, unit) in zip(ids, units) {
      let found = try #require(stored[id])
      #expect(found.unit == unit)
      #expect(Array(found.unit.source.text.utf8) == Array(unit.source.text.utf8))
    }
    #expect(again.identity == store.identity)
    #expect(try again.allUnits().map(\.unit) == units)
  }

  @Test func headIsDenseAndEachUnitCarriesItsRevision() throws {
    #expect(try store.head() == .zero)
    #expect(try store.changes().isEmpty)
    let first = try store.write([unit("a", "1"), unit("b", "2")], as: context())
    let second = try store.write([unit("c", "3")], as: context())
    let third = try store.delete([first.ids[0]], as: context())
    #expect([first, second, third].map(\.revision.rawValue) == [1, 2, 3])
    let changes = try store.changes()
    #expect(changes.map(\.revision.rawValue) == [1, 2, 3])
    #expect(changes.map(\.id.rawValue) == [2, 3, 1])
    #expect(changes.map(\.isDeleted) == [false, false, true])
    #expect(changes.map(\.source) == ["b", "c", "a"])
    #expect(try store.changes(after: second.revision).map(\.id.rawValue) == [1])
    #expect(try store.changes(after: third.revision).isEmpty)
  }

  @Test func deletedUnitsAreGoneForReaders() throws {
    let ids = try store.write([unit("a", "1"), unit("b", "2")], as: context()).ids
    let report = try store.delete([ids[0], ids[0], UnitID(rawValue: 99)], as: context())
    #expect((report.deleted, report.skipped) == (1, 2))
    #expect(try store.units(ids).keys.map(\.rawValue) == [2])
    #expect(try store.allUnits().map(\.id.rawValue) == [2])
    #expect(try store.languagePairs().map(\.units) == [1])
    #expect(try store.delete([ids[0]], as: context()).revision.rawValue == 2, "already deleted")
    #expect(try store.head().rawValue == 2)
  }

  @Test func neverGivesAnIdAgain() throws {
    let first = try store.write([unit("a", "1")], as: context()).ids
    try store.delete(first, as: context())
    #expect(try store.write([unit("b", "2")], as: context()).ids.map(\.rawValue) == [2])
  }

  @Test func updateReplacesAUnitWhole() throws {
    var old = unit("a", "1", document: "x")
    old.note = "old"
    let id = try store.write([old], as: context()).ids[0]
    let new = unit("a", "eins", enDE)
    #expect(try store.update(id, to: new, as: context()).updated == 1)
    #expect(try store.units([id])[id]?.unit == new)
    #expect(try store.languagePairs() == [PairCount(languages: enDE, units: 1)])
    #expect(try store.update(id, to: new, as: context()).skipped == 1)
    #expect(try store.head().rawValue == 2)
    // The store finds it by what it says now, and no longer by what it said.
    #expect(try store.write([new], as: context()).skipped == 1)
    #expect(try store.write([old], as: context()).added == 1)
  }

  @Test func updateRefusesToMakeATwin() throws {
    let ids = try store.write([unit("a", "1"), unit("b", "2")], as: context()).ids
    let error = #expect(throws: StoreError.self) {
      try store.update(ids[0], to: unit("b", "2"), as: context())
    }
    #expect(error?.reason == .sameAs(ids[1]))
    #expect(try store.head().rawValue == 1)
    let missing = #expect(throws: StoreError.self) {
      try store.update(UnitID(rawValue: 9), to: unit("b", "2"), as: context())
    }
    #expect(missing?.reason == .noSuchUnit(UnitID(rawValue: 9)))
  }

  @Test func updateMayTakeThePlaceOfADeletedUnit() throws {
    let ids = try store.write([unit("a", "1"), unit("b", "2")], as: context()).ids
    try store.delete([ids[1]], as: context())
    try store.update(ids[0], to: unit("b", "2"), as: context())
    // The live one is found, not the mark of the deleted one.
    #expect(try store.write([unit("b", "2")], as: context()).ids == [ids[0]])
    #expect(try store.allUnits().map(\.id) == [ids[0]])
  }

  @Test func historyTellsWhoWhenBeforeAndAfter() throws {
    for unit in [TranslationUnit].samples {
      let id = try store.write([unit], as: context("add")).ids[0]
      #expect(try store.history(of: id).isEmpty)
      var edited = unit
      edited.note = "edited"
      let update = try store.update(id, to: edited, as: context("edit", who: "ali", at: 7))
      let delete = try store.delete([id], as: context("drop", who: nil, at: 8))
      let revive = try store.write([unit], as: context("again", at: 9))
      let history = try store.history(of: id)
      #expect(history.map(\.kind) == [.update, .delete, .revive])
      #expect(history.map(\.revision) == [update, delete, revive].map(\.revision))
      #expect(history.map(\.previousRevision.rawValue) == history.map { $0.revision.rawValue - 1 })
      #expect(history.map(\.before) == [unit, edited, edited])
      #expect(history.map(\.after) == [edited, nil, unit])
      #expect(history.map(\.context.who) == ["ali", nil, "ayşe"])
      #expect(history.map(\.context.when.seconds) == [7, 8, 9])
      #expect(history.map(\.context.what) == ["edit", "drop", "again"])
    }
  }

  @Test func theLogTellsEachWrite() throws {
    try store.write([unit("a", "1"), unit("b", "2")], as: context("import x.tmx", at: 5))
    try store.delete([UnitID(rawValue: 1)], as: context("delete", who: nil, at: 6))
    let log = try store.writes(after: .zero, limit: 10)
    #expect(log.map(\.context.what) == ["import x.tmx", "delete"])
    #expect(log.map { [$0.added, $0.updated, $0.deleted] } == [[2, 0, 0], [0, 0, 1]])
    #expect(try store.writes(after: .zero, limit: 1).map(\.revision.rawValue) == [1])
    #expect(try store.writes(after: Revision(rawValue: 1), limit: 9).map(\.revision.rawValue) == [2])
  }

  @Test func readsOnePairOrOneStatus() throws {
    var draft = unit("a", "1", enDE)
    draft.status = .draft
    try store.write([unit("a", "1"), draft, unit("b", "2", enDE)], as: context())
    #expect(try store.allUnits(in: enDE).map(\.id.rawValue) == [2, 3])
    #expect(try store.allUnits(status: .draft).map(\.id.rawValue) == [2])
    #expect(try store.allUnits(in: enDE, status: .confirmed).map(\.id.rawValue) == [3])
    #expect(try store.allUnits(in: enTR.reversed).isEmpty)
    #expect(try store.languagePairs().map(\.languages) == [enDE, enTR])
  }

  @Test func countsTheWholeMemory() throws {
    var units = [
      unit("a", "1", document: "x"), unit("b", "2", document: "x"), unit("c", "3", enDE, document: "y"),
      unit("d", "4"),
    ]
    units[0].status = .draft
    units[1].origin = .aligned
    let ids = try store.write(units, as: context()).ids
    try store.delete([ids[2]], as: context())
    try store.write(
      [Concept(identifier: "1", terms: [Term("oil", language: english)])], glossary: "g", as: context())
    let info = try store.info()
    #expect(info.identity == store.identity)
    #expect(info.head.rawValue == 3)
    #expect((info.units, info.deleted, info.documents) == (3, 1, 1))
    #expect(info.pairs == [PairCount(languages: enTR, units: 3)])
    #expect(info.statuses == [.draft: 1, .confirmed: 2])
    #expect(info.origins == [.aligned: 1, .typed: 2])
    #expect((info.concepts, info.terms) == (1, 1))
    #expect(info.fileBytes > 0)
  }

  @Test func theStoreMayBeAskedAndWrittenWhileItIsRead() throws {
    try store.write([unit("a", "1"), unit("b", "2")], as: context())
    var seen: [Int64] = []
    try store.forEachUnit { stored in
      seen.append(stored.id.rawValue)
      #expect(try store.units([stored.id]).count == 1)
      try store.write([unit("from within", "\(stored.id.rawValue)")], as: context())
      #expect(try store.head().rawValue == 1, "the reader stays in its moment")
    }
    #expect(seen == [1, 2])
    #expect(try store.head().rawValue == 3)
  }

  @Test func anErrorOfTheReaderComesBackAsItIs() throws {
    struct Stop: Error {}
    try store.write([unit("a", "1")], as: context())
    #expect(throws: Stop.self) { try store.forEachUnit { _ in throw Stop() } }
    #expect(throws: Stop.self) { try store.forEachChange(after: .zero) { _ in throw Stop() } }
    #expect(try store.write([unit("b", "1")], as: context()).added == 1)
  }
}

extension [TranslationUnit] {
  /// Units that between them have every value, and texts that are easily damaged.
  static var samples: [TranslationUnit] {
    var full = TranslationUnit(
      source: TaggedText(
        "A bold “move”",
        codes: [
          InlineCode(number: 1, kind: .open, offset: 2, original: "<b class=\"x\">"),
          InlineCode(number: 1, kind: .close, offset: 6, original: "</b>"),
          InlineCode(number: 2, kind: .standalone, offset: 6, original: ""),
          InlineCode(number: -3, kind: .standalone, offset: 17, original: "9:ş,\n"),
        ]),
      target: TaggedText(
        "Cesur", codes: [InlineCode(number: 1, kind: .standalone, offset: 0, original: "{1}")]),
      languages: enTR, role: .headline, origin: .aligned, status: .draft)
    full.document = "stories/ankara 1.html"
    full.previous = ""
    full.next = "Next."
    full.confidence = 0.1 + 0.2
    full.creator = "ayşe"
    full.created = Timestamp(seconds: -1)
    full.changer = "ali"
    full.changed = Timestamp(seconds: Int64.max)
    full.project = "p"
    full.domain = "economy"
    full.note = "a \"note\" \\ with\u{1} \u{2028} everything 🙂"
    full.properties = [
      .init(name: "x-a", value: ""), .init(name: "", value: "3:b"), .init(name: "x-a", value: "ç"),
    ]
    return [
      full, unit("", ""), unit("nul\u{0}in\u{0}side", "\u{0}", document: "d\u{0}d"),
      unit("İstanbul'da ısı", "e\u{301}\u{327} \u{fffd} \u{feff}", enDE),
      unit("'; DROP TABLE unit; --", "%?"),
      unit(String(repeating: "ğ", count: 40_000), "long"),
    ]
  }
}
