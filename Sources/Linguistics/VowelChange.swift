/// What becomes of the last vowel of a stem, such as umlaut: a → ä, au → äu.
struct VowelChange: Sendable {
  private let pairs: [(from: [Unicode.Scalar], to: [Unicode.Scalar])]
  private let vowels: Set<Unicode.Scalar>

  /// Of items such as "a ä"; the longest of those that fit is taken.
  init(_ items: [String], vowels: Set<Unicode.Scalar>) {
    pairs =
      items.map { item in
        let sides = item.split(separator: " ").map { Array($0.unicodeScalars) }
        precondition(sides.count == 2, "a change has a vowel and what it becomes: \(item)")
        return (sides[0], sides[1])
      }
      .sorted { $0.from.count > $1.from.count }
    self.vowels = vowels
  }

  /// The stem with its last vowel changed, or `nil` where no change fits it.
  func callAsFunction(_ stem: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    guard let last = stem.lastIndex(where: vowels.contains) else { return nil }
    let head = stem[...last]
    for (from, to) in pairs where head.count >= from.count && head.suffix(from.count).elementsEqual(from) {
      return head.dropLast(from.count) + to + stem[(last + 1)...]
    }
    return nil
  }
}
