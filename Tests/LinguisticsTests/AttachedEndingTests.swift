import Bitext
import Linguistics
import Testing

@Suite struct AttachedEndingTests {
  @Test(arguments: [
    ("te", "2025", "2026", "da"), ("da", "2026", "2025", "te"), ("de", "7", "9", "da"),
    ("ten", "3", "10", "dan"),
    ("e", "1", "3", "e"), ("ye", "2", "6", "ya"), ("a", "10", "2", "ye"), ("nin", "2", "6", "nın"),
    ("ün", "3", "10", "un"), ("de", "1.500", "1.003", "te"), ("te", "3,5", "3,6", "da"),
    ("lık", "40", "50", "lik"),
    ("ta", "3 Ocak", "3 Mayıs", "ta"), ("ta", "3 Ocak", "3 Eylül", "de"),
  ])
  func soundsWithTheWordBeforeIt(ending: String, old: String, new: String, expected: String) throws {
    let turkish = try #require(LanguageTag("tr"))
    let endings = try #require(AttachedEnding(language: turkish))
    // "lık" makes another word of a number and is no ending of a noun.
    #expect(endings.ending(ending, behind: old, movedTo: new) == (ending == "lık" ? nil : expected))
  }

  /// After a consonant the accusative and the possessive are one letter; after a vowel they part.
  @Test func isNotGuessed() throws {
    let turkish = try #require(LanguageTag("tr"))
    let endings = try #require(AttachedEnding(language: turkish))
    #expect(endings.ending("i", behind: "5", movedTo: "6") == nil)
    #expect(endings.ending("i", behind: "5", movedTo: "8") == "i")
    #expect(endings.ending("xyz", behind: "5", movedTo: "8") == nil)
    #expect(endings.ending("da", behind: "5", movedTo: "8") == nil)
    #expect(AttachedEnding(language: try #require(LanguageTag("en"))) == nil)
  }

  @Test(arguments: [
    ("en", 1.0, "one"), ("en", 2, "other"), ("ru", 3, "few"), ("ru", 5, "many"), ("tr", 1, "one"),
  ])
  func pluralFormsAreThoseOfTheLanguage(language: String, count: Double, expected: String) throws {
    #expect(try #require(LanguageTag(language)).pluralForm(of: count) == expected)
  }
}
