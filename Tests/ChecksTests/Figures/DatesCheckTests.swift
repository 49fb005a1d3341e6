import Testing

@Suite struct DatesCheckTests {
  /// Languages, source and target with «marks» around what is found, suggestion.
  @Test(
    arguments: [
      ("tr-en", "«12.01.2026» tarihinde", "on «Dec. 1, 2026»", "Jan. 12, 2026"),
      ("en-tr", "on «March 3, 2026»", "«5 Mart 2026»'da", "3 Mart 2026"),
      ("en-de", "in «June»", "im «Juli»", nil), ("en-tr", "last «June»", "geçen «aralıkta»", nil),
      ("en-fi", "in «June»", "«heinäkuussa»", nil), ("en-ru", "in «June»", "в «июле»", nil),
      ("en-es", "on «March 3, 2026»", "el «3 de mayo de 2026»", "3 de marzo de 2026"),
      ("en-tr", "on «Jan. 12, 2026»", "«January 12, 2026» tarihinde", nil),
      ("en-tr", "on «May 30, 2005» in Xining", "«Mayıs 2005»'te Xining'te", nil),
      ("en-ru", "on the night of «July 4»", "в ночь на «6 июля»", "4 июля"),
      ("en-fr", "in «July 2017»", "en «juillet 2018»", nil),
    ] as [(String, String, String, String?)])
  func findsWhatIsWrong(languages: String, source: String, target: String, suggestion: String?) throws {
    try FigureChecking.expectFinding("dates", languages, source, target, suggestion: suggestion)
  }

  @Test(
    arguments: [
      ("en-tr", "Jan. 12, 2026", "12.01.2026"), ("en-tr", "on May 3, 2025", "3 Mayıs'ta"),
      ("en-fi", "on Jan. 12, 2026", "12. tammikuuta 2026"), ("en-ru", "Jan. 12", "12 января"),
      ("en-fr", "on Friday", "le 28 septembre"), ("en-tr", "They may march.", "Ocakta yemek pişirebilirler."),
      ("en-ru", "on the night of July 4", "в ночь на 5 июля"),
      ("ru-en", "в ночь на 1 июля", "on the night of June 30"),
      ("en-de", "on the night of July 4", "in der Nacht auf den 5. Juli"),
      ("en-de", "in May and June", "im Mai und Juni"), ("en-tr", "2026-01-12", "12 Ocak 2026"),
    ])
  func leavesAloneWhatIsRight(languages: String, source: String, target: String) throws {
    try FigureChecking.expectSilence("dates", languages, source, target)
  }
}
