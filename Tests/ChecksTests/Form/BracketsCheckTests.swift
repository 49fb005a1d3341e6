import Testing

@Suite struct BracketsCheckTests {
  @Test(arguments: [
    FormCase("en-tr", "He came (late).", "Geldi ⟦(⟧geç."),
    FormCase("en-de", "He came (late).", "Er kam spät⟦)⟧."),
    FormCase("en-fi", "It rose [sic].", "Se nousi ⟦[⟧sic."),
    FormCase("tr", nil, "Banka TCMB⟦)⟧ toplandı."),
    FormCase("ja", nil, "日銀⟦（⟧BOJ"),
  ])
  func findsABracketWithoutItsPartner(example: FormCase) throws { try example.verify("brackets") }

  @Test(arguments: [
    FormCase("en-tr", "a) one b) two", "a) bir b) iki"),
    FormCase("en-tr", "Thanks :)", "Teşekkürler :)"),
    FormCase("en-tr", "(It rained.", "(Yağmur yağdı."),
    FormCase("en-ru", "the bank [ECB (new)]", "банк [ЕЦБ (новый)]"),
  ])
  func leavesAloneWhatIsRight(example: FormCase) throws { try example.verify("brackets") }
}
