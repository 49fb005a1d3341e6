import Bitext
import TestSupport
import Testing

@testable import Formats

/// What TBX says beyond the fields of a concept, through the names that Bitext has for it.
@Suite struct ConceptDetailsTests {
  private func concept(_ text: String) throws -> Concept {
    try #require(try TBXReader.read(name: "a.tbx", bytes: Array(text.utf8)).concepts.first)
  }

  @Test(arguments: [TBXSamples.basicDCT, TBXSamples.basicDCA])
  func readsDetails(text: String) throws {
    let concept = try concept(text)
    #expect(concept.definitionSource == "Atlas")
    #expect(
      concept.definitions(in: try tag("en")) == [SourcedText("A river, in English.", source: "OED")])
    #expect(concept.definitions(in: try tag("tr")).isEmpty)
    #expect(concept.pictures == ["https://example.org/river.png"])
    #expect(
      concept.events == [
        ConceptEvent(kind: "origination", date: "2024-01-02", person: "Ada"),
        ConceptEvent(kind: "modification", date: "2024-02-03", person: "Ada"),
      ])
    let river = concept.terms[0]
    #expect(river.gender == "neuter" && river.geography == "en-GB" && river.number == nil)
    #expect(
      river.contexts == [SourcedText("The river rose.", source: "News"), SourcedText("By the river.")])
    #expect(river.events == [ConceptEvent(kind: "origination", date: "2024-01-02")])
  }

  @Test func readsDetailsOfTheFirstEdition() throws {
    let concept = try concept(TBXSamples.martif)
    #expect(concept.definitionSource == "Manual" && concept.pictures == ["f1"])
    #expect(concept.terms[0].usageNote == "at sea" && concept.terms[1].number == "singular")
    #expect(try self.concept(TBXSamples.linguistDCA).terms[0].register == "neutralRegister")
  }

  @Test func writesDetails() throws {
    var term = Term("perde", language: try tag("tr"))
    term.gender = "other"
    term.number = "plural"
    term.geography = "Türkiye"
    term.register = "slangRegister"
    term.isCaseSensitive = true
    term.addContext(SourcedText("Perde indi.", source: "Haber"))
    term.gender = "neuter"
    var concept = Concept(identifier: "c", terms: [term])
    concept.definition = "d"
    concept.definitionSource = "s"
    let folder = try TemporaryFolder()
    _ = try TBXWriter.write(Termbase(concepts: [concept]), path: folder.file("a.tbx"))
    let text = String(decoding: try folder.bytes("a.tbx"), as: UTF8.self)
    for line in [
      "<tbx type=\"TBX-Linguist\" style=\"dct\" xml:lang=\"tr\"",
      "<basic:source>s</basic:source>", "<basic:grammaticalGender>neuter</basic:grammaticalGender>",
      "<ling:grammaticalNumber>plural</ling:grammaticalNumber>",
      "<basic:geographicalUsage>Türkiye</basic:geographicalUsage>",
      "<bellek:property name=\"bellek:caseSensitive\">true</bellek:property>",
    ] {
      #expect(text.contains(line), "\(line)")
    }
    let read = try #require(try TBXReader.read(path: folder.file("a.tbx")).concepts.first)
    #expect(read == concept)
    #expect(read.terms[0].isCaseSensitive && read.terms[0].number == "plural")
    term.isCaseSensitive = false
    term.number = nil
    #expect(!term.properties.contains { $0.name.contains("Sensitive") || $0.name.contains("Number") })
  }
}
