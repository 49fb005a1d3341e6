internal import Bitext
internal import Linguistics

/// Writes figures of a question as the answer has its own.
struct RepairFigures {
  let repairer: Repairer
  let stored: RepairText
  let asked: RepairText
  let answer: RepairText

  /// Where the digits of `place` stand in the answer, and what takes their place.
  ///
  /// Decimal places are those of the question; thousands are grouped as the question has them.
  func literal(at place: Figure, _ old: Figure, _ new: Figure) -> (range: Range<Int>, text: String)? {
    guard let range = digits(of: place, in: answer), let askedRange = digits(of: new, in: asked) else {
      return nil
    }
    let (literal, askedLiteral) = (answer.string(in: range), asked.string(in: askedRange))
    guard !Self.hasLeadingZero(askedLiteral), !Self.hasLeadingZero(literal) else { return nil }
    var value = new.value
    if place.form == .mixed || new.form == .mixed {
      // Both count in the same unit, such as millions: the digits alone change.
      guard place.form == new.form, let power = power(of: place, literal, repairer.answerNumbers),
        power == self.power(of: new, askedLiteral, repairer.numbers)
      else { return nil }
      value = value.scaled(byPowerOfTen: -power)
    }
    let isGrouped = Self.marks(askedLiteral) > (Self.decimals(askedLiteral, value) > 0 ? 1 : 0)
    let digits = value.description.prefix { $0 != "." }.count
    // Digits in a row stay so: a port or an identifier is no quantity.
    let isPlain = !isGrouped && digits > 4 && Self.marks(literal) == 0
    var text = isPlain ? value.description : repairer.answerNumbers.write(value, grouped: isGrouped)
    if isPlain, text.contains(".") { return nil }
    let missing = Self.decimals(askedLiteral, value) - Self.decimals(text, value)
    if missing > 0 {
      guard Self.decimals(text, value) > 0 else {
        guard
          let mark = repairer.answerNumbers.write(DecimalValue(digits: [1, 5], fractionDigits: 1) ?? value)
            .dropFirst().first
        else { return nil }
        return (range, text + String(mark) + String(repeating: "0", count: missing))
      }
      text += String(repeating: "0", count: missing)
    }
    return (range, text)
  }

  /// From the first digit of a figure to its last.
  private func digits(of figure: Figure, in text: RepairText) -> Range<Int>? {
    let bytes = Array(text.string(in: figure.range).utf8)
    guard let first = bytes.firstIndex(where: Self.isDigit), let last = bytes.lastIndex(where: Self.isDigit)
    else { return nil }
    return figure.range.lowerBound + first..<figure.range.lowerBound + last + 1
  }

  /// The power of ten that the word behind the digits stands for.
  private func power(of figure: Figure, _ literal: String, _ numbers: NumberScanner) -> Int? {
    let read = numbers.figures(in: literal)
    guard read.count == 1, let digits = read.first?.value else { return nil }
    return [3, 6, 9, 12].first { digits.scaled(byPowerOfTen: $0) == figure.value }
  }

  /// Digits behind the decimal mark of a literal of `value`.
  private static func decimals(_ literal: String, _ value: DecimalValue) -> Int {
    let whole = value.description.prefix { $0 != "." }.utf8.count
    return max(0, literal.utf8.count(where: isDigit) - whole)
  }

  private static func marks(_ literal: String) -> Int { literal.count { !$0.isNumber } }

  private static func hasLeadingZero(_ literal: String) -> Bool {
    let bytes = Array(literal.utf8.prefix(2))
    return bytes.count == 2 && bytes[0] == UInt8(ascii: "0") && isDigit(bytes[1])
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
