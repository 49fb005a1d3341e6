internal import Bitext
internal import Linguistics

/// Finds single words of a language that is neither the source's nor the target's.
final class StrayWords: Sendable {
  private let memory: LeadMemory
  private let right: RightWords
  private let isGerman: Bool

  /// `nil` where neither a dictionary of the target language nor its inflection tells its words.
  init?(languages: LanguagePair, memory: LeadMemory) {
    guard
      let right = RightWords(languages.target, speller: Speller.shared(for: languages.target)),
      right.knowsForms
    else { return nil }
    self.right = right
    isGerman = languages.target.language == "de"
    self.memory = memory
  }

  func places(in pair: CheckedPair) -> [(range: Range<Int>, language: String)] {
    let words = pair.target.words
    let candidates = memory.withLeads { leads in
      words.indices.filter { index in
        !words[index].startsUpper && words[index].range.count >= 4
          && leads.mayBeStray(words[index].key, words[index].token, pair.target.tokens)
      }
    }
    return candidates.compactMap { index in
      let word = words[index]
      let folded = pair.target.tokens.folded(word.token)
      let parts = WordLanguages.shared.scoreParts(of: folded, key: word.key)
      guard let language = memory.strays.language(of: word.key, folded, parts), !word.isQuoted,
        !word.hasSuffix,
        !isLink(index, words), !pair.source.words.contains(where: { Self.isLike($0, word) }),
        !BorrowedPhrases.builtIn.holds(word.folded), !AddressParts.holds(word, in: pair.target.text)
      else { return nil }
      let letters = Array(folded)
      // "iPhone" is a name.
      guard !pair.target.tokens.letters(word.token).contains(where: \.isUpper),
        SpellingCheck.standsAlone(word, in: pair.target),
        !right.isRight(word, letters), !isSlip(letters)
      else { return nil }
      return (word.range, WordLanguages.languages[language])
    }
  }

  /// Whether a word of the source is the same, or begins so: "yard" of "yards".
  private static func isLike(_ other: CheckedWord, _ word: CheckedWord) -> Bool {
    other.key == word.key || other.folded.utf8.starts(with: word.folded.utf8)
  }

  /// Whether accents make it one of the language's own words.
  private func isSlip(_ letters: [Unicode.Scalar]) -> Bool {
    guard let meant = right.frequent.meant(by: letters) else { return false }
    return meant.letters.map(\.withoutMark) == letters.map(\.withoutMark)
  }

  /// Whether a name's words stand beside it, as in *Corriere della Sera*; German nouns are no names.
  private func isLink(_ index: Int, _ words: [CheckedWord]) -> Bool {
    let names = [index - 1, index + 1].count { place in
      words.indices.contains(place) && words[place].startsUpper && !words[place].isInitial
    }
    return names > (isGerman ? 1 : 0)
  }
}
