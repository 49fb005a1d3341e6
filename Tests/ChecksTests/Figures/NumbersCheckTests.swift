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
      ("en-ru", "eight of the «ten» species", "восемь из «восьми» видов", nil),
      ("ru-en", "«трое» из пяти", "«five» of five", nil),
      ("en-ru", "a fourth win in «four» years", "четвертая победа за «три» года", nil),
      ("en-ru", "about «1,500» people", "около «2,5 тысяч» человек", nil),
      ("en-ru", "the «44»-year-old", "сорокапятилетний", nil),
      ("en-ru", "«30» meters (100 feet) deep", "на глубине «32» м (100 футов)", "30"),
      ("en-ru", "«2.5» hours", "полтора часа", nil),
      ("en-fr", "«six» eggs", "«sept» œufs", nil),
      ("en-tr", "There were «20» of them.", "Onlar vardı.", nil),
      ("en-tr", "They came.", "«20» kişi geldi.", nil),
      ("en-tr", "the 2016 election", "«016» seçimi", nil),
      ("en-de", "«200» miles away", "«230» Kilometer entfernt", "200"),
      ("en-es", "«120» homes", "«ciento treinta» casas", nil),
      ("en-fi", "«12» towns", "«viidessätoista» kaupungissa", nil),
      ("en-es", "«2.5 million» votes", "«3.5 millones» de votos", nil),
    ] as [(String, String, String, String?)])
  func findsWhatIsWrong(languages: String, source: String, target: String, suggestion: String?) throws {
    try FigureChecking.expectFinding("numbers", languages, source, target, suggestion: suggestion)
  }

  @Test(
    arguments: [
      ("en-de", "200 miles away", "320 Kilometer entfernt"),
      ("en-de", "The 6-foot-6 forward", "Der 1,98 m große"),
      ("en-de", "a mile away", "1,6 Kilometer entfernt"), ("en-fr", "80 degrees", "26 degrés"),
      ("en-ru", "95 degrees", "35 градусов Цельсия"),
      ("en-tr", "the past two decades", "son 20 yıl"), ("en-fr", "the 19th century", "au XIXe siècle"),
      ("en-de", "a 550 pound hog", "ein 250 Kilo schweres Schwein"),
      ("en-de", "in his 40s", "in den Vierzigern"),
      ("en-fr", "to be No. 1 in AI", "être le leader de l'IA"), ("en-fr", "on 116 123", "au 116 123"),
      ("en-tr", "double the funding", "fonu iki katına çıkarmak"),
      ("en-fi", "in two cities", "kahdessa kaupungissa"),
      ("en-ru", "from five to two", "от пяти до двух"),
      ("en-tr", "two and a half years", "iki buçuk yıl"), ("en-fr", "half a million", "un demi-million"),
      ("en-de", "two dozen people", "zwei Dutzend Menschen"), ("en-de", "two dozen people", "24 Menschen"),
      ("en-de", "half an hour", "30 Minuten"), ("de-en", "um halb sechs", "at half past five"),
      ("en-de", "from 5 to 10 million", "von 5 Millionen bis 10 Millionen"),
      ("en-fr", "on 9/11", "le 11 septembre"), ("en-de", "100 mph", "45 Meter pro Sekunde"),
      ("en-es", "1.5 million votes", "un millón y medio de votos"),
      ("en-es", "2.5 million votes", "dos millones y medio de votos"),
      ("en-es", "500,000 votes", "medio millón de votos"), ("en-es", "120 homes", "ciento veinte casas"),
      ("en-es", "14,000 homes", "14 000 casas"), ("es-en", "14 000 casas", "14,000 homes"),
      ("en-es", "$3 billion", "3.000 millones de dólares"),
      ("en-es", "in the 20th century", "en el siglo XX"),
      ("en-fi", "1.5 million votes", "puolitoista miljoonaa ääntä"),
      ("en-fi", "half a million votes", "500 000 ääntä"),
      ("en-fi", "in 15 towns", "viidessätoista kaupungissa"),
      ("en-fi", "a $1 million prize", "miljoonan dollarin palkinto"),
      ("en-fi", "Tens of thousands fled.", "Kymmenettuhannet pakenivat."),
      ("en-fi", "Hundreds of thousands fled.", "Satoja tuhansia pakeni."),
      ("en-fi", "He needed 2 minutes 3 seconds.", "Hän selvisi ajalla 2.03."),
      ("en-es", "after the 9/11 attacks", "tras los atentados del 11-S"),
      ("en-fi", "a 50-50 split", "jako puoliksi"), ("en-es", "at 0430 GMT", "a las 04.30 GMT"),
      ("en-es", "after 18 months", "al cabo de un año y medio"),
      ("es-en", "dos horas y media", "150 minutes"),
      ("en-fi", "after 30 months", "kahden ja puolen vuoden kuluttua"),
      ("en-fi", "for 20 years", "kahdenkymmenen vuoden ajan"),
      ("en-fi", "300 homes", "kolmessasadassa kodissa"),
      ("en-fi", "100 percent sure", "sataprosenttisen varma"),
      ("en-fi", "in the 20th century", "1900-luvulla"),
      ("en-fi", "It ended after 27:37.", "Se päättyi ajassa 27.37."),
      ("fi-en", "Se päättyi ajassa 27.37.", "It ended after 27:37."),
    ])
  func leavesAloneWhatIsRight(languages: String, source: String, target: String) throws {
    try FigureChecking.expectSilence("numbers", languages, source, target)
  }
}
