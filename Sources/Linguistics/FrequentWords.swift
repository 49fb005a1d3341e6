package import Bitext
internal import Synchronization

/// The 20,000 or so most frequent words of a language, for telling a slip of the pen from a word that is only rare.
///
///     let words = FrequentWords.shared(for: LanguageTag("en")!)
///     words?.meant(by: Array("goverment".unicodeScalars))?.level  // 57, of "government"
///     words?.isOdd(Array("goevrnment".unicodeScalars))  // true: no frequent word has "oev"
///
/// Words are folded (`LetterFolding`) and come from `background/` and `common-words/`; a level is ten times the
/// decimal logarithm of a frequency in 1,000,000,000 words. Not to know a word says little; to know none with three
/// of its letters in that order says more. `mayBeSlip` takes some 100 ns, `meant` some microseconds; made once a
/// process and language, in 20 ms and with 1 MB.
package struct FrequentWords: Sendable {
  /// Letters that at least so many words have are the language's own.
  private static let leastWords = 15
  private static let nearBits: UInt64 = (1 << 22) - 1
  /// Shorter words are near too many others.
  static let leastLetters = 5
  static let mostLetters = 40

  private var table = LevelTable(capacity: 1 << 16)
  /// Two bits for each word and for what is left of it without one of its inner letters.
  private var near = [UInt64](repeating: 0, count: Int(Self.nearBits / 64) + 1)
  /// A bit for every three letters in a row, the ends of words being one.
  private var triples = [UInt64](repeating: 0, count: 64 * 64 * 64 / 64)
  /// By scalar below U+0600, from 1; 0 for letters that are not the language's.
  private var places = [UInt8](repeating: 0, count: 0x600)
  /// The language's letters.
  private(set) var letters: [Unicode.Scalar] = []

  private static let kept = Mutex<[String: FrequentWords]>([:])

  /// `nil` for a language without lists.
  package static func shared(for language: LanguageTag) -> FrequentWords? {
    kept.withLock { kept in
      if let known = kept[language.language] { return known }
      let made = FrequentWords(language: language)
      kept[language.language] = made
      return made
    }
  }

  private init?(language: LanguageTag) {
    let lists = ["background", "common-words"].compactMap { Resource.text("\($0)/\(language.language).txt") }
    if lists.isEmpty { return nil }
    let folding = LetterFolding(language: language)
    var words: [(letters: [Unicode.Scalar], level: UInt8)] = []
    for line in lists.flatMap({ $0.utf8.split(separator: UInt8(ascii: "\n")) })
    where line.first != UInt8(ascii: "#") {
      let parts = line.split(separator: UInt8(ascii: " "))
      guard let level = parts.first.flatMap({ UInt8(Substring($0)) }) else { continue }
      for word in parts.dropFirst() { words.append((folding.fold(Substring(word).unicodeScalars), level)) }
    }
    findLetters(words.lazy.map(\.letters))
    for (word, level) in words where word.allSatisfy({ place(of: $0) > 0 }) { add(word, level) }
  }

  private mutating func findLetters(_ words: some Sequence<[Unicode.Scalar]>) {
    var counts = [Int](repeating: 0, count: places.count)
    for word in words {
      for letter in word where letter.value < 0x600 { counts[Int(letter.value)] += 1 }
    }
    let own = counts.indices.filter { value in
      counts[value] >= Self.leastWords && Unicode.Scalar(UInt32(value))?.properties.isAlphabetic == true
    }
    for value in own.sorted(by: { counts[$0] > counts[$1] }).prefix(62) {
      guard let letter = Unicode.Scalar(UInt32(value)) else { continue }
      letters.append(letter)
      places[value] = UInt8(letters.count)
    }
  }

  private mutating func add(_ word: [Unicode.Scalar], _ level: UInt8) {
    table.insert(Self.key(word), level)
    forEachTriple(of: word) { triple in
      triples[triple >> 6] |= 1 << UInt64(triple & 63)
      return true
    }
    guard word.count >= 4, word.count <= Self.mostLetters else { return }
    markNear(Self.key(word))
    for without in 1..<word.count - 1 { markNear(Self.key(word, without: without)) }
  }

  private mutating func markNear(_ key: UInt64) {
    for bit in [key >> 8 & Self.nearBits, key >> 36 & Self.nearBits] {
      near[Int(bit >> 6)] |= 1 << (bit & 63)
    }
  }

  private func isNear(_ key: UInt64) -> Bool {
    let (first, second) = (key >> 8 & Self.nearBits, key >> 36 & Self.nearBits)
    return near[Int(first >> 6)] & 1 << (first & 63) != 0 && near[Int(second >> 6)] & 1 << (second & 63) != 0
  }

  private func place(of letter: Unicode.Scalar) -> Int {
    letter.value < 0x600 ? Int(places[Int(letter.value)]) : 0
  }

  /// 0 for a word that is none of them.
  package func level(of word: some Sequence<Unicode.Scalar>) -> Int { table[Self.key(word)] }

  func level(of key: UInt64) -> Int { table[key] }

  /// Whether all letters of a word are the language's.
  package func isSpellable(_ word: [Unicode.Scalar]) -> Bool { word.allSatisfy { place(of: $0) > 0 } }

  /// Whether it has three letters in a row that no frequent word has, an end counting as a letter.
  package func isOdd(_ word: [Unicode.Scalar]) -> Bool {
    !forEachTriple(of: word) { triples[$0 >> 6] & 1 << UInt64($0 & 63) != 0 }
  }

  /// The place of the first three letters that no frequent word has; -1 is before the word.
  func firstOddity(in word: [Unicode.Scalar]) -> Int? {
    var place = -2
    let isPlain = forEachTriple(of: word) { triple in
      place += 1
      return triples[triple >> 6] & 1 << UInt64(triple & 63) != 0
    }
    return isPlain ? nil : place
  }

  /// Whether a word that is none of them may be one with a slip; wrongly so for one in ten.
  package func mayBeSlip(_ word: [Unicode.Scalar]) -> Bool {
    guard word.count >= Self.leastLetters, word.count <= Self.mostLetters else { return false }
    return isNear(Self.key(word)) || word.indices.contains { isNear(Self.key(word, without: $0)) }
  }

  /// Whether `visit` said yes to all.
  @discardableResult
  private func forEachTriple(of word: [Unicode.Scalar], _ visit: (Int) -> Bool) -> Bool {
    var last = 0
    for letter in word {
      let place = place(of: letter)
      // The first two letters make a triple with the start.
      if last > 0, !visit(last << 6 & 0x3ffff | place) { return false }
      last = (last << 6 | place) & 0xfff
    }
    return visit(last << 6 & 0x3ffff)
  }

  /// FNV-1a (Fowler, Noll, Vo) over scalars.
  static func key(_ word: some Sequence<Unicode.Scalar>) -> UInt64 {
    var key = emptyKey
    for letter in word { append(letter, to: &key) }
    return key
  }

  private static func key(_ word: [Unicode.Scalar], without place: Int) -> UInt64 {
    var key = emptyKey
    for index in word.indices where index != place { append(word[index], to: &key) }
    return key
  }

  static let emptyKey: UInt64 = 0xcbf2_9ce4_8422_2325

  static func append(_ letter: Unicode.Scalar, to key: inout UInt64) {
    key = (key ^ UInt64(letter.value)) &* 0x100_0000_01b3
  }
}

/// Levels by key, in open addressing; never filled up.
private struct LevelTable: Sendable {
  private var keys: [UInt64]
  private var levels: [UInt8]
  private var count = 0

  init(capacity: Int) {
    keys = Array(repeating: 0, count: capacity)
    levels = Array(repeating: 0, count: capacity)
  }

  subscript(key: UInt64) -> Int { Int(levels[slot(of: key)]) }

  mutating func insert(_ key: UInt64, _ level: UInt8) {
    let slot = slot(of: key)
    if keys[slot] != key {
      guard count < keys.count * 3 / 4 else { return }
      count += 1
    }
    keys[slot] = key
    levels[slot] = max(levels[slot], level)
  }

  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: key ^ key >> 29) & (keys.count - 1)
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }
}
