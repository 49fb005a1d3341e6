/// The endings of a language as a tree of letters, for asking which sets the rest of a word belongs to.
///
/// Sets are bits of a number of 64. A step takes one look-up in an array; an ending is read once, or
/// twice where it may begin by repeating the letter before it. Nothing is allocated while asking.
struct EndingTree: Sendable {
  /// The letter before the ending, once more.
  static let repeated: Unicode.Scalar = "V"

  private static let width = 32
  private var next: [UInt16] = [UInt16](repeating: 0, count: Self.width)
  private var sets: [UInt64] = [0]

  /// Adds an ending to sets; false when it has a letter that no ending has.
  @discardableResult
  mutating func insert(_ ending: [Unicode.Scalar], _ bits: UInt64) -> Bool {
    guard ending.allSatisfy({ $0 == Self.repeated || Self.place($0) != nil }) else { return false }
    var node = 0
    for letter in ending {
      let slot = node * Self.width + (letter == Self.repeated ? 0 : Self.place(letter) ?? 0)
      if next[slot] == 0 {
        guard let number = UInt16(exactly: sets.count) else { return false }
        next[slot] = number
        sets.append(0)
        next.append(contentsOf: repeatElement(0, count: Self.width))
      }
      node = Int(next[slot])
    }
    sets[node] |= bits
    return true
  }

  /// Whether `word` from `start` on is an ending of one of the sets `wanted`, or one and then an ending
  /// of `followers`.
  ///
  /// `previous` is the letter that stands before; without one, any vowel counts as its repetition.
  func accepts(
    _ word: [Unicode.Scalar], from start: Int, after previous: Unicode.Scalar?, wanted: UInt64,
    followers: EndingTree? = nil
  ) -> Bool {
    accepts(word, start, previous, wanted, followers, node: 0)
  }

  private func accepts(
    _ word: [Unicode.Scalar], _ start: Int, _ previous: Unicode.Scalar?, _ wanted: UInt64,
    _ followers: EndingTree?, node first: Int
  ) -> Bool {
    var node = first
    var position = start
    while true {
      if sets[node] & wanted != 0 {
        if position == word.count { return true }
        if let followers, followers.accepts(word, from: position, after: nil, wanted: wanted) { return true }
      }
      guard position < word.count else { return false }
      let letter = word[position]
      let again = Int(next[node * Self.width])
      if again != 0,
        previous.map({ $0 == letter }) ?? (letter.value > 0x7f || "aeiouy".unicodeScalars.contains(letter)),
        accepts(word, position + 1, previous, wanted, followers, node: again)
      {
        return true
      }
      guard let place = Self.place(letter) else { return false }
      node = Int(next[node * Self.width + place])
      if node == 0 { return false }
      position += 1
    }
  }

  /// 1…29 for the letters that Finnish endings are made of.
  private static func place(_ letter: Unicode.Scalar) -> Int? {
    switch letter.value {
    case 0x61...0x7a: Int(letter.value) - 0x60
    case 0xe4: 27
    case 0xf6: 28
    default: nil
    }
  }
}
