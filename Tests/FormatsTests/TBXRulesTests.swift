import Bitext
import TestSupport
import Testing

@testable import Formats

/// Files that break one rule each: refused, or read with the rule named.
@Suite struct TBXRulesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var reason: String
    var text: String
    var testDescription: String { reason }
  }

  private static func second(
    type: String = "TBX-Basic", style: String = "dca", root: String? = nil,
    header: String = "<tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader>",
    entry: String = "", term: String = "", language: String = "", more: String = ""
  ) -> String {
    let root =
      root ?? "<tbx type='\(type)' style='\(style)' xml:lang='en' xmlns='urn:iso:std:iso:30042:ed-2'"
      + " xmlns:min='http://www.tbxinfo.net/ns/min' xmlns:basic='http://www.tbxinfo.net/ns/basic'"
      + " xmlns:ling='http://www.tbxinfo.net/ns/linguist' xmlns:x='urn:x'>"
    return """
      \(root)\(header)<text><body><conceptEntry id='c1'>\(entry)<langSec xml:lang='en'>\(language)<termSec>\
      <term>a</term>\(term)</termSec></langSec></conceptEntry>\(more)</body></text></tbx>
      """
  }

  private static func first(_ type: String, _ term: String) -> String {
    """
    <martif type='\(type)' xml:lang='en'><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc>\
    </martifHeader><text><body><termEntry id='c1'><langSet xml:lang='en'><tig><term>a</term>\(term)</tig>\
    </langSet></termEntry></body></text></martif>
    """
  }

  private static let tbx = "<tbx xml:lang='en' xmlns='urn:iso:std:iso:30042:ed-2'"

  static let broken: [Case] = [
    Case(reason: "<tbx> has no type", text: second(root: tbx + " style='dca'>")),
    Case(reason: "<tbx> has no style", text: second(root: tbx + " type='TBX-Basic'>")),
    Case(reason: "the style \"old\"", text: second(style: "old")),
    Case(reason: "the type \"Basic\"", text: second(type: "Basic")),
    Case(reason: "the type \"TBX\"", text: second(type: "TBX")),
    Case(
      reason: "not in the namespace of TBX",
      text: second(root: "<tbx type='TBX-A' style='dca' xml:lang='en'>")
    ),
    Case(
      reason: "says no language",
      text: second(root: "<tbx type='TBX-A' style='dca' xmlns='urn:iso:std:iso:30042:ed-2'>")),
    Case(reason: "the file has no header", text: second(header: "")),
    Case(
      reason: "the header has no sourceDesc",
      text: second(header: "<tbxHeader><fileDesc/></tbxHeader>")),
    Case(reason: "\"c2\" has no terms", text: second(more: "<conceptEntry id='c2'/>")),
    Case(
      reason: "\"c1\" has no term in tr",
      text: second(entry: "<langSec xml:lang='tr'><note>x</note></langSec>")),
    Case(
      reason: "\"c1\" has two sections for en",
      text: second(entry: "<langSec xml:lang='EN'><termSec><term>b</term></termSec></langSec>")),
    Case(reason: "two terms in one section", text: second(term: "<term>b</term>")),
    Case(
      reason: "has subjectField in a langSec. It goes into a conceptEntry.",
      text: second(language: "<descrip type='subjectField'>x</descrip>")),
    Case(
      reason: "has context in a conceptEntry. It goes into a termSec.",
      text: second(entry: "<descripGrp><descrip type='context'>x</descrip></descripGrp>")),
    Case(
      reason: "has definition in a termSec. It goes into a conceptEntry or langSec.",
      text: second(term: "<descrip type='definition'>x</descrip>")),
    Case(
      reason: "has xGraphic in a termSec",
      text: second(term: "<xref type='xGraphic' target='https://a/b'>x</xref>")),
    Case(
      reason: "has partOfSpeech \"nomen\". It may be: adjective, adverb, noun, other, properNoun, verb.",
      text: second(term: "<termNote type='partOfSpeech'>nomen</termNote>")),
    Case(
      reason: "has administrativeStatus \"preferred\"",
      text: second(style: "dct", term: "<min:administrativeStatus>preferred</min:administrativeStatus>")),
    Case(
      reason: "has grammaticalGender \"otherGender\"",
      text: second(term: "<termNote type='grammaticalGender'>otherGender</termNote>")),
    Case(
      reason: "has transactionType \"birth\"",
      text: second(entry: "<transacGrp><transac type='transactionType'>birth</transac></transacGrp>")),
    Case(
      reason: "has responsibility outside of a group",
      text: second(entry: "<transacNote type='responsibility'>x</transacNote>")),
    Case(
      reason: "the category reliabilityCode, which TBX-Basic does not have",
      text: second(term: "<descrip type='reliabilityCode'>1</descrip>")),
    Case(
      reason: "the category register, which TBX-Basic does not have",
      text: second(term: "<termNote type='register'>slangRegister</termNote>")),
    Case(
      reason: "the category subjectField, which TBX-Core does not have",
      text: second(type: "TBX-Core", entry: "<descrip type='subjectField'>x</descrip>")),
    Case(
      reason: "the category context, which TBX-Min does not have",
      text: second(type: "TBX-Min", term: "<descrip type='context'>x</descrip>")),
    Case(
      reason: "the category x:y, which TBX-Basic does not have",
      text: second(style: "dct", term: "<x:y>1</x:y>")),
    Case(
      reason: "which is not the style dct",
      text: second(style: "dct", entry: "<descrip type='subjectField'>x</descrip>")
    ),
    Case(
      reason: "which is not the style dca", text: second(entry: "<min:subjectField>x</min:subjectField>")),
    Case(reason: "a <descrip> without a type", text: second(entry: "<descrip>x</descrip>")),
    Case(
      reason: "has a crossReference without a target",
      text: second(entry: "<ref type='crossReference'>x</ref>")),
    Case(
      reason: "the target \"c9\" is no id",
      text: second(entry: "<ref type='crossReference' target='c9'>x</ref>")),
    Case(reason: "the id \"c1\" stands twice", text: second(term: "<note id='c1'>x</note>")),
    Case(
      reason: "has register \"posh\"",
      text: second(type: "TBX-Own", style: "dct", term: "<ling:register>posh</ling:register>")),
    Case(
      reason: "the category reliabilityCode, which TBX-Basic does not have",
      text: first("TBX-Basic", "<descrip type='reliabilityCode'>1</descrip>")),
    Case(
      reason: "has termType \"short\"", text: first("TBX-Basic", "<termNote type='termType'>short</termNote>")
    ),
    Case(reason: "the type \"Own\"", text: first("Own", "")),
  ]

  @Test(arguments: broken)
  func namesTheRule(broken: Case) throws {
    let bytes = Array(broken.text.utf8)
    let strict = try TBXConceptReader(name: "a.tbx", bytes: bytes)
    let error = #expect(throws: FormatError.self) { while try strict.next() != nil {} }
    #expect(error?.description.contains(broken.reason) == true, "\(String(describing: error))")
    #expect(error?.description.hasPrefix("a.tbx:1 (byte ") == true)

    let lenient = try TBXConceptReader(name: "a.tbx", bytes: bytes, options: ReadingOptions(isStrict: false))
    var terms: [String] = []
    while let entry = try lenient.next() { terms += entry.concept.terms.map(\.text) }
    #expect(terms.contains("a"))
    #expect(lenient.violations.count == 1, "\(lenient.violations)")
    #expect(lenient.violations.first?.reason.contains(broken.reason) == true)
  }

  /// What looks like a breach and is none.
  @Test(arguments: [
    second(), second(type: "TBX-Own", term: "<termNote type='partOfSpeech'>nomen</termNote>"),
    second(entry: "<xref type='externalCrossReference' target='https://x/y'>x</xref>"),
    second(
      entry: "<ref type='crossReference' target='c2'>x</ref>",
      more:
        "<conceptEntry id='c2'><langSec xml:lang='en'><termSec><term>b</term></termSec></langSec></conceptEntry>"
    ),
    second(style: "dct", term: "<bellek:forbidden xmlns:bellek='urn:x-bellek:tbx'/>"),
    second(term: "<termNoteGrp><termNote type='partOfSpeech'>noun</termNote><note>x</note></termNoteGrp>"),
    first("TBX", "<termNote type='partOfSpeech'>nomen</termNote><descrip type='definition'>x</descrip>"),
    first("TBX-Basic", "<descrip type='definition'>x</descrip>"),
    first("TBX-Own", "<termNote type='termType'>short</termNote>"),
  ])
  func passesWhatIsRight(text: String) throws {
    let reader = try TBXConceptReader(name: "a.tbx", bytes: Array(text.utf8))
    while try reader.next() != nil {}
    #expect(reader.violations.isEmpty)
  }

  /// What no reading can make sense of.
  @Test(arguments: [
    ("<langSec><termSec><term>b</term></termSec></langSec>", "has a language \"\""),
    ("<langSec xml:lang='??'><termSec><term>b</term></termSec></langSec>", "has a language \"??\""),
    ("<langSec xml:lang='tr'><termSec><term> </term></termSec></langSec>", "without a term"),
    ("<langSec xml:lang='tr'><termSec><note>b</note></termSec></langSec>", "without a term"),
  ])
  func refusesAnEntryWithoutSense(section: String, reason: String) throws {
    for isStrict in [true, false] {
      let reader = try TBXConceptReader(
        name: "a.tbx", bytes: Array(Self.second(entry: section).utf8),
        options: ReadingOptions(isStrict: isStrict))
      let error = #expect(throws: FormatError.self) { while try reader.next() != nil {} }
      #expect(error?.description.contains(reason) == true)
    }
  }
}
