import Bitext
import Testing

@testable import Formats

/// JSON Lines translated where it stands.
@Suite struct JSONSegmentsTests {
  private func translated(_ text: String, _ translation: TaggedText) throws -> String {
    let sample = FormatSample("a.jsonl", .jsonl, text, languages: try englishTurkish())
    let reading = try Reading(sample.bytes, like: sample) { _, _ in
      SegmentTranslation(translation, state: .translated)
    }
    return String(decoding: try sample.bytes.applying(reading.edits), as: UTF8.self)
  }

  @Test(
    arguments: [
      (#"{"source":"a","target":"b","x":1}"#, #"{"source":"a","target":"ş\"","x":1}"#),
      (#"{"source":"a"}"#, #"{"source":"a","target":"ş\""}"#),
      (#"{"source": "a"}"#, #"{"source": "a","target": "ş\""}"#),
      (#"{ "id" : 1 , "source" : "a" }"#, #"{ "id" : 1 , "source" : "a" , "target" : "ş\"" }"#),
      (#"{"source": "a", "id": 1}"#, #"{"source": "a", "target": "ş\"", "id": 1}"#),
      (#"{"source":"a","target":null}"#, #"{"source":"a","target":"ş\""}"#),
      (#"{"target" : "\u00e7","source":"a"}"#, #"{"target" : "\u015f\"","source":"a"}"#),
    ])
  func changesTheTargetAlone(text: String, expected: String) throws {
    #expect(try translated(text, TaggedText("ş\"")) == expected)
  }

  @Test func writesAsTheLinesBeforeDid() throws {
    let text = #"{"source":"\u00e7"}"# + "\n" + #"{"source":"a"}"#
    let expected = #"{"source":"\u00e7","target":"\u015f"}"# + "\n" + #"{"source":"a","target":"\u015f"}"#
    #expect(try translated(text, TaggedText("ş")) == expected)
  }

  @Test func writesCodesOfTheSegmentWhereTheyStand() throws {
    let code = #"{"number":1,"kind":"standalone","offset":1,"original":"<br>"}"#
    let moved = #"{"number":1,"kind":"standalone","offset":0,"original":"<br>"}"#
    let translation = TaggedText(
      "x", codes: [InlineCode(number: 1, kind: .standalone, offset: 0, original: "?")])
    #expect(
      try translated(#"{"source":"a","sourceCodes":[\#(code)]}"#, translation)
        == #"{"source":"a","target":"x","targetCodes":[\#(moved)],"sourceCodes":[\#(code)]}"#)
    #expect(
      try translated(#"{"targetCodes":[\#(code)],"source":"a","target":"bc"}"#, TaggedText("x"))
        == #"{"targetCodes":[],"source":"a","target":"x"}"#)
    let error = #expect(throws: FormatError.self) { try translated(#"{"source":"a"}"#, translation) }
    #expect(error?.description.contains("the code 1, which the segment does not have") == true)
  }

  @Test func saysWhatIsWrongWithALine() throws {
    for (text, reason) in [
      (
        "{\"source\":\"a\"}\n{\"target\":\"b\"}",
        "a.jsonl:2 (byte 15): is not an object with a \"source\""
      ),
      ("[1]", "a.jsonl:1 (byte 0): is not an object"),
      ("{\"source\":1}", "\"source\" is not a string"),
      ("{\"source\":\"a\",\"sourceCodes\":[{}]}", "\"sourceCodes\" is not a list"),
      ("{\"source\":\"a\"", "a.jsonl:1 (byte 0): a comma or } is missing"),
      ("{\"source\":\"\(String(repeating: "x", count: 65_537))\"}", "the source is over 65536 bytes"),
    ] {
      let error = #expect(throws: FormatError.self) { try translated(text, TaggedText("x")) }
      #expect(error?.description.contains(reason) == true, "\(error?.description ?? "")")
    }
    var bytes = Array("{\"source\":\"a\"}\n{\"source\":\"b\"}".utf8)
    bytes[26] = 0xFF
    let sample = FormatSample("a.jsonl", .jsonl, bytes: bytes)
    let error = #expect(throws: FormatError.self) { try Reading(bytes, like: sample) }
    #expect(error?.problem == .notUTF8 && error?.location.bytes == 26..<27 && error?.location.line == 2)
  }
}

/// Translation memories of Weblate.
@Suite struct WeblateTests {
  @Test func readsEntriesWithAllTheySay() throws {
    let text = """
      [{"source":"Save","target":"Salvar","source_language":"en","target_language":"pt_BR",
        "origin":"app/web","category":10000004,"status":0,"context":"button","extra":[1, 2],"more":"m"},
       {"source":"a","target":"b","origin":"","category":1,"status":1,"context":""}]
      """
    let rows = try rows(text, .weblate, try pair("en", "pt"))
    let units = rows.units
    try #require(units.count == 2)
    let brazilian = try pair("en", "pt-BR")
    #expect(units[0].languages == brazilian && units[0].document == "app/web" && units[0].status == .draft)
    #expect(
      units[0].properties == [
        .init(name: "weblate:category", value: "10000004"), .init(name: "weblate:extra", value: "[1,2]"),
        .init(name: "weblate:more", value: "m"), .init(name: "weblate:context", value: "button"),
      ])
    #expect(units[1].status == .confirmed && units[1].document == nil)
    #expect(units[1].properties == [.init(name: "weblate:category", value: "1")])
    guard case .unit(_, let location) = rows[1] else { return }
    #expect(location.line == 3)
    #expect(Array(text.utf8)[location.bytes].first == UInt8(ascii: "{"))
    #expect(Array(text.utf8)[location.bytes].last == UInt8(ascii: "}"))
  }

  @Test(arguments: [
    ("sr@latin", "sr-Latn"), ("ca@valencia", "ca-valencia"), ("zh_Hans", "zh-Hans"), ("pt-br", "pt-BR"),
  ])
  func readsLanguagesInWeblatesSpelling(code: String, expected: String) {
    #expect(WeblateEntry.tag(code)?.description == expected)
  }

  @Test func failsEntriesItCannotUseAndReadsOn() throws {
    let long = String(repeating: "x", count: 4 << 20)
    let text = """
      [1, {"target":"b"}, {"source":"a","target":2}, {"source":"a","target":"b","status":"x"},
      {"source":"a","target":"b","source_language":"de","target_language":"tr"}, {"source":"\(long)"},
      {"source":"a","target":"b","target_language":"?"}, {"source":"a" "target":"b"}, {"source":"a"},
      {"source":"c","target":"d"}]
      """
    let rows = try rows(text, .weblate, try englishTurkish())
    #expect(
      rows.reasons == [
        "failed: entry 1: is not an object", "failed: entry 2: \"source\" is missing",
        "failed: entry 3: \"target\" is not a string", "failed: entry 4: \"status\" is not a whole number",
        "skipped: unit 5 is de → tr", "failed: entry 6 is over 4194304 bytes",
        "failed: entry 7: \"target_language\" is not a language code",
        "failed: entry 8: a comma or } is missing at byte 14", "skipped: unit 9: the target is empty",
      ])
    #expect(rows.units.map(\.source.text) == ["c"])
  }

  @Test(
    arguments: [
      ("{}", "[, is missing", 1), ("[{}\n", "in the middle of the array", 2),
      ("[\n{\"a\":\"]", "middle of an element", 2),
      ("[{}]\n x", "behind the end", 2), ("[{} {}]", "a comma or ] is missing", 1),
      ("[{},]", "a value is missing", 1),
      ("[,]", "a value is missing", 1), ("[", "middle of the array", 1), ("\u{FEFF}x", "[, is missing", 1),
    ])
  func refusesWhatIsNoArray(text: String, reason: String, line: Int) throws {
    let error = #expect(throws: FormatError.self) {
      try rows(
        text.replacing("{}", with: "{\"source\":\"a\",\"target\":\"b\"}"), .weblate, try englishTurkish())
    }
    #expect(error?.description.contains(reason) == true, "\(error?.description ?? "")")
    #expect(error?.location.line == line)
  }

  @Test func saysWhereItIsNotUTF8() throws {
    var bytes = Array("[{\"source\":\"a\"},\n{\"source\":\n\"b\"}]".utf8)
    bytes[29] = 0xFF
    let error = #expect(throws: FormatError.self) { try rows(bytes, .weblate, englishTurkish()) }
    #expect(error?.problem == .notUTF8 && error?.location.bytes == 29..<30 && error?.location.line == 3)
  }

  @Test func readsAnEmptyMemory() throws {
    for text in ["[]", " [ ]\n", "\u{FEFF}[\n]"] {
      #expect(try rows(text, .weblate, englishTurkish()).isEmpty)
    }
  }

  @Test func writesEntriesThatTheSchemaAllows() throws {
    let languages = try pair("en", "pt-BR")
    var first = UnitField.unit(TaggedText("a\n\"b\""), TaggedText("ç"), languages)
    first.document = "app/web"
    first.status = .draft
    first.properties = [
      .init(name: "weblate:category", value: "2"), .init(name: "weblate:context", value: "k"),
      .init(name: "weblate:more", value: "m"),
    ]
    first.note = "n"
    let second = UnitField.unit(TaggedText("c"), TaggedText("d"), languages)
    let empty = UnitField.unit(TaggedText("c"), TaggedText(""), languages)
    let (bytes, summary) = try written([first, second, empty], .weblate, languages)
    #expect(
      String(decoding: bytes, as: UTF8.self) == #"""
        [
        {"source":"a\n\"b\"","target":"ç","source_language":"en","target_language":"pt_BR","origin":"app/web","category":2,"status":0,"context":"k"},
        {"source":"c","target":"d","source_language":"en","target_language":"pt_BR","origin":"","category":1,"status":1}
        ]

        """#)
    #expect(summary.units == 2 && summary.droppedFields == 3 && summary.droppedCodes == 0)
    first.note = nil
    first.properties.removeLast()
    #expect(try rows(bytes, .weblate, languages).units.first == first)
    #expect(try rows(written([], .weblate, languages).bytes, .weblate, languages).isEmpty)
  }
}
