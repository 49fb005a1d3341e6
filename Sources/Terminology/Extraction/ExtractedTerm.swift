/// A candidate for a glossary, found in texts.
public struct ExtractedTerm: Hashable, Sendable {
  /// What a candidate most likely is.
  public enum Kind: String, Hashable, Sendable {
    case term
    /// Stands the same in both languages: a product, an acronym, an organisation.
    case doNotTranslate
    /// Written with capitals in running text, of words that are no others: most likely a person or place.
    case name
  }

  /// A way to say it in the other language.
  public struct Translation: Hashable, Sendable {
    /// In citation form.
    public var text: String
    /// Units that have both.
    public var units: Int
    /// Dice's coefficient, 0…1.
    public var dice: Double
    /// Log-likelihood ratio.
    public var logLikelihood: Double
    /// How sure the two belong together, 0…1.
    public var confidence: Double
  }

  /// In citation form.
  public var text: String
  public var kind: Kind
  /// How often it stands in the texts.
  public var count: Int
  /// Termhood: C-value × weirdness; comparable within one extraction only.
  public var score: Double
  /// How else the texts write it, most frequent first.
  public var forms: [String]
  /// Best first.
  public var translations: [Translation]
  /// Numbers of texts, as they were given, that show it and its first translation.
  public var contexts: [Int]
  /// Identifier of the concept that has it already.
  public var known: String?
}
