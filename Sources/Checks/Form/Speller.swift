internal import Bitext
internal import Linguistics
internal import Synchronization

/// A spelling dictionary that is installed, with what it said before.
///
/// A new word costs some 10 µs, one asked before less than a tenth of it. Keeps the last 200,000 answers or
/// so. Safe from any thread.
final class Speller: Sendable {
  private let dictionary: SpellingDictionary
  private let answers = Mutex<[String: Bool]>([:])
  private let neighbours = Mutex<[String: String?]>([:])

  private static let known = Mutex<[String: Speller?]>([:])

  /// The letters that words of the language are written with.
  private let alphabet: [Unicode.Scalar]

  private init(_ dictionary: SpellingDictionary, language: LanguageTag) {
    self.dictionary = dictionary
    alphabet = WrittenWords(language: language).letters
  }

  /// The dictionary of a language, if one is installed and can be read.
  static func shared(for language: LanguageTag) -> Speller? {
    known.withLock { known in
      if let found = known[language.description] { return found }
      let found = SpellingDictionary.installed(for: language).map { Speller($0, language: language) }
      known[language.description] = .some(found)
      return found
    }
  }

  /// Whether its files can be read; reads them.
  var isReadable: Bool { dictionary.isReadable }

  func isCorrect(_ word: String) -> Bool {
    answers.withLock { answers in
      if let answer = answers[word] { return answer }
      if answers.count > 200_000 { answers = [:] }
      let answer = dictionary.isCorrect(word)
      answers[word] = answer
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
      let answer = candidates(for: Array(word.unicodeScalars)).first { dictionary.isCorrect($0) }
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
