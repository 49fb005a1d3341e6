import Testing

@Suite struct UnitsCheckTests {
  /// Languages, source and target with «marks» around what is found, suggestion.
  @Test(
    arguments: [
      ("en-tr", "5 «hectares»", "5 «akre»", nil), ("en-tr", "10 «kilometers»", "10 «mil»", nil),
      ("en-de", "200 «miles»", "200 «Kilometer»", nil), ("en-es", "12 «kilograms»", "12 «toneladas»", nil),
      ("en-ru", "two «weeks»", "два «месяца»", nil), ("en-fi", "5 «hours»", "5 «minuuttia»", nil),
      ("en-tr", "three «years»", "üç «ay»", nil),
      ("es-en", "7 «libras» de harina", "7 «tonnes» of flour", nil),
      ("en-fr", "110 billion cubic «meters»", "110 milliards de «kilomètres» cubes", nil),
    ] as [(String, String, String, String?)])
  func findsWhatIsWrong(languages: String, source: String, target: String, suggestion: String?) throws {
    try FigureChecking.expectFinding("units", languages, source, target, suggestion: suggestion)
  }

  @Test(
    arguments: [
      ("en-tr", "12-year-old", "12 yaşında"), ("en-de", "12-year-old", "12-jährige"),
      ("en-ru", "12-year-old", "12-летний"), ("en-fi", "12-year-old", "12-vuotias"),
      ("en-de", "30 yards", "27 Meter"), ("en-fr", "30 yards", "30 mètres"),
      ("en-tr", "10 degrees Celsius", "10 derece"), ("en-tr", "5 percentage points", "5 puan"),
      ("ru-en", "120 млн фунтов в год", "£120 million a year"), ("en-de", "half a mile", "eine halbe Meile"),
      ("en-tr", "in 2019", "2019 yılında"), ("en-de", "5 apples a day", "5 Äpfel am Tag"),
      ("es-en", "7 millones de libras al año", "£7 million a year"),
      ("fi-en", "7 miljoonaa puntaa vuodessa", "£7 million a year"),
    ])
  func leavesAloneWhatIsRight(languages: String, source: String, target: String) throws {
    try FigureChecking.expectSilence("units", languages, source, target)
  }
}
