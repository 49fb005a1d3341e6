public import Bitext

/// A question to a memory: how a text was put before.
public struct LookupQuery: Hashable, Sendable {
  /// What decides which match comes first; each match shows its plain score whatever it is.
  ///
  /// The raw values are promises: they stand on the command line.
  public enum Order: String, Hashable, Sendable, CaseIterable {
    /// The match whose translation helps most; see ``Usefulness``.
    case useful
    /// The highest score.
    case score
  }

  public var text: String
  /// The languages of the memory's units, also where `side` is the target.
  public var languages: LanguagePair
  /// Which side of the units `text` is compared with: the target for a reverse lookup.
  public var side = ConcordanceQuery.Side.source
  /// Least score to report, 0…100.
  public var threshold: Double = 70
  /// Most matches to report.
  public var limit = 5
  /// Where the text stands.
  public var context = SegmentContext()
  /// The inline codes of the text; a unit with codes of other kinds, or in another order, has them for a flaw.
  public var codes: [InlineCode] = []
  public var order = Order.useful
  /// What is taken off for a match's flaws; `nil` for what each memory says.
  public var penalties: Penalties?

  public init(text: String, languages: LanguagePair) {
    self.text = text
    self.languages = languages
  }
}

/// Where a segment stands: what tells one use of a sentence from another.
public struct SegmentContext: Hashable, Sendable {
  /// The source segment before it.
  public var previous: String?
  /// The source segment after it.
  public var next: String?
  public var document: String?
  /// `nil` counts as body, as it does everywhere.
  public var role: SegmentRole?

  public init(
    previous: String? = nil, next: String? = nil, document: String? = nil, role: SegmentRole? = nil
  ) {
    self.previous = previous
    self.next = next
    self.document = document
    self.role = role
  }

  /// Whether it says anything that a match could agree with.
  public var isEmpty: Bool { previous == nil && next == nil && document == nil }
}
