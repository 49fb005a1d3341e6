extension CheckRegistry {
  /// Figures by value, and how they are written.
  static let figureChecks: [any Check.Type] = [
    NumbersCheck.self,
    NumberFormatCheck.self,
    PercentCheck.self,
    CurrencyCheck.self,
    UnitsCheck.self,
    DatesCheck.self,
    DateFormatCheck.self,
    WeekdaysCheck.self,
    TimesCheck.self,
    PhoneNumbersCheck.self,
    ScoresCheck.self,
  ]
}

extension CheckDescription {
  /// Checks that find a whole text or a sentence of it missing, of which figures need not be said again.
  static let wholeTexts: Set<String> = ["untranslated", "unrelated-text", "truncated", "sentence-count"]
}
