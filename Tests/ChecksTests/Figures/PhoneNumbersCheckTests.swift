import Testing

@Suite struct PhoneNumbersCheckTests {
  /// Languages, source and target with «marks» around what is found, suggestion.
  @Test(
    arguments: [
      ("en-tr", "Call «0800 555 111».", "«0800 555 112»'yi arayın.", "0800 555 111"),
      ("en-de", "«+90 312 555 12 34»", "«+90 312 555 12 43»", "+90 312 555 12 34"),
      ("en-tr", "Call «555-123-4567» now.", "Hemen arayın.", nil),
    ] as [(String, String, String, String?)])
  func findsWhatIsWrong(languages: String, source: String, target: String, suggestion: String?) throws {
    try FigureChecking.expectFinding("phone-numbers", languages, source, target, suggestion: suggestion)
  }

  @Test(
    arguments: [
      ("en-tr", "(0312) 555 1234", "0 312 555 12 34"), ("en-fr", "116 123", "116 123"),
      ("en-de", "0800 555 111", "0800 555111"), ("en-tr", "1,250,000,000 people", "1,25 milyar kişi"),
      ("en-tr", "01.12.2026 14:30", "01.12.2026 14.30"),
    ])
  func leavesAloneWhatIsRight(languages: String, source: String, target: String) throws {
    try FigureChecking.expectSilence("phone-numbers", languages, source, target)
  }
}
