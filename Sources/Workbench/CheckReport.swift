public import Bitext
public import Checks

/// A segment that was checked, with what was found in it.
public struct CheckedSegment: Hashable, Sendable {
  /// `nil` where nothing stands for it on that side.
  public var source: TaggedText?
  public var target: TaggedText?
  public var role: SegmentRole
  public var sourceLocation: SourceLocation?
  public var targetLocation: SourceLocation?
  /// Check by check.
  public var findings: [Finding] = []

  /// The place to go to: in the translation, or in the source where the translation has nothing.
  public var location: SourceLocation? { targetLocation ?? sourceLocation }
}

/// What checking a story or a file gave.
public struct CheckReport: Hashable, Sendable {
  public var languages: LanguagePair
  /// All of them, in the order of the translation; what is missing from it stands where the source has it.
  public var segments: [CheckedSegment]
  /// How many rows could not be read.
  public var unread = 0

  /// What was found, in order, each with its segment.
  public var findings: [LocatedFinding] {
    segments.flatMap { segment in segment.findings.map { LocatedFinding(finding: $0, segment: segment) } }
  }
}

/// A finding with the segment that it is about.
public struct LocatedFinding: Hashable, Sendable {
  public var finding: Finding
  public var segment: CheckedSegment

  /// The texts; empty where there is none.
  public var source: String { segment.source?.text ?? "" }
  public var target: String { segment.target?.text ?? "" }
  public var location: SourceLocation? { segment.location }
}
