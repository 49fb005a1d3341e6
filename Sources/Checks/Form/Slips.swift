internal import Bitext
internal import Linguistics
internal import Synchronization
internal import Terminology

/// Tells words with a slip of the pen from words that are only rare.
final class Slips: Sendable {
  private let right: RightWords
  private let target: Int?
  /// Keys of the glossary's words.
  private let glossary: Set<UInt64>
  private let answers = Answers()

  private var words: FrequentWords { right.frequent }

  /// `nil` for a language whose frequent words are not known.
  init?(_ context: CheckContext, speller: Speller?) {
    let language = context.languages.target
    guard let right = RightWords(language, speller: speller) else { return nil }
    self.right = right
    target = WordLanguages.index(of: language)
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
    guard word.range.count >= 5 else { return nil }
    let meant = answers[word.key] ?? answers.keep(meant(by: word) ?? [], for: word.key)
    if meant.isEmpty || isOfSource(Array(word.folded.unicodeScalars), meant, in: pair) { return nil }
    return String(scalars: meant)
  }

  /// The same, whatever the source says.
  private func meant(by word: CheckedWord) -> [Unicode.Scalar]? {
    let letters = Array(word.folded.unicodeScalars)
    guard letters.count >= 5, words.level(of: letters) == 0 else { return nil }
    let isOdd = words.isOdd(letters)
    let mayBeNear = words.mayBeSlip(letters)
    guard isOdd || mayBeNear, words.isSpellable(letters), !glossary.contains(word.key) else { return nil }
    let speller = right.speller
    // A dictionary is quick; without one, forms are tried, and few words need them.
    if speller != nil, right.isRight(word, letters) { return nil }
    if mayBeNear, let meant = words.meant(by: letters),
      meant.level >= leastLevel(letters.count, isOdd: isOdd, isReplaced: meant.isReplaced, speller != nil)
    {
      if speller == nil, right.isRight(word, letters) { return nil }
      let isOther = isForeign(word) && meant.letters.map(\.withoutMark) != letters.map(\.withoutMark)
      return isOther ? nil : meant.letters
    }
    guard isOdd, letters.count >= 6, let speller, !isForeign(word) else { return nil }
    return words.repairs(of: letters).first { speller.isCorrect(String(scalars: $0)) }
  }

  /// How frequent the word must be that was meant.
  private func leastLevel(_ letters: Int, isOdd: Bool, isReplaced: Bool, _ hasDictionary: Bool) -> Int {
    if !hasDictionary {
      if isOdd { return letters >= 7 ? 43 : letters == 6 ? 48 : 55 }
      return letters >= 7 ? 57 : 100
    }
    if letters == 5 { return isOdd ? 42 : isReplaced ? 55 : 45 }
    return letters == 6 && isReplaced && !isOdd ? 40 : 33
  }

  /// Whether it is a common word of another language: a name of a work, a term.
  private func isForeign(_ word: CheckedWord) -> Bool {
    // None of the target language's, as was seen before.
    WordLanguages.shared.levels(of: word.key) != nil
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

/// What words meant, by their keys; nearly all are right.
private final class Answers: Sendable {
  private struct State: Sendable {
    var areRight = KeptAnswers()
    /// The last 100,000 or so of those that are wrong.
    var wrong: [UInt64: [Unicode.Scalar]] = [:]
  }

  private let state = Mutex(State())

  /// Empty for a word that is right, `nil` for one that was not asked for.
  subscript(key: UInt64) -> [Unicode.Scalar]? {
    state.withLock { state in state.areRight[key] == true ? [] : state.wrong[key] }
  }

  func keep(_ answer: [Unicode.Scalar], for key: UInt64) -> [Unicode.Scalar] {
    state.withLock { state in
      if answer.isEmpty {
        state.areRight.keep(true, for: key)
      } else {
        if state.wrong.count > 100_000 { state.wrong = [:] }
        state.wrong[key] = answer
      }
    }
    return answer
  }
}
