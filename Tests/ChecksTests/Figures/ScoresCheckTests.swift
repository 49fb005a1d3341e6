import Testing

@Suite struct ScoresCheckTests {
  /// Languages, source and target with «marks» around what is found, suggestion.
  @Test(
    arguments: [
      ("en-tr", "won «3-1»", "«1-3» kazandı", "3-1"),
      ("en-de", "passed «52-48»", "mit «48:52» angenommen", "52:48"),
      ("en-fi", "won «3-1»", "voitti «1–3»", "3–1"), ("en-ru", "won «2-0»", "выиграл «0:2»", "2:0"),
    ] as [(String, String, String, String?)])
  func findsWhatIsWrong(languages: String, source: String, target: String, suggestion: String?) throws {
    try FigureChecking.expectFinding("scores", languages, source, target, suggestion: suggestion)
  }

  @Test(
    arguments: [
      ("en-de", "won 3-1", "gewann 3:1"), ("en-de", "trailing 1-0", "lag 0:1 zurück"),
      ("en-tr", "it was 1-1", "1-1 bitti"), ("en-tr", "pages 5-10", "5-10. sayfalar"),
      ("en-tr", "3-1 and 1-3", "1-3 ve 3-1"),
    ])
  func leavesAloneWhatIsRight(languages: String, source: String, target: String) throws {
    try FigureChecking.expectSilence("scores", languages, source, target)
  }
}
