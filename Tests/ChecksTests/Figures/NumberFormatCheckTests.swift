import Testing

@Suite struct NumberFormatCheckTests {
  /// Languages, source and target with «marks» around what is found, suggestion.
  @Test(
    arguments: [
      ("en-tr", "«1,250» cars", "«1,250» araba", "1.250"), ("en-tr", "«6.5» points", "«6.5» puan", "6,5"),
      ("en-de", "«6.5» points", "«6.5» Punkte", "6,5"), ("tr-en", "«1.250» ton", "«1.250» tonnes", "1,250"),
      ("en-fi", "«6.5» points", "«6.5» pistettä", "6,5"), ("und-tr", "", "Fiyatlar «yüzde 6.5» arttı.", nil),
      ("und-en", "", "It cost «1.250.000» euros.", "1,250,000"),
      ("en-es", "«1,250» cars", "«1,250» coches", "1.250"),
      ("es-en", "«1.250» coches", "«1.250» cars", "1,250"),
    ] as [(String, String, String, String?)])
  func findsWhatIsWrong(languages: String, source: String, target: String, suggestion: String?) throws {
    try FigureChecking.expectFinding("number-format", languages, source, target, suggestion: suggestion)
  }

  @Test(
    arguments: [
      ("en-tr", "1,250 cars", "1.250 araba"), ("en-fr", "1,250.5", "1 250,5"),
      ("und-tr", "", "iOS 6.5 ve 14.30'da"),
      ("en-es", "1,250 and 12,500", "1.250 y 12 500"), ("en-tr", "iOS 6.5.1", "iOS 6.5.1"),
      ("en-es", "6.5 million votes", "6.5 millones de votos"), ("en-es", "12,500 votes", "12 500 votos"),
      ("es-en", "12 500 votos", "12,500 votes"), ("es-en", "12,500 votos", "12,500 votes"),
      ("en-pt", "12,500 votes", "12 500 votos"), ("en-fi", "12,500 votes", "12 500 ääntä"),
    ])
  func leavesAloneWhatIsRight(languages: String, source: String, target: String) throws {
    try FigureChecking.expectSilence("number-format", languages, source, target)
  }
}
