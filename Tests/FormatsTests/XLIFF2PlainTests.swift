import Bitext
import TestSupport
import Testing

@testable import Formats

/// Units that are waved through are those that the rules have nothing to say about.
@Suite struct XLIFF2PlainTests {
  /// Whether the first unit of `inside` is plain, and what the rules say of it when they look at everything.
  private func verdict(
    _ unit: String, group: String = "", root: String = "trgLang=\"tr\""
  ) throws -> (isPlain: Bool, violations: [String]) {
    let file = """
      <xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" \(root)><file id="f">\
      <group id="g"\(group)>\(unit)</group></file></xliff>
      """
    let xml = XMLReader(ByteInput(name: "a.xlf", bytes: Array(file.utf8)))
    var (scope, names) = (XLIFFScope(), XLIFFNames())
    var rules = XLIFF2Rules(file: "a.xlf")
    var log = ViolationLog(isStrict: false)
    while let kind = try xml.advance() {
      guard kind == .start else { continue }
      let attributes = xml.attributes
      try scope.open(attributes, in: xml)
      let name = names.current(xml, scope)
      if name.local == "unit" {
        let tape = try XLIFFTape(name, attributes, from: xml, scope: &scope, names: &names)
        let isPlain = rules.isPlain(tape)
        try rules.everything(in: tape, log: &log)
        return (isPlain, log.violations.map(\.description))
      }
      try rules.start(name, attributes, scope, line: xml.line, bytes: xml.bytes, log: &log)
    }
    Issue.record("no unit in \(file)")
    return (false, [])
  }

  @Test(arguments: [
    "<segment><source>A</source></segment>",
    "<segment id=\"s\" state=\"final\">\n<source>A</source> <!-- b --><target/>\n</segment>",
    "<notes><note id=\"1\" appliesTo=\"source\">A</note><note>B</note></notes><segment><source/></segment>",
  ])
  func knowsAPlainUnit(inside: String) throws {
    let (isPlain, violations) = try verdict("<unit id=\"u\">\(inside)</unit>")
    #expect(isPlain)
    #expect(violations == [])
  }

  @Test func looksAtUnitsWhoseLanguageIsSaid() throws {
    let unit = "<unit id=\"u\"><segment><source>A</source><target>B</target></segment></unit>"
    #expect(try verdict(unit).isPlain)
    #expect(try !verdict(unit, group: " xml:lang=\"tr\"").isPlain)
    #expect(try !verdict(unit, root: "").isPlain)
    #expect(try !verdict(unit.replacing("\"u\"", with: "\"u\" xml:lang=\"tr\"")).isPlain)
  }

  /// Units of good and bad pieces, put together by chance.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func neverWavesAFaultThrough(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var plain = 0
    for _ in 0..<100 {
      let unit = Self.unit(&random)
      let (isPlain, violations) = try verdict(unit)
      if isPlain {
        plain += 1
        #expect(violations == [], "seed \(seed): \(unit)")
      }
    }
    #expect((1..<100).contains(plain), "seed \(seed): both kinds are to be met")
  }

  private static func unit(_ random: inout SeededGenerator) -> String {
    /// One of the pieces; the first, which is good, mostly.
    func one(_ pieces: [String]) -> String {
      Int.random(in: 0..<8, using: &random) > 0 ? pieces[0] : pieces.randomElement(using: &random) ?? ""
    }
    let name = one([
      "", " state=\"translated\"", " id=\"s 1\"", " state=\"done\"", " subState=\"a:b\"", " x=\"1\"",
    ])
    let source = one([
      "<source>A</source>", "<source xml:space=\"preserve\">A</source>", "<source>A<ph id=\"1\"/></source>",
      "<target>A</target>", "", "<source>A</source><source>B</source>", "text",
    ])
    let target = one([
      "<target>B</target>", "", "<target>B</target><target>C</target>", "<target order=\"9\">B</target>",
      "<target>B<ph id=\"1\"/></target>", "<target xml:lang=\"de\">B</target>", "<note>B</note>",
    ])
    let notes = one([
      "", "<notes><note>A</note></notes>", "<notes/>", "<notes><note id=\"1\"/><note id=\"1\"/></notes>",
      "<notes><note priority=\"11\">A</note></notes>", "<notes><note ref=\"#x=\">A</note></notes>",
      "<notes>A<note>B</note></notes>", "<notes><note appliesTo=\"all\">A</note></notes>",
      "<notes><note><b/></note></notes>",
    ])
    let segment = "<segment\(name)>\(source)\(target)</segment>"
    let inside = one([notes + segment, segment + notes, segment + segment, notes, notes + segment + "text"])
    return "<unit id=\"u\">\(inside)</unit>"
  }
}
