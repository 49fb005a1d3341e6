internal import Bitext
internal import Linguistics

/// A source that the memory has is translated as it is there.
///
/// Texts are compared without regard to case, spaces and kinds of quotation marks. Where the memory has several
/// translations of a source, each is right. A source of one word is let pass unless it is a label of the page, for
/// words have several meanings. Needs `--memory`.
///
/// Wrong (en → tr): "The harbour froze over." → "Limanı buz kapladı."
/// Right (en → tr): "The harbour froze over." → "Liman buz tuttu."
/// Right (en → tr): "The lake froze over." → "Göl buz tuttu."
public struct MemoryTranslationCheck: Check {
  public static let about = CheckDescription(
    "memory-translation", "A source that the memory has is translated as it is there.", severity: .info,
    category: .inconsistency, yieldsTo: ["untranslated", "missing-target"])

  private let record: any TranslationRecord
  private let forms: NormalForms

  public init?(_ context: CheckContext) {
    guard let record = context.record else { return nil }
    self.record = record
    forms = NormalForms(language: context.languages.target)
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    guard !pair.target.isBlank, pair.source.words.count > 1 || pair.role == .ui else { return [] }
    let known = record.translations(of: pair.source.text)
    guard let newest = known.first else { return [] }
    let form = forms.loose(pair.target.text)
    if known.contains(where: { forms.loose($0) == form }) { return [] }
    return [
      finding(
        "The memory translates this as “\(newest)”", source: 0..<pair.source.text.utf8.count,
        target: 0..<pair.target.text.utf8.count, suggestion: newest)
    ]
  }
}
