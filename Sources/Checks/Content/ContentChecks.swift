extension CheckRegistry {
  /// What is missing or moved.
  static let contentChecks: [any Check.Type] = [
    MissingTargetCheck.self,
    NamesCheck.self,
  ]

  static let contentDocumentChecks: [any DocumentCheck.Type] = [
    MissingSentenceCheck.self
  ]
}
