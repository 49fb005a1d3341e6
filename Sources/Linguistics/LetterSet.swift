/// Letters of a `PatternAlphabet`: some, or all.
///
/// As sorted numbers or as bits, whichever is smaller: an alphabet may have tens of thousands of letters, and
/// as many rules may ask for one or two of them each.
struct LetterSet {
  static let all = LetterSet(sorted: nil, bits: nil)
  static let none = LetterSet(sorted: [], bits: nil)

  private var sorted: [UInt32]?
  private var bits: [UInt64]?

  func contains(_ letter: Int) -> Bool {
    if let sorted {
      let place = Self.place(of: UInt32(letter), in: sorted)
      return place < sorted.count && sorted[place] == UInt32(letter)
    }
    guard let bits else { return true }
    return letter >> 6 < bits.count && bits[letter >> 6] & 1 << UInt64(letter & 63) != 0
  }

  mutating func insert(_ letter: Int) {
    guard !contains(letter) else { return }
    if let sorted {
      self.sorted?.insert(UInt32(letter), at: Self.place(of: UInt32(letter), in: sorted))
      if 32 * sorted.count > Int(sorted.last ?? 0) + 256 { useBits() }
    } else {
      set(letter)
    }
  }

  private mutating func useBits() {
    let letters = sorted ?? []
    (sorted, bits) = (nil, [])
    for letter in letters { set(Int(letter)) }
  }

  private mutating func set(_ letter: Int) {
    let missing = letter >> 6 + 1 - (bits?.count ?? 0)
    if missing > 0 { bits?.append(contentsOf: repeatElement(0, count: missing)) }
    bits?[letter >> 6] |= 1 << UInt64(letter & 63)
  }

  /// The first place whose number is not less.
  private static func place(of letter: UInt32, in sorted: [UInt32]) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < letter { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
