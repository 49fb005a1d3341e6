import Bitext
import Storage
import Testing

@Suite struct GlossaryTests {
  private let folder: TemporaryFolder
  private let store: SQLiteStore

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.store()
  }

  private var interestRate: Concept {
    var concept = Concept(
      identifier: "e-1",
      terms: [
        Term("interest rate", language: english, partOfSpeech: .noun),
        Term("faiz oranı", language: turkish, status: .preferred),
        Term("faiz haddi", language: turkish, status: .deprecated),
      ])
    concept.domain = "economy"
    concept.definition = "what a lender asks"
    concept.note = "n"
    concept.properties = [.init(name: "x", value: "y")]
    concept.terms[0].type = .fullForm
    concept.terms[1].note = "the bank's own word"
    concept.terms[2].properties = [.init(name: "geo", value: "tr")]
    return concept
  }

  @Test func everyValueOfAConceptComesBack() throws {
    try store.write([interestRate, Concept(identifier: "empty")], glossary: "economy", as: context())
    let again = try SQLiteStore(path: folder.file("news.bellek"), mode: .readOnly)
    let stored = try again.concepts(glossary: nil, languages: nil)
    #expect(stored.map(\.concept) == [interestRate, Concept(identifier: "empty")])
    #expect(stored.map(\.glossary) == ["economy", "economy"])
    #expect(stored.map(\.revision.rawValue) == [1, 1])
  }

  @Test func aConceptGivenAgainTakesThePlaceOfTheFirst() throws {
    try store.write([Concept(identifier: "0"), interestRate], glossary: "economy", as: context())
    #expect(try store.write([interestRate], glossary: "economy", as: context()).skipped == 1)
    #expect(try store.head().rawValue == 1)
    var edited = interestRate
    edited.terms.remove(at: 0)
    edited.note = nil
    let report = try store.write([interestRate, edited], glossary: "economy", as: context())
    #expect((report.added, report.updated, report.skipped) == (0, 1, 1))
    let stored = try store.concepts(glossary: "economy", languages: nil)
    #expect(stored.map(\.concept) == [Concept(identifier: "0"), edited])
    #expect(stored.map(\.revision.rawValue) == [1, 2])
  }

  @Test func oneIdentifierMayStandInTwoGlossaries() throws {
    try store.write([interestRate], glossary: "economy", as: context())
    #expect(try store.write([interestRate], glossary: "banking", as: context()).added == 1)
    #expect(try store.concepts(glossary: nil, languages: nil).map(\.glossary) == ["banking", "economy"])
    #expect(
      try store.glossaries() == [
        GlossaryInfo(name: "banking", concepts: 1, terms: 3, languages: [english, turkish]),
        GlossaryInfo(name: "economy", concepts: 1, terms: 3, languages: [english, turkish]),
      ])
    #expect(try store.deleteGlossary("economy", as: context()).deleted == 1)
    #expect(try store.deleteGlossary("economy", as: context()).changedAnything == false)
    #expect(try store.glossaries().map(\.name) == ["banking"])
    #expect(try store.info().terms == 3)
  }

  @Test func readsOnlyTheLanguagesAskedFor() throws {
    try store.write(
      [interestRate, Concept(identifier: "2", terms: [Term("Öl", language: german)])], glossary: "economy",
      as: context())
    let stored = try store.concepts(glossary: "economy", languages: [turkish])
    #expect(stored.map(\.concept.identifier) == ["e-1"])
    #expect(stored.flatMap(\.concept.terms).map(\.text) == ["faiz oranı", "faiz haddi"])
    #expect(try store.concepts(glossary: "none", languages: nil).isEmpty)
  }
}
