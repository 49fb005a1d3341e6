import Bitext
import Testing

@testable import Formats

/// Glossaries of OmegaT.
@Suite struct GlossaryTests {
  private func read(_ text: String, name: String = "g.utf8") throws -> Termbase {
    try GlossaryReader.read(name: name, bytes: Array(text.utf8), languages: englishTurkish())
  }

  private func summary(_ termbase: Termbase) -> [String] {
    termbase.concepts.map { concept in
      let terms = concept.terms.map { "\($0.language):\($0.text):\($0.status)" }.joined(separator: " ")
      return "\(concept.identifier) [\(concept.note ?? "")] \(terms)"
    }
  }

  @Test func readsTermsAsConcepts() throws {
    let text = """
      # Glossary in tab-separated format -*- coding: utf-8 -*-
      bank\tbanka\tmoney
      bank\tkıyı\triver

      #\tremark\twith tabs
      bank\tfinans kurumu\tmoney\textra
      "port"\t liman \t
      term only\t
      bank\tbanka\tmoney
      """
    #expect(
      summary(try read(text)) == [
        "bank [money] en:bank:preferred tr:banka:preferred tr:finans kurumu:admitted",
        "bank (2) [river] en:bank:preferred tr:kıyı:preferred",
        "\"port\" [] en:\"port\":preferred tr:liman:preferred", "term only [] en:term only:preferred",
      ])
    #expect(try read(text).concepts[0].properties == [.init(name: "column:4", value: "extra")])
  }

  @Test func readsCommaSeparatedOnes() throws {
    let text = "kde,csv kde\n\"kde, qu\",\"comma \"\"dot\"\"\",c\n# remark, of the file\n"
    #expect(
      summary(try read(text, name: "g.CSV")) == [
        "kde [] en:kde:preferred tr:csv kde:preferred",
        "kde, qu [c] en:kde, qu:preferred tr:comma \"dot\":preferred",
      ])
    #expect(
      summary(try read("Türkçe;English;comment\nelma;apple;fruit\n", name: "g.csv")) == [
        "apple [fruit] en:apple:preferred tr:elma:preferred"
      ])
  }

  @Test func readsUTF16() throws {
    let bytes: [UInt8] = [0xFF, 0xFE] + "a\tş\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let termbase = try GlossaryReader.read(name: "g.txt", bytes: bytes, languages: englishTurkish())
    #expect(summary(termbase) == ["a [] en:a:preferred tr:ş:preferred"])
  }

  @Test(
    arguments: [
      ("a\tb\nc\n", 2, "has only one cell"), ("a\tb\n\tc\n", 2, "has no source term"),
      ("# -*- coding: windows-1254 -*-\na\tb", 1, "windows-1254"), ("", 0, "is empty"),
    ])
  func saysWhatIsWrong(text: String, line: Int, reason: String) throws {
    let error = #expect(throws: FormatError.self) { try read(text) }
    #expect(error?.description.contains(reason) == true, "\(error?.description ?? "")")
    #expect(error?.location.line == line)
  }

  @Test func refusesTheSystemsOwnEncodingWithAHint() throws {
    let bytes = Array("a\tb\nc\t".utf8) + [0xFE, 0x0A]
    let error = #expect(throws: FormatError.self) {
      try GlossaryReader.read(name: "g.tab", bytes: bytes, languages: englishTurkish())
    }
    #expect(
      error?.description == "g.tab:2 (byte 6): not UTF-8. Convert the file, for example with iconv -t UTF-8.")
  }

  @Test func writesRowsThatOmegaTReads() throws {
    let folder = try TemporaryFolder()
    let (english, turkish) = (try tag("en"), try tag("tr"))
    var bank = Concept(
      identifier: "1",
      terms: [
        Term("bank", language: english), Term("banka", language: turkish),
        Term("finans kurumu", language: turkish, status: .admitted),
        Term("bankacık", language: turkish, status: .forbidden), Term("Bank", language: try tag("de")),
      ])
    bank.note = "money\nhouse"
    bank.domain = "economy"
    var port = Concept(identifier: "2", terms: [Term("#port", language: english)])
    port.definition = "where ships are"
    let none = Concept(identifier: "3", terms: [Term("yalnız", language: turkish)])
    let termbase = Termbase(concepts: [bank, port, none])
    let summary = try GlossaryWriter.write(termbase, languages: englishTurkish(), path: folder.file("g.utf8"))
    #expect(
      String(decoding: try folder.bytes("g.utf8"), as: UTF8.self) == """
        # Glossary in tab-separated format -*- coding: utf-8 -*-
        bank\tbanka\tmoney house
        bank\tfinans kurumu\tmoney house
         #port\t\twhere ships are

        """)
    #expect(summary.units == 3 && summary.replacedCharacters == 3)
    // The forbidden and the German term, the domain, and the term without a source.
    #expect(summary.droppedFields == 4)
    let read = try GlossaryReader.read(path: folder.file("g.utf8"), languages: englishTurkish())
    #expect(read.concepts.map(\.terms.count) == [3, 1] && read.concepts[1].terms[0].text == "#port")
  }

  @Test func givesAndTakesUnits() throws {
    let languages = try englishTurkish()
    let text = "# remark\nbank\tbanka\tmoney\nshore\t\n"
    let read = try rows(text, .glossary, languages)
    #expect(read.reasons == ["skipped: row 1 is a remark", "skipped: unit 3: the target is empty"])
    let unit = try #require(read.units.first)
    #expect(unit.note == "money" && unit.source.text == "bank" && unit.target.text == "banka")
    let (bytes, summary) = try written([unit], .glossary, languages)
    #expect(summary.isLossless)
    #expect(try rows(bytes, .glossary, languages).units == [unit])
  }
}
