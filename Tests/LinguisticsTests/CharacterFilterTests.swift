import Testing

@testable import Linguistics

@Suite struct CharacterFilterTests {
  @Test(
    arguments: [
      ("Exports rose.", "@", false), ("Exports rose.", ".", true), ("a@b", "@", true), ("Ağ", "ğ", true),
      ("Ağ", "«", false), ("e\u{301}", "é", true), ("", "a", false), ("Привет", "П", true),
      ("Привет", "%", false),
    ] as [(String, Unicode.Scalar, Bool)])
  func tellsWhatATextHas(text: String, character: Unicode.Scalar, mayHave: Bool) {
    #expect(TokenizedText(text).characters.mayHave(character) == mayHave)
  }

  @Test func meetsRanges() {
    let cyrillic = CharacterFilter([0x400...0x52f])
    #expect(TokenizedText("Банк").characters.meets(cyrillic))
    #expect(!TokenizedText("İhracat arttı: “yüzde 5”.").characters.meets(cyrillic))
  }

  @Test(arguments: [("Up 5%, then ٣.", true, 8), ("Ağaç", false, 4), ("", false, 0)])
  func countsLettersAndFigures(text: String, hasDigits: Bool, count: Int) {
    #expect(TokenizedText(text).hasDigits == hasDigits)
    #expect(TokenizedText(text).letterCount == count)
  }
}
