import Bitext
import Foundation
import TestSupport
import Testing

@testable import Formats

@Suite struct JSONLinesTests {
  @Test func writesOneUnit() throws {
    var unit = TranslationUnit(
      source: TaggedText(
        "A\t\"b\"", codes: [InlineCode(number: 1, kind: .open, offset: 1, original: "<b>\n")]),
      target: TaggedText("ş\u{1}\\"), languages: try englishTurkish(), role: .caption, origin: .machine)
    unit.confidence = 1
    unit.changed = Timestamp("2026-01-12")
    unit.properties = [.init(name: "tu:tuid", value: "7")]
    let (bytes, _) = try written([unit], .jsonl, try englishTurkish())
    #expect(
      String(decoding: bytes, as: UTF8.self) == #"""
        {"source":"A\t\"b\"","target":"ş\u0001\\","from":"en","to":"tr","role":"caption",\#
        "status":"confirmed","origin":"machine","confidence":1.0,"changed":"2026-01-12T00:00:00Z",\#
        "sourceCodes":[{"number":1,"kind":"open","offset":1,"original":"<b>\n"}],\#
        "properties":[{"name":"tu:tuid","value":"7"}]}

        """#)
  }

  @Test func readsALineThatSaysOnlyTheTexts() throws {
    let read = try rows(
      "\u{FEFF}{\"target\":\"b\",\"source\":\"a\",\"note\":null}\r\n\n", .jsonl, englishTurkish())
    #expect(read.units == [UnitField.unit(TaggedText("a"), TaggedText("b"), try englishTurkish())])
  }

  @Test func keepsKeysItDoesNotKnow() throws {
    let read = try rows(
      #"{"source":"a","target":"b","x":{"y":[1.50,null,"é\n"]},"id":7}"#, .jsonl, englishTurkish())
    #expect(
      read.units.first?.properties == [
        .init(name: "json:x", value: #"{"y":[1.50,null,"é\n"]}"#), .init(name: "json:id", value: "7"),
      ])
  }

  @Test(arguments: [
    ("{", "failed: line 1: a key in quotes is missing at byte 1"),
    ("[]", "failed: line 1 is not a JSON object"),
    (#"{"source":"a"}"#, "failed: line 1: \"target\" is missing"),
    (#"{"source":null,"target":"b"}"#, "failed: line 1: \"source\" is not a string"),
    (#"{"source":1,"target":"b"}"#, "failed: line 1: \"source\" is not a string"),
    (#"{"source":"a","target":"b","role":"king"}"#, "failed: line 1: \"role\" is not a role"),
    (#"{"source":"a","target":"b","from":"e"}"#, "failed: line 1: \"from\" is not a language tag"),
    (#"{"source":"a","target":"b","from":"de"}"#, "skipped: unit 1 is de → tr"),
    (#"{"source":"a","target":""}"#, "skipped: unit 1: the target is empty"),
    (
      #"{"source":"é","target":"b","sourceCodes":[{"number":1,"kind":"open","offset":1,"original":""}]}"#,
      "failed: line 1: \"sourceCodes\" has a code where none can be: 1"
    ),
    (
      #"{"source":"é","target":"b","targetCodes":[{"number":1,"kind":"open","offset":9,"original":""}]}"#,
      "failed: line 1: \"targetCodes\" has a code where none can be: 9"
    ),
    (
      #"{"source":"é","target":"b","targetCodes":[1]}"#,
      "failed: line 1: \"targetCodes\" is not a list of {number, kind, offset, original}"
    ),
    (
      #"{"source":"a","target":"b","properties":[{"name":"a"}]}"#,
      "failed: line 1: \"properties\" is not a list of {name, value}"
    ),
    (#"{"source":"a","source":"b"}"#, "failed: line 1: the key \"source\" stands twice at byte 22"),
  ])
  func goesOnAfterALineItCannotUse(line: String, reason: String) throws {
    let read = try rows(line + "\n{\"source\":\"c\",\"target\":\"d\"}", .jsonl, englishTurkish())
    #expect(read.reasons == [reason])
    #expect(read.units.map(\.source.text) == ["c"])
  }

  @Test(arguments: [
    "01", "+1", "1.", ".5", "1e", "-", "nul", "[1,]", "[1 2]", "{\"a\" 1}", "{\"a\":1,}", "\"\u{1}\"",
    "\"\\x\"",
    "\"\\u12\"", "\"\\uD800\"", "\"\\uDC00\"", "\"\\uD800\\u0041\"", "\"\\u+123\"", "\"", "1 1", "",
    String(repeating: "[", count: 100) + String(repeating: "]", count: 100),
  ])
  func refusesWhatIsNotJSON(text: String) {
    #expect(throws: JSONValue.Failure.self) { try JSONValue(parsing: Array(text.utf8)[...]) }
  }

  @Test(arguments: [
    ("-0.5e+10", JSONValue.number("-0.5e+10")), (" [ ] ", .array([])), ("{ }", .object([])),
    ("\"\\u00e9\\ud83d\\ude00\\/\\b\\f\"", .string("é😀/\u{8}\u{C}")),
    ("[true,false,null]", .array([.bool(true), .bool(false), .null])),
  ])
  func readsJSON(text: String, value: JSONValue) throws {
    #expect(try JSONValue(parsing: Array(text.utf8)[...]) == value)
  }

  /// Foundation's reader is the slow reference.
  @Test(arguments: [1, 2, 3])
  func writesWhatOtherReadersUnderstand(seed: UInt64) throws {
    var random = RandomUnits(generator: SeededGenerator(seed: seed), languages: try englishTurkish())
    for _ in 0..<100 {
      let unit = random.unit()
      var bytes: [UInt8] = []
      JSONLinesWriter.append(unit, to: &bytes)
      let object = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
      #expect(object["source"] as? String == unit.source.text)
      #expect(object["note"] as? String == unit.note)
      #expect((object["properties"] as? [Any])?.count ?? 0 == unit.properties.count)
    }
  }
}
