/// Reads one date or time of a text.
struct DateReader {
  let text: TokenizedText
  let scanner: DateScanner

  /// The date that begins at token `start`, or the days of a range such as "12-15 Ocak 2026".
  func dates(at start: Int) -> (mentions: [DateMention], end: Int)? {
    switch text.kind(start) {
    case .digits?:
      guard start == 0 || text.kind(start - 1) != .word else { return nil }
      return numeric(at: start) ?? withCharacters(at: start) ?? dayFirst(at: start)
    case .word?: return monthFirst(at: start)
    default: return nil
    }
  }

  // MARK: Figures only

  /// "12.01.2026", "1/12/2026", "2026-01-12".
  private func numeric(at start: Int) -> (mentions: [DateMention], end: Int)? {
    guard let mark = text.mark(start + 1), "./-".unicodeScalars.contains(mark), text.mark(start + 3) == mark,
      let first = number(start), let second = number(start + 2), let third = number(start + 4),
      !continues(start + 5)
    else { return nil }
    let widths = [start, start + 2, start + 4].map { text.tokens[$0].range.count }
    var readings: [CalendarDate?]
    if widths[0] == 4, widths[1] <= 2, widths[2] <= 2 {
      readings = [CalendarDate(year: first, month: second, day: third)]
    } else if widths[0] <= 2, widths[1] <= 2, widths[2] == 4 || (widths[2] == 2 && widths[1] == 2) {
      let year = widths[2] == 4 ? third : third + (third < 70 ? 2000 : 1900)
      let dayFirst = CalendarDate(year: year, month: second, day: first)
      let monthFirst = CalendarDate(year: year, month: first, day: second)
      readings =
        switch scanner.order {
        case _ where mark == ".", .dayFirst: [dayFirst ?? monthFirst]
        case .monthFirst: [monthFirst ?? dayFirst]
        case .open: [monthFirst, dayFirst]
        }
    } else {
      return nil
    }
    let found = readings.compactMap { $0 }
    guard let date = found.first else { return nil }
    let other = found.count > 1 && found[1] != date ? found[1] : nil
    let mention = DateMention(range: bytes(start, start + 5), date: date, otherDate: other, isNumeric: true)
    return ([mention], start + 5)
  }

  /// Whether a number goes on at token `index`: another mark and more digits.
  private func continues(_ index: Int) -> Bool {
    guard let mark = text.mark(index) else { return false }
    return "./-,".unicodeScalars.contains(mark) && text.kind(index + 1) == .digits
  }

  /// "2026年1月12日", "1月12日".
  private func withCharacters(at start: Int) -> (mentions: [DateMention], end: Int)? {
    func reads(_ index: Int, _ character: Unicode.Scalar) -> Bool {
      text.kind(index) == .word && text.letters(index).elementsEqual([character])
    }
    var index = start
    var year: Int?
    if reads(index + 1, "年") || reads(index + 1, "년") {
      year = number(index)
      index = skipSpace(index + 2)
    }
    guard reads(index + 1, "月") || reads(index + 1, "월"), let month = number(index) else { return nil }
    index += 2
    var day: Int?
    let next = skipSpace(index)
    if reads(next + 1, "日") || reads(next + 1, "일") {
      day = number(next)
      index = next + 2
    }
    guard year != nil || day != nil, let date = CalendarDate(year: year, month: month, day: day) else {
      return nil
    }
    return ([DateMention(range: bytes(start, index), date: date, isNumeric: true)], index)
  }

  // MARK: Month names

  /// "12 January 2026", "12-15 Ocak", "2 de enero de 2026", and "2026 Ocak".
  private func dayFirst(at start: Int) -> (mentions: [DateMention], end: Int)? {
    guard let first = number(start) else { return nil }
    var days = [first]
    var index = start + 1
    if let mark = text.mark(index), "-–—".unicodeScalars.contains(mark), let last = number(index + 1),
      last > first
    {
      days.append(last)
      index += 2
    }
    index = afterOrdinal(index)
    guard text.kind(index) == .space || text.mark(index) == "-" else { return nil }
    index = skipLinker(index + 1)
    guard let (month, afterMonth) = month(at: index) else { return nil }
    if text.tokens[start].range.count == 4, (1000...2999).contains(first), days.count == 1 {
      // "2026 Ocak", but not the year in "in 2026 March 3 …", whose month has a day.
      guard self.day(after: afterMonth) == nil, let date = CalendarDate(year: first, month: month, day: nil)
      else { return nil }
      return ([DateMention(range: bytes(start, afterMonth), date: date, isNumeric: false)], afterMonth)
    }
    guard text.tokens[start].range.count <= 2 else { return nil }
    var end = afterMonth
    var year: Int?
    if let found = self.year(after: afterMonth) { (year, end) = (found.year, found.end) }
    let dates = days.compactMap { CalendarDate(year: year, month: month, day: $0) }
    guard dates.count == days.count else { return nil }
    return (mentions(dates, start, end), end)
  }

