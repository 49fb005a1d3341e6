import Bitext
import Testing

@testable import Storage

@Suite struct MergeTests {
  private let folder: TemporaryFolder
  private let store: SQLiteStore

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.store()
  }

  @Test func keepsTheIdOfAUnitGivenTwice() throws {
    let first = try store.write([unit("Salt", "Tuz"), unit("Oil", "Petrol")], as: context())
    let again = try store.write([unit("Oil", "Petrol"), unit("Salt", "Tuz")], as: context())
    #expect((first.added, first.skipped) == (2, 0))
    #expect((again.added, again.updated, again.skipped) == (0, 0, 2))
    #expect(again.ids == first.ids.reversed())
  }

  @Test func writesNothingWhenNothingChanges() throws {
    try store.write([unit("Salt", "Tuz")], as: context())
    let again = try store.write([unit("Salt", "Tuz")], as: context())
    #expect(again.revision.rawValue == 1)
    #expect(try store.head().rawValue == 1)
    #expect(try store.writes(after: .zero, limit: 9).count == 1)
    #expect(try store.write([], as: context()).revision.rawValue == 1)
  }

  /// What must differ for two units to be two.
  static let others: [TranslationUnit] = [
    unit("Salt", "Tuzlar"), unit("Salts", "Tuz"), unit("Salt", "Tuz", enDE),
    unit("Salt", "Tuz", document: "a.html"), unit("Salt", "Tuz", document: ""),
    unit("SaltT", "uz"), unit("", "SaltTuz"),
    TranslationUnit(
      source: TaggedText(
        "Salt", codes: [InlineCode(number: 1, kind: .standalone, offset: 0, original: "<br/>")]),
      target: TaggedText("Tuz"), languages: enTR),
  ]

  @Test(arguments: others) func keepsDifferentUnitsApart(_ other: TranslationUnit) throws {
    let report = try store.write([unit("Salt", "Tuz"), other], as: context())
    #expect(report.added == 2)
    #expect(Set(report.ids).count == 2)
  }

  @Test func tellsComposedFromDecomposedText() throws {
    let composed = unit("caf\u{e9}", "kahve")
    let decomposed = unit("cafe\u{301}", "kahve")
    #expect(composed == decomposed, "Swift takes the two for one text")
    let report = try store.write([composed, decomposed], as: context())
    #expect(report.added == 2)
    let stored = try store.units(report.ids)
    #expect(try Array(#require(stored[report.ids[0]]).unit.source.text.utf8).count == 5)
    #expect(try Array(#require(stored[report.ids[1]]).unit.source.text.utf8).count == 6)

    var noted = composed
    noted.note = "caf\u{e9}"
    #expect(try store.write([noted], as: context()).updated == 1)
    noted.note = "cafe\u{301}"
    #expect(try store.write([noted], as: context()).updated == 1)
  }

  @Test func keepsDocumentsWithComposedAndDecomposedNamesApart() throws {
    let units = ["r\u{e9}sum\u{e9}.html", "re\u{301}sume\u{301}.html"].map {
      unit("Salt", "Tuz", document: $0)
    }
    #expect(try store.write(units, as: context()).added == 2)
    let names = try store.allUnits().compactMap(\.unit.document)
    #expect(names.map { Array($0.utf8) } == units.compactMap(\.document).map { Array($0.utf8) })
  }

  @Test func aMissingValueErasesNothing() throws {
    let id = try store.write([full()], as: context()).ids[0]
    #expect(try store.write([unit("Salt", "Tuz", document: "a.html")], as: context()).skipped == 1)
    #expect(try store.units([id])[id]?.unit == full())
  }

  @Test func aGivenValueTakesThePlaceOfTheStoredOne() throws {
    let id = try store.write([full()], as: context()).ids[0]
    var given = unit("Salt", "Tuz", document: "a.html")
    given.role = .caption
    given.previous = "P2"
    given.next = "N2"
    given.confidence = 0.75
    given.changer = "veli"
    given.changed = Timestamp(seconds: 301)
    given.project = "p2"
    given.domain = "d2"
    given.note = "n2"
    let report = try store.write([given], as: context("second"))
    #expect((report.updated, report.ids) == (1, [id]))

    var expected = full()
    expected.role = .caption
    expected.previous = "P2"
    expected.next = "N2"
    expected.confidence = 0.75
    expected.changer = "veli"
    expected.changed = Timestamp(seconds: 301)
    expected.project = "p2"
    expected.domain = "d2"
    expected.note = "n2"
    #expect(try store.units([id])[id]?.unit == expected)
    #expect(try store.units([id])[id]?.revision.rawValue == 2)
  }

  @Test func howAUnitCameToBeStays() throws {
    let id = try store.write([full()], as: context()).ids[0]
    var given = unit("Salt", "Tuz", document: "a.html")
    given.origin = .machine
    given.creator = "other"
    given.created = Timestamp(seconds: 5)
    #expect(try store.write([given], as: context()).skipped == 1)
    #expect(try store.units([id])[id]?.unit == full())
  }

  @Test func anOlderUnitOnlyFillsGaps() throws {
    var stored = full()
    stored.domain = nil
    let id = try store.write([stored], as: context()).ids[0]
    var given = full()
    given.changed = Timestamp(seconds: 299)
    given.note = "older"
    given.domain = "older"
    given.status = .rejected
    #expect(try store.write([given], as: context()).updated == 1)
    var expected = stored
    expected.domain = "older"
    #expect(try store.units([id])[id]?.unit == expected)
  }

  typealias Status = TranslationUnit.Status

  @Test(arguments: [
    (Status.draft, Status.confirmed, Status.confirmed), (.confirmed, .draft, .confirmed),
    (.confirmed, .rejected, .rejected), (.rejected, .confirmed, .rejected), (.rejected, .draft, .rejected),
  ])
  func statusOnlyMovesOn(_ stored: Status, _ given: Status, _ expected: Status) throws {
    var unit = unit("Salt", "Tuz")
    unit.status = stored
    let id = try store.write([unit], as: context()).ids[0]
    unit.status = given
    try store.write([unit], as: context())
    #expect(try store.units([id])[id]?.unit.status == expected)
  }

  @Test func propertiesAreMergedNameByName() throws {
    func property(_ name: String, _ value: String) -> TranslationUnit.Property {
      .init(name: name, value: value)
    }
    var stored = unit("Salt", "Tuz")
    stored.properties = [property("a", "1"), property("b", "1"), property("b", "2"), property("c", "1")]
    let id = try store.write([stored], as: context()).ids[0]
    var given = unit("Salt", "Tuz")
    given.properties = [property("b", "3"), property("c", "1"), property("d", "1")]
    #expect(try store.write([given], as: context()).updated == 1)
    #expect(
      try store.units([id])[id]?.unit.properties == [
        property("a", "1"), property("c", "1"), property("b", "3"), property("d", "1"),
      ])
    #expect(try store.write([given], as: context()).skipped == 1)
  }

  @Test func foldsUnitsGivenTwiceInOneWrite() throws {
    var first = unit("Yes.", "Evet.")
    first.note = "one"
    first.previous = "P"
    var second = unit("Yes.", "Evet.")
    second.note = "two"
    for _ in 0..<2 {
      let report = try store.write([first, unit("No.", "Hayır."), second], as: context())
      #expect(report.ids.map(\.rawValue) == [1, 2, 1])
    }
    #expect(try store.head().rawValue == 1, "the second time nothing may change")
    let stored = try #require(try store.units([UnitID(rawValue: 1)])[UnitID(rawValue: 1)])
    #expect(stored.unit.note == "two")
    #expect(stored.unit.previous == "P")
  }

  /// Units whose hashes all collide.
  private struct Colliding: UnitBatch {
    let units: [TranslationUnit]
    var hashes: [Int64] { units.map { _ in 7 } }
    func unit(at position: Int) -> TranslationUnit { units[position] }
    func forEach(_ body: (Int, TranslationUnit) throws -> Void) throws {
      for (position, unit) in units.enumerated() { try body(position, unit) }
    }
  }

  @Test func theTextsDecideWhenHashesCollide() throws {
    let batch = Colliding(units: [unit("a", "1"), unit("b", "1"), unit("a", "1"), unit("a", "2")])
    for _ in 0..<2 {
      let report = try store.write(as: context(), "test") { database, head, revision in
        let merger = try UnitMerger(database, revision: revision, head: head)
        try merger.merge(batch, keepsIDs: true)
        return try merger.finish()
      }
      #expect(report.ids.map(\.rawValue) == [1, 2, 1, 3])
    }
    #expect(try store.head().rawValue == 1)
    #expect(try store.allUnits().map(\.unit) == [batch.units[0], batch.units[1], batch.units[3]])
  }

  @Test func aDeletedUnitGivenAgainComesBackAsGiven() throws {
    let id = try store.write([full()], as: context()).ids[0]
    #expect(try store.delete([id], as: context()).deleted == 1)
    let report = try store.write([unit("Salt", "Tuz", document: "a.html")], as: context())
    #expect((report.added, report.updated, report.ids) == (0, 1, [id]))
    #expect(try store.units([id])[id]?.unit == unit("Salt", "Tuz", document: "a.html"))
    #expect(try store.languagePairs() == store.info().pairs)
    #expect(try store.languagePairs().map(\.units) == [1])
  }

  private func full() -> TranslationUnit {
    var unit = unit("Salt", "Tuz", document: "a.html")
    unit.role = .headline
    unit.previous = "P"
    unit.next = "N"
    unit.origin = .aligned
    unit.confidence = 0.5
    unit.creator = "ayşe"
    unit.created = Timestamp(seconds: 100)
    unit.changer = "ali"
    unit.changed = Timestamp(seconds: 300)
    unit.project = "p"
    unit.domain = "d"
    unit.note = "n"
    return unit
  }
}
