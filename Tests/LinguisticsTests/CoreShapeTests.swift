import Bitext
import Testing

@testable import Linguistics

/// What a language says of all cores is what it says of each word.
@Suite struct CoreShapeTests {
  @Test(arguments: [
    "tr", "en", "de", "ar", "es", "fr", "it", "pt", "nl", "ru", "fi", "he", "sv", "ja", "az", "hu", "uk",
  ])
  func saysWhatTheCoresAre(language: String) throws {
    let tag = try #require(LanguageTag(language))
    let inflection = inflection(for: tag)
    let folding = LetterFolding(language: tag)
    let words = [
      "a", "ev", "kitaplarından", "wordforms", "шахматами", "وبالشركات", "והספרים", "taloissammekin", "l",
    ]
    for word in words.map({ folding.fold($0.unicodeScalars) }) {
      let whole = 0..<word.count
      switch inflection.coreShape {
      case .word: #expect(inflection.cores(of: word) == [whole])
      case .beginnings:
        #expect(Set(inflection.cores(of: word)) == Set((1...word.count).map { 0..<$0 }))
      case .asked: break
      }
      if !inflection.hasLemmas { #expect(inflection.lemmas(of: word).isEmpty) }
    }
  }
}
