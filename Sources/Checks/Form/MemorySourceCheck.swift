internal import Bitext
internal import Linguistics

/// A translation that the memory has is not given to another source.
///
/// It is often a translation that was pasted over, or a fuzzy match that was taken as it was. Sources that differ
/// only in their marks are the same; translations of fewer than three words are let pass, for short texts in two
/// wordings may well be one in another language. Needs `--memory`.
///
/// Wrong (en → tr): "The lake froze over." → "Liman buz tuttu."
/// Right (en → tr): "THE HARBOUR FROZE OVER." → "Liman buz tuttu."
public struct MemorySourceCheck: Check {
  public static let about = CheckDescription(
    "memory-source", "A translation that the memory has is not given to another source.", severity: .warning,
    category: .inconsistency)

  private let record: any TranslationRecord
  private let source: SourceWords

  public init?(_ context: CheckContext) {
    guard let record = context.record else { return nil }
    self.record = record
    source = SourceWords(language: context.languages.source)
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    guard pair.target.words.count > 2, !pair.source.isBlank else { return [] }
    let known = record.sources(of: pair.target.text)
    guard let newest = known.first else { return [] }
    let words = source.words(of: pair.source.text)
    if known.contains(where: { source.words(of: $0) == words }) { return [] }
    return [
      finding(
        "In the memory this translates “\(newest)”", source: 0..<pair.source.text.utf8.count,
        target: 0..<pair.target.text.utf8.count)
    ]
  }
}
