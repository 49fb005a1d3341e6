public import Bitext

/// One side of a pair of texts: segments in reading order with what is known about them.
///
///     AlignmentText(["Prices rose by 4.5 percent.", "Why?"])
///
/// Roles and blocks are evidence, never walls. Without `words` the module splits words itself.
public struct AlignmentText: Hashable, Sendable {
  /// A segment as the aligner sees it.
  public struct Segment: Hashable, Sendable {
    public var text: String
    /// Its part in the story; `nil` when nobody knows.
    public var role: SegmentRole?
    /// Number of its paragraph; `nil` when nobody knows.
    public var block: Int?
    /// Its words in a form for comparing, case folded or stemmed, in order.
    ///
    /// With `nil` the module splits the text. Figures and punctuation are always read from the text.
    public var words: [String]?

    public init(_ text: String, role: SegmentRole? = nil, block: Int? = nil, words: [String]? = nil) {
      self.text = text
      self.role = role
      self.block = block
      self.words = words
    }
  }

  public var segments: [Segment]

  public init(segments: [Segment]) { self.segments = segments }

  /// A plain list: no roles, no paragraphs.
  public init(_ texts: [String]) { segments = texts.map { Segment($0) } }

  /// Segments of a story with their roles and paragraphs.
  ///
  /// `words`, when given, holds one list a segment; a shorter list leaves the rest to the module.
  public init(_ segments: [Bitext.Segment], words: [[String]] = []) {
    self.segments = segments.enumerated().map { position, segment in
      Segment(
        segment.text, role: segment.role, block: segment.block,
        words: position < words.count ? words[position] : nil)
    }
  }
}

/// Two texts, one believed to be a translation of the other.
public struct TextPair: Hashable, Sendable {
  public var source: AlignmentText
  public var target: AlignmentText

  public init(source: AlignmentText, target: AlignmentText) {
    self.source = source
    self.target = target
  }
}

/// A word and a translation of it, from a glossary or a learned lexicon.
public struct WordPair: Hashable, Sendable {
  public var source: String
  public var target: String
  /// How likely `target` stands for `source`, 0…1.
  public var probability: Double
  /// How likely `source` stands for `target`, 0…1.
  public var reverseProbability: Double

  public init(source: String, target: String, probability: Double = 1, reverseProbability: Double? = nil) {
    self.source = source
    self.target = target
    self.probability = probability
    self.reverseProbability = reverseProbability ?? probability
  }
}
