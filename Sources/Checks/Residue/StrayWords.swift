internal import Bitext
internal import Linguistics

/// Finds single words of a language that is neither the source's nor the target's.
final class StrayWords: Sendable {
  /// Rarer words may be names or terms.
  private static let leastLevel: UInt8 = 42
  /// Which languages may be found.
  private let others: LeadMemory.Strays
  private let target: Int
  private let memory: LeadMemory
  private let right: RightWords
  private let isGerman: Bool

  /// `nil` where no dictionary of the target language tells its words.
  init?(languages: LanguagePair, memory: LeadMemory) {
    guard let target = WordLanguages.index(of: languages.target),
      let speller = Speller.shared(for: languages.target),
      let right = RightWords(languages.target, speller: speller)
    else { return nil }
    self.target = target
    self.right = right
    isGerman = languages.target.language == "de"
    others = Self.others(languages)
    self.memory = memory
  }

  /// The languages of which single words may be found: neither of the two, nor English, whose words are taken over
  /// everywhere.
  static func others(_ languages: LanguagePair) -> LeadMemory.Strays {
    var others = LeadMemory.Strays(repeating: false)
    for (index, language) in WordLanguages.languages.enumerated() {
      others[index] = ![languages.source.language, languages.target.language, "en"].contains(language)
    }
    return others
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
      guard let language = Self.language(of: word.key, target: target, among: others), !word.isQuoted,
        !word.hasSuffix,
        !isLink(index, words), !pair.source.words.contains(where: { $0.key == word.key }),
        !BorrowedPhrases.builtIn.holds(word.folded), !AddressParts.holds(word, in: pair.target.text)
      else { return nil }
      let letters = Array(word.folded.unicodeScalars)
      guard letters.count >= 4, SpellingCheck.standsAlone(word, in: pair.target),
        !right.isRight(word, letters), !isSlip(letters)
      else { return nil }
      return (word.range, language)
    }
  }

  /// The language that a word is common in, if it is none of the target's.
  static func language(of key: UInt64, target: Int, among others: LeadMemory.Strays) -> String? {
    guard var levels = WordLanguages.shared.levels(of: key), levels[target] == 0 else { return nil }
    levels.replace(with: SIMD16<UInt8>.zero, where: .!others)
    let most = levels.max()
    guard most >= leastLevel else { return nil }
    return WordLanguages.languages.indices.first { levels[$0] == most }.map { WordLanguages.languages[$0] }
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
