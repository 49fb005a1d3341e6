internal import Linguistics

/// A result of two numbers: 3-1, 52–48, 3:1.
struct Score {
  var first: Int
  var second: Int
  /// How many digits the second has: 1:00 is no 1-0.
  var digits: Int
  var mark: Unicode.Scalar
  /// In UTF-8 bytes.
  var range: Range<Int>

  func isSame(as other: Score) -> Bool { first == other.first && second == other.second }

  func isWritten(as other: Score) -> Bool { isSame(as: other) && digits == other.digits }

  func isTurned(_ other: Score) -> Bool { first == other.second && second == other.first }

  /// Its numbers in the other order.
  var turned: String { "\(second)\(mark)\(first)" }
}

extension CheckedText {
  /// The results in the text; ranges such as "5-10" are read as well.
  var scores: [Score] {
    guard tokens.hasDigits else { return [] }
    var scores: [Score] = []
    for index in tokens.tokens.indices where tokens.kind(index) == .digits {
      guard let mark = tokens.mark(index + 1), "-–:‑".unicodeScalars.contains(mark),
        tokens.kind(index + 2) == .digits, !goesOn(index - 1, by: -1), !goesOn(index + 3, by: 1),
        let first = number(index), let second = number(index + 2)
      else { continue }
      let range = tokens.tokens[index].range.lowerBound..<tokens.tokens[index + 2].range.upperBound
      scores.append(
        Score(
          first: first, second: second, digits: tokens.tokens[index + 2].range.count, mark: mark,
          range: tokens.bytes(range)))
    }
    return scores
  }

  private func number(_ index: Int) -> Int? {
    guard tokens.tokens[index].range.count <= 3 else { return nil }
    return tokens.letters(index).reduce(0) { $0 * 10 + ($1.decimalDigit ?? 0) }
  }

  /// Whether more digits stand behind a mark at `index`.
  private func goesOn(_ index: Int, by step: Int) -> Bool {
    guard index >= 0, let mark = tokens.mark(index) else { return index >= 0 && tokens.kind(index) == .word }
    return "-–:./,+".unicodeScalars.contains(mark) && index + step >= 0
      && tokens.kind(index + step) == .digits
  }
}
