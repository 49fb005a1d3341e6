import Bitext
import Testing

@testable import Linguistics

@Suite struct WordBeginningsTests {
  private static func letters(_ word: String) -> ArraySlice<Unicode.Scalar> {
    Array(word.unicodeScalars)[...]
  }

  @Test(
    arguments: [
      // word, whether it may be one of them, whether it may begin with one
      ("mayıs", true, true), ("mayonez", true, true), ("ma", false, false), ("on", true, true),
      ("onuncu", false, true), ("o", false, false), ("trente", true, true), ("banka", false, false),
      ("", false, false),
    ])
  func tellsWordsByThreeLetters(word: String, mayBe: Bool, mayGoOn: Bool) {
    var beginnings = WordBeginnings()
    for word in ["mayıs", "on", "trente et un"] { beginnings.insert(word) }
    #expect(beginnings.mayHave(Self.letters(word)) == mayBe)
    #expect(beginnings.mayGoOn(in: Self.letters(word)) == mayGoOn)
  }

  @Test(arguments: ["en", "tr", "de", "fi", "fr", "ru", "ar"])
  func deniesNoWordThatIsKnown(language: String) throws {
    let scanner = try NumberScanner(language: #require(LanguageTag(language)))
    let lexicon = scanner.words.lexicon
    for word in scanner.vocabulary.spelled.cardinals.keys where !word.contains(" ") {
      #expect(lexicon.beginnings.mayHave(Self.letters(word)), "\(word)")
    }
    for month in scanner.dates.months.keys where !month.contains(" ") {
      #expect(scanner.dates.mayBeMonth(Self.letters(month)), "\(month)")
    }
  }
}
