import Bitext
import TestSupport
import Testing

@testable import Linguistics

@Suite struct TokenizedTextTests {
  @Test(
    arguments: [
      ("5'i bitti", "5|'|i| |bitti"),
      ("«Evet», dedi.", "«|Evet|»|,| |dedi|."),
      ("a  b\u{a0}c", "a|  |b|\u{a0}|c"),
      ("三千abc", "三|千|abc"),
      ("x\u{200b}y–z×2", "x\u{200b}y|–|z|×|2"),
      ("e\u{301}t", "é|t".replacing("|", with: "")),
      ("", ""),
    ])
  func parts(text: String, expected: String) {
    let tokenized = TokenizedText(text)
    let parts = tokenized.tokens.indices.map { String(scalars: tokenized.letters($0)) }
    #expect(parts.joined(separator: "|") == expected)
  }

  @Test func keepsBytesOfLettersInParts() {
    let text = TokenizedText("e\u{301}t 😀 é")
    #expect(text.bytes(0..<2) == 0..<4)
    #expect(text.offsets == [0, 3, 4, 5, 9, 10, 12])
  }

  @Test(arguments: ["tr", "en", "ru", "ar"])
  func foldsEachWordAsItIsByItself(language: String) throws {
    let folding = LetterFolding(language: try #require(LanguageTag(language)))
    var random = SeededGenerator(seed: 7)
    let letters = Array("aIıİiŞßẞÂâЁёКأإىكـًﻻéÇzZ.5 \u{301}\u{307}\u{200d}😀’'".unicodeScalars)
    for _ in 0..<500 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...20, using: &random) {
        scalars.append(letters.randomElement(using: &random) ?? "a")
      }
      let text = TokenizedText(String(scalars), folding: folding)
      #expect(text.scalars == TokenizedText(String(scalars)).scalars)
      for index in text.tokens.indices {
        let expected = text.kind(index) == .word ? folding.fold(text.letters(index)) : []
        #expect(Array(text.folded(index)) == expected, "\(String(scalars))")
      }
    }
  }

  @Test(arguments: ["tr", "en", "ru", "de"])
  func foldsEveryLetterOfLatinGreekAndCyrillic(language: String) throws {
    let folding = LetterFolding(language: try #require(LanguageTag(language)))
    for letter in (0x41..<UInt32(0x600)).compactMap(Unicode.Scalar.init) where letter.properties.isAlphabetic
    {
      let text = TokenizedText("a\(letter)ß\(letter) b", folding: folding)
      let expected = text.kind(0) == .word ? folding.fold(text.letters(0)) : []
      #expect(Array(text.folded(0)) == expected, "U+\(String(letter.value, radix: 16))")
      #expect(Array(text.folded(2)) == ["b"] || text.tokens.count != 3)
    }
  }

  @Test func foldsLaterToo() throws {
    let turkish = LetterFolding(language: try #require(LanguageTag("tr")))
    let text = TokenizedText("IŞIK 5")
    #expect(text.folded(0).isEmpty)
    #expect(String(scalars: text.folded(by: turkish).folded(0)) == "ışık")
    #expect(text.folded(by: turkish).folded(9).isEmpty)
  }
}
