/// Dates as XML Schema writes them.
///
/// Source: XML Schema Part 2, §3.2.6–3.2.14.
enum XMLDate {
  enum Kind: CaseIterable, Hashable {
    /// `2026-01-12T09:30:00`, with a fraction of a second or without.
    case moment
    case day, month, year
    /// `--01`, `--01-12` and `---12`.
    case anyYearMonth, anyYearDay, anyMonthDay
  }

  /// Whether `text` is one of `kinds`, with a time zone or without.
  static func accepts(_ text: Substring, as kinds: [Kind]) -> Bool {
    var rest = text.utf8[...]
    guard let kind = date(&rest), kinds.contains(kind) else { return false }
    return rest.isEmpty || isZone(rest)
  }

  /// Whether a date says in which time zone it is.
  static func hasZone(_ text: Substring) -> Bool {
    text.utf8.last == UInt8(ascii: "Z")
      || text.utf8.firstIndex(of: UInt8(ascii: "T")).map { time in
        text.utf8[time...].contains { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
      } == true
  }

  private static func date(_ rest: inout Substring.UTF8View) -> Kind? {
    if take("---", &rest) { return number(&rest, 1...31) == nil ? nil : .anyMonthDay }
    if take("--", &rest) {
      guard let month = number(&rest, 1...12) else { return nil }
      guard isDashAndDigit(rest) else { return .anyYearMonth }
      _ = take("-", &rest)
      return number(&rest, 1...length(of: month, year: 2000)) == nil ? nil : .anyYearDay
    }
    _ = take("-", &rest)
    let digits = rest.prefix(while: NewsMLValue.isDigit)
    guard digits.count == 4 || digits.count > 4 && digits.first != UInt8(ascii: "0") else { return nil }
    rest = rest.dropFirst(digits.count)
    guard isDashAndDigit(rest) else { return .year }
    _ = take("-", &rest)
    guard let month = number(&rest, 1...12) else { return nil }
    guard isDashAndDigit(rest) else { return .month }
    _ = take("-", &rest)
    let year = Int(String(Substring(digits.suffix(4)))) ?? 0
    guard number(&rest, 1...length(of: month, year: year)) != nil else { return nil }
    guard take("T", &rest) else { return .day }
    return time(&rest) ? .moment : nil
  }

  private static func time(_ rest: inout Substring.UTF8View) -> Bool {
    guard let hour = number(&rest, 0...24), take(":", &rest), let minute = number(&rest, 0...59),
      take(":", &rest), let second = number(&rest, 0...59)
    else { return false }
    var isWhole = true
    if take(".", &rest) {
      let digits = rest.prefix(while: NewsMLValue.isDigit)
      guard !digits.isEmpty else { return false }
      isWhole = digits.allSatisfy { $0 == UInt8(ascii: "0") }
      rest = rest.dropFirst(digits.count)
    }
    return hour < 24 || minute == 0 && second == 0 && isWhole
  }

  /// Whether the rest is `Z`, or hours and minutes up to 14:00.
  private static func isZone(_ text: Substring.UTF8View) -> Bool {
    var rest = text
    if take("Z", &rest) { return rest.isEmpty }
    guard take("+", &rest) || take("-", &rest), let hour = number(&rest, 0...14), take(":", &rest),
      let minute = number(&rest, 0...59)
    else { return false }
    return rest.isEmpty && (hour < 14 || minute == 0)
  }

  /// Whether a span of time is like `P1Y2M3DT4H5M6.7S`.
  static func isDuration(_ text: Substring) -> Bool {
    var rest = text.utf8[...]
    _ = take("-", &rest)
    guard take("P", &rest) else { return false }
    let days = fields(&rest, "YMD")
    guard take("T", &rest) else { return days > 0 && rest.isEmpty }
    return fields(&rest, "HMS") > 0 && rest.isEmpty
  }

  /// Takes numbers with their letters in the order of `letters`, and counts them.
  private static func fields(_ rest: inout Substring.UTF8View, _ letters: String) -> Int {
    var count = 0
    for letter in letters.utf8 {
      var after = rest.drop(while: NewsMLValue.isDigit)
      guard after.count < rest.count else { break }
      if letter == UInt8(ascii: "S"), take(".", &after) { after = after.drop(while: NewsMLValue.isDigit) }
      if after.first == letter {
        rest = after.dropFirst()
        count += 1
      }
    }
    return count
  }

  private static func length(of month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether what follows is a part of a date, and no time zone.
  private static func isDashAndDigit(_ rest: Substring.UTF8View) -> Bool {
    let next = Array(rest.prefix(4))
    guard next.count > 1, next[0] == UInt8(ascii: "-"), NewsMLValue.isDigit(next[1]) else { return false }
    return next.count < 4 || next[3] != UInt8(ascii: ":")
  }

  private static func take(_ mark: String, _ rest: inout Substring.UTF8View) -> Bool {
    guard rest.starts(with: mark.utf8) else { return false }
    rest = rest.dropFirst(mark.utf8.count)
    return true
  }

  /// Takes two digits.
  private static func number(_ rest: inout Substring.UTF8View, _ range: ClosedRange<Int>) -> Int? {
    let digits = rest.prefix(2)
    guard digits.count == 2, digits.allSatisfy(NewsMLValue.isDigit),
      let value = Int(String(Substring(digits))),
      range.contains(value)
    else { return nil }
    rest = rest.dropFirst(2)
    return value
  }
}
