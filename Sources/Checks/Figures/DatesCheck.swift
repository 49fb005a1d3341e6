internal import Bitext
internal import Linguistics

/// The translation has the dates of the source, by value.
///
/// Names of months, order and marks are those of each language; a date in figures that can be read two
/// ways agrees with either; a year that only one side names does not matter, nor does a date put for a
/// weekday; a night may go by the date it leads to, where a language says so ("в ночь на 5 июля"). Day and month exchanged are said to be so. A month without a day is wrong where another
/// month has taken its place.
///
/// Wrong (en → de): "It opened in June." → "Es wurde im Juli eröffnet."
/// Wrong (en → tr): "on Jan. 12, 2026" → "January 12, 2026 tarihinde"
/// Right (en → tr): "It opened on May 3, 2025." → "3 Mayıs'ta açıldı."
/// Wrong (tr → en): "12.01.2026" → "Dec. 1, 2026"
/// Right (tr → en): "12.01.2026" → "Jan. 12, 2026"
public struct DatesCheck: Check {
  public static let about = CheckDescription(
    "dates", "The translation has the dates of the source, by value.", severity: .error,
    category: .numbers, yieldsTo: CheckDescription.wholeTexts)

  private let sourceDates: DateScanner
  private let targetDates: DateScanner
  private let isForeignLanguage: Bool
  private let nightBefore: NightBefore

  public init?(_ context: CheckContext) {
    sourceDates = context.source.numbers.dates
    targetDates = context.target.numbers.dates
    nightBefore = NightBefore(context)
    isForeignLanguage = context.languages.source.language != context.languages.target.language
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    if pair.source.dates.isEmpty, pair.target.dates.isEmpty { return monthFindings(pair) }
    if pair.target.isBlank { return [] }
    var missing = pair.source.dates.filter { date in !pair.target.dates.contains { Self.agree(date, $0) } }
    var extra = pair.target.dates.filter { date in !pair.source.dates.contains { Self.agree(date, $0) } }
    var hasNight = false
    for date in missing {
      guard let index = extra.firstIndex(where: { nightBefore.isOne(date, $0, pair) }) else { continue }
      extra.remove(at: index)
      missing.removeAll { $0.range == date.range && $0.date == date.date }
      hasNight = true
    }
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
    let hasWeekday = pair.source.names.contains { $0.name.kind == .weekday }
    extra.removeAll {
      Self.isTold($0.date, by: sourceNumbers) || (hasWeekday && $0.date.year == nil && !$0.isNumeric)
    }
    for date in missing {
      if let left = leftOver(date, pair) {
        findings.append(
          finding(
            "“\(pair.target.text(in: left))” is not in the translation's language", source: date.range,
            target: left))
      } else if !Self.isTold(date.date, by: targetNumbers) {
        findings.append(
          finding("“\(pair.source.text(in: date.range))” is missing from the translation", source: date.range)
        )
      }
    }
    for date in extra {
      findings.append(
        finding("“\(pair.target.text(in: date.range))” is not in the source", target: date.range))
    }
    findings += dayFindings(pair, targetNumbers)
    return findings.isEmpty && !hasNight ? monthFindings(pair) : findings
  }

  /// Where a missing date stands as the source's language writes it.
  private func leftOver(_ date: DateMention, _ pair: CheckedPair) -> Range<Int>? {
    guard isForeignLanguage, !date.isNumeric else { return nil }
    return sourceDates.datesAndTimes(in: pair.target.tokens).dates.first {
      !$0.isNumeric && $0.date == date.date
    }?
    .range
  }

  /// Dates of which only the month and year were translated.
  private func dayFindings(_ pair: CheckedPair, _ numbers: NumberEvidence) -> [Finding] {
    pair.source.dates.compactMap { date in
      guard date.date.day != nil, date.date.year != nil, date.otherDate == nil else { return nil }
      let same = pair.target.dates.filter { Self.agree(date, $0) }
      guard let first = same.first, same.allSatisfy({ $0.date.day == nil }),
        !Self.isTold(date.date, by: numbers)
      else { return nil }
      return finding(
        "“\(pair.source.text(in: date.range))” lost its day", source: date.range, target: first.range)
    }
  }

  /// A month that another has taken the place of.
  private func monthFindings(_ pair: CheckedPair) -> [Finding] {
    let source = months(pair.source)
    let target = months(pair.target)
    if source.isEmpty || target.isEmpty { return [] }
    func has(_ text: CheckedText, _ names: [QuantityMention], _ code: String) -> Bool {
      names.contains { $0.name.code == code }
        || text.dates.contains { String($0.date.month) == code || String($0.otherDate?.month ?? 0) == code }
    }
    guard
      let gone = source.first(where: {
        !has(pair.target, target, $0.name.code)
      }),
      let new = target.first(where: {
        !has(pair.source, source, $0.name.code)
      })
    else { return [] }
    return [
      finding(
        "“\(pair.source.text(in: gone.range))” became “\(pair.target.text(in: new.range))”: another month",
        source: gone.range, target: new.range)
    ]
  }

  /// The months a text names; where small letters make other words of them, as in "may", only with a capital.
  private func months(_ text: CheckedText) -> [QuantityMention] {
    text.names.filter { mention in
      guard mention.name.kind == .month else { return false }
      let written = text.text(in: mention.range)
      return written != "may" && written != "march"
        && (mention.isCapital || (written != "May" && written != "March"))
    }
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
}
