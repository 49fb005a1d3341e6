public import Bitext

/// A question to a memory: how a text was put before.
public struct LookupQuery: Hashable, Sendable {
  public var text: String
  public var languages: LanguagePair
  /// Least score to report, 0…100.
  public var threshold: Double = 70
  /// Most matches to report.
  public var limit = 5

  public init(text: String, languages: LanguagePair) {
    self.text = text
    self.languages = languages
  }
}

/// A stored unit that answers a question.
public struct Match: Hashable, Sendable {
  public var stored: StoredUnit
  /// 100 × (1 − edits / longer length), at most 99 unless the typographic forms are equal.
  public var score: Double
  /// Levenshtein distance of the loose forms, in Unicode scalars.
  public var edits: Int
  /// How the stored source differs from the question.
  public var difference: [TextDifference.Part]
  /// Whether the texts differ in typography alone.
  public var isTypographicVariant: Bool
}
