extension CheckRegistry {
  /// What should not be there.
  static let residueChecks: [any Check.Type] = [
    InterfaceTextCheck.self,
    UntranslatedCheck.self,
    PartlyUntranslatedCheck.self,
    ResidueCheck.self,
    MixedScriptCheck.self,
    InvisibleCharactersCheck.self,
    MojibakeCheck.self,
    DoubledWordCheck.self,
    RepeatedSentenceCheck.self,
  ]

  static let residueDocumentChecks: [any DocumentCheck.Type] = [RepeatedHeadlineCheck.self]
}
