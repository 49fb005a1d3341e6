internal import Bitext
internal import Linguistics

/// A denial of the source is a denial in the translation, and the reverse.
///
/// Reported where one side has a clear denial (not, never, n't; değil, yok, -medi, -mez; nicht, kein; no, nunca;
/// не, нет; ei) and the other has none, nor any word that may say the same in another way: "without", "only", "failed
/// to", "impossible". So most faults in long sentences go unseen, and little is reported that is right.
///
/// Wrong (en → tr): "The minister did not resign." → "Bakan istifa etti."
/// Wrong (tr → en): "Bakan istifa etti." → "The minister did not resign."
/// Wrong (en → fi): "The bank never answered." → "Pankki vastasi."
/// Right (en → tr): "The minister failed to answer." → "Bakan cevap vermedi."
/// Right (en → de): "He did not come." → "Er kam nicht."
/// Right (en → tr): "Not only Ali came." → "Sadece Ali gelmedi."
public struct NegationCheck: Check {
  public static let about = CheckDescription(
    "negation", "A denial of the source is a denial in the translation.", severity: .warning,
    category: .mistranslation, profiles: [.strict], yieldsTo: ["untranslated", "missing-target"])

  private let source: WrittenWords
  private let target: WrittenWords
  private let sourceIsTurkish: Bool
  private let targetIsTurkish: Bool

  public init?(_ context: CheckContext) {
    source = WrittenWords(language: context.languages.source)
    target = WrittenWords(language: context.languages.target)
    if source.negations.isEmpty || target.negations.isEmpty { return nil }
    sourceIsTurkish = context.languages.source.language == "tr"
    targetIsTurkish = context.languages.target.language == "tr"
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    guard !pair.target.words.isEmpty, !pair.source.words.isEmpty else { return [] }
    let from = denial(pair.source, source, sourceIsTurkish)
    let to = denial(pair.target, target, targetIsTurkish)
    if let from, to == nil, !mayDeny(pair.target, target, targetIsTurkish) {
      return [
        finding(
          "The source denies something, the translation nothing", source: from.range,
          target: 0..<pair.target.text.utf8.count)
      ]
    }
    if let to, from == nil, !mayDeny(pair.source, source, sourceIsTurkish) {
      return [
        finding(
          "The translation denies something, the source nothing", source: 0..<pair.source.text.utf8.count,
          target: to.range)
      ]
    }
    return []
  }

  /// The first word that surely denies.
  private func denial(_ text: CheckedText, _ words: WrittenWords, _ isTurkish: Bool) -> CheckedWord? {
    for (index, word) in text.words.enumerated() {
      if words.negations.contains(word.folded) {
        if !isPartOfPhrase(index, text, isTurkish) { return word }
      } else if isTurkish, !word.startsUpper || word.isInitial, TurkishNegation.isCertain(word.folded) {
        return word
      }
    }
    return nil
  }

  /// "Not only", "or not", "yok etmek": what denies nothing.
  private func isPartOfPhrase(_ index: Int, _ text: CheckedText, _ isTurkish: Bool) -> Bool {
    let word = text.words[index].folded
    let next = text.words.indices.contains(index + 1) ? text.words[index + 1].folded : ""
    let previous = index > 0 ? text.words[index - 1].folded : ""
    if isTurkish { return word == "yok" && ["et", "ed", "ol", "say"].contains { next.hasPrefix($0) } }
    return ["only", "just", "least", "nur", "solo", "sólo", "seulement", "только"].contains(next)
      || ["or", "if", "why", "oder", "ou", "или"].contains(previous)
  }

  private func mayDeny(_ text: CheckedText, _ words: WrittenWords, _ isTurkish: Bool) -> Bool {
    text.words.contains { word in
      words.negations.contains(word.folded) || words.negationHints.match(word.folded)
        || isTurkish && TurkishNegation.isPossible(word.folded)
    }
  }
}
