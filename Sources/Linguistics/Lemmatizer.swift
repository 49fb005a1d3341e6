internal import Bitext
internal import Synchronization

/// What a language's words are forms of: by its spelling dictionary, and by Snowball's rules for the
/// words that the dictionary does not know.
///
/// Words are folded by `LetterFolding`, and so are lemmas. A stem of Snowball's stands behind a mark, so
/// that it is never taken for a word of the dictionary. A text repeats its words: the last 32,768 to
/// 65,536 that were asked for are kept with their lemmas, which makes a look-up of 0.4 µs out
/// of one of 30. The same in every process as long as the same dictionary is installed.
/// Safe from any thread: callers take turns.
final class Lemmatizer: Sendable {
  /// The lemmas of one word.
  struct Answer: Sendable {
    /// Whether they are the dictionary's, which may name several; else it is the one of Snowball.
    var isKnown: Bool
    var lemmas: [[Unicode.Scalar]]
  }

  /// Stands before a stem of Snowball's; no word of a text has it.
  static let mark: Unicode.Scalar = "\u{e000}"

  /// Identifies the dictionary; 0 where there is none.
  let revision: UInt64
  private let dictionary: SpellingDictionary?
  private let folding: LetterFolding
  private let state: Mutex<State>

  /// `nil` where there is neither a dictionary nor an algorithm of Snowball's.
  init?(language: LanguageTag, dictionary: SpellingDictionary?) {
    let stemmer = SnowballHandle(language)
    if dictionary == nil, stemmer == nil { return nil }
    self.dictionary = dictionary
    revision = dictionary?.revision ?? 0
    folding = LetterFolding(language: language)
    state = Mutex(State(stemmer: stemmer))
  }

  /// The one of this process, with the dictionary that is installed.
  static func shared(for language: LanguageTag) -> Lemmatizer? {
    all.withLock { all in
      if let known = all[language.description] { return known }
      let made = Lemmatizer(language: language, dictionary: .installed(for: language))
      all[language.description] = .some(made)
      return made
    }
  }

  private static let all = Mutex<[String: Lemmatizer?]>([:])

  func answer(_ word: [Unicode.Scalar]) -> Answer {
    state.withLock { state in
      if let known = state.cache[word] { return known }
      let answer = ask(word, stemmer: state.stemmer)
      state.cache[word] = answer
      return answer
    }
  }

  private func ask(_ word: [Unicode.Scalar], stemmer: borrowing SnowballHandle?) -> Answer {
    if let dictionary {
      var lemmas: [[Unicode.Scalar]] = []
      // With a capital a name is known too, and any other word as well.
      for stem in dictionary.stems(of: capitalized(word)) {
        let lemma = folding.fold(stem.unicodeScalars)
        if !lemmas.contains(lemma) { lemmas.append(lemma) }
      }
      if !lemmas.isEmpty { return Answer(isKnown: true, lemmas: lemmas) }
    }
    let stem = stemmer?.stem(String(scalars: word)).unicodeScalars.map { $0 } ?? word
    return Answer(isKnown: false, lemmas: [[Self.mark] + stem])
  }

  private func capitalized(_ word: [Unicode.Scalar]) -> String {
    guard let first = word.first else { return "" }
    let capital = first == "i" && folding.isTurkic ? "İ" : first.properties.titlecaseMapping
    return capital + String(scalars: word.dropFirst())
  }

  private struct State: ~Copyable {
    var stemmer: SnowballHandle?
    var cache = RecentWords<Answer>(capacity: 32_768)
  }
}
