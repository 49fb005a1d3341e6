import Bitext
import Testing

@testable import Formats

/// Two files whose lines go together.
@Suite struct MosesTests {
  private func folder(_ files: [String: String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, text) in files { try write(Array(text.utf8), to: folder.file(name)) }
    return folder
  }

  private func rows(_ path: String, _ languages: LanguagePair) throws -> [UnitRow] {
    let reader = try FileFormat.units(path: path, format: .moses, languages: languages)
    var rows: [UnitRow] = []
    while let row = try reader.next() { rows.append(row) }
    return rows
  }

  @Test func readsLineByLineAndKeepsBlankLinesInStep() throws {
    let folder = try folder([
      "x.en": "\u{FEFF}One\r\n\nThree \"3\"\nFour\n\n", "x.tr": "Bir\nİki\n\nDört\n\n",
    ])
    let rows = try rows(folder.file("x"), englishTurkish())
    #expect(rows.units.map { "\($0.source)|\($0.target)" } == ["One|Bir", "Four|Dört"])
    #expect(
      rows.reasons == [
        "skipped: unit 2: the source is empty", "skipped: unit 3: the target is empty",
        "skipped: line 5 is blank",
      ])
    guard case .unit(_, let location) = rows[3] else { return }
    #expect(location.file == folder.file("x.en") && location.line == 4)
  }

  @Test(
    arguments: [
      ("x.moses", "en", "tr"), ("x", "en", "tr"), ("x.en", "en", "tr"), ("x.tr", "en", "tr"),
      ("x.MOSES", "en-GB", "tr-TR"), ("x", "en-US", "tr"),
    ])
  func findsBothFilesByOneName(name: String, from: String, to: String) throws {
    let folder = try folder(["x.en": "a\n", "x.tr": "b\n"])
    let languages = try pair(from, to)
    #expect(try rows(folder.file(name), languages).units.map(\.target.text) == ["b"])
    #expect(try rows(folder.file(name), languages).units.first?.languages == languages)
  }

  @Test func takesTheFileOfTheWholeTagBeforeThatOfTheLanguage() throws {
    let folder = try folder(["x.en": "a\n", "x.pt": "b\n", "x.pt_BR": "c\n"])
    #expect(try rows(folder.file("x"), pair("en", "pt-BR")).units.map(\.target.text) == ["c"])
    let found = try FileFormat.units(path: folder.file("x.moses"), languages: pair("en", "pt"))
    guard case .unit(let unit, _) = try found.next() else {
      Issue.record("no unit")
      return
    }
    #expect(unit.target.text == "b")
  }

  @Test(arguments: [("a\nb\nc\n", "d\n", 3, 1), ("a", "d\ne\n\n", 1, 3), ("", "d\n", 0, 1)])
  func saysHowManyLinesEachHas(source: String, target: String, left: Int, right: Int) throws {
    let folder = try folder(["x.en": source, "x.tr": target])
    let error = #expect(throws: FormatError.self) { try rows(folder.file("x"), englishTurkish()) }
    let words = "\(folder.file("x.en")) has \(left) lines, \(folder.file("x.tr")) has \(right)"
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
    #expect(error?.location.line == min(left, right) + 1)
  }

  @Test func saysWhichFileIsMissingOrWrong() throws {
    let folder = try folder(["x.en": "a\n", "y.en": "a\nb\n", "y.tr": "a\n", "z.en": "", "z.tr": ""])
    let missing = #expect(throws: FormatError.self) { try rows(folder.file("x"), englishTurkish()) }
    #expect(missing?.problem == .missingFile && missing?.location.file == folder.file("x.tr"))
    try write([0x61, 0x0A, 0x62, 0xFF], to: folder.file("y.tr"))
    let wrong = #expect(throws: FormatError.self) { try rows(folder.file("y"), englishTurkish()) }
    #expect(wrong?.problem == .notUTF8 && wrong?.location.file == folder.file("y.tr"))
    #expect(wrong?.location.line == 2 && wrong?.location.bytes == 3..<4)
    let empty = #expect(throws: FormatError.self) { try rows(folder.file("z"), englishTurkish()) }
    #expect(empty?.problem == .isEmpty)
  }

  @Test func failsALineOverTheLimit() throws {
    let long = String(repeating: "x", count: 65_537)
    let folder = try folder(["x.en": "a\nb\n", "x.tr": "\(long)\nd\n"])
    let rows = try rows(folder.file("x"), englishTurkish())
    #expect(rows.reasons == ["failed: unit 1: the target is over 65536 bytes"])
    #expect(rows.units.map(\.source.text) == ["b"])
  }

  @Test func writesBothFilesOrNone() throws {
    let folder = try TemporaryFolder()
    let languages = try englishTurkish()
    do {
      let dropped = try FileFormat.writer(path: folder.file("x.moses"), languages: languages)
      try dropped.write(UnitField.unit(TaggedText("a"), TaggedText("b"), languages))
    }
    #expect(try folder.files().isEmpty)
    let writer = try FileFormat.writer(path: folder.file("x.moses"), languages: languages)
    var unit = UnitField.unit(
      TaggedText("\u{FEFF}a\tb\r\nc", codes: [InlineCode(number: 1, kind: .open, offset: 0, original: "")]),
      TaggedText("d\u{2028}e"), languages)
    unit.note = "n"
    try writer.write(unit)
    try writer.write(UnitField.unit(TaggedText(" f "), TaggedText("g"), languages))
    let summary = try writer.finish()
    #expect(try folder.files() == ["x.en", "x.tr"])
    #expect(try folder.bytes("x.en") == Array("\u{FEFF}\u{FEFF}a b  c\n f \n".utf8))
    #expect(try folder.bytes("x.tr") == Array("d e\ng\n".utf8))
    #expect(summary.units == 2 && summary.bytes == 23)
    #expect(summary.replacedCharacters == 4 && summary.droppedCodes == 1 && summary.droppedFields == 1)
    let read = try rows(folder.file("x.moses"), languages).units.map(\.source.text)
    #expect(read == ["\u{FEFF}a b  c", " f "])
  }

  @Test func needsAName() throws {
    #expect(throws: FormatError.self) {
      try FileFormat.writer(path: "-", format: .moses, languages: englishTurkish())
    }
  }
}
