import Bitext
import Linguistics
import Testing

@Suite struct BilingualWordsTests {
  private func words(_ source: String, _ target: String) throws -> BilingualWords? {
    BilingualWords(
      LanguagePair(source: try #require(LanguageTag(source)), target: try #require(LanguageTag(target))))
  }

  private static func letters(_ word: String) -> ArraySlice<Unicode.Scalar> {
    Array(word.unicodeScalars)[...]
  }

  @Test(arguments: [
    ("en", "tr", "government", "hükümet"), ("tr", "en", "hükümetin", "governments"),
    ("en", "ru", "january", "января"), ("de", "en", "montag", "monday"),
  ])
  func knowsWhatStandsForAWord(source: String, target: String, word: String, other: String) throws {
    let words = try #require(try words(source, target))
    let stem = BilingualWords.stem(Self.letters(word), of: try #require(LanguageTag(source)))
    let otherStem = BilingualWords.stem(Self.letters(other), of: try #require(LanguageTag(target)))
    let translations = try #require(words.ofSource[stem])
    #expect(translations.others.contains(otherStem))
    #expect(translations.chance > 0 && translations.chance <= 1)
    #expect(words.ofTarget[otherStem]?.others.contains(stem) == true)
  }

  @Test(arguments: [("de", "tr"), ("en", "en"), ("en", "la")])
  func isAbsentWithoutAList(source: String, target: String) throws {
    #expect(try words(source, target) == nil)
  }

  @Test(arguments: [
    ("economy", "ekonomi", true), ("khartoum", "хартум", true), ("philip", "filip", true),
    ("путин", "putin", true), ("jazz", "yaz", true), ("merkel", "macron", false), ("p", "b", false),
  ])
  func comparesWordsByTheirSound(one: String, other: String, isSame: Bool) {
    #expect((WordSound.key(Self.letters(one)) == WordSound.key(Self.letters(other))) == isSame)
  }

  @Test(arguments: [
    ("brian", "брайан", true), ("birkenhead", "биркенхед", true), ("brown", "браун", true),
    ("merkel", "макрон", false),
  ])
  func comparesNamesByTheirConsonants(one: String, other: String, isSame: Bool) {
    #expect(
      (WordSound.consonants(Self.letters(one)) == WordSound.consonants(Self.letters(other))) == isSame)
  }

  @Test func hasNoConsonantsOfAShortName() {
    #expect(WordSound.consonants(Self.letters("io")) == nil)
  }
}
