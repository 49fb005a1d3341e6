internal import Bitext

/// Every sentence of a story's body, headline, captions and quotations has a counterpart.
///
/// What counts is the alignment: a segment that no segment of the translation goes with. Labels of the page,
/// bylines and standing text may be left out.
///
/// Wrong (en → tr): "It rained. / Nobody came." → "Yağmur yağdı."
/// Right (en → tr): "It rained." → "Yağmur yağdı."
public struct MissingSentenceCheck: DocumentCheck {
  public static let about = CheckDescription(
    "missing-sentence", "Every sentence of a story has a counterpart.", severity: .warning,
    category: .omission, scope: .document)

  public init?(_ context: CheckContext) {}

  public func makeReader() -> any DocumentReader { Reader(check: self) }

  private struct Reader: DocumentReader {
    let check: MissingSentenceCheck
    var findings: [DocumentFinding] = []

    mutating func read(_ pair: CheckedPair, at place: Int) {
      guard pair.sides == .sourceOnly, Self.mustBeTranslated(pair) else { return }
      findings.append(
        check.finding(
          "Nothing in the translation says “\(pair.source.text)”", at: place,
          source: 0..<pair.source.text.utf8.count))
    }

    mutating func finish() -> [DocumentFinding] { findings }

    private static func mustBeTranslated(_ pair: CheckedPair) -> Bool {
      switch pair.role {
      case .headline, .summary, .body, .caption, .quote:
        pair.source.text.unicodeScalars.contains { $0.properties.isAlphabetic }
      case .section, .byline, .dateline, .boilerplate, .related, .ui: false
      }
    }
  }
}
