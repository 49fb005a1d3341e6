import Bitext
import Formats
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Workbench

/// Translation memories of Trados Studio.
@Suite struct SDLTMReaderTests {
  private func pair(_ source: String = "en", _ target: String = "tr") throws -> LanguagePair {
    LanguagePair(source: try #require(LanguageTag(source)), target: try #require(LanguageTag(target)))
  }

  private func rows(_ path: String, _ languages: LanguagePair) throws -> [UnitRow] {
    let reader = try UnitFile.reader(path: path, languages: languages)
    var rows: [UnitRow] = []
    while let row = try reader.next() { rows.append(row) }
    return rows
  }

  private func units(_ rows: [UnitRow]) -> [TranslationUnit] {
    rows.compactMap { if case .unit(let unit, _) = $0 { unit } else { nil } }
  }

  private func reasons(_ rows: [UnitRow]) -> [String] {
    rows.compactMap {
      switch $0 {
      case .unit: nil
      case .skipped(let reason, _): "skipped: " + reason
      case .failed(let reason, _): "failed: " + reason
      }
    }
  }

  private func plain(_ id: Int, _ source: String, _ target: String) -> String {
    SDLTMFixture.unit(
      id, SDLTMFixture.segment(SDLTMFixture.text(source), "en-US"),
      SDLTMFixture.segment(SDLTMFixture.text(target), "tr-TR"))
  }

  @Test func readsUnitsWithAllTheySay() throws {
    let fixture = try SDLTMFixture(
      SDLTMFixture.memory + plain(5, " A &amp; B\n", "Ç") + """
        INSERT INTO attributes VALUES (1, x'00', 'Client', 1, 1), (2, x'00', 'Words', 5, 1), (3, x'00', 'Due', 3, 1),
          (4, x'00', 'Desk', 4, 1);
        INSERT INTO string_attributes VALUES (5, 1, 'Ajans'), (6, 1, 'other');
        INSERT INTO numeric_attributes VALUES (5, 2, 12);
        INSERT INTO date_attributes VALUES (5, 3, '2014-01-01 00:00:00');
        INSERT INTO picklist_values VALUES (1, x'00', 4, 'Economy'), (2, x'00', 4, 'Sports');
        INSERT INTO picklist_attributes VALUES (5, 1), (5, 2);
        INSERT INTO translation_unit_contexts VALUES (5, -8331597179047842233, 42);
        INSERT INTO translation_unit_idcontexts VALUES (5, 'id7');
        """)
    let found = try rows(fixture.path, pair())
    let unit = try #require(units(found).first)
    #expect(unit.source == TaggedText(" A & B\n") && unit.target == TaggedText("Ç"))
    let languages = try pair("en-US", "tr-TR")
    #expect(unit.languages == languages && unit.origin == .imported && unit.status == .confirmed)
    #expect(unit.creator == "DESK\\ayşe" && unit.created == Timestamp("2013-02-12T13:05:33Z"))
    #expect(unit.changer == "DESK\\can" && unit.changed == Timestamp("2014-03-01T08:00:00Z"))
    #expect(
      unit.properties.map { "\($0.name)=\($0.value)" } == [
        "sdltm:usage_counter=3", "sdltm:last_used_date=2014-03-01 08:00:00", "sdltm:last_used_user=DESK\\can",
        "sdltm:Client=Ajans", "sdltm:Words=12", "sdltm:Due=2014-01-01 00:00:00", "sdltm:Desk=Economy",
        "sdltm:Desk=Sports", "sdltm:context=-8331597179047842233 42", "sdltm:idcontext=id7",
      ])
    guard case .unit(_, let location) = found[0] else { return }
    #expect(location.description == fixture.path)
  }

  @Test func readsEveryUnitOfManyInOrder() throws {
    let count = 1000
    let fixture = try SDLTMFixture(
      SDLTMFixture.memory + (1...count).map { plain($0 * 3, "s\($0)", "t\($0)") }.joined())
    let found = units(try rows(fixture.path, pair()))
    #expect(found.map(\.source.text) == (1...count).map { "s\($0)" })
    #expect(found.map(\.target.text) == (1...count).map { "t\($0)" })
  }

