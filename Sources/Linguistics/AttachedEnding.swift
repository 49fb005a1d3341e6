public import Bitext

/// Fits an ending behind an apostrophe to another figure or month.
///
///     let endings = AttachedEnding(language: LanguageTag("tr")!)!
///     endings.ending("te", behind: "2025", movedTo: "2026")  // "da"
///
/// Only for Turkish, whose endings sound with the word before them; figures are read as they are said.
public struct AttachedEnding: Sendable {
  private let language: LanguageTag
  private let folding: LetterFolding
  private let suffixes: SuffixAutomaton

  /// Returns `nil` for a language that has no such endings.
  public init?(language: LanguageTag) {
    guard language.language == "tr" else { return nil }
    self.language = language
    folding = LetterFolding(language: language)
    suffixes = SuffixAutomaton.turkish
  }

  /// What `ending` behind `old` becomes behind `new`: "te" behind "2025" is "da" behind "2026".
  ///
  /// - Parameters:
  ///   - ending: The letters behind the apostrophe.
  ///   - old: The text before it; only its last word or figure matters.
  ///   - new: The text that takes its place.
  /// - Returns: `nil` where it is no ending, or can be read as two that would part.
  public func ending(_ ending: String, behind old: String, movedTo new: String) -> String? {
    guard let oldSounds = sounds(of: old), let newSounds = sounds(of: new) else { return nil }
    let letters = folding.fold(Array(ending.unicodeScalars))
    guard letters.elementsEqual(ending.unicodeScalars) else { return nil }
    let found = suffixes.fitted(letters[...], after: "noun", from: oldSounds, to: newSounds)
    return found.count == 1 ? found.first : nil
  }

  private func sounds(of text: String) -> SuffixAutomaton.Sounds? {
    let tokenized = TokenizedText(text)
    guard
      let last = tokenized.tokens.indices.last(where: {
        tokenized.tokens[$0].kind == .digits || tokenized.tokens[$0].kind == .word
      })
    else { return nil }
    let spoken =
      tokenized.tokens[last].kind == .digits
      ? spokenNumber(tokenized, endingAt: last) : folding.fold(tokenized.letters(last))
    guard let spoken, spoken.contains(where: SuffixAutomaton.isVowel) else { return nil }
    var sounds = SuffixAutomaton.sounds(of: spoken)
    sounds.mayBeFront = false
    return sounds
  }

  /// The last word of a figure as it is said; of `3,5` that of 5, of `1.500` that of 1500.
  private func spokenNumber(_ text: TokenizedText, endingAt last: Int) -> [Unicode.Scalar]? {
    var first = last
    while text.mark(first - 1) == ".", text.kind(first - 2) == .digits, text.tokens[first].range.count == 3 {
      first -= 2
    }
    let digits = (first...last).flatMap { text.letters($0).compactMap(\.decimalDigit) }
    guard digits.count <= 15, let format = try? NumberFormat(spellingOutIn: language),
      let words = try? format.text(digits.reduce(0) { $0 * 10 + $1 })
    else { return nil }
    let tokens = TokenizedText(words)
    guard let end = tokens.tokens.indices.last(where: { tokens.tokens[$0].kind == .word }) else { return nil }
    // ICU writes Turkish numbers as one word: "yirmibeş"; the end is what is heard.
    return folding.fold(tokens.letters(end))
  }
}
