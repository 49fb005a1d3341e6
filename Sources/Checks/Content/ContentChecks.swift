extension CheckRegistry {
  /// What is missing or moved.
  static let contentChecks: [any Check.Type] = [
    MissingTargetCheck.self,
    TruncatedCheck.self,
    SentenceCountCheck.self,
    AddedSentenceCheck.self,
    LengthRatioCheck.self,
    UnrelatedTextCheck.self,
    NamesCheck.self,
    MissingNamesCheck.self,
    AcronymsCheck.self,
    AttributionCheck.self,
    TagsCheck.self,
    PlaceholdersCheck.self,
    MessageFormatCheck.self,
    URLsCheck.self,
    EmailsCheck.self,
    HashtagsCheck.self,
  ]

  static let contentDocumentChecks: [any DocumentCheck.Type] = [
    MissingSentenceCheck.self,
    SwappedSegmentsCheck.self,
  ]
}
