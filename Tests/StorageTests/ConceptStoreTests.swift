import Bitext
import GRDB
import Testing

@testable import Storage

/// Concepts one by one: changes, history, filters, and the revision that says that something changed.
@Suite struct ConceptStoreTests {
  private let folder: TemporaryFolder
  private let store: SQLiteStore

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.store()
  }

  private func concept(_ identifier: String, _ inEnglish: String, _ inTurkish: String) -> Concept {
    Concept(
      identifier: identifier,
      terms: [Term(inEnglish, language: english), Term(inTurkish, language: turkish)])
  }

  private func put(_ concepts: Concept...) throws -> WriteReport {
    try store.write(ConceptWrite(concepts.map { .put($0, glossary: "g") }), as: context())
  }

  @Test func theRevisionMovesWithEveryChangeOfAConceptAndNoOther() throws {
    #expect(try store.glossaryRevision() == .zero)
    try store.write([unit("a", "1")], as: context())
    #expect(try store.glossaryRevision() == .zero)
    _ = try put(concept("1", "a", "b"), concept("2", "c", "d"))
    #expect(try store.glossaryRevision().rawValue == 2)
    _ = try put(concept("1", "a", "b"))
    try store.write([unit("b", "1")], as: context())
    #expect(try store.glossaryRevision().rawValue == 2)
    try store.write(ConceptWrite([.delete(ConceptName(glossary: "g", identifier: "1"))]), as: context())
    #expect(try store.glossaryRevision().rawValue == 4)
    try store.deleteGlossary("g", as: context())
    #expect(try store.glossaryRevision().rawValue == 5)
    let again = try SQLiteStore(path: folder.file("news.bellek"), mode: .readOnly)
    #expect(try again.glossaryRevision().rawValue == 5)
  }

  @Test func aWriteThatWasWorkedOutFromOldConceptsIsRefused() throws {
    let before = try store.glossaryRevision()
    _ = try put(concept("1", "a", "b"))
    let late = ConceptWrite([.put(concept("1", "x", "y"), glossary: "g")], expected: before)
    let error = #expect(throws: StoreError.self) { try store.write(late, as: context()) }
    #expect(error?.reason == .glossariesChanged)
    #expect(try store.concepts(named: "1", glossary: "g").first?.concept == concept("1", "a", "b"))
  }

  @Test func aRehearsalSaysWhatWouldBeDoneAndDoesNothing() throws {
    _ = try put(concept("1", "a", "b"), concept("2", "a", "b"))
    let write = ConceptWrite(
      [
        .put(concept("1", "a", "c"), glossary: "g"), .put(concept("2", "a", "b"), glossary: "g"),
        .put(concept("3", "a", "b"), glossary: "g"), .delete(ConceptName(glossary: "g", identifier: "4")),
      ], isRehearsal: true)
    let report = try store.write(write, as: context())
    #expect((report.added, report.updated, report.deleted, report.skipped) == (1, 1, 0, 2))
    #expect(try store.head().rawValue == 1)
    #expect(try store.concepts(glossary: "g", languages: nil).count == 2)
  }

  @Test func theHistoryTellsWhatAConceptWas() throws {
    var first = concept("1", "a", "b")
    first.definition = "d"
    first.properties = [.init(name: "term", value: "x"), .init(name: "p", value: "ş\0\n")]
    first.terms[0].type = .acronym
    first.terms[0].note = "n"
    first.terms[0].properties = [.init(name: "q", value: "")]
    let second = concept("1", "a", "c")
    _ = try put(first)
    _ = try put(second)
    let name = ConceptName(glossary: "g", identifier: "1")
    try store.write(ConceptWrite([.delete(name)]), as: context("delete", who: "can", at: 9))
    _ = try put(first)
    let entries = try store.history(ofConcept: "1", glossary: "g")
    #expect(entries.map(\.kind) == [.add, .update, .delete, .add])
    #expect(entries.map(\.revision.rawValue) == [1, 2, 3, 4])
    #expect(entries.map(\.before) == [nil, first, second, nil])
    #expect(entries.map(\.after) == [first, second, nil, first])
    #expect(entries[2].context == context("delete", who: "can", at: 9))
    #expect(try store.history(ofConcept: "2", glossary: "g").isEmpty)
    #expect(try store.pastGlossaries(ofConcept: "1") == ["g"])
    #expect(try store.concepts(changedAt: Revision(rawValue: 3)) == [name])
  }

  @Test func deletedGlossariesStayInTheHistory() throws {
    _ = try put(concept("1", "a", "b"))
    try store.deleteGlossary("g", as: context())
    #expect(try store.history(ofConcept: "1", glossary: "g").last?.before == concept("1", "a", "b"))
  }

  @Test func findsAConceptByItsName() throws {
    _ = try put(concept("1", "a", "b"))
    try store.write([concept("1", "x", "y")], glossary: "f", as: context())
    #expect(try store.concepts(named: "1", glossary: nil).map(\.glossary) == ["f", "g"])
    #expect(try store.concepts(named: "1", glossary: "g").map(\.concept) == [concept("1", "a", "b")])
    #expect(try store.concepts(named: "2", glossary: nil).isEmpty)
  }

  /// Whatever a filter says, SQL and Swift agree on it.
  @Test(arguments: [1, 2, 3] as [UInt64])
  func filtersAsAScanWould(seed: UInt64) throws {
    var state = seed
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let words = ["İhracat", "ihracat vergisi", "Export", "exports", "IRAK", "ırak", "a_b%", "Öl", "ol"]
    let tags = ["en", "en-GB", "tr", "de"].compactMap(LanguageTag.init)
    let domains = [nil, "economy", "Economy", "sport"]
    let concepts = (0..<60).map { number in
      var concept = Concept(identifier: "c\(random(1000))-\(number)")
      concept.domain = domains[random(4)]
      concept.terms = (0..<random(4)).map { _ in
        Term(words[random(9)], language: tags[random(4)], status: Term.Status.allCases[random(5)])
      }
      return concept
    }
    try store.write(concepts, glossary: "g", as: context())
    for _ in 0..<60 {
      var filter = ConceptFilter()
      filter.language = [nil, english, turkish, german][random(4)]
      filter.domain = [nil, nil, "economy", "none"][random(4)]
      filter.status = random(3) == 0 ? Term.Status.allCases[random(5)] : nil
      filter.text = [nil, "ihr", "EXPORT", "irak", "%", "ol", ""][random(7)]
      filter.isWholeTerm = random(3) == 0
      let wanted = concepts.filter(filter.accepts)
      let page = try store.concepts(matching: filter)
      #expect(page.concepts.map(\.concept) == wanted, "seed \(seed), \(filter)")
      #expect(page.total == wanted.count)
      (filter.offset, filter.limit) = (random(5), random(5))
      let part = try store.concepts(matching: filter)
      #expect(
        part.concepts.map(\.concept) == Array(wanted.dropFirst(filter.offset).prefix(filter.limit ?? 0)))
      #expect(part.total == wanted.count)
    }
  }

  @Test func putsConceptsInOrder() throws {
    _ = try put(concept("b", "İz", "z"), concept("c", "ab", "y"))
    _ = try put(concept("a", "ız", "x"))
    var filter = ConceptFilter()
    func names(_ order: ConceptFilter.Order) throws -> [String] {
      filter.order = order
      return try store.concepts(matching: filter).concepts.map(\.concept.identifier)
    }
    #expect(try names(.added) == ["b", "c", "a"])
    #expect(try names(.identifier) == ["a", "b", "c"])
    #expect(try names(.changed) == ["a", "b", "c"])
    #expect(try names(.term) == ["c", "b", "a"])
    filter.language = turkish
    #expect(try names(.term) == ["a", "c", "b"])
  }

  @Test func aMemoryOfTheFirstFormatIsBroughtUpToDate() throws {
    let path = folder.file("old.bellek")
    let queue = try DatabaseQueue(path: path)
    try Schema.migrations.migrate(queue, upTo: Schema.migrations.migrations[0])
    try queue.write { database in
      try database.execute(
        sql: """
          INSERT INTO meta VALUES ('identity', 'x'), ('created', '1');
          INSERT INTO write VALUES (1, 1, NULL, 'w', 1, 0, 0), (2, 1, NULL, 'w', 1, 0, 0);
          INSERT INTO concept VALUES (1, 'g', 'c', 1, NULL, NULL, NULL, NULL);
          INSERT INTO term VALUES (1, 0, 'İhracat', 'tr', 'preferred', NULL, NULL, NULL, NULL);
          """)
    }
    try queue.close()
    #expect(throws: StoreError.self) { try SQLiteStore(path: path, mode: .readOnly) }
    let store = try SQLiteStore(path: path, mode: .readWrite(create: false))
    #expect(try store.glossaryRevision().rawValue == 2)
    var filter = ConceptFilter()
    filter.text = "ihracat"
    #expect(try store.concepts(matching: filter).concepts.map(\.concept.identifier) == ["c"])
    #expect(try store.history(ofConcept: "c", glossary: "g").map(\.kind) == [.add])
  }
}
