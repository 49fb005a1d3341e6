import Testing

@Suite struct WeekdaysCheckTests {
  /// Languages, source and target with «marks» around what is found, suggestion.
  @Test(
    arguments: [
      ("en-tr", "on «Monday»", "«Salı» günü", nil), ("en-de", "on «Friday»", "am «Donnerstagabend»", nil),
      ("en-es", "on «Friday»", "el «jueves»", nil), ("en-ru", "on «Tuesday»", "в «понедельник»", nil),
      ("en-ru", "on «Friday» night", "в ночь на «понедельник»", nil),
      ("en-fi", "on Monday and «Friday»", "maanantaina ja «lauantaina»", nil),
    ] as [(String, String, String, String?)])
  func findsWhatIsWrong(languages: String, source: String, target: String, suggestion: String?) throws {
    try FigureChecking.expectFinding("weekdays", languages, source, target, suggestion: suggestion)
  }

  @Test(
    arguments: [
      ("en-tr", "on Monday", "pazartesi günü"), ("en-de", "Saturday", "Sonnabend"),
      ("en-ru", "on Wednesday", "в среду"), ("en-tr", "on Sunday", "Pazar günü"),
      ("en-tr", "on Monday", "o gün"), ("en-fi", "on Friday", "perjantaina"),
      ("en-tr", "in the market", "pazarda"), ("en-ru", "on Friday night", "в ночь на субботу"),
      ("ru-en", "в ночь на понедельник", "late on Sunday"),
      ("en-de", "on Friday night", "in der Nacht zum Samstag"),
    ])
  func leavesAloneWhatIsRight(languages: String, source: String, target: String) throws {
    try FigureChecking.expectSilence("weekdays", languages, source, target)
  }
}