  @Test func reportsUnitsThatCannotBeUsedAndReadsOn() throws {
    let good = SDLTMFixture.segment(SDLTMFixture.text("a"), "en-US")
    let long = SDLTMFixture.segment(SDLTMFixture.text(String(repeating: "x", count: 65_537)), "en-US")
    let huge = SDLTMFixture.segment(SDLTMFixture.text(String(repeating: "x", count: 4 << 20)), "en-US")
    let fixture = try SDLTMFixture(
      SDLTMFixture.memory + SDLTMFixture.unit(1, good, nil)
        + SDLTMFixture.unit(2, "<Segment><Elements>", good)
        + SDLTMFixture.unit(3, good, "<x/>") + SDLTMFixture.unit(4, long, good)
        + SDLTMFixture.unit(5, huge, good) + SDLTMFixture.unit(6, good, SDLTMFixture.segment("", "tr-TR"))
        + SDLTMFixture.unit(7, "<!DOCTYPE s [<!ENTITY a \"b\">]><Segment>&a;</Segment>", good)
        + plain(8, "b", "c"))
    let found = try rows(fixture.path, pair())
    let reasons = reasons(found)
    try #require(reasons.count == 7)
    #expect(reasons[0] == "skipped: unit 1: the target is missing")
    #expect(reasons[1].hasPrefix("failed: unit 2: source segment:1"))
    #expect(reasons[2].contains("unit 3: target segment:1") && reasons[2].contains("<x>, not <Segment>"))
    #expect(reasons[3] == "failed: unit 4: source segment: over 65536 bytes.")
    #expect(reasons[4] == "failed: unit 5: a segment is over 4194304 bytes")
    #expect(reasons[5] == "skipped: unit 6: the target is empty")
    #expect(reasons[6].contains("unit 7: source segment:1") && reasons[6].contains("DOCTYPE"))
    #expect(units(found).map(\.source.text) == ["b"])
  }

  @Test func skipsOtherLanguagesByTheirMemory() throws {
    let german = """
      INSERT INTO translation_memories (id, guid, name, source_language, target_language, settings, creation_user,
        creation_date, fuzzy_indexes, fga_support, data_version, text_context_match_type, id_context_match)
      VALUES (2, x'00', 'other', 'en-US', 'de-DE', 0, 'u', '2013', 15, 0, 0, 1, 0);
      UPDATE translation_units SET translation_memory_id = 2 WHERE id = 2;
      """
    let fixture = try SDLTMFixture(SDLTMFixture.memory + plain(1, "a", "b") + plain(2, "c", "d") + german)
    #expect(reasons(try rows(fixture.path, pair())) == ["skipped: unit 2 is en-US → de-DE"])
    #expect(units(try rows(fixture.path, pair("en", "de"))).map(\.target.text) == ["d"])
    #expect(units(try rows(fixture.path, pair("en-GB", "tr"))).isEmpty)
  }

