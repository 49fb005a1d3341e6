import Bitext
import Checks
import Testing

/// What is expected of the dictionary needs the Hunspell dictionary of the language, and is left out without it.
@Suite struct SpellingCheckTests {
  /// Found with a dictionary and without.
  @Test(arguments: [
    FormCase("tr-en", "Karar açıklandı.", "The ⟦goevrnment⟧ decided.", "government"),
    FormCase(
      "de-en", "Er sagte: „Die Regierung hat entschieden.“", "He said: “The ⟦goevrnment⟧ has decided.”",
      "government"),
    FormCase("en-es", "The government decided.", "El ⟦gboierno⟧ decidió.", "gobierno"),
    FormCase("en-tr", "The president spoke.", "Bakan bu ⟦knousunda⟧ konuştu.", "konusunda"),
    FormCase(
      "en-de", "The government decided again.", "Sie hat ⟦zwsichen⟧ den Lagern entschieden.", "zwischen"),
    FormCase("en-fr", "The government decided.", "Il a ⟦beuacoup⟧ plu.", "beaucoup"),
    FormCase("en-fi", "The government decided.", "Hallitus päätti asiasta ⟦kuitnekin⟧ eilen.", "kuitenkin"),
    FormCase("en-ru", "The government decided.", "Правительство приняло ⟦ршеение⟧ вчера.", "решение"),
  ])
  func findsAMisspeltWord(example: FormCase) throws { try example.verify("spelling") }

  @Test(arguments: [
    FormCase("tr-en", "Ahmet geldi.", "Ahmed came to Ankaraa."),
    FormCase("tr-en", "Karar açıklandı.", "See goverment.example.com/goverment there."),
    // The source has it so.
    FormCase("de-en", "Das Spiel heißt „goverment“.", "The game is called “goverment”."),
    // Other spellings, new and derived words, compounds.
    FormCase("tr-en", "Renkli bir savunma.", "A colourful defence, criticised and cancelled in the centre."),
    FormCase("en-tr", "He plays grunge.", "O grunge çalıyor, poundluk bilet aldı."),
    FormCase("en-tr", "Their profits", "Kârlarını ve hükümetinden istediklerini saydı."),
    FormCase("en-de", "It rained.", "Es regnete auf die veganerfreundlichen, meerblauen Wagen."),
    FormCase("en-fr", "He knows the cost.", "Il connait le cout de la chaine."),
    FormCase("en-fi", "It rained.", "Kaupunginhallituksessakin satoi vettä."),
  ])
  func leavesAloneWhatIsRight(example: FormCase) throws { try example.verify("spelling") }
}
