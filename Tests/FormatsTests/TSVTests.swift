import Bitext
import Testing

@testable import Formats

@Suite struct TSVTests {
  private func read(_ text: String, _ source: String = "en", _ target: String = "tr") throws -> [UnitRow] {
    try rows(text, .tsv, pair(source, target))
  }

  private func pairs(_ rows: [UnitRow]) -> [String] { rows.units.map { "\($0.source)/\($0.target)" } }

  @Test func takesBackslashesAndQuotesForWhatTheyAre() throws {
    #expect(pairs(try read("a\\tb\t\"c\nd\"\te\\\n")) == ["a\\tb/\"c", "d\"/e\\"])
  }

  @Test func readsAnyEndingOfTheLastLine() throws {
    for ending in ["", "\n", "\r\n"] {
      #expect(pairs(try read("\u{FEFF}a\tb\r\nc\td" + ending)) == ["a/b", "c/d"])
    }
  }

  @Test(
    arguments: [
      ("source\ttarget\na\tb", ["a/b"]), ("Target\tid\tSOURCE\nb\t1\ta", ["a/b"]), ("en\ttr\na\tb", ["a/b"]),
      ("TR\ten-GB\nb\ta", ["a/b"]), ("de\ttr\na\tb", ["de/tr", "a/b"]),
      ("Hello\tWorld\na\tb", ["Hello/World", "a/b"]),
    ] as [(String, [String])])
  func tellsAHeaderFromARow(text: String, expected: [String]) throws {
    #expect(pairs(try read(text)) == expected)
  }

  @Test func takesLanguagesFromTheHeader() throws {
    let unit = try #require(try read("tr-TR\ten-GB\nb\ta").units.first)
    #expect(unit.languages == (try pair("en-GB", "tr-TR")))
  }

  @Test func readsFurtherColumnsByName() throws {
    let unit = try #require(
      try read("source\ttarget\trole\tcreated\tnote\tkey\na\tb\theadline\t2026-01-12\t\tk\textra").units.first
    )
    #expect(unit.role == .headline && unit.created == Timestamp("20260112") && unit.note == nil)
    #expect(unit.properties == [.init(name: "key", value: "k"), .init(name: "column:7", value: "extra")])
    #expect(try read("a\tb\tc").units.first?.properties == [.init(name: "column:3", value: "c")])
  }

  @Test func reportsRowsItCannotUseByNumber() throws {
    let long = String(repeating: "x", count: 65_537)
    let rows = try read(
      "a\tb\nno tab\n\n\(long)\tb\n\(String(repeating: long, count: 9))\ta\t\tb\na\t\nc\td\n")
    #expect(
      rows.reasons == [
        "failed: row 2 has no tab", "skipped: row 3 is blank",
        "failed: unit 4: the source is over 65536 bytes",
        "failed: row 5 is over 262144 bytes", "skipped: unit 6: the target is empty",
      ])
    #expect(pairs(rows) == ["a/b", "c/d"])
  }

  @Test func failsARowWhoseFieldMakesNoSense() throws {
    let rows = try read("source\ttarget\trole\na\tb\tking\na\tb\n")
    #expect(rows.reasons == ["failed: row 2: \"king\" is no role"])
  }

  @Test(arguments: [("a\tb\nc\td", 6, 2), ("\u{FEFF}é\tb", 3, 1), ("a\tbé\n", 2, 1)])
  func saysWhereItIsNotUTF8(text: String, offset: Int, line: Int) throws {
    var bytes = Array(text.utf8)
    bytes[offset] = 0xFF
    let error = #expect(throws: FormatError.self) { try rows(bytes, .tsv, englishTurkish()) }
    #expect(error?.problem == .notUTF8)
    #expect(error?.location.bytes.lowerBound == offset)
    #expect(error?.location.line == line)
  }

  @Test func saysWhereARowStands() throws {
    let text = "\u{FEFF}a\tb\r\n" + String(repeating: "é", count: 50_000) + "\tc\nd\te"
    for case .unit(let unit, let location) in try read(text) {
      let bytes = Array(text.utf8)[location.bytes]
      #expect(String(decoding: bytes, as: UTF8.self) == "\(unit.source)\t\(unit.target)")
    }
  }

  @Test func writesAHeaderWhereTheFirstRowWouldPassForOne() throws {
    let languages = try englishTurkish()
    for texts in [("source", "target"), ("en", "tr"), ("\u{FEFF}a", "b")] {
      let unit = UnitField.unit(TaggedText(texts.0), TaggedText(texts.1), languages)
      let (bytes, _) = try written([unit, unit], .tsv, languages)
      #expect(try rows(bytes, .tsv, languages).units == [unit, unit])
    }
  }

  @Test func countsWhatARowCannotHold() throws {
    var unit = UnitField.unit(
      TaggedText("a\tb\r\nc", codes: [InlineCode(number: 1, kind: .standalone, offset: 1, original: "x")]),
      TaggedText("d"), try pair("en-GB", "tr"))
    unit.note = "n"
    unit.properties = [.init(name: "a", value: "b")]
    let (bytes, summary) = try written([unit], .tsv, try englishTurkish())
    #expect(bytes == Array("a b  c\td\n".utf8))
    #expect(summary.replacedCharacters == 3 && summary.droppedCodes == 1 && summary.droppedFields == 3)
  }

  @Test func writesAllFieldsWhenAsked() throws {
    let folder = try TemporaryFolder()
    let languages = try pair("en-GB", "tr")
    var unit = UnitField.unit(TaggedText("a"), TaggedText("b"), languages)
    unit.role = .headline
    unit.confidence = 0.125
    unit.created = Timestamp("2026-01-12")
    unit.note = "n\\t"
    let writer = try TSVWriter(path: folder.file("a.tsv"), languages: languages, allFields: true)
    try writer.write(unit)
    #expect(try writer.finish().isLossless)
    #expect(try rows(folder.bytes("a.tsv"), .tsv, languages).units == [unit])
  }
}
