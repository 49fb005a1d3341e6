import Testing

@Suite struct NumbersCheckTests {
  /// Languages, source and target with «marks» around what is found, suggestion.
  @Test(
    arguments: [
      ("en-tr", "It sold «1,412» cars.", "«1.421» araba sattı.", "1412"),
      ("en-tr", "«Three» people died.", "«İki» kişi öldü.", nil),
      ("en-tr", "on «both» sides", "her «üç» tarafta", nil),
      ("en-tr", "two chains «two» years ago", "iki zincir «sekiz» yıl önce", nil),
      ("en-de", "«5 billion» euros", "«5 Millionen» Euro", nil),
      ("en-es", "«3 million» euros", "«3 mil» euros", nil),
      ("en-ru", "«Three» people", "«Пять» человек", nil),
      ("en-fi", "in «two» cities", "«kolmessa» kaupungissa", nil),
      ("en-fr", "«six» eggs", "«sept» œufs", nil),
      ("en-tr", "There were «20» of them.", "Onlar vardı.", nil),
      ("en-tr", "They came.", "«20» kişi geldi.", nil),
      ("en-tr", "the 2016 election", "«016» seçimi", nil),
      ("en-de", "«200» miles away", "«230» Kilometer entfernt", "200"),
    ] as [(String, String, String, String?)])
  func findsWhatIsWrong(languages: String, source: String, target: String, suggestion: String?) throws {
    try FigureChecking.expectFinding("numbers", languages, source, target, suggestion: suggestion)
  }

  @Test(
    arguments: [
      ("en-de", "200 miles away", "320 Kilometer entfernt"),
      ("en-de", "The 6-foot-6 forward", "Der 1,98 m große"),
      ("en-de", "a mile away", "1,6 Kilometer entfernt"), ("en-fr", "80 degrees", "26 degrés"),
      ("en-tr", "the past two decades", "son 20 yıl"), ("en-fr", "the 19th century", "au XIXe siècle"),
      ("en-de", "a 550 pound hog", "ein 250 Kilo schweres Schwein"),
      ("en-de", "in his 40s", "in den Vierzigern"),
      ("en-fr", "to be No. 1 in AI", "être le leader de l'IA"), ("en-fr", "on 116 123", "au 116 123"),
      ("en-tr", "double the funding", "fonu iki katına çıkarmak"),
      ("en-fi", "in two cities", "kahdessa kaupungissa"),
      ("en-ru", "from five to two", "от пяти до двух"),
    ])
  func leavesAloneWhatIsRight(languages: String, source: String, target: String) throws {
    try FigureChecking.expectSilence("numbers", languages, source, target)
  }
}
