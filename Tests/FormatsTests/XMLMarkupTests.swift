import Testing

@testable import Formats

@Suite struct XMLMarkupTests {
  @Test(arguments: [
    ("<a>", "<a x=\"1\">"), ("<a/>", "<a x=\"1\"/>"), ("<a />", "<a x=\"1\" />"),
    ("<a x='2' y=\"3\">", "<a x='1' y=\"3\">"),
    ("<a\n  xx = \"x='9'\"\n  x\n= '2'/>", "<a\n  xx = \"x='9'\"\n  x\n= '1'/>"),
    ("<a y='x=\"2\"'>", "<a y='x=\"2\"' x=\"1\">"),
    ("<n:a n:x='2'>", "<n:a n:x='2' x=\"1\">"),
  ])
  func setsAnAttributeAndLeavesTheRest(tag: String, expected: String) {
    #expect(XMLMarkup.tag(tag, setting: "x", to: "1") == expected)
  }

  @Test func takesAnAttributeOut() {
    #expect(XMLMarkup.tag("<a  x='2'\n y=\"3\"/>", setting: "x", to: nil) == "<a\n y=\"3\"/>")
    #expect(XMLMarkup.tag("<a y=\"3\"/>", setting: "x", to: nil) == "<a y=\"3\"/>")
  }

  @Test func escapesForTheQuotesThatStandThere() {
    #expect(XMLMarkup.tag("<a x='2'>", setting: "x", to: "it's \"<\n") == "<a x='it&apos;s &quot;&lt;&#10;'>")
  }

  @Test(arguments: [
    ("<?xml version=\"1.0\" encoding=\"windows-1254\"?><a/>", "ğ€", [0xF0, 0x80] as [UInt8]),
    ("<?xml version='1.0' encoding='ISO-8859-1'?><a/>", "é€", [0xE9] + Array("&#8364;".utf8)),
    ("<a/>", "ğ", [0xC4, 0x9F]),
  ])
  func writesInTheEncodingOfTheFile(file: String, text: String, bytes: [UInt8]) throws {
    let xml = XMLReader(ByteInput(name: "a.xml", bytes: Array(file.utf8)))
    #expect(try XMLMarkup(xml).bytes(text) == bytes)
  }

  @Test func writesUTF16InItsByteOrder() throws {
    let little = Array("\u{FEFF}<a/>".utf16).flatMap { unit in [UInt8(unit & 0xff), UInt8(unit >> 8)] }
    #expect(try XMLMarkup(XMLReader(ByteInput(name: "a", bytes: little))).bytes("ğ") == [0x1F, 0x01])
    let big = Array("<a/>".utf16).flatMap { unit in [UInt8(unit >> 8), UInt8(unit & 0xff)] }
    #expect(try XMLMarkup(XMLReader(ByteInput(name: "a", bytes: big))).bytes("ğ") == [0x01, 0x1F])
  }
}
