import Bitext
import Foundation
import TestSupport
import Testing

@testable import Formats

@Suite struct TBXTests {
  private func read(_ text: String) throws -> Termbase {
    try TBXReader.read(name: "a.tbx", bytes: Array(text.utf8))
  }

  private func rewritten(_ termbase: Termbase) throws -> (text: String, read: Termbase, summary: WriteSummary)
  {
    let folder = try TemporaryFolder()
    let summary = try TBXWriter.write(termbase, path: folder.file("a.tbx"))
    let bytes = try folder.bytes("a.tbx")
    return (String(decoding: bytes, as: UTF8.self), try TBXReader.read(name: "a.tbx", bytes: bytes), summary)
  }

  private let dct = """
    <?xml version="1.0"?>
    <tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
      xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:b="http://www.tbxinfo.net/ns/basic" xmlns:x="urn:x">
    <tbxHeader><fileDesc><titleStmt><title>Fish</title></titleStmt>
    <sourceDesc><p>Made up.</p><p>CC0</p></sourceDesc></fileDesc></tbxHeader>
    <text><body><conceptEntry id="c1">
      <min:subjectField>biology</min:subjectField>
      <descripGrp><b:definition>A cold
        fish.</b:definition><b:source>me</b:source></descripGrp>
      <b:crossReference target="c2">see</b:crossReference><note>N1</note><note>N2</note>
      <langSec xml:lang="en"><b:context>at language</b:context>
        <termSec id="t1"><term>sea  bass</term><min:partOfSpeech>noun</min:partOfSpeech>
          <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>
          <b:termType>fullForm</b:termType><note>good</note><x:y z="1">w</x:y>
          <transacGrp><b:transactionType>origination</b:transactionType><date>2020</date></transacGrp></termSec>
        <termSec><term>bass</term><min:partOfSpeech>nomen</min:partOfSpeech>
          <min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec></langSec>
      <langSec xml:lang="TR"><termSec><term>levrek</term></termSec></langSec>
    </conceptEntry></body></text></tbx>
    """

  private let dca = """
    <martif type="TBX-Basic" xml:lang="en"><text><body><termEntry id="c1"><descrip type="subjectField">biology</descrip>
    <descripGrp><descrip type="definition">A cold fish.</descrip><admin type="source">me</admin></descripGrp>
    <langSet xml:lang="en"><tig><term>bass</term><termNote type="partOfSpeech">noun</termNote>
    <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote><descrip type="odd">o</descrip></tig>
    <ntig><termGrp><term>perch</term><termNote type="termType">variant</termNote></termGrp></ntig></langSet>
    </termEntry></body></text></martif>
    """

