internal import Linguistics

/// Nights that a language names by the day that they lead to: Friday night is "в ночь на субботу".
///
/// By the key `night before` of `quantities/<language>.txt`: words right before the day.
struct NightBefore {
  private let source: [[String]]
  private let target: [[String]]

  init(_ context: CheckContext) {
    source = context.source.names.nightBefore
    target = context.target.names.nightBefore
  }

  /// Whether a weekday of one side is the night before that of the other.
  func isOne(_ own: QuantityMention, _ other: QuantityMention, _ pair: CheckedPair) -> Bool {
    guard let day = Int(own.name.code), let otherDay = Int(other.name.code) else { return false }
    return otherDay == day % 7 + 1 && Self.stand(target, before: other.range.lowerBound, in: pair.target)
      || day == otherDay % 7 + 1 && Self.stand(source, before: own.range.lowerBound, in: pair.source)
  }

  /// Whether a date of one side is the night before that of the other.
  func isOne(_ own: DateMention, _ other: DateMention, _ pair: CheckedPair) -> Bool {
    Self.leads(from: own.date, to: other.date)
      && Self.stand(target, before: other.range.lowerBound, in: pair.target)
      || Self.leads(from: other.date, to: own.date)
        && Self.stand(source, before: own.range.lowerBound, in: pair.source)
  }

  private static func leads(from date: CalendarDate, to next: CalendarDate) -> Bool {
    guard let day = date.day, let nextDay = next.day else { return false }
    return next.month == date.month
      ? nextDay == day + 1 : nextDay == 1 && day >= 28 && next.month == date.month % 12 + 1
  }

  private static func stand(_ phrases: [[String]], before place: Int, in text: CheckedText) -> Bool {
    if phrases.isEmpty { return false }
    let before = text.words.prefix { $0.range.lowerBound < place }
    return phrases.contains { $0.elementsEqual(before.suffix($0.count).lazy.map(\.folded)) }
  }
}