  @Test func readsTheFewTablesThatOthersWrite() throws {
    let fixture = try SDLTMFixture(
      """
      INSERT INTO translation_memories VALUES ('xx', 'yy');
      INSERT INTO translation_units VALUES ('\(SDLTMFixture.segment(SDLTMFixture.text("a"), "en-US"))',
        '\(SDLTMFixture.segment(SDLTMFixture.text("b"), "tr-TR"))');
      INSERT INTO attributes VALUES ('Client');
      INSERT INTO string_attributes VALUES (1, 1, 'x'), (1, 9, 'y');
      """,
      schema: """
        CREATE TABLE translation_memories(source_language TEXT, target_language TEXT);
        CREATE TABLE translation_units(source_segment TEXT, target_segment TEXT);
        CREATE TABLE attributes(name TEXT);
        CREATE TABLE string_attributes(translation_unit_id INT, attribute_id INT, value TEXT);

        """)
    #expect(reasons(try rows(fixture.path, pair())) == ["skipped: unit 1 is xx → yy"])
    let unit = try #require(units(try rows(fixture.path, pair("xx", "yy"))).first)
    #expect(
      unit.properties == [
        .init(name: "sdltm:Client", value: "x"), .init(name: "sdltm:attribute 9", value: "y"),
      ])
  }

  @Test(
    arguments: [
      ("CREATE VIEW translation_units AS SELECT 1 AS source_segment, 2 AS target_segment;", "no plain table"),
      ("CREATE TABLE translation_units(source_segment TEXT);", "no tables of a translation memory"),
      ("CREATE TABLE other(a TEXT);", "no tables of a translation memory"),
      (
        "CREATE TABLE translation_units(target_segment TEXT, source_segment TEXT AS (hex(zeroblob(1000000000))));",
        "no tables of a translation memory"
      ),
      (
        "CREATE TABLE translation_units(source_segment TEXT, target_segment TEXT);"
          + "CREATE VIRTUAL TABLE string_attributes USING fts5(translation_unit_id, attribute_id, value);",
        "no plain table"
      ),
    ])
  func refusesTablesThatWouldRunSomething(tables: String, reason: String) throws {
    let fixture = try SDLTMFixture(
      "", schema: "CREATE TABLE translation_memories(source_language TEXT, target_language TEXT);" + tables)
    let error = #expect(throws: FormatError.self) { try rows(fixture.path, pair()) }
    #expect(error?.description.contains(reason) == true, "\(error?.description ?? "")")
    #expect(error?.location.file == fixture.path)
  }

  @Test func saysWhatIsWrongWithTheWholeFile() throws {
    let folder = try TemporaryFolder()
    func problem(_ name: String, _ bytes: Data?) throws -> String {
      if let bytes { try bytes.write(to: URL(fileURLWithPath: folder.path(name))) }
      let error = #expect(throws: FormatError.self) { try rows(folder.path(name), pair()) }
      return error?.description ?? ""
    }
    #expect(try problem("none.sdltm", nil).hasSuffix("there is no such file. Check the path."))
    #expect(try problem("empty.sdltm", Data()).contains("not an SQLite database"))
    #expect(try problem("text.sdltm", Data(repeating: 0x61, count: 4096)).contains("not an SQLite database"))
    try FileManager.default.createDirectory(atPath: folder.path("a.sdltm"), withIntermediateDirectories: true)
    #expect(try problem("a.sdltm", nil).contains("is a directory"))
    let fixture = try SDLTMFixture(SDLTMFixture.memory + plain(1, "a", "b"))
    let whole = try Data(contentsOf: URL(fileURLWithPath: fixture.path))
    try whole.write(to: URL(fileURLWithPath: folder.path("open.sdltm")))
    try Data([1]).write(to: URL(fileURLWithPath: folder.path("open.sdltm-wal")))
    #expect(try problem("open.sdltm", nil).contains("close it in Trados first"))
  }

  @Test(arguments: [1, 2] as [UInt64])
  func readsDamagedFilesOrSaysWhatIsWrong(seed: UInt64) throws {
    let fixture = try SDLTMFixture(
      SDLTMFixture.memory + (1...60).map { plain($0, "source number \($0)", "hedef \($0)") }.joined()
        + "INSERT INTO string_attributes VALUES (5, 1, 'x');")
    let whole = try Data(contentsOf: URL(fileURLWithPath: fixture.path))
    var generator = SeededGenerator(seed: seed)
    var outcomes: Set<Bool> = []
    for round in 0..<150 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...30, using: &generator) {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(
          in: 0...255, using: &generator)
      }
      if round % 10 == 0 { bytes = bytes.prefix(Int.random(in: 0..<bytes.count, using: &generator)) }
      try bytes.write(to: URL(fileURLWithPath: fixture.path))
      do {
        #expect(try rows(fixture.path, pair()).count <= 60 * 2, "seed \(seed), round \(round)")
        outcomes.insert(true)
      } catch {
        #expect(error is FormatError, "seed \(seed), round \(round)")
        outcomes.insert(false)
      }
    }
    #expect(outcomes == [true, false])
  }

  @Test func leavesTheFileAsItIs() throws {
    let fixture = try SDLTMFixture(SDLTMFixture.memory + plain(1, "a", "b"))
    let before = try Data(contentsOf: URL(fileURLWithPath: fixture.path))
    _ = try rows(fixture.path, pair())
    #expect(try Data(contentsOf: URL(fileURLWithPath: fixture.path)) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: fixture.folder.url.path) == ["memory.sdltm"])
  }
}
