/// Why an aligner chose a bead.
///
/// Scores are natural logarithms of chances against chance itself: above 0 speaks for the bead.
public struct BeadExplanation: Hashable, Sendable {
  /// What makes up the score of a bead; the parts add up to `total`.
  public struct Score: Hashable, Sendable {
    /// Words with learned or known translations, less what stayed without any.
    public var words = 0.0
    /// What survives translation: names, figures, marks, words that look alike.
    public var anchors = 0.0
    /// How well the lengths fit.
    public var length = 0.0
    /// How usual the shape is, such as one to two.
    public var shape = 0.0
    /// Roles and paragraphs.
    public var structure = 0.0
    /// That a segment is left out, for beads of one side.
    public var gap = 0.0

    public var total: Double { words + anchors + length + shape + structure + gap }

    public init() {}
  }

  /// A word on each side, and how much the two together say for the bead.
  public struct Link: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable {
      /// The same figure, mark or word.
      case same
      /// Words that look or sound alike.
      case alike
      /// A pair of a glossary, a lexicon or an example.
      case known
      /// A pair learned from the texts themselves.
      case learned

      public var isAnchor: Bool { self == .same || self == .alike }
    }

    public var source: String
    public var target: String
    public var kind: Kind
    public var score: Double

    public init(source: String, target: String, kind: Kind, score: Double) {
      self.source = source
      self.target = target
      self.kind = kind
      self.score = score
    }
  }

  /// Another bead that some of the same segments could have.
  public struct Rival: Hashable, Sendable {
    /// Empty on one side when the rival is that the segment has no counterpart.
    public var source: [Int]
    public var target: [Int]
    public var posterior: Double

    public init(source: [Int], target: [Int], posterior: Double) {
      self.source = source
      self.target = target
      self.posterior = posterior
    }
  }

  public var bead: Bead
  public var score: Score
  /// Most telling first.
  public var links: [Link]
  /// The share of all alignments, by their chances, that have this bead: 0…1.
  ///
  /// `bead.confidence` is made from it and from what surrounds the bead.
  public var posterior: Double
  /// The most probable other bead; `nil` when there is none above 1 in 1,000.
  public var rival: Rival?

  public init(bead: Bead, score: Score, links: [Link], posterior: Double, rival: Rival?) {
    self.bead = bead
    self.score = score
    self.links = links
    self.posterior = posterior
    self.rival = rival
  }
}
