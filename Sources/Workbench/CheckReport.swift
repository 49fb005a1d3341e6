public import Bitext
public import Checks
internal import Linguistics

/// A segment that was checked, with what was found in it.
public struct CheckedSegment: Hashable, Sendable {
  /// `nil` where nothing stands for it on that side.
  public var source: TaggedText?
  public var target: TaggedText?
  public var role: SegmentRole
  public var sourceLocation: SourceLocation?
  public var targetLocation: SourceLocation?
  /// The name that its file gives it.
  public var key: String?
  /// How far the work on it has come, where its file says so.
  public var state: FileSegment.State?
  /// Whether its file forbids to change the translation.
  public var isLocked = false
  /// What its file says to the translator.
  public var notes: [String] = []
  /// Check by check.
  public var findings: [Finding] = []

  public init(
    source: TaggedText?, target: TaggedText?, role: SegmentRole = .body,
    sourceLocation: SourceLocation? = nil,
    targetLocation: SourceLocation? = nil
  ) {
    self.source = source
    self.target = target
    self.role = role
    self.sourceLocation = sourceLocation
    self.targetLocation = targetLocation
  }

  /// A segment of a file with both sides; one that is not translated has an empty translation.
  init(_ segment: FileSegment) {
    self.init(
      source: segment.source, target: segment.target ?? TaggedText(""), role: segment.role,
      sourceLocation: segment.location, targetLocation: segment.location)
    key = segment.key
    state = segment.state
    isLocked = segment.isLocked
    notes = segment.notes
  }

  /// The place to go to: in the translation, or in the source where the translation has nothing.
  public var location: SourceLocation? { targetLocation ?? sourceLocation }
}

/// What checking a story or a file gave.
public struct CheckReport: Hashable, Sendable {
  public var languages: LanguagePair
  /// The file of the source, where that is another than the translation's.
  public var sourcePath: String?
  /// The file of the translation, or of both.
  public var path = "-"
  /// The checks that ran, in their order.
  public var checks: [CheckDescription] = []
  /// All of them, in the order of the translation; what is missing from it stands where the source has it.
  public var segments: [CheckedSegment]
  /// What was found, in order, each with its segment.
  public private(set) var findings: [LocatedFinding]
  /// From which severity on its findings make the run fail.
  public internal(set) var failOn = FailLevel.info
  /// Rows that could not be read, and what else the file does against its format.
  public var problems = FileProblems()
  /// Findings that a baseline knows, which are left out.
  public private(set) var known = 0
  /// Findings that settings dismiss, which are left out.
  public private(set) var dismissed = 0

  public init(languages: LanguagePair, segments: [CheckedSegment]) {
    self.languages = languages
    self.segments = segments
    findings = segments.indices.flatMap { position in
      segments[position].findings.map {
        LocatedFinding($0, segment: segments[position], position: position)
      }
    }
  }

  /// Whether there is no source to compare with.
  public var isTranslationAlone: Bool { languages.source.language == "und" }

  /// Whether its sides are written from right to left.
  public var isSourceRightToLeft: Bool { languages.source.isRightToLeft }
  public var isTargetRightToLeft: Bool { languages.target.isRightToLeft }

  /// Leaves out what is dismissed, and then what is known.
  mutating func leaveOut(dismissed: Set<FindingFingerprint>, known: Set<FindingFingerprint>) {
    guard !dismissed.isEmpty || !known.isEmpty else { return }
    let all = findings
    findings = all.filter { !dismissed.contains($0.fingerprint) }
    self.dismissed = all.count - findings.count
    findings.removeAll { known.contains($0.fingerprint) }
    self.known = all.count - findings.count - self.dismissed
    for position in segments.indices { segments[position].findings = [] }
    for found in findings { segments[found.position].findings.append(found.finding) }
    findings = findings.map {
      LocatedFinding($0.finding, segment: segments[$0.position], position: $0.position)
    }
  }

  /// Finds the places of its findings in the files.
  mutating func locate(_ reader: PlaceReader) {
    for index in findings.indices { findings[index].place = reader.place(of: findings[index]) }
  }
}

/// A finding with the segment that it is about.
public struct LocatedFinding: Hashable, Sendable {
  public var finding: Finding
  public var segment: CheckedSegment
  /// Number of the segment in its report, from 0.
  public var position: Int
  public var fingerprint: FindingFingerprint
  /// Where to look, as exactly as the file tells; `nil` for texts that stand in no file.
  public var place: FindingPlace?

  public init(_ finding: Finding, segment: CheckedSegment, position: Int) {
    self.finding = finding
    self.segment = segment
    self.position = position
    fingerprint = FindingFingerprint(finding, in: segment)
    place = segment.location.map(FindingPlace.init)
  }

  /// The texts; empty where there is none.
  public var source: String { segment.source?.text ?? "" }
  public var target: String { segment.target?.text ?? "" }

  /// What it is about: the text of its range in the target, else in the source.
  public var excerpt: String { finding.excerpt(source: source, target: target) }
}

/// What checking several files gave.
public struct CheckRun: Hashable, Sendable {
  /// One a file, or a story and its translation; several for a file in several languages.
  public var reports: [CheckReport] = []
  /// Whether something was found that is bad enough to fail.
  public internal(set) var fails = false

  public init(_ reports: [CheckReport] = []) { self.reports = reports }

  public var findings: [LocatedFinding] { reports.flatMap(\.findings) }
  public var known: Int { reports.reduce(0) { $0 + $1.known } }
  public var dismissed: Int { reports.reduce(0) { $0 + $1.dismissed } }
}

/// From which severity on findings make a run fail.
///
/// The raw values are promises: they stand in settings.
public enum FailLevel: String, Hashable, Sendable, CaseIterable {
  case info, warning, error, never

  /// Whether a finding of this severity is bad enough.
  public func isReached(by severity: Finding.Severity) -> Bool {
    guard let least = Finding.Severity(rawValue: rawValue) else { return false }
    return severity >= least
  }
}
