import Testing

@Suite struct PercentCheckTests {
  /// Languages, source and target with «marks» around what is found, suggestion.
  @Test(
    arguments: [
      ("en-tr", "It fell «5 percent».", "«5» düştü.", nil),
      ("en-tr", "It fell by «5».", "«%5» düştü.", nil),
      ("en-tr", "Only «three per cent» remained.", "Yalnızca «üçü» kaldı.", nil),
      ("tr-en", "Oylar «yüzde elliye» çıktı.", "The votes rose to «fifty».", nil),
      (
        "en-de", "«41 percent» agreed, while 35 percent did not.",
        "«41» stimmten zu, 35 Prozent dagegen nicht.", nil
      ),
      ("en-tr", "on «May 30, 2005», in China", "2005 yılında «%30» oranında Çin", nil),
      ("en-fi", "It rose «7 percent».", "Se nousi «7».", nil),
      ("en-ru", "It rose by «7».", "Он вырос на «7 процентов».", nil),
      ("en-es", "He is «100 percent» sure.", "Está seguro al «100».", nil),
      ("en-es", "He is «100 percent» sure.", "Está seguro al «%».", nil),
    ] as [(String, String, String, String?)])
  func findsWhatIsWrong(languages: String, source: String, target: String, suggestion: String?) throws {
    try FigureChecking.expectFinding("percent", languages, source, target, suggestion: suggestion)
  }

  @Test(
    arguments: [
      ("en-tr", "50%", "yüzde elli"), ("en-tr", "5 to 10 percent", "yüzde 5 ile 10 arası"),
      ("en-tr", "half of them", "yüzde 50'si"), ("en-de", "50 percent", "50 Prozent"),
      ("en-es", "50 percent", "el 50 por ciento"), ("en-ru", "50 percent", "50 процентов"),
      ("en-fi", "50 percent", "50 prosentilla"), ("en-ar", "50 percent", "50 في المئة"),
      ("en-tr", "0.5 percentage points", "0,5 puan"), ("tr-en", "0,5 puan", "0.5 percentage points"),
      ("en-fr", "he is certain", "il en est sûr à 100 %"),
      ("en-ru", "ten percent of them", "каждый десятый"),
      ("ru-en", "выросло в полтора раза", "rose 50 percent"),
      ("en-es", "between 20 and 30%", "entre el 20 y el 30 %"),
      ("es-en", "entre el 20 y el 30 %", "20-30%"), ("en-fi", "20 to 30 percent", "20–30 prosenttia"),
      ("en-fi", "100 percent sure", "sataprosenttisen varma"),
      ("en-fi", "a 50 percent tax", "50-prosenttinen vero"),
      ("de-en", "hundertprozentig sicher", "100 percent sure"),
    ])
  func leavesAloneWhatIsRight(languages: String, source: String, target: String) throws {
    try FigureChecking.expectSilence("percent", languages, source, target)
  }
}
