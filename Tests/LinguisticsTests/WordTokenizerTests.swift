import Bitext
import Linguistics
import Testing

@Suite struct WordTokenizerTests {
  @Test(arguments: [
    ("tr", "Meksika'nın 12 kenti", ["Meksika'nın", "12", "kenti"]),
    ("en", "It's 3.5 % – done.", ["It's", "3.5", "done"]),
    ("ar", "قال، نعم", ["قال", "نعم"]),
    ("ja", "日本語ガイド", ["日本語", "ガイド"]),
    ("en", "", []),
  ])
  func findsTheWords(language: String, text: String, expected: [String]) throws {
    let bytes = Array(text.utf8)
    let words = try WordTokenizer(language: try #require(LanguageTag(language))).words(in: text)
    #expect(words.map { String(decoding: bytes[$0.range], as: UTF8.self) } == expected)
  }
}

@Suite struct LanguageKnowledgeTests {
  @Test(arguments: [("iw", "he"), ("tr", "tr"), ("in", "id")])
  func namesLanguagesTheModernWay(given: String, expected: String) throws {
    #expect(try #require(LanguageTag(given)).canonical.description == expected)
  }

  @Test(arguments: [("tr", true), ("ar", true), ("xx", false), ("qqz", false)])
  func knowsLanguages(given: String, isKnown: Bool) throws {
    #expect(try #require(LanguageTag(given)).isKnown == isKnown)
  }

  @Test func knowsDirectionAndScript() throws {
    #expect(try #require(LanguageTag("ar")).isRightToLeft)
    #expect(try !#require(LanguageTag("tr")).isRightToLeft)
    #expect(try #require(LanguageTag("tr")).maximized.description == "tr-Latn-TR")
  }

  @Test func casesByLanguage() throws {
    let turkish = CaseMapping(language: try #require(LanguageTag("tr")))
    #expect(turkish.upper("ışık iyi") == "IŞIK İYİ")
    #expect(turkish.lower("IŞIK İYİ") == "ışık iyi")
    #expect(CaseMapping(language: try #require(LanguageTag("en"))).fold("Straße") == "strasse")
  }
}
