internal import Bitext
internal import Linguistics

/// How surely a word is a name that a translation keeps.
enum NameStanding: Int, Comparable {
  /// A name or word that languages write otherwise.
  case translated
  /// A common word.
  case word
  /// A word of a dictionary, but none that is common.
  case likely
  /// A word that no dictionary has but as a name.
  case certain

  static func < (left: NameStanding, right: NameStanding) -> Bool { left.rawValue < right.rawValue }
}

/// What a language knows of its words and names.
///
/// From the installed dictionary; where there is none, from the built-in lists of common words and from the
/// letters that words of the language have.
struct NameSide: Sendable {
  let isEnglish: Bool
  private let index: Int?
  private let speller: Speller?
  /// English words, among which are names that German takes for nouns.
  private let english: Speller?
  /// Whether nouns have capitals.
  private let hasCapitals: Bool
  private let translated: TranslatedNames
  private let written: WrittenWords

  init(language: LanguageTag) {
    isEnglish = language.language == "en"
    hasCapitals = ["de", "lb"].contains(language.language)
    index = WordLanguages.index(of: language)
    speller = Speller.shared(for: language)
    english = hasCapitals ? LanguageTag("en").flatMap { Speller.shared(for: $0) } : nil
    translated = TranslatedNames(language: language)
    written = WrittenWords(language: language)
  }

  /// Whether there is a list of names that other languages write otherwise.
  var knowsNames: Bool { !translated.isEmpty }

  /// Whether other languages write it otherwise.
  func isTranslated(_ word: CheckedWord) -> Bool { translated.contains(word.folded, key: word.key) }

  /// Whether a dictionary has it as a word; `false` where there is none.
  func isWord(_ word: CheckedWord) -> Bool {
    guard let speller, speller.isReadable else { return false }
    if hasCapitals { return speller.isCorrect(word.written) }
    return speller.isCorrect(word.folded)
      || (isEnglish && written.otherSpellings(of: word.folded).contains { speller.isCorrect($0) })
  }

  func standing(of word: CheckedWord) -> NameStanding {
    if word.isPluralAcronym || isTranslated(word) { return .translated }
    let level = index.map { WordLanguages.shared.level(of: word.key, language: $0) } ?? 0
    guard let speller, speller.isReadable else {
      if level > 0 { return .word }
      return looksForeign(word) ? .certain : hasCapitals ? .word : .likely
    }
    if hasCapitals {
      return isEnglishName(word) || (!isWord(word) && looksForeign(word)) ? .certain : .word
    }
    if isWord(word) { return level == 0 ? .likely : .word }
    return level == 0 || speller.isCorrect(word.written) ? .certain : .likely
  }

  private func isEnglishName(_ word: CheckedWord) -> Bool {
    guard let english, english.isReadable else { return false }
    return english.isCorrect(word.written) && !english.isCorrect(word.folded)
  }

  /// Whether a word is likelier in another language than in this one, by its letters.
  private func looksForeign(_ word: CheckedWord) -> Bool {
    guard let index else { return false }
    let scores = WordLanguages.shared.scores(of: Array(word.folded.unicodeScalars)[...], key: word.key)
    return WordLanguages.languages.indices.contains { scores[$0] - scores[index] > 0.5 }
  }
}

extension CheckedWord {
  /// Whether it is like "MPs".
  fileprivate var isPluralAcronym: Bool { written.unicodeScalars.dropFirst().first?.isUpper == true }
}
