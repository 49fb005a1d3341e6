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
