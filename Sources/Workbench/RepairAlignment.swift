/// Which tokens of a stored text stand for which of a question.
struct RepairAlignment {
  /// Values that stand for one another, as positions of tokens.
  private(set) var values: [(stored: Int, asked: Int)] = []
  /// Stretches of words that do not.
  private(set) var gaps: [(stored: Range<Int>, asked: Range<Int>)] = []

  /// Texts of more tokens are not repaired.
  private static let limit = 400

  /// Returns `nil` when the texts differ in more than stretches of words that face each other.
  init?(_ stored: [RepairText.Token], _ asked: [RepairText.Token]) {
    guard stored.count <= Self.limit, asked.count <= Self.limit else { return nil }
    let width = asked.count + 1
    var common = [Int](repeating: 0, count: (stored.count + 1) * width)
    for i in stored.indices.reversed() {
      for j in asked.indices.reversed() {
        common[i * width + j] =
          stored[i].key == asked[j].key
          ? common[(i + 1) * width + j + 1] + 1
          : max(common[(i + 1) * width + j], common[i * width + j + 1])
      }
    }
    var (i, j) = (0, 0)
    var start = (0, 0)
    func gap() -> Bool {
      let (left, right) = (start.0..<i, start.1..<j)
      if left.isEmpty && right.isEmpty { return true }
      guard !left.isEmpty, !right.isEmpty, !stored[left].contains(where: \.isValue),
        !asked[right].contains(where: \.isValue)
      else { return false }
      gaps.append((left, right))
      return true
    }
    while i < stored.count, j < asked.count {
      if stored[i].key == asked[j].key {
        guard gap() else { return nil }
        if stored[i].isValue { values.append((i, j)) }
        (i, j) = (i + 1, j + 1)
        start = (i, j)
      } else if common[(i + 1) * width + j] >= common[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    (i, j) = (stored.count, asked.count)
    guard gap() else { return nil }
  }
}
