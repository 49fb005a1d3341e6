import Testing

@Suite struct ScoresCheckTests {
  /// Languages, source and target with «marks» around what is found, suggestion.
  @Test(
    arguments: [
      ("en-tr", "won «3-1»", "«1-3» kazandı", "3-1"),
      ("en-de", "passed «52-48»", "mit «48:52» angenommen", "52:48"),
      ("en-fi", "won «3-1»", "voitti «1–3»", "3–1"), ("en-ru", "won «2-0»", "выиграл «0:2»", "2:0"),
      ("en-ru", "It ended «3-1».", "Матч закончился «3:21».", nil),
      ("en-ru", "It ended «1-0».", "Матч закончился «1:00».", nil),
      ("ru-en", "счет открыт на отметке «3:35»", "a goal on «3:3»", nil),
    ] as [(String, String, String, String?)])
  func findsWhatIsWrong(languages: String, source: String, target: String, suggestion: String?) throws {
    try FigureChecking.expectFinding("scores", languages, source, target, suggestion: suggestion)
  }

  @Test(
    arguments: [
      ("en-de", "won 3-1", "gewann 3:1"), ("en-de", "trailing 1-0", "lag 0:1 zurück"),
      ("en-tr", "it was 1-1", "1-1 bitti"), ("en-tr", "pages 5-10", "5-10. sayfalar"),
      ("en-tr", "3-1 and 1-3", "1-3 ve 3-1"),
      ("en-ru", "They lost 3-1 at 5 p.m.", "Проиграли в 17:00 — 1:3."),
      ("en-de", "from 10-15 people", "von 10:15 Uhr an"), ("en-de", "at 5:30 p.m.", "um 17:30 Uhr"),
    ])
  func leavesAloneWhatIsRight(languages: String, source: String, target: String) throws {
    try FigureChecking.expectSilence("scores", languages, source, target)
  }
}
