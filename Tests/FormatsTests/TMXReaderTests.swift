import Bitext
import Testing

@testable import Formats

@Suite struct TMXReaderTests {
  private func tmx(_ body: String, header: String = " srclang=\"en\"") -> String {
    "<?xml version=\"1.0\"?>\n<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n<tmx version=\"1.4\">"
      + "<header\(header)/><body>\n\(body)</body></tmx>"
  }

  private func tu(_ source: String, _ target: String) -> String {
    "<tu><tuv xml:lang=\"en\"><seg>\(source)</seg></tuv><tuv xml:lang=\"tr\"><seg>\(target)</seg></tuv></tu>\n"
  }

  private func units(_ body: String, header: String = " srclang=\"en\"") throws -> [TranslationUnit] {
    try rows(tmx(body, header: header), .tmx, englishTurkish()).units
  }

  @Test func readsTextAsItIs() throws {
    let unit = try #require(try units(tu("  Bread &amp;\n salt\t ", "Ekmek <![CDATA[<ve>]]> tuz")).first)
    #expect(unit.source == TaggedText("  Bread &\n salt\t "))
    #expect(unit.target == TaggedText("Ekmek <ve> tuz"))
    #expect(unit.origin == .imported && unit.status == .confirmed && unit.role == .body)
    #expect(unit.properties.isEmpty)
  }

  @Test func saysWhereAUnitStands() throws {
    let text = tmx(tu("a", "b") + tu("c", "d"))
    guard case .unit(_, let location)? = try rows(text, .tmx, englishTurkish()).last else {
      Issue.record("no unit")
      return
    }
    #expect(location.line == 5)
    let bytes = Array(text.utf8)[location.bytes]
    #expect(String(decoding: bytes, as: UTF8.self) + "\n" == tu("c", "d"))
  }

  @Test(arguments: [
    ("A <bpt i=\"1\" x=\"3\">&lt;b></bpt>bold<ept i='1'>&lt;/b></ept> move", "A {1>bold<1} move"),
    ("<ph>&lt;br/></ph>A<ph>&lt;br/></ph>", "{1}A{2}"),
    ("<it pos='end'>&lt;/b></it>A<it pos='begin'>&lt;b></it>", "<1}A{2>"),
    ("Some <hi type='x'>marked <hi>text</hi></hi>", "Some {1>marked {2>text<2}<1}"),
    ("A<ph>&lt;img alt=\"<sub>An <ph>x</ph> image</sub>\"/></ph>B", "A{1}B"),
    ("A<ut>{\\b </ut>B", "A{1}B"), ("A<hi/>B", "A{1}B"), ("A<b>B</b>", "A{1>B<1}"),
    ("<ept i='2'>x</ept>A<bpt i='2'>y</bpt>B<ept i='2'>z</ept>", "<1}A{2>B<2}"), ("A<!-- c -->B", "AB"),
  ])
  func setsInlineCodesBesideTheText(segment: String, marked: String) throws {
    let unit = try #require(try units(tu(segment, "b")).first)
    #expect(unit.source.description == marked)
  }

  @Test func keepsTheMarkupOfCodes() throws {
    let ph = "<ph  x='1'>&lt;img alt=\"<sub>An é</sub>\"/&gt;</ph>"
    let unit = try #require(try units(tu("A\(ph)<hi  type='x'>B</hi >", "b")).first)
    #expect(unit.source.codes.map(\.original) == [ph, "<hi  type='x'>", "</hi >"])
  }

  @Test(arguments: [
    // By `x`, by `i`, by markup.
    (
      "<bpt i='1' x='1'>a</bpt>A<ept i='1'/><ph x='2'/>", "<ph x='2'/><bpt i='7' x='1'>b</bpt>B<ept i='7'/>",
      "{2}{1>B<1}"
    ),
    (
      "<bpt i='1'>a</bpt>A<ept i='1'/><bpt i='2'/>B<ept i='2'/>",
      "<bpt i='2'/>B<ept i='2'/><bpt i='1'/>A<ept i='1'/>",
      "{2>B<2}{1>A<1}"
    ),
    ("<ph>a</ph>A<ph>b</ph>", "<ph>b</ph>B", "{2}B"),
    ("<ph>a</ph>A", "B<ph>b</ph>", "B{2}"),
  ])
  func numbersTheSameCodeAlikeInBothLanguages(source: String, target: String, marked: String) throws {
    let unit = try #require(try units(tu(source, target)).first)
    #expect(unit.target.description == marked)
  }

