import Testing

@Suite struct DoubledMarkCheckTests {
  @Test(
    arguments: [
      ("en-tr", "Exports rose.", "İhracat arttı«..»", "."), ("en-de", "First, they", "Zuerst«,,» sie", ","),
      ("en-ar", "First, they", "أولا«،،» هم", "،"), ("en-es", "Then: go", "Luego«::» vaya", ":"),
      ("en-fr", "He left. She stayed.", "Il est parti«..» Elle est restée.", "."),
    ] as [(String, String, String, String?)])
  func findsWhatIsWrong(languages: String, source: String, target: String, suggestion: String?) throws {
    try FigureChecking.expectFinding("doubled-mark", languages, source, target, suggestion: suggestion)
  }

  @Test(
    arguments: [
      ("en-tr", "So it was…", "Demek öyleymiş.."), ("en-tr", "Wait...", "Bekleyin..."),
      ("en-de", "See ../news", "Siehe ../news"), ("en-de", "std::vector", "std::vector"),
      ("en-fr", "Well.. then", "Bon.. alors"), ("en-fr", "Stop!!", "Arrêtez !!"),
    ])
  func leavesAloneWhatIsRight(languages: String, source: String, target: String) throws {
    try FigureChecking.expectSilence("doubled-mark", languages, source, target)
  }
}
