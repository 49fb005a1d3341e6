import Bitext
import TestSupport
import Testing

@testable import Formats

@Suite struct StringsTests {
  private func read(_ text: String) throws -> [FileSegment] {
    try Reading(Array(text.utf8), like: FormatSample("a.strings", .strings, text)).segments
  }

  private func translated(_ text: String, _ translation: String) throws -> String {
    let bytes = Array(text.utf8)
    let reading = try Reading(bytes, like: FormatSample("a.strings", .strings, text)) { _, _ in
      SegmentTranslation(TaggedText(translation), state: .translated)
    }
    return String(decoding: try bytes.applying(reading.edits), as: UTF8.self)
  }

  @Test(arguments: [
    (#""a" = "b";"#, ["a=b"]), ("a=b;c = 'd';", ["a=b", "c=d"]),
    ("/* x */ // y\n\"a\"\n=\n\"b\"\n;", ["a=b"]),
    (#""\"\\" = "\U00e7\u00E7\n\t\101\x";"#, ["\"\\=çç\n\tAx"]), (#""a" = "\Ud83d\Ude00";"#, ["a=😀"]),
    (#""a";"#, ["a=a"]), ("{ a = { b = c; d = (e, f,); }; }", ["a/b=c", "a/d/0=e", "a/d/1=f"]),
    ("a = \"two\nlines\";", ["a=two\nlines"]), ("a = <00 ff>; b = \"\";", []),
    ("a = http://b;", ["a=http://b"]),
    ("", []),
  ])
  func readsPairs(file: String, expected: [String]) throws {
    guard !file.isEmpty else { return }
    #expect(try read(file).map { "\($0.key ?? "")=\($0.source.text)" } == expected)
  }

  @Test func commentsRightBeforeAreNotes() throws {
    let segments = try read(
      """
      /* The file */

      /* One */
      // Two
      "a" = "b"; // behind a
      "c" = "d";
      /* No comment provided by engineer. */
      "e" = "f";
      """)
    #expect(segments.map(\.notes) == [["One", "Two", "behind a"], [], []])
    #expect(segments.map(\.location.line) == [3, 6, 7])
  }

  @Test(arguments: [
    (#""a" = "b";"#, "é\n\"\\\t\u{1}", #""a" = "é\n\"\\\t\U0001";"#),
    ("a = b;", "c d", "a = \"c d\";"), ("a = 'b';", "it's \"", "a = 'it\\'s \"';"),
    ("a = \"b\nc\";", "d\ne", "a = \"d\ne\";"), (#""a"; "#, "b", #""a" = "b"; "#),
    (#""a" = "\U00e7";"#, "ç😀", #""a" = "\U00e7\Ud83d\Ude00";"#),
  ])
  func writesValuesAsTheFileDoes(file: String, translation: String, expected: String) throws {
    #expect(try translated(file, translation) == expected)
  }

  @Test(arguments: [
    ("\n\"a\" = \"b\"\n\"c\" = \"d\";", 3, "a semicolon is missing"),
    ("\"a\" = \"b;\n\n", 1, "a string that does not end"),
    ("a = b;\n/* x\n", 2, "a comment that does not end"), ("a = ;", 1, "a value is missing"),
    ("a = (b c);", 1, "a comma or ) is missing"), ("{ a = b;", 1, "a key or } is missing"),
    ("a = b;\n=", 2, "a key is missing"), ("{ a = b; } c", 1, "something after the end"),
    (#"a = "\Uzz";"#, 1, "hexadecimal digits are missing"),
    (#"a = "\Ud83d";"#, 1, "half of a surrogate pair"),
    (#"a = "\341";"#, 1, "a character of the NextStep encoding"),
    ("bplist00", 0, "is a compiled property list"),
  ])
  func saysWhereAFileIsWrong(file: String, line: Int, reason: String) {
    let error = #expect(throws: FormatError.self) { try read(file) }
    #expect(error?.location.line == line)
    #expect(error?.problem.description.hasPrefix(reason) == true, "\(String(describing: error))")
  }

  @Test func nestingIsBounded() {
    let error = #expect(throws: FormatError.self) {
      try read("a = " + String(repeating: "{a=(", count: 100_000))
    }
    #expect(error?.problem == .tooDeep(limit: 16))
  }
}
