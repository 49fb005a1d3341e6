internal import Bitext
internal import Linguistics

/// The translation is not the source text once more.
///
/// Texts are compared in their loose form. Names, figures and single capitalised words may stay as
/// they are: it takes a word of the source language in small letters, one of its function words, or in a headline of
/// four words and more three of its common words, and no figure, as results of games have.
///
/// Wrong (en → tr): "Exports rose sharply." → "Exports rose sharply."
/// Right (en → tr): "Reuters, 2026" → "Reuters, 2026"
public struct UntranslatedCheck: Check {
  public static let about = CheckDescription(
    "untranslated", "The translation is not the source text once more.", severity: .error,
    category: .untranslated, yieldsTo: ["interface-text"])

  private let forms: NormalForms
  private let functionWords: FunctionWords
  private let sourceIndex: Int?
  private let targetIndex: Int?

  public init?(_ context: CheckContext) {
    forms = NormalForms(language: context.languages.source)
    functionWords = FunctionWords(language: context.languages.source)
    sourceIndex = WordLanguages.index(of: context.languages.source)
    targetIndex = WordLanguages.index(of: context.languages.target)
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    let (source, target) = (pair.source, pair.target)
    guard pair.languages.source.language != pair.languages.target.language, !target.isBlank,
      source.text.utf8.count == target.text.utf8.count || source.words.count == target.words.count,
      forms.loose(source.text) == forms.loose(target.text),
      source.words.contains(where: isTranslatable) || source.figures.isEmpty && isHeadline(source.words)
    else { return [] }
    return [
      finding(
        "The translation is the same as the source", source: 0..<source.text.utf8.count,
        target: 0..<target.text.utf8.count)
    ]
  }

  /// Whether common words of the source's language are among words that all begin with a capital.
  private func isHeadline(_ words: [CheckedWord]) -> Bool {
    guard words.count >= 4, let sourceIndex, let targetIndex else { return false }
    return words.count { word in
      guard let levels = WordLanguages.shared.levels(of: word.key) else { return false }
      return levels[sourceIndex] > 0 && levels[targetIndex] == 0
    } >= 3
  }

  private func isTranslatable(_ word: CheckedWord) -> Bool {
    let letters = word.written.unicodeScalars
    guard let first = letters.first, letters.count > 1 else { return false }
    if functionWords.words.contains(word.folded) { return true }
    if word.startsUpper { return false }
    // Scripts without case: any word may be one to translate.
    return letters.count > 2 && (first.isLower || first.value > 0x500)
  }
}
