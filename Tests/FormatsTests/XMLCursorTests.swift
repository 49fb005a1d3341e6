import TestSupport
import Testing

@testable import Formats

@Suite struct XMLCursorTests {
  /// A document of several pieces, with all that text is made of.
  private func document(_ generator: inout SeededGenerator) -> String {
    let pieces = [
      "<a b='ş' c=\"&lt;\">x</a>", "text 漢字 😀", "&amp;", "&#x131;", "\n", "\r\n", "\r", "<!-- – -->", "<e/>",
      "<![CDATA[&<]]>", "<![CDATA[]]>", "<?p q?>", String(repeating: "x", count: 20_000), "]", "\u{85}",
    ]
    var text = ""
    while text.utf8.count < 150_000 { text += pieces.randomElement(using: &generator) ?? "" }
    return "<?xml version=\"1.0\"?>\n<r>\(text)</r>"
  }

  /// Kinds, texts and markup, text in pieces joined.
  private func events(_ bytes: [UInt8]) throws -> [String] {
    let xml = XMLReader(ByteInput(name: "a.xml", bytes: bytes))
    var events: [String] = []
    var (text, raw) = ("", "")
    while let event = try xml.next() {
      if case .text(let piece) = event {
        text += piece
        raw += xml.raw
        continue
      }
      if !raw.isEmpty { events.append("\(text) = \(raw)") }
      (text, raw) = ("", "")
      events.append("\(event) = \(xml.raw)")
    }
    return events
  }

  /// What is lent from the input must be what is converted piece by piece.
  @Test(arguments: [1, 2, 3, 4])
  func readsUTF8AsItReadsUTF16(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let text = document(&generator)
    let converted = ("\u{FEFF}" + text).utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    #expect(try events(Array(text.utf8)) == events(converted), "seed \(seed)")
  }

  @Test func comparesNamesByNumber() throws {
    let xml = XMLReader(ByteInput(name: "a.xml", bytes: Array("<r a='1' x:b='2'><s/></r>".utf8)))
    let (r, s, b) = (xml.number(of: "r"), xml.number(of: "s"), xml.number(of: "x:b"))
    #expect(try xml.advance() == .start)
    #expect(xml.isElement(r) && !xml.isElement(s))
    #expect(xml.value(b) == "2" && xml.value(s) == nil && xml.attributeCount == 2)
    #expect(xml.attributes(except: b) == [XMLAttribute(name: "a", value: "1")])
    #expect(try xml.advance() == .start)
    #expect(xml.isElement(s) && xml.elementName == "s" && xml.raw == "<s/>" && xml.rawCount == 4)
    #expect(try xml.advance() == .end)
    #expect(xml.isElement(s) && xml.raw.isEmpty && xml.bytes == 21..<21)
  }

  @Test func readsMoreNamesThanItNumbers() throws {
    let names = (0..<700).map { "n\($0)" }
    let long = String(repeating: "l", count: 300)
    let text = "<r>" + names.map { "<\($0) a\($0)='v'/>" }.joined() + "<\(long) \(long)='1'></\(long)></r>"
    let xml = XMLReader(ByteInput(name: "a.xml", bytes: Array(text.utf8)))
    var starts: [String] = []
    var ends: [String] = []
    while let event = try xml.next() {
      switch event {
      case .start(let name, let attributes):
        starts.append(name)
        if name != "r" { #expect(attributes.map(\.name) == [name == long ? long : "a" + name]) }
      case .end(let name): ends.append(name)
      default: break
      }
    }
    #expect(starts == ["r"] + names + [long])
    #expect(ends == names + [long, "r"])
  }
}
