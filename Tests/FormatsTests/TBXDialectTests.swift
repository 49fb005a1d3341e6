import Bitext
import TestSupport
import Testing

@testable import Formats

@Suite struct TBXDialectTests {
  private func concepts(_ text: String, isStrict: Bool = true) throws -> [Concept] {
    let reader = try TBXConceptReader(
      name: "a.tbx", bytes: Array(text.utf8), options: ReadingOptions(isStrict: isStrict))
    var concepts: [Concept] = []
    while let entry = try reader.next() { concepts.append(entry.concept) }
    return concepts
  }

  private func lines(_ properties: [TranslationUnit.Property]) -> [String] {
    properties.map { "\($0.name) = \($0.value)" }
  }

  @Test(arguments: TBXSamples.valid.map(\.text))
  func findsNothingWrong(text: String) throws {
    #expect(try !concepts(text).isEmpty)
  }

  @Test(arguments: [
    (TBXSamples.basicDCT, TBXSamples.basicDCA), (TBXSamples.linguistDCT, TBXSamples.linguistDCA),
    (TBXSamples.minDCT, TBXSamples.minDCA), (TBXSamples.minDCT, TBXSamples.prefixed),
  ])
  func readsBothStylesAlike(one: String, other: String) throws {
    #expect(try concepts(one) == concepts(other))
  }

