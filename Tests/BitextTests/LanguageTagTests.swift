import Bitext
import Testing

@Suite struct LanguageTagTests {
  @Test(arguments: [
    ("en", "en"), ("PT_br", "pt-BR"), ("zh-hant-tw", "zh-Hant-TW"), ("de-1996", "de-1996"),
    ("tr-x-NEWS", "tr-x-news"), ("es-419", "es-419"),
  ])
  func spellsTagsTheCustomaryWay(given: String, expected: String) {
    #expect(LanguageTag(given)?.description == expected)
  }

  @Test(arguments: ["", "e", "en-", "-en", "türkçe", "en--US", "123", "english-languages", "en US"])
  func refusesWhatIsNoTag(text: String) {
    #expect(LanguageTag(text) == nil)
  }

  @Test func fallsBackToTheBareLanguage() throws {
    let tag = try #require(LanguageTag("tr-Latn-CY"))
    #expect(tag.fallbacks.map(\.description) == ["tr-Latn-CY", "tr-Latn", "tr"])
    #expect(tag.language == "tr")
  }

  @Test(arguments: [
    ("en-GB", "en", true), ("en", "en-GB", true), ("en-GB", "en-US", false), ("en", "tr", false),
  ])
  func regionsAcceptTheirLanguageButNotEachOther(one: String, other: String, expected: Bool) throws {
    #expect(try #require(LanguageTag(one)).accepts(try #require(LanguageTag(other))) == expected)
  }
}
