package import Bitext

/// How likely words are in each of thirteen languages, for telling residue from a text's own words.
///
///     let languages = WordLanguages.shared
///     let word = Array("government".unicodeScalars)[...]
///     let scores = languages.scores(of: word, key: WordLanguages.key(word))
///     scores[english] - scores[turkish]  // 4.2: ten thousand times as likely in English
///
/// Words are folded (`LetterFolding`). A common word has its frequency, from `common-words/<language>.txt`; any
/// other the chance of its letters, each after the two before it, as those words have them. That is a naive
/// model (Cavnar and Trenkle 1994 compare n-grams alike): good for runs of words, poor for single names.
/// About 100 ns a word; made once a process, in some milliseconds.
package final class WordLanguages: Sendable {
  /// Decimal logarithms of likelihood by language, in the order of `languages`.
  package typealias Scores = SIMD16<Float>

  package static let languages = [
    "ar", "de", "en", "es", "fi", "fr", "it", "nl", "pl", "pt", "ru", "sv", "tr",
  ]
  package static let shared = WordLanguages()

  private let words: CommonWords
  private let letters: LetterChances

  private init() {
    var words = CommonWords(capacity: 1 << 17)
    var letters = LetterChances()
    for (index, language) in Self.languages.enumerated() {
      guard let text = Resource.text("common-words/\(language).txt") else { continue }
      words.read(text, language: index) { letters.learn($0, language: index) }
    }
    letters.finish()
    self.words = words
    self.letters = letters
  }

  package static func index(of language: LanguageTag) -> Int? {
    languages.firstIndex(of: language.language)
  }

  /// What words are known by: FNV-1a (Fowler, Noll, Vo) over their bytes.
  package static func key(_ word: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { hash = key(hash, byte) }
    return hash
  }

  /// The key of a word that goes on with another byte.
  static func key(_ start: UInt64, _ byte: UInt8) -> UInt64 { (start ^ UInt64(byte)) &* 0x100_0000_01b3 }

  package static func key(_ word: String) -> UInt64 { key(word.utf8) }

  /// The key of a word by its letters.
  package static func key(_ letters: ArraySlice<Unicode.Scalar>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for letter in letters { add(letter, to: &hash) }
    return hash
  }

  /// The key of a word by its place among letters.
  package static func key(_ letters: [Unicode.Scalar], _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in range { add(letters[index], to: &hash) }
    return hash
  }

  private static func add(_ letter: Unicode.Scalar, to hash: inout UInt64) {
    let value = letter.value
    switch value {
    case ..<0x80: hash = key(hash, UInt8(value))
    case ..<0x800: hash = key(key(hash, UInt8(0xc0 | value >> 6)), UInt8(0x80 | value & 0x3f))
    default: if let bytes = UTF8.encode(letter) { for byte in bytes { hash = key(hash, byte) } }
    }
  }

  /// Scores in whole parts of `parts`, for adding up many.
  package typealias Parts = SIMD16<Int16>

  /// How many parts are 1.
  package static let parts: Float = 256

  /// The likelihoods of a word.
  package func scores(of word: ArraySlice<Unicode.Scalar>, key: UInt64) -> Scores {
    Scores(scoreParts(of: word, key: key)) / Self.parts
  }

  /// The likelihoods of a word, in parts.
  package func scoreParts(of word: ArraySlice<Unicode.Scalar>, key: UInt64) -> Parts {
    var chances = letters.chances(of: word)
    guard let levels = words.levels(of: key) else { return chances }
    // A level of 0 is no word of that language.
    for lane in 0..<16 where levels[lane] > 0 {
      chances[lane] = max(chances[lane], Self.known[Int(levels[lane])])
    }
    return chances
  }

  /// The likelihood of a word that is known, by its level.
  private static let known: [Int16] = (0..<100).map { Int16(((Float($0) / 10 - 9) * parts).rounded()) }

  /// Ten times the logarithm of a common word's frequency in 1,000,000,000; 0 for other words.
  package func level(of key: UInt64, language: Int) -> Int {
    words.levels(of: key).map { Int($0[language]) } ?? 0
  }

  /// The same by language, in the order of `languages`; `nil` for a word that is common in none.
  package func levels(of key: UInt64) -> SIMD16<UInt8>? { words.levels(of: key) }
}

/// Levels of words by language, in a table with open addresses.
private struct CommonWords: Sendable {
  /// The upper halves of keys, whose lower halves say where they stand; as small as may be, for most words are not there.
  private var keys: [UInt32]
  private var levels: [SIMD16<UInt8>]
  private var count = 0

  init(capacity: Int) {
    keys = Array(repeating: 0, count: capacity)
    levels = Array(repeating: .zero, count: capacity)
  }

  func levels(of key: UInt64) -> SIMD16<UInt8>? {
    let slot = slot(of: key)
    return keys[slot] == 0 ? nil : levels[slot]
  }

