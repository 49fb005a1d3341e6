public import Bitext
public import Checks
public import Formats
internal import Storage
internal import Terminology

/// A finding with the texts it is about and where they stand.
public struct LocatedFinding: Hashable, Sendable {
  public var finding: Finding
  /// The segments that it is about, joined; empty when there are none.
  public var source: String
  public var target: String
  public var sourceLocation: SourceLocation?
  public var targetLocation: SourceLocation?

  /// The place to go to: in the translation, or in the source where the translation has nothing.
  public var location: SourceLocation? { targetLocation ?? sourceLocation }
}

/// Checks translations, segment by segment and story by story.
public struct CheckJob: Sendable {
  public let languages: LanguagePair
  private let suite: CheckSuite
  private let aligner: StoryAligner

  /// Makes all checks ready.
  ///
  /// - Parameters:
  ///   - languages: From which into which.
  ///   - concepts: Glossaries that translations must keep to.
  /// - Throws: `ICUError` when ICU lacks what a language needs.
  public init(languages: LanguagePair, concepts: [Concept]) throws {
    self.languages = languages
    suite = try CheckSuite(languages: languages, glossary: Glossary(concepts))
    aligner = StoryAligner(languages: languages, concepts: concepts)
  }

  /// What is wrong with one translation.
  public func findings(source: String, target: String) -> [Finding] {
    suite.findings(source: source, target: target)
  }

  /// What is wrong with a translated story, in the order of the translation; what is missing from it
  /// stands where the source has it.
  public func findings(source: Story, target: Story) throws -> [LocatedFinding] {
    let alignment = aligner.align(source, target)
    let story = CheckedStory(source: source.segments, target: target.segments, beads: alignment.beads)
    let found = suite.findings(in: story).map { found in
      (
        place: Self.place(of: found, in: alignment.beads),
        finding: LocatedFinding(
          finding: found.finding,
          source: found.source.map { source.segments[$0].text }.joined(separator: " "),
          target: found.target.map { target.segments[$0].text }.joined(separator: " "),
          sourceLocation: found.source.first.map { source.segments[$0].location },
          targetLocation: found.target.first.map { target.segments[$0].location })
      )
    }
    return found.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
      .map(\.element.finding)
  }

  /// What is wrong with each unit of a file, in the file's order, and the rows that could not be read.
  public func findings(in reader: any UnitReader) throws -> (findings: [LocatedFinding], unread: Int) {
    var result: [LocatedFinding] = []
    var unread = 0
    while let row = try reader.next() {
      guard case .unit(let unit, let location) = row else {
        unread += 1
        continue
      }
      result += findings(source: unit.source.text, target: unit.target.text).map {
        LocatedFinding(
          finding: $0, source: unit.source.text, target: unit.target.text, sourceLocation: location,
          targetLocation: location)
      }
    }
    return (result, unread)
  }

  /// The position of the bead that a finding is about.
  private static func place(of found: StoryFinding, in beads: [Bead]) -> Int {
    beads.firstIndex { bead in
      found.target.first.map(bead.target.contains) ?? found.source.first.map(bead.source.contains) ?? false
    } ?? beads.count
  }
}
