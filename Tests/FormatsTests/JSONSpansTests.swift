import Bitext
import TestSupport
import Testing

@testable import Formats

@Suite struct JSONSpansTests {
  private func spans(_ text: String) throws -> JSONSpans { try JSONSpans(Array(text.utf8)) }

  @Test func saysWhereEachValueStands() throws {
    let marked = #"{ "a" :«"x\n"», "b":«[1.5e3, true,{"c":null}]» }"#
    let text = marked.filter { $0 != "«" && $0 != "»" }
    let json = try spans(text)
    let members = json.children(of: json.root)
    #expect(members.map(json.key) == ["a", "b"])
    #expect(members.compactMap(json.keyRange) == [2..<5, 14..<17])
    #expect(members.map(json.range) == [7..<12, 18..<42])
    #expect(json.string(members[0]) == "x\n")
    #expect(json.string(members[1]) == nil)
    let elements = json.children(of: members[1])
    #expect(elements.map(json.kind) == [.number, .bool, .object])
    #expect(elements.map(json.range) == [19..<24, 26..<30, 31..<41])
    #expect(elements.map(json.bool) == [nil, true, nil])
    #expect(elements.map(json.key) == [nil, nil, nil])
    #expect(json.child("c", of: elements[2]).map(json.kind) == .null)
    #expect(json.child("d", of: elements[2]) == nil)
    #expect(json.range(of: json.root) == 0..<text.utf8.count)
    #expect(json.count == 7)
  }

  @Test func unescapesKeysAndStrings() throws {
    let json = try spans(#"{"\u0061\/":"\ud83d\ude00\"\\\/\b\f\n\r\tİ"}"#)
    let member = try #require(json.child("a/", of: json.root))
    #expect(json.key(of: member) == "a/")
    #expect(json.string(member) == "😀\"\\/\u{8}\u{c}\n\r\tİ")
  }

  @Test func keysThatOnlyLookAlikeAreTwo() throws {
    let json = try spans("{\"\u{e9}\":1,\"e\u{301}\":2}")
    #expect(json.child("e\u{301}", of: json.root).map(json.range) == 14..<15)
  }

  @Test func linesCountFromOne() throws {
    let json = try spans("\u{FEFF}[\n1,\r\n2\n]\n")
    #expect(json.range(of: json.root) == 3..<12)
    #expect(json.children(of: 0).map { json.line(at: json.range(of: $0).lowerBound) } == [2, 3])
    #expect(json.location(of: 5..<6, in: "f") == SourceLocation(file: "f", line: 2, bytes: 5..<6))
  }

  @Test(arguments: [
    ("", "a value is missing", 0), ("  ", "a value is missing", 2), ("[1,]", "a value is missing", 3),
    ("[1 2]", "a comma or ] is missing", 3), ("{\"a\" 1}", "a colon is missing", 5),
    ("{\"a\":1", "a comma or } is missing", 6), ("{a:1}", "a key in quotes is missing", 1),
    ("\"abc", "a string does not end", 4), ("\"a\nb\"", "a control character in a string", 2),
    (#""\x""#, "an unknown escape", 2), (#""\u12g4""#, "four hexadecimal digits are missing", 3),
    (#""\u+123""#, "four hexadecimal digits are missing", 3),
    (#""\ud800""#, "half of a surrogate pair", 3), (#""\ude00""#, "half of a surrogate pair", 3),
    (#""\ud800\u0041""#, "half of a surrogate pair", 3), ("01", "a value is missing", 2),
    ("1.", "digits are missing", 2), ("1e+", "digits are missing", 3), ("-", "a value is missing", 1),
    ("tru", "a value is missing", 0), ("1 1", "something after the end", 2),
    (#"{"a":1,"\u0061":2}"#, #"the key "\u0061" stands twice"#, 7),
  ])
  func saysWhatIsWrongAndWhere(text: String, reason: String, offset: Int) {
    #expect(throws: JSONValue.Failure(reason: reason, offset: offset)) { try spans(text) }
  }

  @Test func depthIsBounded() throws {
    let deep = String(repeating: "[", count: 65) + String(repeating: "]", count: 65)
    #expect(try spans(deep).count == 65)
    #expect(throws: JSONValue.Failure(reason: "nested over 64 deep", offset: 65)) {
      try spans(String(repeating: "[", count: 200_000))
    }
  }

  @Test func bytesThatAreNoUTF8AreAnErrorWithTheirPlace() {
    let input = ByteInput(name: "f", bytes: Array("[\n\"".utf8) + [0xFF, 0x22, 0x5D])
    #expect(throws: FormatError(at: SourceLocation(file: "f", line: 2, bytes: 3..<4), .notUTF8)) {
      try JSONSpans(input, limit: 100)
    }
  }

  @Test(arguments: [
    (#"["a/b"]"#, #""1/2 <é> \"""#), (#"["a\/b"]"#, #""1\/2 <é> \"""#),
    (#"["a\/b/"]"#, #""1/2 <é> \"""#), (#"["\u00fc"]"#, #""1/2 <\u00e9> \"""#),
    (#"["\u00FC"]"#, #""1/2 <\u00E9> \"""#), (#"["\u00fc", "ü"]"#, #""1/2 <é> \"""#),
    (#"["\u2028"]"#, #""1/2 <é> \"""#), (#"["\u003cp>"]"#, #""1/2 <é> \"""#),
    (#"["\u003cp\u003e"]"#, #""1/2 \u003cé\u003e \"""#), (#"["\\/"]"#, #""1/2 <é> \"""#),
    ("\u{FEFF}" + #"["\u00fc"]"#, #""1/2 <\u00e9> \"""#),
  ])
  func writesAsTheFileWrites(file: String, literal: String) {
    let habits = JSONHabits(of: Array(file.utf8))
    #expect(String(decoding: habits.literal("1/2 <é> \""), as: UTF8.self) == literal)
  }

  @Test func writesControlCharactersAndPairs() {
    var habits = JSONHabits()
    habits.escapesNonASCII = true
    #expect(
      String(decoding: habits.literal("\u{1}\u{8}\n\\😀"), as: UTF8.self) == #""\u0001\b\n\\\ud83d\ude00""#)
  }

  @Test(arguments: [1, 2, 3]) func agreesWithTheReaderOfValues(seed: UInt64) throws {
    let sample = Array(#"{"a":[1,-2.5e+7,{"b\/":"\u00e9x","c":[]},null],"d":{"e":true,"f":"ğ\n"}}"#.utf8)
    var generator = SeededGenerator(seed: seed)
    for round in 0..<2000 {
      let bytes = round == 0 ? sample : damaged(sample, &generator)
      let values = try? JSONValue(parsing: bytes[...])
      let json = try? JSONSpans(bytes)
      #expect(json.map { value($0, $0.root) } == values, "seed \(seed), round \(round)")
    }
  }

  private func value(_ json: JSONSpans, _ index: Int) -> JSONValue {
    switch json.kind(of: index) {
    case .null: .null
    case .bool: .bool(json.bool(index) ?? false)
    case .number: .number(String(decoding: json.bytes[json.range(of: index)], as: UTF8.self))
    case .string: .string(json.string(index) ?? "")
    case .array: .array(json.children(of: index).map { value(json, $0) })
    case .object:
      .object(json.children(of: index).map { .init(key: json.key(of: $0) ?? "", value: value(json, $0)) })
    }
  }
}
