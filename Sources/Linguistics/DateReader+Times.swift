/// Times of day.
extension DateReader {
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
}
