import Bitext
import Testing

@Suite struct TaggedTextSegmentsTests {
  /// `{1>`, `<1}` and `{2}` stand at the break and at both ends.
  private let text = TaggedText(
    "One. Two.",
    codes: [
      InlineCode(number: 1, kind: .open, offset: 0, original: "<b>"),
      InlineCode(number: 1, kind: .close, offset: 4, original: "</b>"),
      InlineCode(number: 2, kind: .standalone, offset: 4, original: "<br/>"),
      InlineCode(number: 3, kind: .open, offset: 4, original: "<i>"),
      InlineCode(number: 3, kind: .close, offset: 9, original: "</i>"),
    ])

  @Test(arguments: [
    (CodePlacement.standard, ["{1>One.<1}", "{2}{3> Two.<3}"]),
    (
      CodePlacement(opensBefore: true, closesBefore: true, standaloneBefore: true),
      ["{1>One.<1}{2}{3>", " Two.<3}"]
    ),
    (
      CodePlacement(opensBefore: false, closesBefore: false, standaloneBefore: true),
      ["{1>One.{2}", "<1}{3> Two.<3}"]
    ),
  ])
  func codesAtABreakGoWhereTheyAreToldTo(placement: CodePlacement, expected: [String]) {
    #expect(text.parts(cutAt: [4], placement: placement).map(\.description) == expected)
  }

  @Test func withoutBreaksThePartIsTheWhole() {
    #expect(text.parts(cutAt: []) == [text])
    #expect(TaggedText("").parts(cutAt: []) == [TaggedText("")])
  }

  @Test func trimmingKeepsCodes() {
    let part = text.parts(cutAt: [4])[1].trimmed
    #expect(part.description == "{2}{3>Two.<3}")
    let blank = TaggedText(
      " \u{a0}", codes: [InlineCode(number: 1, kind: .standalone, offset: 1, original: "x")])
    #expect(blank.trimmed.description == "{1}")
    #expect(TaggedText(" \n é ").trimmed.text == "é")
  }
}
