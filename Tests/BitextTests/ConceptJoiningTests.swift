import Bitext
import Testing

/// What two concepts, or two spellings, have in common.
@Suite struct ConceptJoiningTests {
  private let english = LanguageTag("en")!
  private let turkish = LanguageTag("tr")!

  @Test func nothingIsLost() {
    var first = Concept(identifier: "1", terms: [Term("bank", language: english, partOfSpeech: .noun)])
    first.definition = "a"
    first.definitionSource = "sa"
    first.note = "n"
    first.properties.append(.init(name: "x", value: "1"))
    var second = Concept(
      identifier: "2",
      terms: [
        Term("bank", language: english), Term("bank", language: english, partOfSpeech: .verb),
        Term("banka", language: turkish),
      ])
    second.terms[0].type = .fullForm
    second.terms[0].note = "tn"
    second.definition = "b"
    second.definitionSource = "sb"
    second.domain = "economy"
    second.note = "n"
    second.properties += [.init(name: "x", value: "1"), .init(name: "x", value: "2")]
    first.join(second)
    #expect(first.identifier == "1" && first.domain == "economy" && first.note == "n")
    #expect(first.definition == "a" && first.definitionSource == "sa")
    let pairs = first.properties.map { "\($0.name)=\($0.value)" }
    #expect(
      pairs == [
        "basic:definition/basic:source=sa", "x=1", "x=2", "basic:definition=b",
        "basic:definition/basic:source=sb",
      ])
    #expect(first.terms.map(\.text) == ["bank", "bank", "banka"])
    #expect(first.terms[0].type == .fullForm && first.terms[0].note == "tn")
    #expect(first.terms[0].partOfSpeech == .noun && first.terms[1].partOfSpeech == .verb)
  }

  @Test func whatIsMissingComesWithWhatStandsBesideIt() {
    var first = Concept(identifier: "1")
    first.properties = [.init(name: "y", value: "1")]
    var second = Concept(identifier: "2")
    second.definition = "b"
    second.definitionSource = "sb"
    first.join(second)
    #expect(first.definition == "b" && first.definitionSource == "sb")
  }

  @Test func joiningItselfChangesNothing() {
    var concept = Concept(identifier: "1", terms: [Term("a", language: english, status: .forbidden)])
    concept.terms[0].setContexts([SourcedText("c", source: "s"), SourcedText("c", source: "t")])
    concept.definition = "d"
    concept.definitionSource = "s"
    concept.add(ConceptEvent(kind: "origination", date: "2026-01-01", person: "Ada"))
    let before = concept
    concept.join(before)
    #expect(concept == before)
  }

  @Test func setsDetailsOnce() {
    var term = Term("a", language: english)
    for detail in Term.Detail.allCases { term[detail] = "true" }
    let properties = term.properties
    for detail in Term.Detail.allCases {
      #expect(term[detail] == "true")
      term[detail] = "true"
    }
    #expect(term.properties == properties && properties.count == Term.Detail.allCases.count)
    for detail in Term.Detail.allCases { term[detail] = nil }
    #expect(term.properties.isEmpty)
  }

  @Test(arguments: [
    ("İHRACAT  Vergisi ", "ihracat vergisi"), ("ılık IRAK", "ilik irak"), ("döviz", "doviz"),
    ("Şükrü Ğ", "sukru g"), ("Straße", "strasse"), ("do\u{308}viz", "doviz"), ("МОСКВА", "москва"),
    ("", ""), ("a\u{A0}\n b", "a b"), ("Łódź đ ø", "lodz d o"),
  ])
  func foldsForSearching(text: String, key: String) {
    #expect(SearchKey.of(text) == key)
    #expect(SearchKey.of(key) == key)
  }
}
