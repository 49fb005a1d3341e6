import Testing

@Suite struct CurrencyCheckTests {
  /// Languages, source and target with «marks» around what is found, suggestion.
  @Test(
    arguments: [
      ("en-tr", "It costs «$»5 million.", "Maliyeti 5 milyon «avro».", nil),
      ("en-de", "a «£»30 fine", "eine Strafe von 30 «Euro»", nil),
      ("en-de", "bail of «$»350,000", "eine Kaution von 350.000 US-«Pfund»", nil),
      ("en-fr", "«$»1,000 and $250", "1000 «livres» et 250 dollars", nil),
      ("tr-en", "5 milyon «liralık» yatırım", "an investment of 5 million «euros»", nil),
      ("en-ru", "5 million «dollars»", "5 миллионов «рублей»", nil),
      ("en-fi", "5 million «euros»", "5 miljoonaa «dollaria»", nil),
      ("en-tr", "He gave $1,000 and «$»250.", "1000 dolar ve 250 «lira» verdi.", nil),
    ] as [(String, String, String, String?)])
  func findsWhatIsWrong(languages: String, source: String, target: String, suggestion: String?) throws {
    try FigureChecking.expectFinding("currency", languages, source, target, suggestion: suggestion)
  }

  @Test(
    arguments: [
      ("en-tr", "$5 million", "5 milyon ABD doları"), ("en-fr", "£2.8bn", "2,8 milliards de livres sterling"),
      ("en-de", "a 550 pound hog for $5", "ein 250 Kilo schweres Schwein für 5 Dollar"),
      ("en-tr", "A$5 and €6", "5 Avustralya doları ve 6 avro"), ("en-tr", "it costs 5", "5 lira"),
      ("en-ru", "$5", "5 долларов"), ("en-fi", "€5", "viisi euroa"), ("en-es", "¥5", "5 yenes"),
    ])
  func leavesAloneWhatIsRight(languages: String, source: String, target: String) throws {
    try FigureChecking.expectSilence("currency", languages, source, target)
  }
}
