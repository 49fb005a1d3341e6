import Bitext
import Checks
import TestSupport
import Testing

@Suite struct NegationCheckTests {
  @Test(arguments: [
    FormCase("en-tr", "The minister did not resign.", "⟦Bakan istifa etti.⟧"),
    FormCase("tr-en", "Karar kesin değil.", "⟦The decision is final.⟧"),
    FormCase("en-ru", "They never answered.", "⟦Они ответили.⟧"),
    FormCase("fi-en", "Hän ei vastannut.", "⟦He answered.⟧"),
    FormCase("en-tr", "The minister did not resign and did not speak.", "⟦Bakan istifa etti ve konuşmadı.⟧"),
    FormCase("en-fr", "The minister has no plans.", "⟦Le ministre a des projets.⟧"),
    FormCase("fr-en", "Le ministre n'a pas démissionné.", "⟦The minister resigned.⟧"),
    FormCase("ru-en", "Министр не подал в отставку.", "⟦The minister resigned.⟧"),
    FormCase("en-de", "She could not speak without tears.", "⟦Sie konnte ohne Tränen sprechen.⟧"),
    FormCase("en-tr", "Our house never closed.", "⟦Evimiz hep açıktı.⟧"),
    FormCase("en-tr", "The plan was never approved.", "⟦Plan asla onaylandı.⟧"),
  ])
  func findsADenialThatIsLost(example: FormCase) throws { try example.verify("negation") }

  @Test(arguments: [
    ("tr", "The minister resigned.", "Bakan istifa «etmedi»."),
    ("de", "The minister resigned.", "Der Minister trat «nicht» zurück."),
    ("es", "The minister resigned.", "El ministro «no» dimitió."),
  ])
  func findsADenialThatIsAddedInStrict(language: String, source: String, target: String) throws {
    let languages = LanguagePair(
      source: try #require(LanguageTag("en")), target: try #require(LanguageTag(language)))
    let (text, ranges) = unmark(target)
    for (profile, expected) in [(CheckProfile.strict, ranges), (.news, [])] {
      let suite = try CheckSuite(languages: languages, settings: CheckSettings(profile: profile))
      let findings = suite.findings(source: source, target: text).filter { $0.check == "negation" }
      #expect(findings.compactMap(\.target) == expected)
    }
  }

  @Test(arguments: [
    FormCase("en-tr", "The minister did not resign.", "Bakan istifa etmedi."),
    FormCase("en-tr", "The minister failed to answer.", "Bakan cevap vermedi."),
    FormCase("en-tr", "It was destroyed.", "Yok edildi."),
    FormCase("tr-en", "Gelip gelmeyeceğini sordu.", "She asked if he would come."),
    FormCase("en-de", "China is No.1 in exports.", "China ist Exportweltmeister."),
    FormCase("en-tr", "He is not only a singer.", "O bir şarkıcıdan fazlası."),
    FormCase("en-tr", "Never let them see you crying.", "Ağladığını görmelerine asla izin verme."),
    FormCase("en-tr", "It was not his doing.", "Kendi işi olmasa da."),
    FormCase("fr-en", "Je ne verrai plus jamais Lyon.", "I will never see Lyon again."),
    FormCase("en-tr", "Aren't they coming?", "Geliyorlar mı?"),
    FormCase("en-fr", "No survivors", "Aucun survivant"),
    FormCase("fr-en", "Le train ne va que jusqu'à Lyon.", "The train goes as far as Lyon."),
    FormCase("en-tr", "The ban on not wearing a helmet stays.", "Kask takmama yasağı sürüyor."),
    FormCase("en-tr", "He came unwillingly.", "İstemeyerek gelmedi."),
    FormCase("en-fi", "He came without her.", "Hän ei tuonut häntä."),
  ])
  func leavesAloneWhatIsRight(example: FormCase) throws { try example.verify("negation") }
}
