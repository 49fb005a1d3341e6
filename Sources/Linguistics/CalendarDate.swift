/// A day of the Gregorian calendar, or as much of it as a text names.
public struct CalendarDate: Hashable, Sendable, CustomStringConvertible {
  public var year: Int?
  public var month: Int
  public var day: Int?

  /// Returns `nil` when there is no such day.
  public init?(year: Int?, month: Int, day: Int?) {
    guard (1...12).contains(month) else { return nil }
    if let day {
      let isLeap = year.map { $0 % 4 == 0 && ($0 % 100 != 0 || $0 % 400 == 0) } ?? true
      let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
      guard (1...days).contains(day) else { return nil }
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// As in ISO 8601: `2026-01-12`, `2026-01`, `--01-12`.
  public var description: String {
    func two(_ value: Int) -> String { (value < 10 ? "0" : "") + String(value) }
    let head = year.map { String($0) } ?? "-"
    return "\(head)-\(two(month))" + (day.map { "-" + two($0) } ?? "")
  }

  /// Whether this and `other` may name the same day: what both name is equal.
  public func agrees(with other: CalendarDate) -> Bool {
    month == other.month && (day == nil || other.day == nil || day == other.day)
      && (year == nil || other.year == nil || year == other.year)
  }

  /// The date with day and month exchanged, where that is a date.
  public var swapped: CalendarDate? {
    day.flatMap { CalendarDate(year: year, month: $0, day: month) }
  }
}

/// A date as a text gives it.
public struct DateMention: Hashable, Sendable {
  /// In UTF-8 bytes, without an inflection after an apostrophe.
  public var range: Range<Int>
  public var date: CalendarDate
  /// The other reading of a date in figures whose order the language leaves open: 1/12/2026.
  public var otherDate: CalendarDate?
  /// Whether it is all figures.
  public var isNumeric: Bool
}

/// A time of day as a text gives it.
public struct TimeMention: Hashable, Sendable {
  /// In UTF-8 bytes.
  public var range: Range<Int>
  /// 0…23; 1…12 where "p.m." is not told apart.
  public var hour: Int
  public var minute: Int
}
