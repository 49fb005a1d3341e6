extension CheckRegistry {
  /// Figures by value, and how they are written.
  static let figureChecks: [any Check.Type] = [
    NumbersCheck.self,
    DatesCheck.self,
  ]
}