  @Test func readsEveryCategoryOfBasic() throws {
    let concept = try #require(try concepts(TBXSamples.basicDCT).first)
    #expect(concept.domain == "geography" && concept.note == "Not a canal.")
    #expect(concept.definition == "A stream of water.")
    #expect(
      lines(concept.properties) == [
        "min:customerSubset = Ministry", "basic:projectSubset = Delta",
        "min:externalCrossReference|target=https://example.org/river = river",
        "basic:xGraphic|target=https://example.org/river.png = a river",
        "basic:crossReference|target=c2 = lake",
        "basic:definition/xml = A <hi type=\"entailedTerm\" target=\"c2\">stream</hi> of water.",
        "basic:definition/basic:source = Atlas",
        "basic:transactionType = origination", "basic:transactionType/date = 2024-01-02",
        "basic:transactionType/basic:responsibility|target=p1 = Ada",
        "basic:transactionType = modification", "basic:transactionType/date = 2024-02-03",
        "basic:transactionType/basic:responsibility|target=p1 = Ada",
        "langSec:en:basic:definition = A river, in English.",
        "langSec:en:basic:definition/basic:source = OED", "langSec:en:note = English note",
      ])
    #expect(concept.terms.map(\.text) == ["river", "watercourse", "flood", "ırmak", "nehir"])
    #expect(concept.terms.map(\.status) == [.preferred, .admitted, .deprecated, .preferred, .admitted])
    let river = concept.terms[0]
    #expect(river.partOfSpeech == .noun && river.type == .fullForm && river.note == "count noun")
    #expect(
      lines(river.properties) == [
        "@id = t1", "basic:grammaticalGender = neuter", "basic:geographicalUsage = en-GB",
        "basic:termLocation = menuItem", "min:customerSubset = Ministry", "basic:context = The river rose.",
        "basic:context/basic:source = News", "basic:context = By the river.",
        "basic:transactionType = origination", "basic:transactionType/date = 2024-01-02",
      ])
    #expect(lines(concept.terms[2].properties) == ["min:administrativeStatus = supersededTerm-admn-sts"])
  }

  @Test func readsLinguist() throws {
    let term = try #require(try concepts(TBXSamples.linguistDCT).first?.terms.first)
    #expect(
      lines(term.properties) == [
        "ling:grammaticalNumber = singular", "ling:register = neutralRegister",
        "ling:transferComment = broad", "ling:reading = かわ", "ling:reading/ling:readingNote = kun",
      ])
  }

  @Test func readsTheFirstEdition() throws {
    let concept = try #require(try concepts(TBXSamples.martif).first)
    #expect(concept.domain == "navigation" && concept.definition == "A long pole.")
    #expect(
      lines(concept.properties) == [
        "descrip|type=figure|target=f1 = mast",
        "basic:definition/descripNote|type=definitionType = intensional",
        "basic:definition/basic:source = Manual", "langSec:en-US:@id = ls1",
      ])
    let mast = try #require(concept.terms.first)
    #expect(mast.status == .preferred && mast.partOfSpeech == .noun)
    #expect(
      lines(mast.properties) == [
        "@id = n1", "term/@id = x1", "min:partOfSpeech = Noun", "termNote|type=usageNote = at sea",
        "termNote/note = rare", "min:administrativeStatus = standardizedTerm-admn-sts",
        "xml = <termCompList type=\"hyphenation\"><termComp>mast</termComp></termCompList>",
        "descrip|type=reliabilityCode = 8", "basic:context = Step the mast; malus.",
        "basic:context/xml = Step the mast; <foreign xml:lang=\"la\">malus</foreign>.",
      ])
    #expect(concept.terms[1].type == .abbreviation)
    #expect(
      lines(concept.terms[1].properties) == [
        "termNote|type=abbreviatedFormFor = mast", "termNote|type=pronunciation = em",
        "ling:grammaticalNumber = singular",
      ])
  }

  @Test func readsWhatStandsAroundTheConcepts() throws {
    for text in [TBXSamples.basicDCT, TBXSamples.basicDCA] {
      let termbase = try TBXReader.read(name: "a.tbx", bytes: Array(text.utf8))
      #expect(termbase.title == "Rivers" && termbase.titleNotes == ["a sample"])
      #expect(termbase.publication.map(\.value) == ["Printed nowhere"])
      #expect(termbase.sourceDescription == ["Written for a test.", "CC0"])
      #expect(termbase.encoding == [.init(name: "XCSURI", value: "none.xcs")])
      #expect(termbase.revisions.map { $0.map(\.value) } == [["2024-01-02 begun"], ["2024-02-03", "ended"]])
      #expect(termbase.references.map(\.kind) == ["respPerson", "bibl"])
      #expect(termbase.references[0].objects.map(\.identifier) == ["p1"])
      #expect(termbase.references[0].objects[0].items.map(\.name) == ["fn", "email"])
      #expect(termbase.references[1].objects[0].items.map(\.value) == ["Atlas, 1999"])
    }
  }

  @Test(arguments: TBXSamples.valid.map(\.text))
  func writesAValidFileThatSaysTheSame(text: String) throws {
    let folder = try TemporaryFolder()
    let termbase = try TBXReader.read(name: "a.tbx", bytes: Array(text.utf8))
    let summary = try TBXWriter.write(termbase, path: folder.file("b.tbx"))
    #expect(summary.isLossless && summary.units == termbase.concepts.count)
    var read = try TBXReader.read(path: folder.file("b.tbx"))
    // What was before what it belongs to comes behind it.
    for (one, other) in zip(read.concepts, termbase.concepts) {
      #expect(TBXEntryEdits.agree(one, other), "\(one) \(other)")
    }
    read.concepts = termbase.concepts
    #expect(read == termbase)
    let written = String(decoding: try folder.bytes("b.tbx"), as: UTF8.self)
    #expect(!written.contains("<descrip ") && !written.contains("<termNote "))
    _ = try concepts(written)
  }

  @Test func understandsOtherWordsAndKeepsThem() throws {
    let words: [(String, Term.Status, Term.PartOfSpeech?)] = [
      ("deprecatedTerm", .deprecated, nil), ("forbidden", .forbidden, .noun), ("obsolete", .deprecated, nil),
      ("regulatedTerm-admn-sts", .admitted, nil),
    ]
    for (word, status, part) in words {
      let text = """
        <martif type="TBX"><text><body><termEntry id="1"><langSet xml:lang="en"><tig><term>a</term>
        <termNote type="administrativeStatus">\(word)</termNote>\(part == nil ? "" : "<termNote type='partOfSpeech'>proper noun</termNote>")
        </tig></langSet></termEntry></body></text></martif>
        """
      let termbase = try TBXReader.read(name: "a.tbx", bytes: Array(text.utf8))
      let term = try #require(termbase.concepts.first?.terms.first)
      #expect(term.status == status && term.partOfSpeech == (part == nil ? nil : .properNoun))
      #expect(term.properties.first?.value == word)
      let folder = try TemporaryFolder()
      _ = try TBXWriter.write(termbase, path: folder.file("b.tbx"))
      #expect(try TBXReader.read(path: folder.file("b.tbx")).concepts == termbase.concepts)
    }
  }

  @Test(arguments: [
    ("", ""), (" ", ""), ("a", "a"), (" a", "a"), ("a ", "a"), ("a b", "a b"), ("a  b", "a b"),
    ("\n a\t\r\nb \n", "a b"), ("5\u{A0}%", "5\u{A0}%"), ("\u{3000}a\u{2009} b", "\u{3000}a\u{2009} b"),
  ])
  func collapsesTheSpacesOfXMLOnly(text: String, words: String) {
    #expect(TBXNode.words(of: text) == words)
  }

  @Test func doesNotTakeAnothersPrefixForItsOwn() throws {
    let text = """
      <tbx type="TBX-X" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="urn:other">
      <tbxHeader><fileDesc><sourceDesc><p/></sourceDesc></fileDesc></tbxHeader><text><body>
      <conceptEntry id="a"><min:subjectField>x</min:subjectField>
      <langSec xml:lang="en"><termSec><term>t</term></termSec></langSec></conceptEntry></body></text></tbx>
      """
    let concept = try #require(try concepts(text).first)
    #expect(concept.domain == nil)
    #expect(lines(concept.properties) == ["{urn:other}subjectField = x"])
  }

  @Test(arguments: [
    (
      "<tbx type='TBX-A' style='dca' xml:lang='en' xmlns='urn:iso:std:iso:30042:ed-2'>&foo;</tbx>", "&foo;"
    ), ("<!DOCTYPE martif [<!ENTITY a 'b'>]><martif/>", "DOCTYPE"),
    ("<TBX dialect='TBX-Min'/>", "<TBX>"), ("<tbx", "not"),
  ])
  func refusesWhatIsNoFile(text: String, reason: String) {
    for isStrict in [true, false] {
      let error = #expect(throws: FormatError.self) { try concepts(text, isStrict: isStrict) }
      #expect(error?.description.contains(reason) == true, "\(String(describing: error))")
    }
  }

  @Test func givesPairsOfTerms() throws {
    let rows = try rowsOf(TBXSamples.basicDCT, "en", "tr")
    #expect(
      rows.units.map { "\($0.source.text) = \($0.target.text)" } == [
        "river = ırmak", "river = nehir", "lake = göl",
      ])
    #expect(rows.units[0].domain == "geography" && rows.units[0].note == "A stream of water.")
    let back = try rowsOf(TBXSamples.basicDCT, "tr", "en")
    #expect(
      back.units.map { "\($0.source.text) = \($0.target.text)" } == [
        "ırmak = river", "ırmak = watercourse", "göl = lake",
      ])
    #expect(back.reasons == ["skipped: the concept c1: \"flood\" is deprecated"])
    let none = try rowsOf(TBXSamples.linguistDCA, "ja", "en")
    #expect(none.reasons == ["skipped: the concept c1 has no term in en"])
    let regions = try rowsOf(TBXSamples.microsoft, "en", "tr").units
    #expect(regions.map(\.languages.description) == ["en-US → tr-TR"])
  }

  private func rowsOf(_ text: String, _ source: String, _ target: String) throws -> [UnitRow] {
    try rows(text, .tbx, pair(source, target))
  }
}
