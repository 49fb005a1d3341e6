import Testing

@testable import Alignment

/// What survives translation, token by token.
struct TokenScannerTests {
  @Test(arguments: [
    ("1,250.5", "1.250,5"), ("12.5%", "12,5 %"), ("١٩٧٤", "1974"), ("１２", "12"), ("۴۸", "48"),
    ("10,000,000", "10.000.000"), ("Erdoğan", "erdogan"), ("İSTANBUL", "istanbul"), ("Ισχύει", "ΙΣΧΥΕΙ"),
    ("ЁЛКА", "елка"), ("“word”", "\"word\""), ("why？", "why?"), ("governments", "governor"),
    ("الكتاب", "وكتاب"), ("co\u{AD}operate", "cooperate"), ("cafe\u{301}", "café"),
  ])
  func joinsWhatSaysTheSame(_ left: String, _ right: String) {
    #expect(TokenScanner.scan(left).tokens.map(\.key) == TokenScanner.scan(right).tokens.map(\.key))
  }

  @Test(arguments: [("12", "13"), ("house", "mouse"), ("?", "!"), ("中", "国"), ("5", "five"), ("v5", "v 6")])
  func keepsApartWhatDiffers(_ left: String, _ right: String) {
    #expect(TokenScanner.scan(left).tokens.map(\.key) != TokenScanner.scan(right).tokens.map(\.key))
  }

  @Test(arguments: [
    ("12.01.2026", 3), ("2026-01-12", 3), ("1,250.5", 1), ("3.5 to 4.5", 3), ("12:07", 3), ("中国经济", 4),
    ("Ankara'da 12 kişi", 4), ("...", 0), ("", 0),
  ])
  func countsTokens(_ text: String, _ count: Int) {
    #expect(TokenScanner.scan(text).tokens.count == count)
  }

  @Test func givenWordsReplaceThoseOfTheText() {
    let scanned = TokenScanner.scan("Evlerimizde 12 kişi?", words: ["ev", "kişi"])
    let expected = TokenScanner.scan("12 ? ev kişi")
    #expect(scanned.tokens.map(\.key) == expected.tokens.map(\.key))
  }

  @Test func boundsTheTokensOfASegment() {
    let text = String(repeating: "word ", count: 5000)
    #expect(TokenScanner.scan(text).tokens.count == TokenScanner.limit)
  }

  @Test(arguments: [
    ("ekonomi", "economy", 0.99), ("Путин", "Putin", 0.99), ("Moskova", "Москва", 0.6),
    ("Παυλίδης", "Pavlidis", 0.75), ("telefon", "telephone", 0.85),
  ])
  func hearsCognates(_ left: String, _ right: String, _ atLeast: Double) {
    func sound(_ word: String) -> [UInt8] {
      Phonetics.sound(of: word.unicodeScalars.map { LetterFolding.key($0.value) })
    }
    #expect(Phonetics.similarity(sound(left), sound(right)) >= atLeast)
    #expect(Phonetics.similarity(sound(left), sound("Bürgermeister")) < 0.5)
  }

  @Test(arguments: [("بولفادين", "Bolvadin"), ("موسكو", "Moskova"), ("לונדון", "London")])
  func hearsConsonants(_ left: String, _ right: String) {
    let skeleton = Phonetics.skeleton(of: left.unicodeScalars.map { LetterFolding.key($0.value) })
    let sound = Phonetics.sound(of: right.unicodeScalars.map { LetterFolding.key($0.value) })
    #expect(Phonetics.similarity(skeleton, Phonetics.skeleton(ofSound: sound)) >= 0.6)
  }
}
