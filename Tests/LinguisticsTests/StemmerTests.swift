import Bitext
import Linguistics
import Testing

@Suite struct StemmerTests {
  @Test(arguments: [
    ("en", "agreements", "agreement"), ("en", "Ministers", "minister"),
    ("de", "Verhandlungen", "Verhandlung"),
    ("de", "Häuser", "Hauses"), ("fr", "négociations", "négociation"), ("es", "elecciones", "elección"),
    ("it", "governi", "governo"), ("ru", "переговоров", "переговоры"), ("ru", "войска", "войскам"),
    ("fi", "hallituksen", "hallituksessa"), ("nl", "verkiezingen", "verkiezing"),
    ("sv", "ministrarna", "ministrar"),
    ("hu", "kormányok", "kormány"), ("pt", "ministros", "ministro"), ("ar", "المدارس", "مدارس"),
    ("tr", "evlerimizden", "ev"), ("tr", "KİTAPLAR", "kitabı"), ("tr", "Meksika’nın", "Meksika"),
    ("nb", "regjeringen", "regjering"), ("en-GB", "U.S.'s", "U.S."),
  ])
  func givesFormsOfOneWordOneStem(language: String, left: String, right: String) throws {
    let tag = try #require(LanguageTag(language))
    let stemmer = try #require(Stemmer(language: tag))
    #expect(stemmer.stem(left) == stemmer.stem(right))
    #expect(!stemmer.stem(left).isEmpty)
  }

  @Test(arguments: [
    ("en", "minister", "ministry"), ("de", "Haus", "Haut"), ("tr", "ev", "ekip"), ("ru", "мир", "мера"),
    ("fr", "paix", "pays"), ("es", "casa", "cosa"), ("it", "pane", "pena"), ("sv", "hus", "hund"),
  ])
  func keepsTwoWordsApart(language: String, left: String, right: String) throws {
    let tag = try #require(LanguageTag(language))
    let stemmer = try #require(Stemmer(language: tag))
    #expect(stemmer.stem(left) != stemmer.stem(right))
  }

  @Test(arguments: ["ja", "zh", "ko", "az", "xx"])
  func hasNoneWhereThereAreNoRules(language: String) throws {
    let tag = try #require(LanguageTag(language))
    #expect(Stemmer(language: tag) == nil)
  }

  @Test func opensEveryLanguageThatItNames() throws {
    #expect(Stemmer.languages.count > 25)
    for language in Stemmer.languages {
      let tag = try #require(LanguageTag(language))
      #expect(Stemmer(language: tag) != nil, "\(language)")
    }
  }

  @Test func servesManyThreadsAtOnce() async throws {
    let tag = try #require(LanguageTag("en"))
    let stemmer = try #require(Stemmer(language: tag))
    let words = (0..<400).map { "word\($0)s" }
    let stems = await withTaskGroup(of: (Int, String).self) { group in
      for (index, word) in words.enumerated() { group.addTask { (index, stemmer.stem(word)) } }
      return await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
    }
    #expect(stems.allSatisfy { $1 == "word\($0)" } && stems.count == 400)
  }
}