  /// "Jan. 12, 2026", "March 3", "January 2026".
  private func monthFirst(at start: Int) -> (mentions: [DateMention], end: Int)? {
    guard let (month, afterMonth) = month(at: start) else { return nil }
    if let (day, afterDay) = day(after: afterMonth) {
      var days = [day]
      var end = afterDay
      if let mark = text.mark(end), "-–—".unicodeScalars.contains(mark), let last = number(end + 1),
        text.tokens[end + 1].range.count <= 2, last > day
      {
        days.append(last)
        end += 2
      }
      var year: Int?
      if let found = self.year(after: end) { (year, end) = (found.year, found.end) }
      let dates = days.compactMap { CalendarDate(year: year, month: month, day: $0) }
      if dates.count == days.count { return (mentions(dates, start, end), end) }
    }
    guard let (year, end) = year(after: afterMonth),
      let date = CalendarDate(year: year, month: month, day: nil)
    else { return nil }
    return (mentions([date], start, end), end)
  }

  private func mentions(_ dates: [CalendarDate], _ start: Int, _ end: Int) -> [DateMention] {
    dates.map { DateMention(range: bytes(start, end), date: $0, isNumeric: false) }
  }

  /// The month named at token `start`, and the token after it and its full stop.
  private func month(at start: Int) -> (month: Int, end: Int)? {
    guard text.kind(start) == .word else { return nil }
    if scanner.capitalizesMonths, text.letters(start).first?.isUpper != true { return nil }
    var names = [(folded(start), start + 1)]
    while names.count < scanner.longestName {
      let next = names[names.count - 1].1
      guard text.kind(next) == .space, text.kind(next + 1) == .word else { break }
      names.append((names[names.count - 1].0 + " " + folded(next + 1), next + 2))
    }
    for (name, end) in names.reversed() {
      guard let month = scanner.months[name] ?? inflectedMonth(name) else { continue }
      return (month, afterSecondName(month, afterDot(end, name)))
    }
    return nil
  }

