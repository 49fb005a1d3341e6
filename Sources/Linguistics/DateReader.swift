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
    case .word?: return scanner.mayBeMonth(text.folded(start)) ? monthFirst(at: start) : nil
    default: return nil
    }
  }

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
  func continues(_ index: Int) -> Bool {
    guard let mark = text.mark(index) else { return false }
    return "./-,".unicodeScalars.contains(mark) && text.kind(index + 1) == .digits
  }

  /// "2026年1月12日", "1月12日".
  private func withCharacters(at start: Int) -> (mentions: [DateMention], end: Int)? {
    func reads(_ index: Int, _ character: Unicode.Scalar) -> Bool {
      text.kind(index) == .word && text.tokens[index].range.count == 1
        && text.letters(index).first == character
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

  func number(_ index: Int) -> Int? {
    guard text.kind(index) == .digits, text.tokens[index].range.count <= 4 else { return nil }
    return text.letters(index).reduce(0) { $0 * 10 + ($1.decimalDigit ?? 0) }
  }

  func folded(_ index: Int) -> String { String(scalars: text.folded(index)) }

  func skipSpace(_ index: Int) -> Int { text.kind(index) == .space ? index + 1 : index }

  func bytes(_ start: Int, _ end: Int) -> Range<Int> {
    text.bytes(text.tokens[start].range.lowerBound..<text.tokens[end - 1].range.upperBound)
  }
}
