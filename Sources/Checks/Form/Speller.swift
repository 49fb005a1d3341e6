internal import Bitext
internal import Linguistics
internal import Synchronization

/// The spelling dictionaries of a language that are installed, with what they said before.
///
/// English is asked of the British one too. A new word costs some 10 µs; answers are kept (`KeptAnswers`). Safe from
/// any thread.
final class Speller: Sendable {
  private let dictionaries: [SpellingDictionary]
  private let answers = Mutex(KeptAnswers())
  private let neighbours = Mutex<[String: String?]>([:])

  private static let known = Mutex<[String: Speller?]>([:])

  /// The letters that words of the language are written with.
  private let alphabet: [Unicode.Scalar]

  private init?(language: LanguageTag) {
    var tags = [language]
    if language.language == "en", let british = LanguageTag("en-GB") { tags.append(british) }
    var found: [SpellingDictionary] = []
    for dictionary in tags.compactMap({ SpellingDictionary.installed(for: $0) })
    where !found.contains(where: { $0.affixPath == dictionary.affixPath }) {
      found.append(dictionary)
    }
    if found.isEmpty { return nil }
    dictionaries = found
    alphabet = WrittenWords(language: language).letters
  }

  /// The dictionaries of a language, if one is installed; they are read when the first word is asked for.
  static func shared(for language: LanguageTag) -> Speller? {
    known.withLock { known in
      if let found = known[language.description] { return found }
      let found = Speller(language: language)
      known[language.description] = .some(found)
      return found
    }
  }

  /// Whether the files of one can be read; reads them.
  var isReadable: Bool { dictionaries.contains { $0.isReadable } }

  func isCorrect(_ word: String) -> Bool {
    let key = WordLanguages.key(word)
    return answers.withLock { answers in
      if let answer = answers[key] { return answer }
      let answer = dictionaries.contains { $0.isCorrect(word) }
      answers.keep(answer, for: key)
      return answer
    }
  }

  /// A word of the dictionary that differs in one letter, or in two neighbours exchanged; `nil` when there is none.
  ///
  /// Some hundred words are asked for, a few milliseconds; Hunspell's own suggestions take seconds for some
  /// Turkish words.
  func neighbour(of word: String) -> String? {
    neighbours.withLock { known in
      if let answer = known[word] { return answer }
      if known.count > 20_000 { known = [:] }
      let answer = candidates(for: Array(word.unicodeScalars)).first { candidate in
        dictionaries.contains { $0.isCorrect(candidate) }
      }
      known[word] = .some(answer)
      return answer
    }
  }

  /// Neighbours exchanged, a letter left out, replaced, put in: the likeliest faults first.
  private func candidates(for letters: [Unicode.Scalar]) -> some Sequence<String> {
    let (places, alphabet) = (letters.indices, alphabet)
    let exchanged = places.dropLast().lazy.map { place in
      var other = letters
      other.swapAt(place, place + 1)
      return String(scalars: other)
    }
    let without = places.lazy.map { place in
      String(scalars: letters[..<place]) + String(scalars: letters[(place + 1)...])
    }
    let replaced = places.lazy.flatMap { place in
      alphabet.lazy.map { letter in
        var other = letters
        other[place] = letter
        return String(scalars: other)
      }
    }
    let longer = (0...letters.count).lazy.flatMap { place in
      alphabet.lazy.map { letter in
        var other = letters
        other.insert(letter, at: place)
        return String(scalars: other)
      }
    }
    return [AnySequence(exchanged), AnySequence(without), AnySequence(replaced), AnySequence(longer)].lazy
      .joined()
  }
}