  /// "Ocakta", "mayısın".
  private func inflectedMonth(_ name: String) -> Int? {
    guard let suffixes = scanner.suffixes else { return nil }
    let letters = Array(name.unicodeScalars)
    for length in stride(from: letters.count - 1, through: 4, by: -1) {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: letters[..<length])
      if let month = scanner.months[String(view)],
        suffixes.accepts(
          letters[length...], after: "noun", sounds: SuffixAutomaton.sounds(of: letters[..<length]))
      {
        return month
      }
    }
    return nil
  }

  /// A full stop belongs to a name that is cut short: "Jan. 12".
  private func afterDot(_ index: Int, _ name: String) -> Int {
    text.mark(index) == "." && name.unicodeScalars.count <= 5 && text.kind(index + 1) == .space
      && (text.kind(index + 2) == .digits) ? index + 1 : index
  }

  /// Arabic pages give both names: "يناير/ كانون الثاني".
  private func afterSecondName(_ month: Int, _ index: Int) -> Int {
    var next = skipSpace(index)
    guard text.mark(next) == "/" || text.mark(next) == "(" else { return index }
    next = skipSpace(next + 1)
    guard text.kind(next) == .word else { return index }
    var name = folded(next)
    var end = next + 1
    if scanner.months[name] != month, text.kind(end) == .space, text.kind(end + 1) == .word {
      name += " " + folded(end + 1)
      end += 2
    }
    guard scanner.months[name] == month else { return index }
    return text.mark(end) == ")" ? end + 1 : end
  }

  private func day(after index: Int) -> (day: Int, end: Int)? {
    guard text.kind(index) == .space, let day = number(index + 1), (1...31).contains(day),
      text.tokens[index + 1].range.count <= 2
    else { return nil }
    let end = index + 2
    // "March 3.5 percent" and "May 14:30" have no day.
    if let mark = text.mark(end), ".,:%".unicodeScalars.contains(mark),
      text.kind(end + 1) == .digits || mark == "%"
    {
      return nil
    }
    return (day, afterOrdinal(end))
  }

  private func year(after index: Int) -> (year: Int, end: Int)? {
    var next = index
    // In Turkish a comma parts "3 martta, 2026 yılında" into two.
    if text.mark(next) == "." || (text.mark(next) == "," && scanner.suffixes == nil) { next += 1 }
    guard text.kind(next) == .space || text.mark(next) == "-" else { return nil }
    next = skipLinker(next + 1)
    guard let year = number(next), text.tokens[next].range.count == 4, (1000...2999).contains(year) else {
      return nil
    }
    return (year, next + 1)
  }

  /// Past "st", "." or "er" after a day.
  private func afterOrdinal(_ index: Int) -> Int {
    if text.kind(index) == .word, ["st", "nd", "rd", "th", "er", "º"].contains(folded(index)) {
      return index + 1
    }
    if text.mark(index) == ".", text.kind(index + 1) == .space, text.kind(index + 2) == .word {
      return index + 1
    }
    return index
  }

  private func skipLinker(_ index: Int) -> Int {
    var index = index
    while text.kind(index) == .word, scanner.linkers.contains(folded(index)), text.kind(index + 1) == .space {
      index += 2
    }
    return index
  }

  // MARK: Times

  /// "14:30", "2:30 p.m.", "saat 14.30", "14.30 Uhr", "14h30".
  func time(at start: Int) -> (mention: TimeMention, end: Int)? {
    guard text.kind(start) == .digits, text.tokens[start].range.count <= 2, let hour = number(start),
      hour < 25,
      start == 0 || (text.kind(start - 1) != .word && !isJoined(before: start))
    else { return nil }
    var minute = 0
    var end = start + 1
    var isTime = false
    if let next = number(start + 2), text.tokens[start + 2].range.count == 2, next < 60, !continues(start + 3)
    {
      let isHourMark = text.kind(start + 1) == .word && folded(start + 1) == "h"
      if text.mark(start + 1) == ":" || isHourMark {
        (minute, end, isTime) = (next, start + 3, true)
      } else if text.mark(start + 1) == "." {
        guard saysTime(before: start) || saysTime(after: start + 3) else { return nil }
        (minute, end, isTime) = (next, start + 3, true)
      }
    }
    let after = skipSpace(end)
    if text.kind(after) == .word {
      let word = folded(after)
      let meridiem =
        text.mark(after + 1) == "."
        ? word + "." + (text.kind(after + 2) == .word ? folded(after + 2) : "") : word
      if ["am", "pm", "a.m", "p.m"].contains(meridiem), scanner.timeAfter.contains(meridiem) {
        let isAfternoon = meridiem.hasPrefix("p")
        var last = meridiem.contains(".") ? after + 3 : after + 1
        if meridiem.contains("."), text.mark(last) == ".", text.kind(last + 1) != nil { last += 1 }
        let full = (hour % 12) + (isAfternoon ? 12 : 0)
        return (TimeMention(range: bytes(start, last), hour: full, minute: minute), last)
      }
      if word == "uhr", scanner.timeAfter.contains(word) {
        return (TimeMention(range: bytes(start, end), hour: hour % 24, minute: minute), end)
      }
    }
    guard isTime else { return nil }
    return (TimeMention(range: bytes(start, end), hour: hour % 24, minute: minute), end)
  }

  private func isJoined(before start: Int) -> Bool {
    guard start > 1, let mark = text.mark(start - 1) else { return false }
    return ".,:".unicodeScalars.contains(mark) && text.kind(start - 2) == .digits
  }

  private func saysTime(before start: Int) -> Bool {
    guard start > 1, text.kind(start - 1) == .space, text.kind(start - 2) == .word else { return false }
    return scanner.timeBefore.contains(folded(start - 2))
  }

  private func saysTime(after end: Int) -> Bool {
    let next = skipSpace(end)
    return text.kind(next) == .word && scanner.timeAfter.contains(folded(next))
  }

  // MARK: Tokens

  private func number(_ index: Int) -> Int? {
    guard text.kind(index) == .digits, text.tokens[index].range.count <= 4 else { return nil }
    return text.letters(index).reduce(0) { $0 * 10 + ($1.decimalDigit ?? 0) }
  }

  private func folded(_ index: Int) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scanner.folding.fold(text.letters(index)))
    return String(view)
  }

  private func skipSpace(_ index: Int) -> Int { text.kind(index) == .space ? index + 1 : index }

  private func bytes(_ start: Int, _ end: Int) -> Range<Int> {
    text.bytes(text.tokens[start].range.lowerBound..<text.tokens[end - 1].range.upperBound)
  }
}
