internal import Bitext
internal import Linguistics

/// Different sources do not have one and the same translation.
///
/// It is often a translation that was pasted twice. Texts are compared without regard to case, spaces and kinds
/// of quotation marks; sources that differ only in their last mark are the same. Translations of fewer than three
/// words are let pass, for short texts in two wordings may well be one in another language.
///
/// Wrong (en → tr): "Two people were hurt. / Three people were hurt." → "Üç kişi yaralandı. / Üç kişi yaralandı."
/// Right (en → tr): "Two people came. / Two people came." → "İki kişi geldi. / İki kişi geldi."
public struct InconsistentSourceCheck: DocumentCheck {
  public static let about = CheckDescription(
    "inconsistent-source", "Different sources do not have one and the same translation.", severity: .warning,
    category: .inconsistency, scope: .document)

  private let source: SourceWords
  private let target: NormalForms

  public init?(_ context: CheckContext) {
    source = SourceWords(language: context.languages.source)
    target = NormalForms(language: context.languages.target)
  }

  public func makeReader() -> any DocumentReader { Reader(check: self) }

  private struct Reader: DocumentReader {
    let check: InconsistentSourceCheck
    var translations = FirstTexts()
    var findings: [DocumentFinding] = []

    mutating func read(_ pair: CheckedPair, at place: Int) {
      guard pair.sides == .both, pair.target.words.count > 2, !pair.source.isBlank else { return }
      guard
        let earlier = translations.first(
          like: pair.target, other: pair.source, at: place, form: check.target.loose),
        earlier.other != pair.source.text,
        check.source.words(of: earlier.other) != check.source.words(of: pair.source.text)
      else { return }
      findings.append(
        check.finding(
          "The same translation stands for “\(earlier.other)” in segment \(earlier.place + 1)", at: place,
          source: 0..<pair.source.text.utf8.count, target: 0..<pair.target.text.utf8.count))
    }

    mutating func finish() -> [DocumentFinding] { findings }
  }
}
