/// Dates of ninjs 3 that may stop after the year, the month or the day.
enum NinjsTime {
  /// Whether `text` is `2026`, `2026-01`, `2026-01-12` or `2026-01-12T09:30:00`, with fraction and zone.
  static func isValid(_ text: String) -> Bool {
    var rest = text.utf8[...]
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let year = rest.prefix(while: isDigit)
    guard year.count == 4 || (year.count > 4 && year.first != UInt8(ascii: "0")) else { return false }
    rest = rest.dropFirst(year.count)
    if rest.isEmpty { return true }
    guard take("-", &rest), take(1...12, &rest) else { return false }
    if rest.isEmpty { return true }
    guard take("-", &rest), take(1...31, &rest) else { return false }
    if rest.isEmpty { return true }
    guard take("T", &rest), take(0...23, &rest), take(":", &rest), take(0...59, &rest), take(":", &rest),
      take(0...59, &rest)
    else { return false }
    if take(".", &rest) {
      let digits = rest.prefix(while: isDigit)
      guard !digits.isEmpty else { return false }
      rest = rest.dropFirst(digits.count)
    }
    if rest.isEmpty || (take("Z", &rest) && rest.isEmpty) { return true }
    return (take("+", &rest) || take("-", &rest)) && take(0...23, &rest) && take(":", &rest)
      && take(0...59, &rest) && rest.isEmpty
  }

  private static func take(_ mark: Unicode.Scalar, _ rest: inout Substring.UTF8View) -> Bool {
    guard rest.first == UInt8(ascii: mark) else { return false }
    rest.removeFirst()
    return true
  }

  /// Two digits.
  private static func take(_ range: ClosedRange<Int>, _ rest: inout Substring.UTF8View) -> Bool {
    let digits = rest.prefix(2)
    guard digits.count == 2, digits.allSatisfy(isDigit), let value = Int(String(Substring(digits))),
      range.contains(value)
    else { return false }
    rest = rest.dropFirst(2)
    return true
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
