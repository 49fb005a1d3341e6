public import Bitext

/// A stored unit that answers a question.
public struct Match: Hashable, Sendable {
  public var stored: StoredUnit
  /// 100 × (1 − edits / longer length), at most 99 unless the typographic forms are equal.
  ///
  /// 101 or 102 when they are equal and the context agrees too. Penalties are not in it.
  public var score: Double
  /// Levenshtein distance of the loose forms, in Unicode scalars.
  public var edits: Int
  /// Which side of the unit was compared with the question.
  public var side: ConcordanceQuery.Side
  /// How the stored text differs from the question.
  public var difference: [TextDifference.Part]
  /// Whether the texts differ in typography alone.
  public var isTypographicVariant: Bool
  /// What of the question's context agrees.
  public var agreement: ContextAgreement
  /// What speaks against it, most first; empty for most.
  public var penalties: [Penalty]
  /// How much its translation is likely to help, 0…1; `nil` where it was not asked.
  public var usefulness: Double?
  /// Units that say the same to a reader, this one first: from wherever they come.
  public var sameAnswers: [StoredUnit]
  /// The memory it comes from, where several were asked.
  public var memory: String?
  /// The translation with figures, dates or names of the question put in.
  public var repair: Repair?

  /// The score less its penalties, not under 0: what it is ordered by.
  public var penalizedScore: Double { max(0, score - penalties.reduce(0) { $0 + $1.points }) }

  /// The text that was compared with the question.
  var compared: String { side == .source ? stored.unit.source.text : stored.unit.target.text }

  /// The text that answers the question: the target, in a reverse lookup the source.
  public var answer: String {
    side == .source ? stored.unit.target.text : stored.unit.source.text
  }

  /// The documents that the same answers come from, in the units' order.
  public var documents: [String] {
    var seen: Set<String> = []
    return sameAnswers.compactMap(\.unit.document).filter { seen.insert($0).inserted }
  }
}

/// What of a question's context a unit shares.
public struct ContextAgreement: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The segment before.
  public static let previous = ContextAgreement(rawValue: 1)
  /// The segment after.
  public static let next = ContextAgreement(rawValue: 2)
  /// The document and the role in it.
  public static let place = ContextAgreement(rawValue: 4)

  /// What it adds to the score of a text that is the same: 2 for both sides, 1 for anything less.
  var bonus: Double {
    if isSuperset(of: [.previous, .next]) { return 2 }
    return isEmpty ? 0 : 1
  }
}
