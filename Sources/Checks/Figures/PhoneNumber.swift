internal import Linguistics

/// A telephone number in a text.
struct PhoneNumber {
  var digits: [Int]
  /// In UTF-8 bytes, a plus sign or bracket before it included.
  var range: Range<Int>

  /// Whether both are one, but for a country's prefix.
  func isSame(as other: PhoneNumber) -> Bool {
    let (left, right) = (digits.drop { $0 == 0 }, other.digits.drop { $0 == 0 })
    let count = min(left.count, right.count)
    return count >= 7 && left.suffix(count).elementsEqual(right.suffix(count))
  }
}

extension CheckedText {
  /// Groups of digits, nine digits or more, that begin with 0, a plus sign or a bracket, or are 3-3-4.
  var phoneNumbers: [PhoneNumber] {
    guard tokens.hasDigits else { return [] }
    var count = 0
    for token in tokens.tokens where token.kind == .digits { count += token.range.count }
    if count < 9 { return [] }
    var numbers: [PhoneNumber] = []
    var index = 0
    while index < tokens.tokens.count {
      if tokens.kind(index) == .digits, let (number, end) = phoneNumber(at: index) {
        numbers.append(number)
        index = end
      } else {
        index += 1
      }
    }
    return numbers
  }

  private func phoneNumber(at start: Int) -> (PhoneNumber, Int)? {
    let before = tokens.mark(start - 1)
    let hasSign = before == "+" || before == "("
    guard start == 0 || tokens.kind(start - 1) != .word else { return nil }
    var groups = [start]
    var end = start + 1
    while let next = nextGroup(end) {
      groups.append(next)
      end = next + 1
    }
    let digits = groups.flatMap { tokens.letters($0).compactMap(\.decimalDigit) }
    let widths = groups.map { tokens.tokens[$0].range.count }
    let first = hasSign ? start - 1 : start
    let bytes = tokens.bytes(tokens.tokens[first].range.lowerBound..<tokens.tokens[end - 1].range.upperBound)
    guard (9...15).contains(digits.count), groups.count > 1 || before == "+",
      hasSign || digits[0] == 0 || (widths == [3, 3, 4] && tokens.mark(start + 1) == "-"),
      !dates.contains(where: { $0.range.overlaps(bytes) }),
      !times.contains(where: { $0.range.overlaps(bytes) })
    else { return nil }
    return (PhoneNumber(digits: digits, range: bytes), end)
  }

  /// The group of digits behind a blank or mark at `index`, or behind a bracket and a blank.
  private func nextGroup(_ index: Int) -> Int? {
    var index = index
    for _ in 0..<3 {
      guard index < tokens.tokens.count else { return nil }
      switch tokens.kind(index) {
      case .digits?: return index
      case .space?: index += 1
      case .mark?:
        guard let mark = tokens.mark(index), "-().–/".unicodeScalars.contains(mark) else { return nil }
        index += 1
      default: return nil
      }
    }
    return tokens.kind(index) == .digits ? index : nil
  }
}
