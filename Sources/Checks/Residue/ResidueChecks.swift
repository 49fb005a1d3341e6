extension CheckRegistry {
  /// What should not be there.
  static let residueChecks: [any Check.Type] = [
    UntranslatedCheck.self,
    ResidueCheck.self,
  ]

  static let residueDocumentChecks: [any DocumentCheck.Type] = []
}
