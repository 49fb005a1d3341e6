import Testing

@testable import Rendering

/// Texts with a part underlined.
@Suite struct UnderlinedTextTests {
  private func lines(_ text: String, _ part: String?, style: TextStyle = .plain) -> String {
    let range = part.flatMap { text.firstRange(of: $0) }.map { range in
      text.utf8.distance(
        from: text.startIndex, to: range.lowerBound)..<text.utf8.distance(
          from: text.startIndex, to: range.upperBound)
    }
    return UnderlinedText(text).lines(marking: range, margin: "> ", style: style)
  }

  @Test(arguments: [
    ("up 5.6%", "5.6%", "> up 5.6%\n>    ^^^^\n"),
    // A letter with its mark is one column, an ideograph and an emoji are two.
    ("e\u{301}te\u{301} x", "x", "> e\u{301}te\u{301} x\n>     ^\n"),
    ("東京は5度", "5", "> 東京は5度\n>       ^\n"),
    ("👩‍👩‍👧 9", "9", "> 👩‍👩‍👧 9\n>    ^\n"),
    ("a\u{202E}b", "b", "> a⟨U+202E⟩b\n>          ^\n"),
    ("a\u{1B}[31mb", "b", "> a⟨U+001B⟩[31mb\n>              ^\n"),
    ("a\u{A0}b", "\u{A0}", "> a⟨U+00A0⟩b\n>  ^^^^^^^^\n"),
  ])
  func marksStandUnderTheirText(text: String, part: String, expected: String) {
    let expected = expected.replacing("\n> ", with: "\n  ")
    #expect(lines(text, part) == expected)
  }

  @Test func noMarkWithoutAPlace() { #expect(lines("up 5.6%", nil) == "> up 5.6%\n") }

  @Test func colorsNeedNoLine() {
    #expect(lines("up 5.6%", "5.6%", style: .colored) == "> up \u{1B}[1;33m5.6%\u{1B}[0m\n")
  }

  @Test func textsFromRightToLeftAreMarkedInside() {
    #expect(lines("ارتفع 5 أمس", "5") == "> ارتفع «5» أمس\n")
  }

  @Test func longTextsAreBrokenAtSpaces() {
    let words = Array(repeating: "abcdefghi", count: 12).joined(separator: " ")
    let first = Array(repeating: "abcdefghi", count: 9).joined(separator: " ")
    #expect(
      lines(words + " END", "END") == "> \(first)\n  abcdefghi abcdefghi abcdefghi END\n  "
        + String(repeating: " ", count: 30) + "^^^\n")
  }

  @Test func aPlaceOverTwoLinesIsMarkedInBoth() {
    let text = String(repeating: "x", count: 100)
    #expect(
      UnderlinedText(text).lines(marking: 90..<95, margin: "", style: .plain)
        == String(repeating: "x", count: 92) + "\n" + String(repeating: " ", count: 90)
        + "^^\nxxxxxxxx\n^^^\n")
  }
}
