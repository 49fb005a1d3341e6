import Bitext
import Testing

@testable import Linguistics

@Suite struct AcronymsTests {
  @Test(
    arguments: [
      ("en", "tr", "EU", "ab"), ("en", "tr", "ISIS", "isid"), ("tr", "en", "AİHM", "echr"),
      ("de", "fr", "EZB", "bce"),
      ("en", "ru", "NATO", "нато"), ("en", "es", "LGBT", "lgtb"),
    ])
  func knowsAcronymsOfOtherLanguages(from: String, to: String, acronym: String, own: String) throws {
    let acronyms = try Acronyms(
      source: #require(LanguageTag(from)), target: #require(LanguageTag(to)))
    let meaning = try #require(acronyms.meanings(of: Acronyms.letters(acronym), in: .source).first)
    #expect(acronyms.forms(of: meaning, in: .target).contains(Array(own.unicodeScalars)))
    #expect(acronyms.meanings(of: Acronyms.letters(own), in: .target).contains(meaning))
  }

  @Test func knowsNoOthers() throws {
    let acronyms = try Acronyms(source: #require(LanguageTag("en")), target: #require(LanguageTag("tr")))
    #expect(acronyms.meanings(of: Acronyms.letters("AB"), in: .source) == [])
    #expect(acronyms.meanings(of: Acronyms.letters(""), in: .target) == [])
  }

  @Test(
    arguments: [
      ("en", "scotland", true), ("en", "kavanaugh", false), ("tr", "almanyalılar", true),
      ("tr", "alman", true),
      ("tr", "ford", false), ("de", "frankreichs", true), ("de", "est", false), ("xx", "scotland", false),
    ])
  func knowsNamesThatAreTranslated(language: String, word: String, isTranslated: Bool) throws {
    let names = try TranslatedNames(language: #require(LanguageTag(language)))
    #expect(names.contains(word, key: WordLanguages.key(word)) == isTranslated)
  }

  @Test func knowsSpellingsOfNames() {
    #expect(NameVariants.all().contains { Set(["tehran", "tahran", "teheran"]).isSubset(of: $0) })
  }
}
