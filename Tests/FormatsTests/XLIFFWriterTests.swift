import Bitext
import Foundation
import TestSupport
import Testing

@testable import Formats

@Suite struct XLIFFWriterTests {
  private func written(_ units: [TranslationUnit], _ languages: LanguagePair) throws -> (
    path: String, TemporaryFolder, WriteSummary
  ) {
    let folder = try TemporaryFolder()
    let path = folder.file("out.xlf")
    let writer = try XLIFFWriter(path: path, languages: languages)
    for unit in units { try writer.write(unit) }
    return (path, folder, try writer.finish())
  }

  private func text(_ units: [TranslationUnit]) throws -> String {
    let (path, folder, _) = try written(units, try englishTurkish())
    return try withExtendedLifetime(folder) { try String(contentsOfFile: path, encoding: .utf8) }
  }

  @Test func writesOneUnit() throws {
    var unit = TranslationUnit(
      source: TaggedText(
        "A bold\u{1} <move>",
        codes: [
          InlineCode(number: 1, kind: .open, offset: 2, original: "<b>"),
          InlineCode(number: 1, kind: .close, offset: 6, original: "</b>"),
          InlineCode(number: 2, kind: .standalone, offset: 7, original: "<br/>"),
        ]),
      target: TaggedText("Cesur", codes: [InlineCode(number: 1, kind: .open, offset: 0, original: "<b>")]),
      languages: try englishTurkish(), role: .headline, origin: .aligned, status: .draft)
    unit.document = "a \"b\" & c"
    unit.confidence = 0.25
    unit.note = "1 < 2"
    #expect(
      try text([unit]) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0"\
         version="2.1" srcLang="en" trgLang="tr">
          <file id="f1" original="a &quot;b&quot; &amp; c">
            <mda:metadata><mda:metaGroup category="bellek"><mda:meta type="holds">units</mda:meta>\
        </mda:metaGroup></mda:metadata>
            <unit id="u1" xml:space="preserve">
              <mda:metadata><mda:metaGroup category="bellek">
                <mda:meta type="role">headline</mda:meta>
                <mda:meta type="status">draft</mda:meta>
                <mda:meta type="origin">aligned</mda:meta>
                <mda:meta type="confidence">0.25</mda:meta>
              </mda:metaGroup></mda:metadata>
              <notes><note>1 &lt; 2</note></notes>
              <originalData>
                <data id="d1">&lt;b&gt;</data>
                <data id="d2">&lt;/b&gt;</data>
                <data id="d3">&lt;br/&gt;</data>
              </originalData>
              <segment state="initial" subState="bellek:draft">
                <source>A <sc id="s1" dataRef="d1"/>bold<ec startRef="s1" dataRef="d2"/><cp hex="0001"/><ph id="p2" dataRef="d3"/> &lt;move&gt;</source>
                <target><sc id="s1" isolated="yes" dataRef="d1"/>Cesur</target>
              </segment>
            </unit>
          </file>
        </xliff>

        """)
  }

  @Test func eachDocumentIsAFile() throws {
    let units = try ["a", "a", "b", nil].map { document in
      var unit = TranslationUnit(
        source: TaggedText("One"), target: TaggedText("Bir"), languages: try englishTurkish())
      unit.document = document
      return unit
    }
    let files = try text(units).split(separator: "\n").filter { $0.contains("<file ") }.map {
      $0.trimmingPrefix(while: \.isWhitespace)
    }
    #expect(
      files == ["<file id=\"f1\" original=\"a\">", "<file id=\"f2\" original=\"b\">", "<file id=\"f3\">"])
  }

  /// What was written comes back through the reader of segments, and breaks no rule of XLIFF.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func readsBackWhatItWrote(seed: UInt64) throws {
    var random = RandomUnits(generator: SeededGenerator(seed: seed), languages: try englishTurkish())
    let units = (0..<40).map { _ in
      var unit = random.unit()
      unit.languages = random.languages
      return unit
    }
    let (path, folder, summary) = try written(units, random.languages)
    try #require(summary.replacedCharacters == 0)
    let reader = try FileFormat.segments(path: path)
    var segments: [FileSegment] = []
    while let segment = try reader.next() { segments.append(segment) }
    #expect(reader.violations.isEmpty)
    #expect(segments.map(\.source.text) == units.map(\.source.text))
    #expect(segments.map { $0.target?.text } == units.map(\.target.text))
    #expect(segments.map(\.source.codes.count) == units.map(\.source.codes.count))
    for (segment, unit) in zip(segments, units) {
      #expect(segment.source.codes.map(\.original) == unit.source.codes.map(\.original))
      #expect(segment.target?.codes.map(\.kind) == unit.target.codes.map(\.kind))
      #expect(segment.notes == [unit.note].compactMap { $0 }.filter { !$0.allSatisfy(\.isWhitespace) })
      #expect(segment.document == unit.document.flatMap { $0.isEmpty ? nil : $0 })
      #expect((segment.state == .confirmed) == (unit.status == .confirmed))
    }
    _ = folder
  }

  /// The schemas of the standard, joined by one that imports both.
  @Test(
    .enabled(if: SharedData.isThere && SharedData.hasXMLLint, "skipped: BELLEK_DATA or xmllint is missing"),
    arguments: [0, 1, 60], [1, 2, 3])
  func everyFileIsValid(count: Int, seed: UInt64) throws {
    let schemas = try #require(SharedData.path("formats/schemas/xliff/xliff-21/schemas"))
    var random = RandomUnits(generator: SeededGenerator(seed: seed), languages: try englishTurkish())
    let units = (0..<count).map { _ in
      var unit = random.unit()
      unit.languages = random.languages
      return unit
    }
    let (path, folder, _) = try written(units, random.languages)
    let driver = folder.file("driver.xsd")
    try Data(
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:import namespace="urn:oasis:names:tc:xliff:document:2.0" schemaLocation="\(schemas)/xliff_core_2.0.xsd"/>
        <xs:import namespace="urn:oasis:names:tc:xliff:metadata:2.0" schemaLocation="\(schemas)/metadata.xsd"/>
      </xs:schema>
      """.utf8
    ).write(to: URL(fileURLWithPath: driver))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: SharedData.xmllint)
    process.arguments = ["--noout", "--nonet", "--schema", driver, path]
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(
      process.terminationStatus == 0, "seed \(seed): \(String(decoding: said, as: UTF8.self).prefix(2000))")
  }
}
