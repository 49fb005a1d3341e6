extension CheckRegistry {
  /// Marks, spaces, capitals, terms, consistency.
  static let formChecks: [any Check.Type] = [
    EndPunctuationCheck.self,
    DoubledMarkCheck.self,
    BracketsCheck.self,
    QuotesCheck.self,
    InvertedMarksCheck.self,
    SpacesCheck.self,
    NoBreakSpaceCheck.self,
    CapitalsCheck.self,
    DottedICheck.self,
    NegationCheck.self,
    SpellingCheck.self,
    LengthCheck.self,
    TermsCheck.self,
    MemoryTranslationCheck.self,
    MemorySourceCheck.self,
    PatternsCheck.self,
  ]

  static let formDocumentChecks: [any DocumentCheck.Type] = [
    OpenQuotationCheck.self,
    QuoteStyleCheck.self,
    InconsistentTranslationCheck.self,
    InconsistentSourceCheck.self,
  ]
}
