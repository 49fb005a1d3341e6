internal import Bitext
internal import Linguistics

/// The translation has the dates and times of the source, by value.
///
/// Names of months, order and marks are those of each language; a date in figures that can be read two
/// ways agrees with either; what only one side names (the year, say) does not matter. Day and month
/// exchanged are said to be so.
///
/// Wrong (tr → en): "12.01.2026" → "Dec. 1, 2026"
/// Right (tr → en): "12.01.2026" → "Jan. 12, 2026"
public struct DatesCheck: Check {
  public static let about = CheckDescription(
    "dates", "The translation has the dates and times of the source, by value.", severity: .error,
    category: .numbers, yieldsTo: ["untranslated"])

  private let targetDates: DateScanner

  public init?(_ context: CheckContext) { targetDates = context.target.numbers.dates }

  public func findings(in pair: CheckedPair) -> [Finding] {
    if pair.target.isBlank { return [] }
    var missing = pair.source.dates.filter { date in !pair.target.dates.contains { Self.agree(date, $0) } }
    var extra = pair.target.dates.filter { date in !pair.source.dates.contains { Self.agree(date, $0) } }
    var findings: [Finding] = []
    // A swapped date first: it is the surest rival.
    for date in missing {
      guard let swapped = date.date.swapped, let rival = extra.first(where: { $0.date.agrees(with: swapped) })
      else {
        continue
      }
      findings.append(mismatch(date, rival, pair, "day and month are exchanged"))
      missing.removeAll { $0.range == date.range && $0.date == date.date }
      extra.removeAll { $0.range == rival.range && $0.date == rival.date }
    }
    // Two dates that name as much and stand for nothing else are each other's rivals.
    for date in missing {
      guard let index = extra.firstIndex(where: { Self.areRivals(date, $0, pair) }) else { continue }
      findings.append(mismatch(date, extra.remove(at: index), pair, "another date"))
      missing.removeAll { $0.range == date.range && $0.date == date.date }
    }
    let sourceNumbers = NumberEvidence(pair.source)
    let targetNumbers = NumberEvidence(pair.target)
    extra.removeAll { Self.isTold($0.date, by: sourceNumbers) }
    for date in missing where !Self.isTold(date.date, by: targetNumbers) {
      findings.append(
        finding("“\(pair.source.text(in: date.range))” is missing from the translation", source: date.range))
    }
    for date in extra {
      findings.append(
        finding("“\(pair.target.text(in: date.range))” is not in the source", target: date.range))
    }
    return findings + timeFindings(pair)
  }

  private func mismatch(_ date: DateMention, _ rival: DateMention, _ pair: CheckedPair, _ what: String)
    -> Finding
  {
    let text = pair.target.text(in: rival.range)
    return finding(
      "“\(pair.source.text(in: date.range))” became “\(text)”: \(what)", source: date.range,
      target: rival.range,
      suggestion: targetDates.rewrite(text, from: rival.date, to: date.date))
  }

  private static func areRivals(_ source: DateMention, _ target: DateMention, _ pair: CheckedPair) -> Bool {
    guard (source.date.day == nil) == (target.date.day == nil) else { return false }
    guard source.date.month == target.date.month, let day = source.date.day, let other = target.date.day
    else {
      return true
    }
    // "Jan. 29 and 30" is "29 ve 30 Ocak": each side has the other's day as a bare number.
    return
      !(pair.target.figures.contains { $0.value.integer == day }
      && pair.source.figures.contains { $0.value.integer == other })
  }

  private static func agree(_ left: DateMention, _ right: DateMention) -> Bool {
    [left.date, left.otherDate].contains { first in
      guard let first else { return false }
      return right.date.agrees(with: first) || right.otherDate?.agrees(with: first) == true
    }
  }

  /// Whether the other side has the date's figures, in a form that was not read as a date.
  private static func isTold(_ date: CalendarDate, by numbers: NumberEvidence) -> Bool {
    let parts = [date.day, date.day == nil ? date.year : nil].compactMap { $0 }
    return parts.allSatisfy { numbers.supports(Figure(range: 0..<0, value: DecimalValue($0), form: .digits)) }
  }

  /// Times differ only when both sides tell as many; zones and the half of the day are left alone.
  private func timeFindings(_ pair: CheckedPair) -> [Finding] {
    let (source, target) = (pair.source.times, pair.target.times)
    guard !source.isEmpty, source.count == target.count else { return [] }
    return zip(source, target).filter { pairOfTimes in
      !target.contains { $0.minute == pairOfTimes.0.minute && $0.hour % 12 == pairOfTimes.0.hour % 12 }
    }.map { time, rival in
      finding(
        "“\(pair.source.text(in: time.range))” became “\(pair.target.text(in: rival.range))”",
        severity: .warning,
        source: time.range, target: rival.range)
    }
  }
}
