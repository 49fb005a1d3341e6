internal import Bitext
internal import Linguistics

/// The same source is translated in the same way throughout a story.
///
/// Texts are compared as a reader sees them: without regard to kinds of quotation marks and spaces, and of case.
/// A source of one word is let pass unless it is a label of the page, for words have several meanings. Each later
/// translation that differs from the first is reported.
///
/// Wrong (en → tr): "Share this story / It rained. / Share this story" → "Bu haberi paylaşın / Yağmur yağdı. / Haberi paylaş"
/// Right (en → tr): "Share this story / Share this story" → "Bu haberi paylaşın / Bu haberi paylaşın"
public struct InconsistentTranslationCheck: DocumentCheck {
  public static let about = CheckDescription(
    "inconsistent-translation", "The same source is translated in the same way throughout.",
    severity: .warning,
    category: .inconsistency, scope: .document)

  private let source: NormalForms
  private let target: NormalForms

  public init?(_ context: CheckContext) {
    source = NormalForms(language: context.languages.source)
    target = NormalForms(language: context.languages.target)
  }

  public func makeReader() -> any DocumentReader { Reader(check: self) }

  private struct Reader: DocumentReader {
    let check: InconsistentTranslationCheck
    var sources = FirstTexts()
    var findings: [DocumentFinding] = []

    mutating func read(_ pair: CheckedPair, at place: Int) {
      guard pair.sides == .both, !pair.target.isBlank, pair.source.words.count > 1 || pair.role == .ui else {
        return
      }
      guard
        let earlier = sources.first(
          like: pair.source, other: pair.target, at: place, form: check.source.loose),
        earlier.other != pair.target.text,
        check.target.loose(earlier.other) != check.target.loose(pair.target.text)
      else { return }
      findings.append(
        check.finding(
          "The same source is “\(earlier.other)” in segment \(earlier.place + 1)", at: place,
          source: 0..<pair.source.text.utf8.count, target: 0..<pair.target.text.utf8.count,
          suggestion: earlier.other))
    }

    mutating func finish() -> [DocumentFinding] { findings }
  }
}
