internal import Bitext
internal import Linguistics
internal import Terminology

/// Tells words with a slip of the pen from words that are only rare.
struct Slips: Sendable {
  private let words: FrequentWords
  private let speller: Speller?
  private let inflection: (any Inflection)?
  private let target: Int?
  /// Pairs of letters that other spellings of the same word differ in.
  private let variants: [(from: String, to: String)]
  /// Keys of the glossary's words.
  private let glossary: Set<UInt64>

  /// `nil` for a language whose frequent words are not known.
  init?(_ context: CheckContext, speller: Speller?) {
    let language = context.languages.target
    guard let words = FrequentWords.shared(for: language) else { return nil }
    self.words = words
    self.speller = speller
    target = WordLanguages.index(of: language)
    inflection = ["tr", "fi"].contains(language.language) ? Linguistics.inflection(for: language) : nil
    variants = WrittenWords(language: language).variants
    var glossary: Set<UInt64> = []
    for concept in context.glossary.concepts {
      for term in concept.terms(in: language) where term.status.isAllowed {
        for word in term.text.unicodeScalars.split(whereSeparator: { !$0.isLetter }) {
          glossary.insert(
            WordLanguages.key(context.target.folding.fold(word).flatMap { Array(String($0).utf8) }))
        }
      }
    }
    self.glossary = glossary
  }

  /// What an ordinary word should have been, where that is sure.
  func meant(by word: CheckedWord, in pair: CheckedPair) -> String? {
    if let target, WordLanguages.shared.level(of: word.key, language: target) > 0 { return nil }
    let letters = Array(word.folded.unicodeScalars)
    guard letters.count >= 5, words.level(of: letters) == 0 else { return nil }
    let isOdd = words.isOdd(letters)
    let mayBeNear = words.mayBeSlip(letters)
    guard isOdd || mayBeNear, speller != nil || isOdd && mayBeNear, words.isSpellable(letters),
      !isRight(word), !isForeign(word), !isForm(letters), !glossary.contains(word.key)
    else { return nil }
    if mayBeNear, let meant = words.meant(by: letters),
      meant.level >= leastLevel(letters.count, isOdd: isOdd, isReplaced: meant.isReplaced)
    {
      return isOfSource(letters, meant.letters, in: pair) ? nil : String(scalars: meant.letters)
    }
    guard isOdd, letters.count >= 6, let speller else { return nil }
    let repair = words.repairs(of: letters).first { speller.isCorrect(String(scalars: $0)) }
    return repair.flatMap { isOfSource(letters, $0, in: pair) ? nil : String(scalars: $0) }
  }

  /// How frequent the word must be that was meant.
  private func leastLevel(_ letters: Int, isOdd: Bool, isReplaced: Bool) -> Int {
    if speller == nil { return letters >= 7 ? 40 : letters == 6 ? 48 : 55 }
    if letters == 5 { return isOdd ? 42 : isReplaced ? 55 : 45 }
    return letters == 6 && isReplaced && !isOdd ? 40 : 33
  }

  /// Whether a dictionary has the word, or another spelling of it.
  private func isRight(_ word: CheckedWord) -> Bool {
    guard let speller else { return false }
    if speller.isCorrect(word.written) { return true }
    if word.folded != word.written, speller.isCorrect(word.folded) { return true }
    return variants.contains { from, to in
      word.written.contains(from) && speller.isCorrect(word.written.replacing(from, with: to))
    }
  }

  /// Whether it is a common word of another language: a name of a work, a term.
  private func isForeign(_ word: CheckedWord) -> Bool {
    WordLanguages.languages.indices.contains { language in
      language != target && WordLanguages.shared.level(of: word.key, language: language) > 0
    }
  }

  /// Whether it is a frequent word in one of its forms.
  private func isForm(_ word: [Unicode.Scalar]) -> Bool {
    guard let inflection else { return false }
    for core in inflection.cores(of: word) where core.count >= 4 && core.count < word.count {
      let base = Array(word[core])
      guard words.level(of: base) > 0 || speller?.isCorrect(String(scalars: base)) == true else { continue }
      let term = DictionaryTerm(words: [base], written: [base])
      let isForm = inflection.stems(ofWord: 0, in: term).contains { stem in
        stem.letters.count <= word.count && word.starts(with: stem.letters)
          && inflection.accepts(stem, in: word, at: 0..<stem.letters.count)
      }
      if isForm { return true }
    }
    return false
  }

  /// Whether the source has a word that this one is nearer to than what it may have meant: it was borrowed.
  private func isOfSource(_ word: [Unicode.Scalar], _ meant: [Unicode.Scalar], in pair: CheckedPair) -> Bool {
    pair.source.words.contains { other in
      let letters = Array(other.folded.unicodeScalars)
      return letters != meant && abs(letters.count - word.count) <= 1
        && LetterDistance.distance(letters, word, limit: 1) <= 1
    }
  }
}
