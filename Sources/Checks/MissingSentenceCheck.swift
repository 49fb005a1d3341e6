internal import Bitext

/// Every sentence of a story's body, headline, captions and quotations has a counterpart.
///
/// Wrong: "It rained. Nobody came." → "Yağmur yağdı." Right: "It rained." → "Yağmur yağdı."
public struct MissingSentenceCheck: StoryCheck {
  public static let identifier = "missing-sentence"
  public static let severity = Finding.Severity.warning

  public init() {}

  public func findings(in story: CheckedStory) -> [StoryFinding] {
    story.beads.filter { $0.target.isEmpty }.flatMap { bead in
      bead.source.filter { story.source.indices.contains($0) && Self.mustBeTranslated(story.source[$0]) }.map
      { index in
        StoryFinding(
          finding: Finding(
            check: Self.identifier, severity: Self.severity,
            message: "Nothing in the translation says “\(story.source[index].text)”",
            source: 0..<story.source[index].text.utf8.count),
          source: [index], target: [])
      }
    }
  }

  private static func mustBeTranslated(_ segment: Segment) -> Bool {
    switch segment.role {
    case .headline, .summary, .body, .caption, .quote:
      segment.text.unicodeScalars.contains { $0.properties.isAlphabetic }
    case .section, .byline, .dateline, .boilerplate, .related, .ui: false
    }
  }
}