  @Test func putsWhatItKnowsIntoFieldsAndTheRestIntoProperties() throws {
    let body = """
      <tu tuid="7" creationid="ys" creationdate="20020523T091200Z" changedate="soon" usagecount="3" srclang="en">
      <note>First</note><prop type="x-document">d</prop><note xml:lang="tr">İkinci</note>
      <prop type="x-role">headline</prop><prop type="x-status">odd</prop><prop type="x-confidence">0.25</prop>
      <prop type="x-previous">p</prop><prop type="x-next">n</prop><prop type="x-origin">aligned</prop>
      <prop type="x-project">P</prop><prop type="x-domain">D</prop><prop type="my|type">v</prop><x:odd a="1">z</x:odd>
      <tuv xml:lang="TR" changeid="ab" x:y="z"><prop type="q">1</prop><seg>b</seg></tuv>
      <tuv xml:lang="EN-us" datatype="html"><note>N</note><seg>a</seg></tuv></tu>
      """
    let unit = try #require(try units(body).first)
    #expect(unit.languages == LanguagePair(source: try tag("en-US"), target: try tag("tr")))
    #expect(unit.creator == "ys" && unit.created == Timestamp("2002-05-23T09:12:00Z"))
    #expect(unit.changer == "ab" && unit.changed == nil)
    #expect(unit.note == "First" && unit.document == "d" && unit.role == .headline)
    #expect(unit.previous == "p" && unit.next == "n" && unit.origin == .aligned)
    #expect(unit.confidence == 0.25 && unit.status == .confirmed)
    #expect(unit.project == "P" && unit.domain == "D")
    #expect(
      unit.properties.map { "\($0.name) = \($0.value)" } == [
        "tu:tuid = 7", "tu:changedate = soon", "tu:usagecount = 3", "tu:srclang = en",
        "note|xml:lang=tr = İkinci", "prop:x-status = odd", "prop:my%7Ctype = v",
        "xml = <x:odd a=\"1\">z</x:odd>", "tuv:source:datatype = html", "tuv:source:note = N",
        "tuv:target:x:y = z", "tuv:target:prop:q = 1",
      ])
  }

  @Test func leavesTheContextOfAReversedUnitAlone() throws {
    let body =
      "<tu><prop type=\"x-previous\">önce</prop>"
      + tu("a", "b").dropFirst("<tu>".count)
    let unit = try #require(try units(body, header: " srclang=\"tr\"").first)
    #expect(unit.previous == nil)
    #expect(unit.properties == [.init(name: "prop:x-previous", value: "önce")])
  }

  @Test(
    arguments: [
      ("en", "tr", ["en-US → tr-TR: a/b", "en-US → tr-TR: a/b2"]),
      ("en-GB", "tr", ["en-GB → tr-TR: c/b", "en-GB → tr-TR: c/b2"]),
      ("tr", "en-US", ["tr-TR → en-US: b/a"]), ("en-US", "en-GB", ["en-US → en-GB: a/c"]), ("fr", "tr", []),
    ] as [(String, String, [String])])
  func choosesTheLanguagesThatAreWanted(source: String, target: String, expected: [String]) throws {
    let body = """
      <tu><tuv xml:lang="en-US"><seg>a</seg></tuv><tuv xml:lang="en-gb"><seg>c</seg></tuv>
      <tuv lang="tr-TR"><seg>b</seg></tuv><tuv xml:lang="de"><seg>e</seg></tuv>
      <tuv xml:lang="tr_TR"><seg>b2</seg></tuv></tu>
      """
    let rows = try rows(tmx(body, header: ""), .tmx, pair(source, target))
    let found = rows.units.map { "\($0.languages): \($0.source)/\($0.target)" }
    #expect(found == expected)
    #expect(rows.reasons == (expected.isEmpty ? ["skipped: unit 1 has no fr"] : []))
  }

  @Test func goesOnAfterAUnitItCannotUse() throws {
    let long = String(repeating: "x", count: 65_537)
    let body =
      tu(long, "b") + tu("", "b") + "<tu/>" + "<tu><tuv><seg>a</seg></tuv></tu>"
      + "<tu><tuv xml:lang=\"!\"><seg>a</seg></tuv></tu>" + tu("a</seg><seg>c", "b")
      + tu("<ph>\(long)</ph>", "b") + tu(String(long.dropLast()), "b")
    let rows = try rows(tmx(body), .tmx, englishTurkish())
    #expect(
      rows.reasons == [
        "failed: unit 1: the source is over 65536 bytes", "skipped: unit 2: the source is empty",
        "skipped: unit 3 has no en", "failed: unit 4 has no en; a tuv at line 6 has no xml:lang",
        "failed: unit 5 has no en; \"!\" is not a language tag",
        "failed: unit 6: a tuv has more than one seg", "failed: unit 7: the source is over 65536 bytes",
      ])
    #expect(rows.units.map(\.source.text.utf8.count) == [65_536])
  }

  @Test func refusesAUnitWithoutEnd() throws {
    let notes = String(repeating: "<note>\(String(repeating: "x", count: 9_000))</note>", count: 600)
    let rows = try rows(
      tmx("<tu>\(notes)" + tu("a", "b").dropFirst(4) + tu("c", "d")), .tmx, englishTurkish())
    #expect(rows.reasons == ["failed: unit 1 is over 4194304 bytes"])
    #expect(rows.units.map(\.source.text) == ["c"])
  }

  @Test(arguments: [
    (
      "<html/>",
      "test:1 (byte 0): its root element is <html>, not <tmx>. Check that this is the file you mean."
    ),
    ("<tmx version=\"2.0\"/>", "test:1 (byte 0): version 2.0 is not supported. Export the file as TMX 1.4."),
    (
      "<tmx>\n<tu></tmx>",
      "test:2 (byte 12): not well-formed XML: mismatched tag. Export the file again, or repair it with xmllint --recover."
    ),
    ("a word", "test:1 (byte 0): not XML: syntax error. Check that this is the file you mean."),
    (
      "<tmx>&nbsp;</tmx>",
      "test:1 (byte 5): the entity &nbsp; is not one of XML's five. Write the character itself."
    ),
  ])
  func saysWhereTheFileIsWrong(text: String, message: String) throws {
    let error = #expect(throws: FormatError.self) { try rows(text, .tmx, englishTurkish()) }
    #expect(error?.description == message)
  }
}
