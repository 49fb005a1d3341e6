internal import Bitext
internal import Linguistics

/// What is known to be a word of a language: by its lists of frequent words, its dictionary, its forms.
struct RightWords: Sendable {
  let frequent: FrequentWords
  private let installed: Speller?
  /// Of languages that have more forms than dictionaries know.
  private let inflection: (any Inflection)?
  private let written: WrittenWords

  /// The dictionaries, if there are any that can be read; reads them.
  var speller: Speller? { installed?.isReadable == true ? installed : nil }

  /// `nil` for a language whose frequent words are not known.
  init?(_ language: LanguageTag, speller: Speller?) {
    guard let frequent = FrequentWords.shared(for: language) else { return nil }
    self.frequent = frequent
    installed = speller
    inflection = ["tr", "fi"].contains(language.language) ? Linguistics.inflection(for: language) : nil
    written = WrittenWords(language: language)
  }

  /// Whether words are known in all their forms, by a dictionary or by the rules of the language.
  var knowsForms: Bool { installed != nil || inflection != nil }

  /// Whether a dictionary has the word, or another spelling of it, or it is a form of one of its words.
  func isRight(_ word: CheckedWord, _ letters: [Unicode.Scalar]) -> Bool {
    frequent.level(of: letters) > 0 || isInDictionary(word) || isForm(letters)
  }

  private func isInDictionary(_ word: CheckedWord) -> Bool {
    let speller = speller
    if let speller {
      if speller.isCorrect(word.written) { return true }
      if word.folded != word.written, speller.isCorrect(word.folded) { return true }
    }
    return written.otherSpellings(of: word.written).contains { other in
      speller?.isCorrect(other) ?? (frequent.level(of: other.unicodeScalars) > 0)
    }
  }

  /// Whether it is a known word in one of its forms.
  private func isForm(_ word: [Unicode.Scalar]) -> Bool {
    guard let inflection else { return false }
    let speller = speller
    for core in inflection.cores(of: word) where core.count >= 4 && core.count < word.count {
      let base = Array(word[core])
      guard frequent.level(of: base) > 0 || speller?.isCorrect(String(scalars: base)) == true else {
        continue
      }
      let term = DictionaryTerm(words: [base], written: [base])
      let isForm = inflection.stems(ofWord: 0, in: term).contains { stem in
        stem.letters.count <= word.count && word.starts(with: stem.letters)
          && inflection.accepts(stem, in: word, at: 0..<stem.letters.count)
      }
      if isForm { return true }
    }
    return false
  }
}
