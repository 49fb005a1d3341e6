import Bitext
import TestSupport
import Testing

@testable import Formats

/// Units that go through files of segments come back with all that the file can say of them.
@Suite struct UnitFieldsTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func xliffGivesBackEveryUnit(seed: UInt64) throws {
    var random = RandomUnits(generator: SeededGenerator(seed: seed), languages: try englishTurkish())
    let units = (0..<60).map { _ in random.unit() }
    let (bytes, summary) = try written(units, .xliff, random.languages)
    #expect(summary.isLossless)
    let back = try rows(bytes, .xliff, random.languages)
    #expect(back.reasons == [])
    for (new, old) in zip(back.units, units) { #expect(UnitContent(new) == UnitContent(old), "seed \(seed)") }
    #expect(back.units.count == units.count)
  }

  /// PO has no codes and no properties, and counts what it drops of them.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func poGivesBackEveryField(seed: UInt64) throws {
    var random = RandomUnits(generator: SeededGenerator(seed: seed), languages: try englishTurkish())
    var units = (0..<60).map { _ in random.unit() }
    let (bytes, summary) = try written(units, .po, random.languages)
    #expect(summary.replacedCharacters == 0)
    #expect(summary.droppedFields == units.reduce(0) { $0 + $1.properties.count })
    #expect(summary.droppedCodes == units.reduce(0) { $0 + $1.source.codes.count + $1.target.codes.count })
    for index in units.indices {
      units[index].properties = []
      units[index].source.codes = []
      units[index].target.codes = []
    }
    #expect(try rows(bytes, .po, random.languages).units == units, "seed \(seed)")
  }

  @Test(arguments: [
    "role: headline", "creator: me\nand more", "", "\n", "a\n", "\na", "a\r\nb", "C:\\", "status: x",
    "note: ",
    "x: y", "a\n\nb", " a ",
  ])
  func poKeepsANote(note: String) throws {
    var unit = TranslationUnit(
      source: TaggedText("Rain"), target: TaggedText("Yağmur"), languages: try englishTurkish(),
      origin: .imported)
    unit.note = note
    #expect(try rows(written([unit], .po, unit.languages).bytes, .po, unit.languages).units == [unit])
  }

  /// A status that somebody has overruled since holds no longer.
  @Test(arguments: [FileFormat.xliff, .po])
  func aRejectedUnitThatIsTranslatedAnewIsConfirmed(format: FileFormat) throws {
    let languages = try englishTurkish()
    let unit = TranslationUnit(
      source: TaggedText("Rain"), target: TaggedText("Karr"), languages: languages, origin: .imported,
      status: .rejected)
    let sample = FormatSample("a", format, bytes: try written([unit], format, languages).bytes)
    #expect(try rows(sample.bytes, format, languages).units.map(\.status) == [.rejected])
    for (state, status) in [
      (FileSegment.State.draft, TranslationUnit.Status.draft), (.translated, .confirmed),
    ] {
      let reading = try Reading(sample.bytes, like: sample) { _, _ in
        SegmentTranslation(TaggedText("Yağmur"), state: state)
      }
      let read = try rows(sample.bytes.applying(reading.edits), format, languages).units.map(\.status)
      // PO knows fuzzy alone.
      #expect(read == [format == .po && state == .draft ? .rejected : status])
    }
  }

  /// Neighbours and names are those of the file where it was not written from a memory.
  @Test func anotherToolsMetadataIsNotTaken() throws {
    let file = """
      <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" \
      version="2.1" srcLang="en" trgLang="tr"><file id="f"><unit id="a"><mda:metadata><mda:metaGroup \
      category="other"><mda:meta type="creator">me</mda:meta></mda:metaGroup></mda:metadata><segment><source>A\
      </source><target>B</target></segment></unit><unit id="b"><segment><source>C</source><target>D</target>\
      </segment></unit></file></xliff>
      """
    let units = try rows(file, .xliff, try englishTurkish()).units
    #expect(units.map(\.creator) == [nil, nil])
    #expect(units.map(\.document) == ["test", "test"])
    #expect(units.map(\.next) == ["C", nil])
  }

  @Test func readsReferences() throws {
    let file = """
      msgid ""
      msgstr "Content-Type: text/plain; charset=UTF-8\\n"

      #: a.c:1 b/c.c:20
      #: \u{2068}d e.c\u{2069}:3
      msgid "A"
      msgstr "B"

      """
    let sample = FormatSample("a.po", .po, file)
    #expect(
      try Reading(sample.bytes, like: sample).segments.map(\.references) == [
        ["a.c:1", "b/c.c:20", "d e.c:3"]
      ])
  }

  /// What is too long is a failed row between the others.
  @Test(arguments: [
    (FileFormat.po, UnitLimits.segment + 1), (.xliff, UnitLimits.segment + 1), (.xliff, UnitLimits.unit + 1),
  ])
  func aSegmentOverTheLimitFailsAlone(format: FileFormat, length: Int) throws {
    let long = String(repeating: "x", count: length)
    let texts = [("A", "B"), ("C", long), (long, "D"), ("E", "F")]
    let file =
      switch format {
      case .po:
        "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n"
          + texts.map { "\nmsgid \"\($0)\"\nmsgstr \"\($1)\"\n" }.joined()
      default:
        "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"en\" trgLang=\"tr\">"
          + "<file id=\"f\">"
          + texts.enumerated().map {
            "<unit id=\"u\($0)\"><segment><source>\($1.0)</source><target>\($1.1)</target></segment></unit>"
          }.joined() + "</file></xliff>"
      }
    let rows = try rows(file, format, try englishTurkish())
    #expect(rows.units.map(\.source.text) == ["A", "E"])
    #expect(rows.reasons.map { $0.prefix(14) } == ["failed: unit 2", "failed: unit 3"])
    #expect(rows.count == 4)
    // Who edits the file is told.
    let sample = FormatSample("a", format, file)
    #expect(throws: FormatError.self) { try Reading(sample.bytes, like: sample) }
  }
}

/// A unit by what its codes say, whatever their numbers.
private struct UnitContent: Equatable {
  var unit: TranslationUnit
  var codes: [String]

  init(_ unit: TranslationUnit) {
    self.unit = unit
    codes = (unit.source.codes + unit.target.codes).map { "\($0.offset) \($0.kind) \($0.original)" }
    self.unit.source.codes = []
    self.unit.target.codes = []
  }
}
