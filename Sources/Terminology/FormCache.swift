/// Of what lexemes the words read last are forms: a word comes again and again, and inflection takes time.
///
/// A table of bounded size in which a word has two places, and puts out the older of two others there; a word
/// is known by all its letters, so an answer is the same with and without it. A word takes two lines of memory.
struct FormCache {
  private struct Entry {
    /// Those of the Basic Multilingual Plane; 0 behind the last.
    var letters = SIMD32<UInt16>(repeating: 0)
    var forms = SIMD8<UInt32>(repeating: 0)
    var formCount: UInt32 = 0
  }

  private static let mostLetters = 32
  private static let mostForms = 8
  private static let firstSize = 1 << 8
  private static let fullSize = 1 << 17

  private var entries: [Entry] = []
  /// The letters of the word asked for last.
  private var letters = SIMD32<UInt16>(repeating: 0)
  private var isKeepable = false
  private var misses = 0

  /// Reads from the place of a word, so that it is at hand when it is asked for.
  @inline(__always)
  func touch(_ hash: UInt64) -> UInt32 {
    if entries.isEmpty { return 0 }
    let place = Int(truncatingIfNeeded: hash >> 7) & (entries.count - 2)
    return entries[place].formCount &+ UInt32(entries[place].letters[0])
  }

  /// Adds the forms of a word to `output`; `false` where they are not known.
  @inline(__always)
  mutating func find(
    _ hash: UInt64, _ word: Range<Int>, _ text: [UInt32], into output: inout [UInt32]
  ) -> Bool {
    isKeepable = word.count <= Self.mostLetters
    guard isKeepable else { return false }
    var letters = SIMD32<UInt16>(repeating: 0)
    for step in 0..<word.count {
      let letter = text[word.lowerBound + step] & WordBuffer.letter
      if letter > 0xffff {
        isKeepable = false
        return false
      }
      letters[step] = UInt16(truncatingIfNeeded: letter)
    }
    self.letters = letters
    if entries.isEmpty { return false }
    var place = Int(truncatingIfNeeded: hash >> 7) & (entries.count - 2)
    if entries[place].letters != letters { place += 1 }
    guard entries[place].letters == letters else { return false }
    for step in 0..<Int(entries[place].formCount) { output.append(entries[place].forms[step]) }
    return true
  }

  /// Keeps what was found about the word asked for last.
  mutating func keep(_ hash: UInt64, _ found: [UInt32]) {
    guard isKeepable, found.count <= Self.mostForms else { return }
    misses += 1
    if entries.isEmpty { entries = Array(repeating: Entry(), count: Self.firstSize) }
    // Grown when it has been filled twice over; what it held is found again soon.
    if entries.count < Self.fullSize, misses > 2 * entries.count {
      entries = Array(repeating: Entry(), count: 4 * entries.count)
      misses = 0
    }
    var entry = Entry()
    entry.letters = letters
    for (step, form) in found.enumerated() { entry.forms[step] = form }
    entry.formCount = UInt32(found.count)
    let place = Int(truncatingIfNeeded: hash >> 7) & (entries.count - 2)
    entries[place + 1] = entries[place]
    entries[place] = entry
  }
}
