/// Of what lexemes the words read last are forms: a word comes again and again, and inflection takes time.
///
/// A table of bounded size in which a word puts out another of the same place; a word is known by all its
/// letters, so an answer is the same with and without it.
struct FormCache {
  private static let mostLetters = 24
  private static let mostForms = 6
  private static let firstSize = 1 << 9
  private static let fullSize = 1 << 15

  private var keys: [UInt64] = []
  private var counts: [UInt16] = []
  private var letters: [UInt32] = []
  private var forms: [UInt32] = []
  private var misses = 0

  private mutating func resize(_ size: Int) {
    keys = Array(repeating: 0, count: size)
    counts = Array(repeating: 0, count: size)
    letters = Array(repeating: 0, count: size * Self.mostLetters)
    forms = Array(repeating: 0, count: size * Self.mostForms)
  }

  /// Adds the forms of a word to `output`; `false` where they are not known.
  @inline(__always)
  func find(
    _ hash: UInt64, _ word: Range<Int>, _ text: [UInt32], into output: inout [UInt32]
  ) -> Bool {
    if keys.isEmpty { return false }
    let place = Int(truncatingIfNeeded: hash >> 7) & (keys.count - 1)
    guard keys[place] == hash | 1, Int(counts[place] >> 8) == word.count else { return false }
    let first = place * Self.mostLetters
    for step in 0..<word.count
    where letters[first + step] != text[word.lowerBound + step] & WordBuffer.letter {
      return false
    }
    for step in 0..<Int(counts[place] & 0xff) { output.append(forms[place * Self.mostForms + step]) }
    return true
  }

  /// Keeps what was found about a word.
  mutating func keep(_ hash: UInt64, _ word: Range<Int>, _ text: [UInt32], _ found: [UInt32]) {
    let count = found.count
    guard word.count <= Self.mostLetters, count <= Self.mostForms else { return }
    misses += 1
    if keys.isEmpty { resize(Self.firstSize) }
    if keys.count < Self.fullSize, misses > 4 * keys.count { resize(Self.fullSize) }
    let place = Int(truncatingIfNeeded: hash >> 7) & (keys.count - 1)
    keys[place] = hash | 1
    counts[place] = UInt16(word.count << 8 | count)
    for step in 0..<word.count {
      letters[place * Self.mostLetters + step] = text[word.lowerBound + step] & WordBuffer.letter
    }
    for step in 0..<count { forms[place * Self.mostForms + step] = found[step] }
  }
}
