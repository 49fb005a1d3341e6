public import Bitext
public import Checks
internal import Storage
internal import Terminology

/// Checks translations, segment by segment and story by story.
public struct CheckJob: Sendable {
  public let languages: LanguagePair
  private let suite: CheckSuite
  private let aligner: StoryAligner
  private let record: MemoryRecord?

  /// Makes all checks ready.
  ///
  /// - Parameters:
  ///   - languages: From which into which; the source is `und` where there is only a translation.
  ///   - concepts: Glossaries that translations must keep to.
  ///   - settings: Which checks run.
  ///   - interfaceTexts: Texts of the source's pages that must not be left standing.
  /// - Throws: `ICUError` when ICU lacks what a language needs.
  public init(
    languages: LanguagePair, concepts: [Concept] = [], settings: CheckSettings = CheckSettings(),
    interfaceTexts: [String] = []
  ) throws {
    try self.init(
      languages: languages, concepts: concepts, settings: settings, interfaceTexts: interfaceTexts,
      record: nil)
  }

  /// Makes all checks ready; `record` is what a memory has of the two languages, to be compared with.
  init(
    languages: LanguagePair, concepts: [Concept], settings: CheckSettings, interfaceTexts: [String],
    record: MemoryRecord?
  ) throws {
    self.languages = languages
    self.record = record
    suite = try CheckSuite(
      languages: languages, glossary: Glossary(concepts), settings: settings,
      interfaceTexts: interfaceTexts, record: record)
    aligner = StoryAligner(languages: languages, concepts: concepts)
  }

  /// Throws what went wrong while the memory was asked; until then it is taken for one that has nothing.
  public func checkMemory() throws { try record?.check() }

  /// What is wrong with one translation.
  public func findings(source: String, target: String) -> [Finding] {
    suite.findings(source: source, target: target)
  }

  /// What is wrong with one translation of a known role.
  public func findings(source: String, target: String, role: SegmentRole) -> [Finding] {
    suite.findings(in: suite.pair(source: TaggedText(source), target: TaggedText(target), role: role))
  }

  /// Checks a translated story: each bead by itself, then the story as a whole.
  public func check(source: Story, target: Story) -> CheckReport {
    let alignment = aligner.align(source, target)
    return check(
      alignment.beads.map { bead in
        let first = bead.source.first.map { source.segments[$0] }
        let other = bead.target.first.map { target.segments[$0] }
        return CheckedSegment(
          source: Self.joined(bead.source, source), target: Self.joined(bead.target, target),
          role: first?.role ?? other?.role ?? .body, sourceLocation: first?.location,
          targetLocation: other?.location)
      })
  }

  /// Checks a localized story without its source.
  public func check(translation: Story) -> CheckReport {
    check(
      translation.segments.map {
        CheckedSegment(source: nil, target: $0.content, role: $0.role, targetLocation: $0.location)
      })
  }

  /// Checks segments that belong together, in their order, as one document.
  public func check(_ segments: [CheckedSegment]) -> CheckReport {
    var segments = segments
    check(&segments[...])
    return report(segments)
  }

  /// A report of segments that were checked.
  func report(_ segments: [CheckedSegment]) -> CheckReport {
    var report = CheckReport(languages: languages, segments: segments)
    report.checks = suite.descriptions
    return report
  }

  /// Checks a part of a file that is a document of its own.
  func check(_ segments: inout ArraySlice<CheckedSegment>) {
    var document = suite.documentReader()
    for place in segments.indices {
      let segment = segments[place]
      let pair = suite.pair(source: segment.source, target: segment.target, role: segment.role)
      segments[place].findings += suite.findings(in: pair)
      document.read(pair, at: place - segments.startIndex)
    }
    for found in document.finish() {
      let place = segments.startIndex + found.place
      if segments.indices.contains(place) { segments[place].findings.append(found.finding) }
    }
  }

  /// The texts of some segments of a story as one; `nil` for none.
  private static func joined(_ positions: [Int], _ story: Story) -> TaggedText? {
    guard let first = positions.first else { return nil }
    if positions.count == 1 { return story.segments[first].content }
    return StoryAlignment.joined(positions.map { story.segments[$0].content }, story.language)
  }
}
