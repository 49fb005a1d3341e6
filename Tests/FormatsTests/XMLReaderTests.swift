import Bitext
import Foundation
import TestSupport
import Testing

@testable import Formats

@Suite struct XMLReaderTests {
  /// Events with what stands in the file for each.
  private func read(_ bytes: [UInt8]) throws -> [(
    event: XMLReader.Event, raw: String, location: Bitext.SourceLocation
  )] {
    let xml = XMLReader(ByteInput(name: "a.xml", bytes: bytes))
    var events: [(XMLReader.Event, String, Bitext.SourceLocation)] = []
    while let event = try xml.next() { events.append((event, xml.raw, xml.location)) }
    return events
  }

  private func events(_ text: String) throws -> [XMLReader.Event] { try read(Array(text.utf8)).map(\.event) }

  private func problem(_ bytes: [UInt8]) -> FormatError? {
    do {
      _ = try read(bytes)
      return nil
    } catch { return error as? FormatError }
  }

  @Test func givesElementsAttributesAndText() throws {
    let read = try events("<p a='1' b=\"x &amp; &#x41;\">A &lt; <![CDATA[<B>]]><br/><!-- c --><?d e?></p>")
    #expect(
      read == [
        .start(
          name: "p",
          attributes: [XMLAttribute(name: "a", value: "1"), XMLAttribute(name: "b", value: "x & A")]),
        .text("A < <B>"), .start(name: "br", attributes: []), .end(name: "br"), .comment(" c "),
        .instruction(target: "d"), .end(name: "p"),
      ])
  }

  @Test func keepsTheMarkupOfEachEvent() throws {
    let text = "<p  a='1'>A &lt;&#66; <![CDATA[<B>]]>\r\nC<br />é</p >"
    let read = try read(Array(text.utf8))
    #expect(read.map(\.raw).joined() == text)
    #expect(
      read.map(\.raw) == ["<p  a='1'>", "A &lt;&#66; <![CDATA[<B>]]>\r\nC", "<br />", "", "é", "</p >"])
  }

  @Test(arguments: [1, 2, 3])
  func saysWhereEachEventStands(seed: UInt64) throws {
    // Long enough for several pieces, so that tags and characters are cut between them.
    var generator = SeededGenerator(seed: seed)
    var text = "\u{FEFF}<?xml version=\"1.0\"?>\n<r>"
    while text.utf8.count < 300_000 {
      let pieces = [
        "<a b='ş'>", "text 漢字", "&amp;", "\n", "<!-- – -->", "<e/>", "\r\n", "<![CDATA[&]]>", "<?p?>",
        String(repeating: "x", count: 40_000),
      ]
      let piece = pieces.randomElement(using: &generator) ?? ""
      text += piece.hasPrefix("<a") ? piece + "</a>" : piece
    }
    text += "</r>"
    let bytes = Array(text.utf8)
    var (line, counted) = (1, 0)
    for (event, raw, location) in try read(bytes) {
      #expect(Array(raw.utf8) == Array(bytes[location.bytes]), "seed \(seed), \(event)")
      line += bytes[counted..<location.bytes.lowerBound].count { $0 == 0x0A }
      counted = location.bytes.lowerBound
      #expect(location.line == line)
    }
  }

  @Test func joinsTextAcrossThePiecesOfTheFile() throws {
    let text = (0..<30_000).map { "\($0) é&amp;" }.joined()
    let read = try events("<r>\(text)</r>")
    let joined = read.compactMap { if case .text(let text) = $0 { text } else { nil } }.joined()
    #expect(joined == text.replacing("&amp;", with: "&"))
  }

  // Encodings -------------------------------------------------------------------------------------

  @Test(arguments: [true, false], [true, false])
  func readsUTF16(isLittle: Bool, hasMark: Bool) throws {
    let text = (hasMark ? "\u{FEFF}" : "") + "<r a='ş'>Aé漢😀<b/></r>"
    let bytes = text.utf16.flatMap { unit in
      isLittle ? [UInt8(unit & 255), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 255)]
    }
    let read = try read(bytes)
    #expect(read.map(\.event).contains(.text("Aé漢😀")))
    #expect(read.map(\.raw).joined() == "<r a='ş'>Aé漢😀<b/></r>")
    let start = hasMark ? 20 : 18
    #expect(read[1].location.bytes == start..<start + 10)
  }

  @Test(
    arguments: [
      ("iso-8859-1", [0xE9, 0xFF], "éÿ"), ("ISO-8859-9", [0xFD, 0xDD], "ıİ"),
      ("windows-1254", [0xFE, 0x80], "ş€"),
      ("windows-1251", [0xC6, 0xE8], "Жи"), ("cp1256", [0xC7], "ا"), ("us-ascii", [0x41], "A"),
    ] as [(String, [UInt8], String)])
  func readsSingleByteEncodings(name: String, bytes: [UInt8], text: String) throws {
    let head = Array("<?xml version=\"1.0\" encoding=\"\(name)\"?><r>".utf8)
    #expect(try read(head + bytes + Array("</r>".utf8)).map(\.event)[1] == .text(text))
  }

  @Test(arguments: ["shift_jis", "cp932", "utf-7", "windows-1252//TRANSLIT", "cp037", "nonsense", "cp99999"])
  func refusesOtherEncodings(name: String) {
    let error = problem(Array("<?xml version=\"1.0\" encoding=\"\(name)\"?><r/>".utf8))
    let isRefused =
      switch error?.problem {
      case .unknownEncoding(let found): found == name
      case .notXML: name.contains("/")
      default: false
      }
    #expect(isRefused, "\(String(describing: error))")
  }

  @Test func refusesBytesThatTheEncodingDoesNotHave() {
    let head = Array("<?xml version=\"1.0\" encoding=\"windows-1252\"?><r>".utf8)
    #expect(problem(head + [0x81] + Array("</r>".utf8))?.location.bytes.lowerBound == head.count)
    let utf8 = Array("<r>é".utf8)
    #expect(problem(utf8 + [0xC3, 0x28] + Array("</r>".utf8))?.location.bytes.lowerBound == utf8.count)
  }

  @Test(arguments: [[0xD800, 0x41], [0x41, 0xDC00], [0xD800, 0xD800, 0xDC00]] as [[UInt16]])
  func refusesHalvesOfSurrogatePairs(units: [UInt16]) {
    let all = Array("\u{FEFF}<r>".utf16) + units + Array("</r>".utf16)
    let error = problem(all.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
    #expect(error?.problem == .malformedXML("half of a surrogate pair"))
    #expect((8...13).contains(error?.location.bytes.lowerBound ?? 0))
  }

  // Hostile input ---------------------------------------------------------------------------------

  static let hostile: [(String, FormatError.Problem)] = [
    ("<!DOCTYPE r [<!ENTITY a \"b\">]><r>&a;</r>", FormatError.Problem.internalSubset),
    ("<!DOCTYPE r [ ]><r/>", .internalSubset),
    ("<r>\n&nbsp;</r>", .unknownEntity("nbsp")),
    ("<r\na='&nbsp;'/>", .unknownEntity("nbsp")),
    ("<!DOCTYPE r SYSTEM \"file:///etc/passwd\">\n<r>x&nbsp;</r>", .unknownEntity("nbsp")),
    ("<!DOCTYPE r SYSTEM \"r.dtd\">\n<r a='&lt;' b='&#65;&uuml;'/>", .unknownEntity("uuml")),
    (String(repeating: "<a>", count: 300), .tooDeep(limit: 256)),
    ("<r a='" + String(repeating: "x", count: 3 << 20) + "'/>", .markupTooLong(limit: 1 << 20)),
    ("<r><!--" + String(repeating: "x", count: 3 << 20) + "--></r>", .markupTooLong(limit: 1 << 20)),
    ("words", .notXML("syntax error")), ("<r>", .malformedXML("no element found")),
    ("<r></s>", .malformedXML("mismatched tag")), ("<r/><s/>", .malformedXML("junk after document element")),
  ]

  @Test(arguments: hostile)
  func refuses(text: String, problem expected: FormatError.Problem) throws {
    let error = try #require(problem(Array(text.utf8)))
    #expect(error.problem == expected)
    if case .unknownEntity(let name) = expected {
      let place = try #require(text.range(of: "&\(name);")).lowerBound
      #expect(error.location.bytes.lowerBound == text.utf8.distance(from: text.startIndex, to: place))
      #expect(error.location.line == 2)
    }
  }

  @Test func readsPastADoctypeThatDeclaresNothing() throws {
    #expect(try events("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\"><tmx a='&amp;'/>").count == 2)
    #expect(try events("<!DOCTYPE tmx PUBLIC \"-//LISA\" \"tmx14.dtd\"><tmx/>").count == 2)
  }

  @Test func givesTheEventsBeforeAnError() throws {
    let xml = XMLReader(ByteInput(name: "a.xml", bytes: Array("<r><a/></s>".utf8)))
    #expect(try xml.next() == .start(name: "r", attributes: []))
    #expect(try xml.next() == .start(name: "a", attributes: []))
    #expect(try xml.next() == .end(name: "a"))
    #expect(throws: FormatError.self) { try xml.next() }
    #expect(throws: FormatError.self) { try xml.next() }
  }
}
