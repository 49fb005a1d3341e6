/// A moment in whole seconds, UTC.
///
///     Timestamp("20260112T093000Z")?.description   // "2026-01-12T09:30:00Z"
///     Timestamp("2026-01-12")?.basic               // "20260112T000000Z"
///
/// Reads and writes ISO 8601 in basic form (as TMX 1.4 asks for) and extended form.
public struct Timestamp: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  public var seconds: Int64

  public init(seconds: Int64) { self.seconds = seconds }

  public static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }

  /// Returns `nil` for anything but a date, or a date and a time in UTC or with an offset.
  public init?(_ text: String) {
    var digits = Self.basicDigits(text) ?? []
    var offset = 0
    var rest = digits.isEmpty ? Substring(text) : ""
    while let first = rest.first {
      if let digit = first.wholeNumberValue, first.isASCII {
        digits.append(digit)
      } else if first == "Z" || first == "z" {
        guard rest.count == 1 else { return nil }
      } else if digits.count >= 12, first == "+" || first == "-" {
        let zone = rest.dropFirst().filter { $0 != ":" }
        guard zone.count == 4 || zone.count == 2, let value = Int(zone), value >= 0 else { return nil }
        let hours = zone.count == 2 ? value : value / 100
        let minutes = zone.count == 2 ? 0 : value % 100
        offset = (first == "-" ? -1 : 1) * (hours * 3600 + minutes * 60)
        break
      } else if first == "." {
        rest = rest.dropFirst().drop { $0.isASCII && $0.isNumber }
        continue
      } else if !"-:T t".contains(first) {
        return nil
      }
      rest = rest.dropFirst()
    }
    guard [8, 12, 14].contains(digits.count) else { return nil }
    func number(_ range: Range<Int>) -> Int {
      range.upperBound <= digits.count ? digits[range].reduce(0) { $0 * 10 + $1 } : 0
    }
    let (year, month, day) = (number(0..<4), number(4..<6), number(6..<8))
    let (hour, minute, second) = (number(8..<10), number(10..<12), number(12..<14))
    guard (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day), hour < 24,
      minute < 60, second <= 60
    else { return nil }
    seconds =
      Int64(Self.dayNumber(year, month, day)) * 86_400 + Int64(hour * 3600 + minute * 60 + second - offset)
  }

  /// The digits of a text that is in basic form exactly, as nearly all in files of memories are.
  private static func basicDigits(_ text: String) -> [Int]? {
    let bytes = text.utf8
    guard bytes.count == 16, bytes.last == UInt8(ascii: "Z") else { return nil }
    var digits: [Int] = []
    digits.reserveCapacity(14)
    for (place, byte) in bytes.enumerated() where place != 15 {
      if place == 8 {
        guard byte == UInt8(ascii: "T") else { return nil }
      } else {
        guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
        digits.append(Int(byte) - 0x30)
      }
    }
    return digits
  }

  /// Extended form: `2026-01-12T09:30:00Z`.
  public var description: String { format(dateMark: "-", timeMark: ":") }

  /// Basic form: `20260112T093000Z`.
  public var basic: String { format(dateMark: "", timeMark: "") }

  /// The day alone: `2026-01-12`.
  public var day: String { String(description.prefix { $0 != "T" }) }

  private func format(dateMark: String, timeMark: String) -> String {
    let days = Int((Double(seconds) / 86_400).rounded(.down))
    let second = Int(seconds) - days * 86_400
    let (year, month, day) = Self.date(ofDay: days)
    func two(_ value: Int) -> String { (value < 10 ? "0" : "") + String(value) }
    let years = String(year)
    let padded = String(repeating: "0", count: max(0, 4 - years.count)) + years
    return "\(padded)\(dateMark)\(two(month))\(dateMark)\(two(day))T"
      + "\(two(second / 3600))\(timeMark)\(two(second / 60 % 60))\(timeMark)\(two(second % 60))Z"
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01 in the proleptic Gregorian calendar, counting years from March so that
  /// the leap day comes last.
  private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func date(ofDay number: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }
}
