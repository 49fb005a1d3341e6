import Bitext
import Checks
import Testing

/// Needs the Hunspell dictionaries of the languages; says nothing of those that are not installed.
@Suite struct SpellingCheckTests {
  @Test(arguments: [
    FormCase("en-tr", "Exports rose.", "İhracat ⟦artttı⟧.", "arttı"),
    FormCase("tr-en", "Karar açıklandı.", "The ⟦goverment⟧ decided.", "government"),
    FormCase("en-es", "The government decided.", "El ⟦gobeirno⟧ decidió.", "gobierno"),
  ])
  func findsAMisspeltWord(example: FormCase) throws {
    if try isInstalled(example.languages) { try example.verify("spelling") }
  }

  @Test(arguments: [
    FormCase("en-tr", "He plays grunge.", "O grunge çalıyor."),
    FormCase("tr-en", "Ahmet geldi.", "Ahmed came to Ankaraa."),
    FormCase("tr-en", "Karar açıklandı.", "See goverment.example.com/goverment there."),
    FormCase("en-de", "It rained.", "Es regnete."),
  ])
  func leavesAloneWhatIsRight(example: FormCase) throws {
    if try isInstalled(example.languages) { try example.verify("spelling") }
  }

  private func isInstalled(_ languages: String) throws -> Bool {
    let tags = try languages.split(separator: "-").map { try #require(LanguageTag(String($0))) }
    var settings = CheckSettings.only("spelling")
    settings.levels["spelling"] = .warning
    return try CheckSuite(languages: LanguagePair(source: tags[0], target: tags[1]), settings: settings)
      .descriptions.map(\.identifier).contains("spelling")
  }
}
