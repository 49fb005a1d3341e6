/// Answers to yes or no by the keys of words (`CheckedWord.key`), each until another takes its place.
///
/// Half a megabyte, allocated with the first answer. Two keys that differ in their last bit only have one answer.
struct KeptAnswers: Sendable {
  private static let capacity = 1 << 16
  /// Keys, whose last bit is the answer.
  private var known: [UInt64] = []

  /// The answer that was kept for a key.
  subscript(key: UInt64) -> Bool? {
    if known.isEmpty { return nil }
    let kept = known[Self.place(of: key)]
    // An empty place would answer for the keys 0 and 1, which no word has.
    return kept | 1 == key | 1 ? kept & 1 == 1 : nil
  }

  mutating func keep(_ answer: Bool, for key: UInt64) {
    if known.isEmpty { known = Array(repeating: 0, count: Self.capacity) }
    known[Self.place(of: key)] = answer ? key | 1 : key & ~1
  }

  private static func place(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key ^ key >> 29) >> 1) & (capacity - 1)
  }
}
