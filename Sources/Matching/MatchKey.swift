public import Bitext

/// What the index keeps of a unit: its source in the forms that decide a score.
public struct MatchKey: Hashable, Sendable {
  public var id: UnitID
  /// The loose form: what distances are measured on.
  public var loose: String
  /// The typographic form: when equal, a match may be 100 %.
  public var typographic: String

  public init(id: UnitID, loose: String, typographic: String) {
    self.id = id
    self.loose = loose
    self.typographic = typographic
  }
}

/// What is counted when two texts are compared.
public enum MatchMeasure: String, CaseIterable, Hashable, Sendable {
  /// Edits of Unicode scalars.
  case letters
  /// Edits of words and signs, see ``WordTokens``.
  case words
}

/// A question to the index.
public struct MatchQuery: Hashable, Sendable {
  public var loose: String
  public var typographic: String
  /// Least score to report, 0…100.
  public var threshold: Double
  /// Most hits to report.
  public var limit: Int
  public var measure: MatchMeasure
  /// Up to how many hits with an equal typographic form to report, even beyond `limit`.
  public var equalLimit: Int

  public init(
    loose: String, typographic: String, threshold: Double = 70, limit: Int = 5,
    measure: MatchMeasure = .letters, equalLimit: Int = 0
  ) {
    self.loose = loose
    self.typographic = typographic
    self.threshold = threshold
    self.limit = limit
    self.measure = measure
    self.equalLimit = equalLimit
  }
}

/// A stored unit and its likeness to the query.
public struct Hit: Hashable, Sendable {
  public var id: UnitID
  /// Levenshtein distance of the loose forms, in Unicode scalars or in words.
  public var edits: Int
  /// 100 × (1 − edits / longer length), at most 99 unless the typographic forms are equal.
  public var score: Double

  /// Best first: higher score, then fewer edits, then the unit stored later.
  public static func isBetter(_ left: Hit, _ right: Hit) -> Bool {
    if left.score != right.score { return left.score > right.score }
    if left.edits != right.edits { return left.edits < right.edits }
    return left.id > right.id
  }
}

/// The score of a fuzzy match, defined once.
public enum MatchScore {
  /// The score of two texts `edits` apart, the longer of `length` scalars or words.
  public static func score(edits: Int, length: Int, typographicallyEqual: Bool) -> Double {
    guard length > 0 else { return 0 }
    let plain = 100 * (1 - Double(edits) / Double(length))
    return typographicallyEqual ? plain : min(plain, 99)
  }

  /// The most edits with which texts, the longer of `length` scalars, still reach `score`.
  static func mostEdits(length: Int, score: Double) -> Int {
    // The slack keeps 3 edits in 10 at a threshold of 70 from being lost to rounding.
    Int(((1 - score / 100) * Double(length) + 1e-9).rounded(.down))
  }
}
