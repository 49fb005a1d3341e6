public import Bitext

/// Something that can be wrong with a translation, looked for one segment at a time.
///
/// A check stands in a file of its own; the comment over it is its documentation, with an example
/// that is wrong and one that is right.
public protocol Check: Sendable {
  /// A name that never changes once shipped: people write it in settings and waivers.
  static var identifier: String { get }

  /// How bad what it finds usually is.
  static var severity: Finding.Severity { get }

  /// What is wrong with `pair`, in the order it stands in the target; empty when nothing is.
  func findings(in pair: CheckedPair) -> [Finding]
}

extension Check {
  func finding(
    _ message: String, severity: Finding.Severity? = nil, source: Range<Int>? = nil,
    target: Range<Int>? = nil,
    suggestion: String? = nil
  ) -> Finding {
    Finding(
      check: Self.identifier, severity: severity ?? Self.severity, message: message, source: source,
      target: target,
      suggestion: suggestion)
  }
}

/// Something that can be wrong with a translated story as a whole.
public protocol StoryCheck: Sendable {
  /// A name that never changes once shipped.
  static var identifier: String { get }

  static var severity: Finding.Severity { get }

  func findings(in story: CheckedStory) -> [StoryFinding]
}

/// A story, its translation, and which of their segments belong together.
public struct CheckedStory: Sendable {
  public var source: [Segment]
  public var target: [Segment]
  public var beads: [Bead]

  public init(source: [Segment], target: [Segment], beads: [Bead]) {
    self.source = source
    self.target = target
    self.beads = beads
  }
}

/// A finding in a story.
///
/// Its ranges are those of the segments' texts, joined by single spaces where
/// there are several.
public struct StoryFinding: Hashable, Sendable {
  public var finding: Finding
  /// Positions of the segments in the story's source.
  public var source: [Int]
  /// Positions of the segments in the translation.
  public var target: [Int]

  public init(finding: Finding, source: [Int], target: [Int]) {
    self.finding = finding
    self.source = source
    self.target = target
  }
}
