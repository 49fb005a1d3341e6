/// Dates with the name of a month.
extension DateReader {
  /// "12 January 2026", "12-15 Ocak", "2 de enero de 2026", and "2026 Ocak".
  func dayFirst(at start: Int) -> (mentions: [DateMention], end: Int)? {
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

  /// The date that begins with a month: "March 3, 2026", "January 2026".
  func monthFirst(at start: Int) -> (mentions: [DateMention], end: Int)? {
    guard let (month, afterMonth) = month(at: start) else { return nil }
    // "Ocakta 5 bin kişi": an inflected month ends a date.
    let isInflected = scanner.suffixes != nil && scanner.months[folded(start)] == nil
    if !isInflected, let (day, afterDay) = day(after: afterMonth) {
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
      if let month = scanner.months[String(scalars: letters[..<length])],
        suffixes.accepts(
          letters[length...], after: "noun", sounds: SuffixAutomaton.sounds(of: letters[..<length]))
      {
        return month
      }
    }
    return nil
  }

  /// Past the full stop of a name that is cut short.
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
}
