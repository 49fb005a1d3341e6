import Testing

@Suite struct NegationCheckTests {
  @Test(arguments: [
    FormCase("en-tr", "The minister did not resign.", "⟦Bakan istifa etti.⟧"),
    FormCase("en-tr", "The minister resigned.", "Bakan istifa ⟦etmedi⟧."),
    FormCase("tr-en", "Karar kesin değil.", "⟦The decision is final.⟧"),
    FormCase("en-de", "The minister resigned.", "Der Minister trat ⟦nicht⟧ zurück."),
    FormCase("en-ru", "They never answered.", "⟦Они ответили.⟧"),
    FormCase("en-es", "The minister resigned.", "El ministro ⟦no⟧ dimitió."),
    FormCase("fi-en", "Hän ei vastannut.", "⟦He answered.⟧"),
  ])
  func findsADenialOnOneSideOnly(example: FormCase) throws { try example.verify("negation") }

  @Test(arguments: [
    FormCase("en-tr", "The minister did not resign.", "Bakan istifa etmedi."),
    FormCase("en-tr", "The minister failed to answer.", "Bakan cevap vermedi."),
    FormCase("en-tr", "It was destroyed.", "Yok edildi."),
    FormCase("en-tr", "He came unwillingly.", "İstemeyerek gelmedi."),
    FormCase("en-fi", "He came without her.", "Hän ei tuonut häntä."),
  ])
  func leavesAloneWhatIsRight(example: FormCase) throws { try example.verify("negation") }
}
