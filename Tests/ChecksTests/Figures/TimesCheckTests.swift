import Testing

@Suite struct TimesCheckTests {
  /// Languages, source and target with «marks» around what is found, suggestion.
  @Test(
    arguments: [
      ("en-tr", "at «2:30 p.m.» today", "saat «14.20»'de", nil),
      ("tr-en", "saat «15.00»'te", "at «4 p.m.» today", nil),
      ("en-de", "at «2:30 p.m.» today", "um «15.30» Uhr", nil),
      ("en-fi", "at «2:30 p.m.» today", "kello «14.50»", nil),
      ("en-ru", "at «14:30»", "в «14:50»", nil), ("en-es", "at «2:30 p.m.» today", "a las «14:20»", nil),
      ("en-tr", "at «3:15 p.m.» today", "bugün saat «3:15»'te", nil),
      ("en-tr", "at «3:15 p.m.» today", "bu sabah saat «3:15»'te", nil),
      ("en-de", "at «9:15 a.m.» today", "heute um «21.15» Uhr", nil),
      ("tr-en", "saat «21:15»'te", "at «9:15 a.m.» today", nil),
      ("en-ru", "at «3:15 p.m.» today", "сегодня в «3:15» утра", nil),
      ("en-es", "at 13:10 and «15:16»", "a las 13:10 y a las :«16»", nil),
    ] as [(String, String, String, String?)])
  func findsWhatIsWrong(languages: String, source: String, target: String, suggestion: String?) throws {
    try FigureChecking.expectFinding("times", languages, source, target, suggestion: suggestion)
  }

  @Test(
    arguments: [
      ("en-tr", "at 2:30 p.m.", "saat 14.30'da"), ("en-de", "at 3 p.m.", "um drei Uhr"),
      ("en-tr", "at 12 p.m.", "öğlen"), ("en-tr", "at 3 pm", "15.00'te"), ("en-fr", "at 14:30", "à 14h30"),
      ("en-fi", "at 2:30 p.m.", "klo 14.30"), ("en-tr", "at 3:15 p.m.", "öğleden sonra 3:15'te"),
      ("en-tr", "at 11:30 p.m.", "gece 11:30'da"), ("tr-en", "saat 21:15'te", "at 9:15 p.m."),
      ("tr-en", "akşam 9:15'te", "at 9:15 p.m."), ("en-fr", "at 3:15 p.m.", "à 3 h 15 de l'après-midi"),
      ("de-en", "um 15.15 Uhr", "at 3:15"), ("en-es", "at 9:15 p.m.", "a las 9:15 de la noche"),
      ("en-de", "from 9:15 a.m. to 9:15 p.m.", "von 9.15 Uhr bis 21.15 Uhr"),
      ("en-es", "at 5.30pm", "a las 17.30 h"),
      ("en-es", "at 5:30 p.m. (Paris time)", "17.30 h (hora de París)"),
    ])
  func leavesAloneWhatIsRight(languages: String, source: String, target: String) throws {
    try FigureChecking.expectSilence("times", languages, source, target)
  }
}
