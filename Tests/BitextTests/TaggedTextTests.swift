import Bitext
import Testing

@Suite struct TaggedTextTests {
  private let bold = TaggedText(
    "Yeni karar. Eski.",
    codes: [
      InlineCode(number: 1, kind: .open, offset: 0, original: "<b>"),
      InlineCode(number: 1, kind: .close, offset: 11, original: "</b>"),
      InlineCode(number: 2, kind: .standalone, offset: 12, original: "<br>"),
    ])

  @Test func showsCodesWhereTheyStand() {
    #expect(bold.description == "{1>Yeni karar.<1} {2}Eski.")
  }

  @Test func slicesKeepTheirCodes() {
    #expect(bold.slice(0..<11).description == "{1>Yeni karar.<1}")
    #expect(bold.slice(12..<17).description == "{2}Eski.")
  }

  @Test func codesAtTheEndsAreNotLost() {
    let text = TaggedText(
      "a",
      codes: [
        InlineCode(number: 1, kind: .close, offset: 0, original: "</i>"),
        InlineCode(number: 2, kind: .open, offset: 1, original: "<u>"),
      ])
    #expect(text.slice(0..<1).description == "<1}a{2>")
  }
}
