internal import Bitext
internal import Linguistics

/// Finds what denies in texts of one language.
struct Denials: Sendable {
  private let words: WrittenWords
  private let negations: KeySet
  private let companionWords: KeySet
  private let isTurkish: Bool
  private let isFrench: Bool
  private let isSpanish: Bool
  private let isFinnish: Bool
  private let hasCapitalNouns: Bool

  /// `nil` for a language that there is no list for.
  init?(_ language: LanguageTag) {
    words = WrittenWords(language: language)
    negations = KeySet(words.negations)
    companionWords = KeySet(words.negationCompanions)
    isTurkish = language.language == "tr"
    isFrench = language.language == "fr"
    isSpanish = language.language == "es"
    isFinnish = language.language == "fi"
    hasCapitalNouns = language.language == "de"
    if negations.isEmpty { return nil }
  }

  /// The words that surely deny what is said, by their place in `words`; none where the text asks.
  func plain(_ text: CheckedText) -> [Int] {
    let found = text.words.indices.filter { isDenial($0, text) && isPlain($0, text) }
    if found.isEmpty || text.text.utf8.contains(UInt8(ascii: "?")) { return [] }
    return text.words.contains { words.negationSpans.contains($0.folded) } ? [] : found
  }

  /// How many of them deny a clause each: not "not in November", and of "no … nada" only "no".
  func clauses(_ denials: [Int], _ text: CheckedText) -> Int {
    // Of "ne … plus jamais" the first is counted.
    if isFrench { return min(denials.count, text.words.count { Self.isNe($0.folded) }) }
    return denials.count { index in
      let word = text.words[index].folded
      if isSpanish { return word == "no" }
      // "Ei … eikä": neither … nor.
      if isFinnish, word.hasSuffix("kä") { return false }
      guard word == "not", !words.negatedVerbs.isEmpty else { return true }
      return text.words[max(0, index - 2)..<index].contains { words.negatedVerbs.contains($0.folded) }
    }
  }

  /// How many words of a text deny something or may translate a denial.
  func signs(in text: CheckedText) -> Int {
    text.words.indices.count { index in
      let word = text.words[index]
      if negations.contains(word.key) {
        // Of "ne … pas" the first is counted; a headline may have the second alone.
        return !isFrench || isHint(word, text) && !isBesideNe(index, text)
      }
      if word.startsUpper, !word.isInitial, !hasCapitalNouns { return false }
      return isHint(word, text)
        || isTurkish && (TurkishNegation.isPossible(word.folded) || isForbidding(index, text))
    }
  }

  /// How many of the signs mean one thing in every language: without.
  func companions(in text: CheckedText) -> Int {
    companionWords.isEmpty ? 0 : text.words.count { companionWords.contains($0.key) }
  }

  /// "Asla izin verme": let never; else "verme" is letting.
  private func isForbidding(_ index: Int, _ text: CheckedText) -> Bool {
    let word = text.words[index].folded
    return (word.hasSuffix("me") || word.hasSuffix("ma"))
      && text.words[..<index].contains { $0.folded == "asla" || $0.folded == "sakın" }
  }

  private func isDenial(_ index: Int, _ text: CheckedText) -> Bool {
    let word = text.words[index]
    if negations.contains(word.key) {
      return isFrench ? isBesideNe(index, text) : word.folded != "no" || !isLabel(word, text)
    }
    return isTurkish && (!word.startsUpper || word.isInitial) && TurkishNegation.isCertain(word.folded)
      && !isHint(word, text)
  }

  private func isHint(_ word: CheckedWord, _ text: CheckedText) -> Bool {
    words.negationHints.match(text.tokens.folded(word.token))
  }

  /// "No.1", "no-deal", "No, no": a mark right behind.
  private func isLabel(_ word: CheckedWord, _ text: CheckedText) -> Bool {
    let utf8 = text.text.utf8
    let end = utf8.index(utf8.startIndex, offsetBy: word.range.upperBound)
    return end == utf8.endIndex || utf8[end] < 0x80 && utf8[end] != UInt8(ascii: " ")
  }

  /// French denies in two words, of which "pas" alone may be a step and "plus" more.
  private func isBesideNe(_ index: Int, _ text: CheckedText) -> Bool {
    (max(0, index - 5)...min(text.words.count - 1, index + 3)).contains { place in
      Self.isNe(text.words[place].folded)
    }
  }

  private static func isNe(_ word: String) -> Bool { word == "ne" || word == "n" }

  /// Whether a denial is not part of a phrase that denies nothing: "not only", "whether or not", "not uncommon",
  /// "olup olmadığı", "yok etmek".
  private func isPlain(_ index: Int, _ text: CheckedText) -> Bool {
    let before = text.words[max(0, index - Self.reachBefore)..<index]
    if before.contains(where: { words.negationQuestions.contains($0.folded) }) { return false }
    if let last = before.last, !words.negationIdioms.isEmpty,
      words.negationIdioms.contains("\(last.folded) \(text.words[index].folded)")
    {
      return false
    }
    if isTurkish {
      let word = text.words[index].folded
      if let last = before.last?.folded, last.last == "p",
        last.unicodeScalars.prefix(2).elementsEqual(word.unicodeScalars.prefix(2))
      {
        return false
      }
      let next = index + 1 < text.words.count ? text.words[index + 1].folded : ""
      if word == "yok", ["et", "ed", "ol", "say"].contains(where: { next.hasPrefix($0) }) { return false }
      let near = text.words[max(0, index - Self.reach)..<min(text.words.count, index + 3)]
      return !near.contains { words.negationEscapes.match(text.tokens.folded($0.token)) }
    }
    if index + 1 < text.words.count, words.negationFollowers.contains(text.words[index + 1].folded) {
      return false
    }
    // In French the verb stands before.
    let start = isFrench ? max(0, index - 2) : index + 1
    return !(start..<min(text.words.count, index + 1 + Self.reach)).contains { place in
      let word = text.words[place]
      if words.negationEscapes.match(text.tokens.folded(word.token)) { return true }
      // "Not without", but "not speak without".
      if companionWords.contains(word.key) { return place == index + 1 }
      return !negations.contains(word.key) && word.folded.utf8.count > 2
        && isHint(word, text)
    }
  }

  /// Words behind a denial that may change what it says.
  private static let reach = 4
  private static let reachBefore = 3
}
