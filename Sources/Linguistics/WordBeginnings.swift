/// How some words begin, for telling nearly all other words from them by three letters.
///
///     var beginnings = WordBeginnings()
///     for word in ["mayıs", "on"] { beginnings.insert(word) }
///     beginnings.mayHave("mayısta".unicodeScalars.map(\.self)[...])   // true
///     beginnings.mayHave("onuncu".unicodeScalars.map(\.self)[...])    // false
///     beginnings.mayGoOn(in: "onuncu".unicodeScalars.map(\.self)[...])  // true
///
/// One bit for each hash of up to three letters, so what it denies is none of the words, and what it grants may be
/// none either. Some nanoseconds.
struct WordBeginnings: Sendable {
  /// 4096 of them.
  private var bits = [UInt64](repeating: 0, count: 64)
  /// Whether a word has fewer than three letters.
  private var hasShortWords = false

  /// Takes the first word of `phrase`.
  mutating func insert(_ phrase: String) {
    let letters = phrase.unicodeScalars.prefix { $0 != " " }.prefix(3)
    let slot = Self.slot(of: letters.reduce(0, Self.key))
    if letters.count < 3 { hasShortWords = true }
    bits[slot >> 6] |= 1 << UInt64(slot & 63)
  }

  /// Whether a word may be one of them, or begin with the same three letters.
  func mayHave(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    var key: UInt64 = 0
    for index in word.startIndex..<min(word.startIndex + 3, word.endIndex) {
      key = Self.key(key, word[index])
    }
    return hasBit(key)
  }

  /// The same of a word by its place among letters.
  func mayHave(_ letters: [Unicode.Scalar], _ word: Range<Int>) -> Bool {
    var key: UInt64 = 0
    for index in word.prefix(3) { key = Self.key(key, letters[index]) }
    return hasBit(key)
  }

  /// Whether a word may begin with one of them, however short that is.
  func mayGoOn(in word: ArraySlice<Unicode.Scalar>) -> Bool {
    guard hasShortWords else { return mayHave(word) }
    var key: UInt64 = 0
    for index in word.startIndex..<min(word.startIndex + 3, word.endIndex) {
      key = Self.key(key, word[index])
      if hasBit(key) { return true }
    }
    return false
  }

  private func hasBit(_ key: UInt64) -> Bool {
    let slot = Self.slot(of: key)
    return bits[slot >> 6] & 1 << UInt64(slot & 63) != 0
  }

  /// The letters before and one more, each in 21 bits.
  private static func key(_ letters: UInt64, _ next: Unicode.Scalar) -> UInt64 {
    letters << 21 | UInt64(next.value)
  }

  private static func slot(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 52)
  }
}
