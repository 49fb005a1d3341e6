extension CheckRegistry {
  /// Marks, spaces, capitals, terms, consistency.
  static let formChecks: [any Check.Type] = [
    TermsCheck.self
  ]

  static let formDocumentChecks: [any DocumentCheck.Type] = []
}
