import Bitext
import TestSupport
import Testing

@testable import Linguistics

@Suite struct LemmatizerTests {
  private func letters(_ word: String) -> [Unicode.Scalar] { Array(word.unicodeScalars) }

  private func stems(_ inflection: some Inflection, _ words: String...) -> [[Stem]] {
    let term = DictionaryTerm(words: words.map(letters), written: words.map(letters))
    return words.indices.map { inflection.stems(ofWord: $0, in: term) }
  }

  @Test func asksTheDictionaryAndThenSnowball() throws {
    let fixture = try DictionaryFixture()
    try fixture.write("ru_RU")
    let tag = try #require(LanguageTag("ru"))
    let lemmatizer = try #require(Lemmatizer(language: tag, dictionary: fixture.open("ru_RU")))
    let known = lemmatizer.answer(letters("москвы"))
    #expect(known.isKnown && known.lemmas == [letters("москва")])
    let one = lemmatizer.answer(letters("переговоров"))
    let other = lemmatizer.answer(letters("переговоры"))
    #expect(!one.isKnown && one.lemmas == other.lemmas)
    #expect(one.lemmas.first?.first == Lemmatizer.mark)
  }

  /// The stem "дом" of an unknown word is not the word "дом" of the dictionary.
  @Test func keepsSnowballsStemsFromTheDictionarysWords() throws {
    let fixture = try DictionaryFixture()
    try fixture.write("ru_RU")
    let tag = try #require(LanguageTag("ru"))
    let lemmatizer = try #require(Lemmatizer(language: tag, dictionary: fixture.open("ru_RU")))
    let unknown = lemmatizer.answer(letters("домами"))
    #expect(unknown.lemmas == [[Lemmatizer.mark] + letters("дом")])
    #expect(lemmatizer.answer(letters("дома")).lemmas == [letters("дом")])
  }

  @Test func needsADictionaryOrSnowball() throws {
    let fixture = try DictionaryFixture()
    try fixture.write("pl_PL", rules: "SFX A Y 1\nSFX A 0 em .\n", words: "1\nrząd/A\n")
    let polish = try #require(LanguageTag("pl"))
    #expect(Lemmatizer(language: polish, dictionary: nil) == nil)
    let lemmatizer = try #require(Lemmatizer(language: polish, dictionary: fixture.open("pl_PL")))
    let inflection = DictionaryInflection(lemmatizer: lemmatizer)
    #expect(inflection.lemmas(of: letters("rządem")) == [letters("rząd")])
    #expect(inflection.lemmas(of: letters("sejmem")) == [[Lemmatizer.mark] + letters("sejmem")])
    #expect(stems(inflection, "rząd") == [[Stem("rząd".unicodeScalars, .lemma)]])
    #expect(stems(inflection, "ONZ") == [[Stem("ONZ".unicodeScalars, .exact)]])
    #expect(inflection.revision != 0)
  }

  @Test(arguments: [("sv", true), ("hu", true), ("ro", true), ("xx", false), ("ja", false)])
  func givesLanguagesWithoutTableWhatThereIs(language: String, hasForms: Bool) throws {
    let inflection = inflection(for: try #require(LanguageTag(language)))
    #expect(inflection is DictionaryInflection == hasForms)
  }

  @Test func forgetsWordsThatNobodyAsksFor() {
    var words = RecentWords<Int>(capacity: 10)
    words[letters("first")] = 1
    for number in 0..<9 { words[letters("w\(number)")] = number }
    #expect(words[letters("first")] == 1)
    for number in 9..<18 { words[letters("w\(number)")] = number }
    #expect(words[letters("first")] == 1, "it was moved to the younger half")
    for number in 18..<60 { words[letters("w\(number)")] = number }
    #expect(words[letters("first")] == nil)
    #expect(words[letters("w59")] == 59)
  }
}
