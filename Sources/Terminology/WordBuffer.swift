/// The words of a text as terms are compared with them, in flat arrays that are used again.
///
/// A word is a run of letters and digits ("G20"), or one character of a script without spaces. Letters are
/// folded; each carries in its upper bits whether it was written as a capital or is a digit.
struct WordBuffer {
  struct Word {
    /// Positions in `letters`.
    var letters: Range<Int32>
    /// The ending behind an apostrophe, in `letters`; empty where there is none.
    var suffix: Range<Int32>
    /// In `gaps`: the marks between the word before and this one.
    var gap: Range<Int32>
    /// Bytes of the text, with an ending behind an apostrophe.
    var bytes: Range<Int32>
    /// Capitals throughout, digits aside.
    var isAllUpper: Bool
    /// Only a hyphen stands between the word before and this one.
    var isHyphenated: Bool
    /// The word before is another sentence's, or there is none.
    var opensSentence: Bool
  }

  static let upper: UInt32 = 1 << 31
  static let digit: UInt32 = 1 << 30
  /// The letter itself.
  static let letter: UInt32 = 0x1f_ffff

  var words: [Word] = []
  var letters: [UInt32] = []
  /// Marks between words, apostrophes all alike, without hyphens.
  var gaps: [UInt32] = []

  // What stands before the next word.
  private var gapStart = 0
  private var hasSpace = false
  private var hasHyphen = false
  private var hasOpening = true

  mutating func clear() {
    words.removeAll(keepingCapacity: true)
    letters.removeAll(keepingCapacity: true)
    gaps.removeAll(keepingCapacity: true)
    gapStart = 0
    hasSpace = false
    hasHyphen = false
    hasOpening = true
  }

  @inline(__always)
  mutating func append(_ facts: ScalarFacts) {
    let marks =
      (facts.has(ScalarFacts.upper) ? Self.upper : 0) | (facts.has(ScalarFacts.digit) ? Self.digit : 0)
    let count = facts.letterCount
    if count > 0 { letters.append(facts.first | marks) }
    if count > 1 { letters.append(facts.second | marks) }
  }

  mutating func addMark(_ scalar: UInt32, _ facts: ScalarFacts) {
    if facts.has(ScalarFacts.space) {
      hasSpace = true
    } else if facts.has(ScalarFacts.hyphen) {
      if hasHyphen { gaps.append(0x2d) }
      hasHyphen = true
    } else if scalar == 0x2013, !hasSpace, gaps.count == gapStart, !hasHyphen {
      // Between letters a dash is a hyphen; with spaces beside it, it parts.
      hasHyphen = true
    } else {
      gaps.append(facts.has(ScalarFacts.apostrophe) ? 0x27 : scalar)
      if facts.has(ScalarFacts.opening) { hasOpening = true }
    }
  }

  /// Ends the word whose letters begin at `start`.
  mutating func endWord(from start: Int, bytes: Range<Int>) {
    guard letters.count > start else { return }
    if hasHyphen, hasSpace { gaps.append(0x2d) }
    var isAllUpper = true
    for place in start..<letters.count where letters[place] & (Self.upper | Self.digit) == 0 {
      isAllUpper = false
      break
    }
    words.append(
      Word(
        letters: Int32(start)..<Int32(letters.count), suffix: 0..<0, gap: Int32(gapStart)..<Int32(gaps.count),
        bytes: Int32(bytes.lowerBound)..<Int32(bytes.upperBound), isAllUpper: isAllUpper,
        isHyphenated: hasHyphen && !hasSpace && gaps.count == gapStart, opensSentence: hasOpening))
    gapStart = gaps.count
    hasSpace = false
    hasHyphen = false
    hasOpening = false
  }

  /// Whether a word has just ended and nothing but the apostrophe follows it: an ending may come.
  var awaitsSuffix: Bool {
    !words.isEmpty && !hasSpace && !hasHyphen && gaps.count == gapStart + 1 && gaps[gapStart] == 0x27
      && words[words.count - 1].suffix.isEmpty
  }

  /// Makes the letters from `start` on, which stand behind an apostrophe, the last word's ending.
  mutating func addSuffix(from start: Int, end: Int) {
    let last = words.count - 1
    words[last].suffix = Int32(start)..<Int32(letters.count)
    words[last].bytes = words[last].bytes.lowerBound..<Int32(end)
    gaps.removeLast(gaps.count - gapStart)
  }

  /// The word at `place` and the one before it as one, its letters put behind all others; `nil` where
  /// one of them is a single letter, or the first has an ending.
  mutating func joinedWord(at place: Int) -> Word? {
    let (first, second) = (words[place - 1], words[place])
    guard first.letters.count > 1, second.letters.count > 1, first.suffix.isEmpty else { return nil }
    let start = letters.count
    letters.append(contentsOf: letters[Int(first.letters.lowerBound)..<Int(first.letters.upperBound)])
    letters.append(contentsOf: letters[Int(second.letters.lowerBound)..<Int(second.letters.upperBound)])
    return Word(
      letters: Int32(start)..<Int32(letters.count), suffix: second.suffix, gap: first.gap,
      bytes: first.bytes.lowerBound..<second.bytes.upperBound,
      isAllUpper: first.isAllUpper && second.isAllUpper, isHyphenated: first.isHyphenated,
      opensSentence: first.opensSentence)
  }

  /// A copy of letters with i for every ı, put behind all others; `nil` where there is no ı.
  mutating func dottedCopy(of range: Range<Int>) -> Range<Int>? {
    guard letters[range].contains(where: { $0 & Self.letter == 0x131 }) else { return nil }
    let start = letters.count
    letters.append(
      contentsOf: letters[range].map { $0 & Self.letter == 0x131 ? $0 & ~Self.letter | 0x69 : $0 })
    return start..<letters.count
  }

  /// The letters in `range` without their marks.
  func scalars(_ range: Range<Int32>) -> [Unicode.Scalar] {
    letters[Int(range.lowerBound)..<Int(range.upperBound)].compactMap {
      Unicode.Scalar($0 & Self.letter)
    }
  }
}
