import Testing

@Suite struct DottedICheckTests {
  @Test(arguments: [
    FormCase("en-tr", "It happened in Istanbul.", "⟦Istanbul⟧'da oldu.", "İstanbul"),
    FormCase("en-tr", "It happened.", "⟦Ilk⟧ kez oldu."),
    FormCase("en-tr", "Turkey", "⟦TÜRKIYE⟧"),
    FormCase("tr", nil, "⟦DIŞIŞLERI⟧ açıkladı."),
    FormCase("tr", nil, "⟦i\u{307}stanbul⟧ uyudu.", "istanbul"),
    FormCase("tr", nil, "Bu ⟦evlerı⟧ gördü."),
    FormCase("tr", nil, "Topu ⟦atti⟧.", "attı"),
    FormCase("tr", nil, "Bir ⟦insanin⟧ hakkı", "insanın"),
  ])
  func findsTheWrongI(example: FormCase) throws { try example.verify("dotted-i") }

  @Test(arguments: [
    FormCase("en-tr", "It happened in Iowa.", "Iowa'da oldu."),
    FormCase("en-tr", "Intel said", "Intel açıkladı"),
    FormCase("tr", nil, "Işık söndü, ılık bir akşamdı, İSTANBUL uyudu."),
    FormCase("tr", nil, "Geçen yüzyılın sonunda"),
    FormCase("tr", nil, "Dikkatin ve saatin insani yanı, dini harfin hali"),
    FormCase("tr-en", "Işık", "Istanbul"),
  ])
  func leavesAloneWhatIsRight(example: FormCase) throws { try example.verify("dotted-i") }
}
