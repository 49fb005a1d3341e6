import Testing

@Suite struct DateFormatCheckTests {
  /// Languages, source and target with «marks» around what is found, suggestion.
  @Test(
    arguments: [
      ("en-tr", "on 12/01/2026", "«12/01/2026» tarihinde", nil),
      ("en-de", "on May 30, 2005", "am «30/05/2005»", "30.05.2005"),
      ("tr-en", "12.01.2026'da", "on «12.01.2026»", nil),
      ("en-fi", "on May 30, 2005", "«30/05/2005»", "30.05.2005"),
    ] as [(String, String, String, String?)])
  func findsWhatIsWrong(languages: String, source: String, target: String, suggestion: String?) throws {
    try FigureChecking.expectFinding("date-format", languages, source, target, suggestion: suggestion)
  }

  @Test(
    arguments: [
      ("en-tr", "on 1/12/2026", "12.01.2026"), ("en-tr", "2026-01-12", "2026-01-12"),
      ("tr-en", "12.01.2026", "01/12/2026"), ("en-es", "1/12/2026", "12/01/2026"),
    ])
  func leavesAloneWhatIsRight(languages: String, source: String, target: String) throws {
    try FigureChecking.expectSilence("date-format", languages, source, target)
  }
}
