import Bitext
import Foundation
import TestSupport
import Testing

@testable import Formats

@Suite struct TMXWriterTests {
  private func body(_ units: [TranslationUnit]) throws -> (text: String, summary: WriteSummary) {
    let (bytes, summary) = try written(units, .tmx, try englishTurkish())
    let text = String(decoding: bytes, as: UTF8.self)
    let start = try #require(text.range(of: "<body>\n")).upperBound
    let end = try #require(text.range(of: "  </body>")).lowerBound
    return (String(text[start..<end]), summary)
  }

  @Test func writesOneUnit() throws {
    var unit = TranslationUnit(
      source: TaggedText(
        "A bold\r<move>",
        codes: [
          InlineCode(number: 1, kind: .open, offset: 2, original: "<b>"),
          InlineCode(number: 1, kind: .close, offset: 6, original: "</b>"),
          InlineCode(number: 2, kind: .standalone, offset: 7, original: "<br/>"),
        ]), target: TaggedText("\"Cesur\" bir hamle"), languages: try pair("en-GB", "tr"), role: .headline,
      origin: .aligned)
    unit.creator = "a \"b\"\n"
    unit.created = Timestamp("2026-01-12")
    unit.note = "N"
    unit.properties = [.init(name: "tu:tuid", value: "7"), .init(name: "json:x", value: "1")]
    #expect(
      try body([unit]).text == """
            <tu creationdate="20260112T000000Z" creationid="a &quot;b&quot;&#10;" tuid="7" srclang="en-GB">
              <note>N</note>
              <prop type="x-role">headline</prop>
              <prop type="x-origin">aligned</prop>
              <prop type="x-property:json:x">1</prop>
              <tuv xml:lang="en-GB">
                <seg>A <bpt i="1" x="1" type="x-native">&lt;b&gt;</bpt>bold<ept i="1">&lt;/b&gt;</ept>&#13;\
        <ph x="2" type="x-native">&lt;br/&gt;</ph>&lt;move&gt;</seg>
              </tuv>
              <tuv xml:lang="tr">
                <seg>"Cesur" bir hamle</seg>
              </tuv>
            </tu>

        """)
  }

  @Test(arguments: [
    "A <bpt  i='1' x=\"3\">&lt;b></bpt>bold<ept i='1'>&lt;/b></ept>", "<ph>&lt;br/></ph>A<ut>{</ut>",
    "<it pos='end'>&lt;/b></it>A<it type='b' pos='begin'>&lt;b></it>", "<hi type='x'>m <hi>text</hi></hi>",
    "A<ph>&lt;img alt=\"<sub type=\"t\">An <ph>x</ph></sub>\"/></ph>B", "A<hi/>B",
  ])
  func writesCodesThatAreMarkupOfTMXAsTheyAre(segment: String) throws {
    let file =
      "<tmx><tu><tuv xml:lang='en'><seg>\(segment)</seg></tuv>"
      + "<tuv xml:lang='tr'><seg>b</seg></tuv></tu></tmx>"
    let units = try rows(file, .tmx, englishTurkish()).units
    #expect(try body(units).text.contains("<seg>\(segment)</seg>"))
  }

  @Test(arguments: [
    ("<ph onclick='x'/>", InlineCode.Kind.standalone), ("<ph>a</ph><ph/>", .standalone),
    ("<ph/> ", .standalone),
    ("<ph>&nbsp;</ph>", .standalone), ("<ph", .standalone), ("<ph/><!-- -->", .standalone), ("<ph/>", .open),
    ("<it pos='end'/>", .open), ("<bpt/>", .open), ("<hi>text", .open), ("<hi>text</hi>", .standalone),
    ("</hi>", .close), ("<hi>", .open), ("<!DOCTYPE ph [<!ENTITY a 'b'>]><ph/>", .standalone),
    ("<ph type='x-native' x='1'>a</ph>", .standalone), ("<b>x</b>", .standalone),
  ])
  func escapesCodesThatOnlyLookLikeTMX(original: String, kind: InlineCode.Kind) throws {
    let code = InlineCode(number: 1, kind: kind, offset: 1, original: original)
    let unit = UnitField.unit(TaggedText("ab", codes: [code]), TaggedText("c"), try englishTurkish())
    let (bytes, _) = try written([unit], .tmx, try englishTurkish())
    #expect(try rows(bytes, .tmx, englishTurkish()).units == [unit])
    #expect(String(decoding: bytes, as: UTF8.self).contains("x-native"))
  }

  @Test func addsNoWhiteSpaceInsideASegment() throws {
    let languages = try pair("EN_us", "zh_hant_tw")
    let unit = UnitField.unit(TaggedText(" \n\ta "), TaggedText("b\n"), languages)
    let text = try body([unit]).text
    #expect(text.contains("<tuv xml:lang=\"en-US\">\n        <seg> \n\ta </seg>\n      </tuv>"))
    #expect(text.contains("<tuv xml:lang=\"zh-Hant-TW\">\n        <seg>b\n</seg>\n      </tuv>"))
    #expect(text.contains("<tu srclang=\"en-US\">"))
  }

  @Test func replacesWhatXMLCannotHoldAndSaysSo() throws {
    var unit = UnitField.unit(
      TaggedText("a\u{0}b\u{1F}\u{FFFE}"), TaggedText("\u{FFFD}ok"), try englishTurkish())
    unit.document = "\u{FFFF}\u{8}"
    let (text, summary) = try body([unit])
    #expect(text.contains("<seg>a\u{FFFD}b\u{FFFD}\u{FFFD}</seg>"))
    #expect(text.contains("<prop type=\"x-document\">\u{FFFD}\u{FFFD}</prop>"))
    #expect(summary.replacedCharacters == 5)
    #expect(!summary.isLossless)
  }

  @Test(
    .enabled(if: SharedData.isThere && SharedData.hasXMLLint, "needs BELLEK_DATA and xmllint"),
    arguments: [1, 2])
  func isValidByTheDTD(seed: UInt64) throws {
    var random = RandomUnits(generator: SeededGenerator(seed: seed), languages: try englishTurkish())
    let folder = try TemporaryFolder()
    let path = folder.file("units.tmx")
    let writer = try FileFormat.writer(path: path, languages: random.languages)
    for _ in 0..<300 { try writer.write(random.unit()) }
    _ = try writer.finish()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: SharedData.xmllint)
    let dtd = try #require(SharedData.path("formats/schemas/tmx14.dtd"))
    process.arguments = ["--noout", "--nonet", "--nowarning", "--dtdvalid", dtd, path]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