  /// Takes the lines `level word word …` of a list; `each` is given every word's letters.
  mutating func read(_ text: String, language: Int, each: (Substring.UTF8View) -> Void) {
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      var level = 0
      for (place, part) in line.split(separator: UInt8(ascii: " ")).enumerated() {
        if place == 0 {
          level = Int(Substring(part)) ?? 0
          continue
        }
        // A table that fills up would be searched for ever.
        guard (1...99).contains(level), count < keys.count / 5 * 4 else { return }
        let key = WordLanguages.key(part)
        let slot = slot(of: key)
        if keys[slot] == 0 { count += 1 }
        keys[slot] = Self.upper(key)
        levels[slot][language] = max(levels[slot][language], UInt8(level))
        each(part)
      }
    }
  }

  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (key ^ key >> 29)) & (keys.count - 1)
    let upper = Self.upper(key)
    while keys[slot] != 0, keys[slot] != upper { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  /// Never 0, which is an empty place.
  private static func upper(_ key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key >> 32) | 1 }
}

/// The chance of each letter after the two before it, by language.
private struct LetterChances: Sendable {
  private static let tripleSlots = 1 << 15
  private static let doubleSlots = 1 << 12
  /// What a letter has at least, and what an unknown word costs.
  private static let floor: Float = -2.4
  private static let unknown: Float = 1

  private var tripleCounts = [SIMD16<UInt16>](repeating: .zero, count: Self.tripleSlots)
  private var doubleCounts = [SIMD16<UInt16>](repeating: .zero, count: Self.doubleSlots)
  /// In parts (`WordLanguages.parts`), small to stay near the processor.
  private var triples: [SIMD16<Int16>] = []
  private var doubles: [SIMD16<Int16>] = []
  /// Longer words are told by their first letters.
  private static let mostLetters = 40

  mutating func learn(_ word: Substring.UTF8View, language: Int) {
    var state = State()
    for scalar in Substring(word).unicodeScalars {
      let (double, triple) = state.next(scalar.value)
      if doubleCounts[double][language] < .max { doubleCounts[double][language] += 1 }
      if tripleCounts[triple][language] < .max { tripleCounts[triple][language] += 1 }
    }
    let (double, triple) = state.next(0x20)
    if doubleCounts[double][language] < .max { doubleCounts[double][language] += 1 }
    if tripleCounts[triple][language] < .max { tripleCounts[triple][language] += 1 }
  }

  /// Makes logarithms of the counts.
  mutating func finish() {
    // Forty letters, each with a twentieth of an occurrence that nobody saw.
    func scaled(_ values: SIMD16<Float>) -> SIMD16<Int16> {
      SIMD16<Int16>((Self.logarithms(values) * WordLanguages.parts).rounded(.toNearestOrEven))
    }
    triples = tripleCounts.map { scaled(SIMD16<Float>($0) + 0.05) }
    doubles = doubleCounts.map { scaled(SIMD16<Float>($0) + 2) }
    (tripleCounts, doubleCounts) = ([], [])
  }

  func chances(of word: ArraySlice<Unicode.Scalar>) -> WordLanguages.Parts {
    var state = State()
    var sum = SIMD16<Int16>(repeating: Int16(-Self.unknown * WordLanguages.parts))
    let floor = SIMD16<Int16>(repeating: Int16(Self.floor * WordLanguages.parts))
    func add(_ value: UInt32) {
      let (double, triple) = state.next(value)
      sum &+= pointwiseMax(triples[triple] &- doubles[double], floor)
    }
    for letter in word.prefix(Self.mostLetters) { add(letter.value) }
    add(0x20)
    return sum
  }

  /// Decimal logarithms, to a hundredth: a parabola through the fraction's (Mineiro 2011 has the idea).
  private static func logarithms(_ values: SIMD16<Float>) -> SIMD16<Float> {
    var result = SIMD16<Float>.zero
    for lane in 0..<16 {
      let (exponent, fraction) = (Float(values[lane].exponent), values[lane].significand)
      result[lane] = (exponent + (-0.344845 * fraction + 2.024658) * fraction - 1.674873) * 0.30103
    }
    return result
  }

  /// The two letters before.
  private struct State {
    private var first: UInt32 = 0x20
    private var second: UInt32 = 0x20

    /// Where the two letters before and those three are counted.
    mutating func next(_ letter: UInt32) -> (double: Int, triple: Int) {
      let pair = (first &* 0x9e37_79b1) ^ (second &* 0x85eb_ca77)
      let three = (pair ^ (pair >> 15)) &* 0x2c1b_3c6d ^ (letter &* 0xc2b2_ae35)
      (first, second) = (second, letter)
      return (
        Int((pair ^ pair >> 13) & UInt32(LetterChances.doubleSlots - 1)),
        Int((three ^ three >> 16) & UInt32(LetterChances.tripleSlots - 1))
      )
    }
  }
}
