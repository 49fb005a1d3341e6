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

  /// The last word of each place is there, with its own value; no other takes its place.
  @Test func keepsWordsOfLate() {
    var words = RecentWords<Int>(capacity: 16)
    #expect(words[letters("w0")] == nil)
    for number in 0..<100 {
      words[letters("w\(number)")] = number
      #expect(words[letters("w\(number)")] == number)
    }
    let kept = (0..<100).filter { words[letters("w\($0)")] != nil }
    #expect((1...16).contains(kept.count))
    #expect(kept.allSatisfy { words[letters("w\($0)")] == $0 })
  }

  /// More words than are kept.
  @Test func answersTheSameAfterForgetting() throws {
    let swedish = try #require(LanguageTag("sv"))
    let lemmatizer = try #require(Lemmatizer(language: swedish, dictionary: nil))
    let first = lemmatizer.answer(letters("regeringen")).lemmas
    for number in 0..<70_000 { _ = lemmatizer.answer(letters("w\(number)")) }
    #expect(lemmatizer.answer(letters("regeringen")).lemmas == first)
    #expect(lemmatizer.answer(letters("regeringar")).lemmas == first)
  }
}