  @Test func readsTheStyleOfElementsByCategory() throws {
    let termbase = try read(dct)
    #expect(termbase.title == "Fish" && termbase.sourceDescription == ["Made up.", "CC0"])
    let concept = try #require(termbase.concepts.first)
    #expect(concept.identifier == "c1" && concept.domain == "biology" && concept.note == "N1")
    #expect(concept.definition == "A cold fish.")
    #expect(
      concept.properties.map { "\($0.name) = \($0.value)" } == [
        "basic:definition/basic:source = me", "basic:crossReference|target=c2 = see", "note = N2",
        "langSec:en:basic:context = at language",
      ])
    #expect(concept.terms.map(\.text) == ["sea bass", "bass", "levrek"])
    #expect(concept.terms.map(\.language.description) == ["en", "en", "tr"])
    let first = concept.terms[0]
    #expect(
      first.status == .preferred && first.partOfSpeech == .noun && first.type == .fullForm
        && first.note == "good")
    #expect(
      first.properties.map { "\($0.name) = \($0.value)" } == [
        "@id = t1", "x:y|z=1 = w", "basic:transactionType = origination",
        "basic:transactionType/date = 2020",
      ])
    let second = concept.terms[1]
    #expect(second.status == .deprecated && second.partOfSpeech == nil)
    #expect(second.properties.map(\.value) == ["nomen", "supersededTerm-admn-sts"])
  }

  @Test func readsTheStyleOfGenericElementsAlike() throws {
    let concept = try #require(try read(dca).concepts.first)
    #expect(concept.domain == "biology" && concept.definition == "A cold fish.")
    #expect(concept.properties == [.init(name: "basic:definition/basic:source", value: "me")])
    #expect(concept.terms.map(\.text) == ["bass", "perch"])
    #expect(concept.terms[0].status == .admitted && concept.terms[0].partOfSpeech == .noun)
    #expect(concept.terms[0].properties == [.init(name: "descrip|type=odd", value: "o")])
    #expect(concept.terms[1].type == .variant)
  }

  @Test func writesWhatItReadsBackTheSame() throws {
    for text in [dct, dca] {
      let termbase = try read(text)
      let (_, again, summary) = try rewritten(termbase)
      #expect(again.concepts == termbase.concepts)
      #expect(again.title == termbase.title)
      #expect(summary.units == 1 && summary.isLossless)
    }
  }

  /// The glossaries of this project.
  static let glossaries: [String] = {
    let root = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../Glossaries").standardized
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return names.filter { $0.hasSuffix(".tbx") }.sorted().map { root.path + "/" + $0 }
  }()

  @Test(arguments: glossaries)
  func readsOurOwnGlossariesWhole(path: String) throws {
    let termbase = try TBXReader.read(path: path)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(termbase.title != nil && !termbase.sourceDescription.isEmpty)
    #expect(termbase.concepts.count == text.components(separatedBy: "<conceptEntry ").count - 1)
    let terms = termbase.concepts.flatMap(\.terms)
    #expect(terms.count == text.components(separatedBy: "<term>").count - 1)
    #expect(
      terms.count { $0.partOfSpeech != nil } == text.components(separatedBy: "<min:partOfSpeech>").count - 1)
    // Only the word for a superseded term has no field of its own.
    #expect(termbase.concepts.allSatisfy { $0.properties.isEmpty })
    let words = terms.flatMap(\.properties).map(\.value)
    #expect(words.allSatisfy { $0 == "supersededTerm-admn-sts" })
    #expect(words.count == text.components(separatedBy: "supersededTerm-admn-sts").count - 1)
    #expect(try rewritten(termbase).read == termbase)
  }

  @Test func writesOneConcept() throws {
    var term = Term("terör <örgütü>", language: try tag("tr"), status: .forbidden, partOfSpeech: .noun)
    term.type = .phrase
    var concept = Concept(identifier: "c\"1", terms: [term])
    concept.domain = "politics & law"
    let (text, read, _) = try rewritten(Termbase(concepts: [concept]))
    #expect(read.concepts == [concept])
    let start = try #require(text.range(of: "<body>\n")).upperBound
    #expect(
      text[start...].hasPrefix(
        """
              <conceptEntry id="c&quot;1">
                <min:subjectField>politics &amp; law</min:subjectField>
                <langSec xml:lang="tr">
                  <termSec>
                    <term>terör &lt;örgütü&gt;</term>
                    <min:partOfSpeech>noun</min:partOfSpeech>
                    <min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus>
                    <bellek:forbidden/>
                    <basic:termType>phrase</basic:termType>
                  </termSec>
                </langSec>
              </conceptEntry>

        """))
  }

  @Test(arguments: [1, 2, 3])
  func keepsAnyProperty(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let names = [
      "@id", "@xml:lang", "@", "@a b", "note", "min:subjectField", "basic:definition",
      "basic:definition/note",
      "min:administrativeStatus", "min:partOfSpeech", "basic:termType", "langSec:en:note", "langSec:de:@id",
      "langSec:!:x", "xml", "term", "termSec", "bellek:forbidden", "bellek:proposed", "bellek:property",
      "a:b",
      "basic:context|target=x",
      "descrip|type=definition", "descrip|type=odd", "", "1a", "ünlü", "x|y=1|y=2",
      "basic:context", "basic:context/basic:source", "basic:context/xml", "basic:context/group@id",
      "basic:context/@id", "basic:definition/xml", "basic:definition/@id", "basic:definition/group@id",
      "note/@xml:lang", "note/xml", "term/@id", "term/xml", "basic:transactionType",
      "basic:transactionType/date", "basic:context/basic:transactionType",
      "basic:context/basic:transactionType/date", "langSec:en:basic:definition",
      "langSec:en:basic:definition/basic:source", "xml/xml", "/", "note/", "basic:context/", "/note",
      "min:administrativeStatus/@id", "min:administrativeStatus/note", "min:partOfSpeech/note",
      "descripGrp", "descrip/note", "min:subjectField/xml", "date", "p", "x:y", "x:y/note", "ling:register",
    ]
    let values = [
      "", "a", "noun", "fullForm", " a  b\n", "<a/>", "<a><b/></a>", "<a><q:b/></a>",
      "<descripGrp><a/></descripGrp>",
      "supersededTerm-admn-sts", "preferredTerm-admn-sts", "]]>&\r", "Noun", "Verb", "forbidden",
      "<hi>d</hi>", "<hi>a</hi>", "<hi type='bold'>t</hi>", "<descripGrp><note>a</note><a/></descripGrp>",
      "<hi>a", "<a:b>d</a:b>", "<!-- --><hi/>a", "d",
    ]
    func properties() -> [TranslationUnit.Property] {
      (0..<Int.random(in: 0...5, using: &generator)).map { _ in
        .init(
          name: names.randomElement(using: &generator) ?? "",
          value: values.randomElement(using: &generator) ?? "")
      }
    }
    for number in 0..<100 {
      var term = Term("t", language: try tag("en"))
      term.status = Term.Status.allCases.randomElement(using: &generator) ?? .admitted
      term.partOfSpeech = Bool.random(using: &generator) ? .verb : nil
      term.properties = properties()
      term.note = Bool.random(using: &generator) ? "a" : nil
      var concept = Concept(identifier: "c\(number)", terms: [term])
      concept.definition = Bool.random(using: &generator) ? "d" : nil
      concept.properties = properties()
      concept.note = Bool.random(using: &generator) ? "a" : nil
      let got = try #require(try rewritten(Termbase(concepts: [concept])).read.concepts.first)
      if Set(got.properties) != Set(concept.properties)
        || Set(got.terms[0].properties) != Set(term.properties)
      {
        Issue.record("seed \(seed), \(concept), \(got)")
        return
      }
      // What stands at the entry comes before what stands at a language, and that by languages.
      #expect(Set(got.properties) == Set(concept.properties), "seed \(seed)")
      #expect(got.properties.count == concept.properties.count)
      #expect(got.definition == concept.definition)
      #expect(got.terms.map(\.status) == [term.status])
      #expect(got.terms.map(\.partOfSpeech) == [term.partOfSpeech])
      #expect(Set(got.terms[0].properties) == Set(term.properties), "seed \(seed)")
      #expect(got.terms[0].properties.count == term.properties.count)
    }
  }

  @Test(arguments: [
    (
      "<html/>",
      "a.tbx:1 (byte 0): its root element is <html>, not <tbx>. Check that this is the file you mean."
    ),
    (
      "<tbx>\n<conceptEntry id='a'/><conceptEntry id='a'/></tbx>",
      "a.tbx:2 (byte 28): the id \"a\" stands twice. Make ids unique."
    ),
    (
      "<tbx><conceptEntry id='a'><langSec xml:lang='!'/></conceptEntry></tbx>",
      "a.tbx:1 (byte 5): the entry \"a\" has a language \"!\". Write it like en, pt-BR or zh-Hant in xml:lang."
    ),
    (
      "<tbx><conceptEntry><langSec xml:lang='en'><termSec/></langSec></conceptEntry></tbx>",
      "a.tbx:1 (byte 5): an entry has a <termSec> without a term. Write one."
    ),
  ])
  func saysWhereTheFileIsWrong(text: String, message: String) {
    let error = #expect(throws: FormatError.self) { try read(text) }
    #expect(error?.description == message)
  }
}
