internal import Linguistics

/// The translation names the weekdays of the source.
///
/// Stories often leave a weekday out or put a date for it, so only one that another has taken the place of
/// is wrong. A night may go by the day that it leads to, where a language says so.
///
/// Wrong (en → tr): "He arrived on Monday." → "Salı günü geldi."
/// Wrong (en → ru): "They met on Friday." → "Они встретились в четверг."
/// Right (en → tr): "He arrived on Monday." → "Pazartesi günü geldi."
/// Right (en → de): "He arrived on Monday." → "Er kam am 12. Januar."
/// Right (en → ru): "It rained on Friday night." → "В ночь на субботу шел дождь."
public struct WeekdaysCheck: Check {
  public static let about = CheckDescription(
    "weekdays", "The translation names the weekdays of the source.", severity: .error, category: .numbers,
    yieldsTo: CheckDescription.wholeTexts)

  private let nightBefore: NightBefore

  public init?(_ context: CheckContext) { nightBefore = NightBefore(context) }

  public func findings(in pair: CheckedPair) -> [Finding] {
    let source = pair.source.names.filter { $0.name.kind == .weekday }
    let target = pair.target.names.filter { $0.name.kind == .weekday }
    if source.isEmpty || target.isEmpty { return [] }
    guard
      let gone = source.first(where: { day in
        !target.contains { $0.name == day.name || nightBefore.isOne(day, $0, pair) }
      }),
      let new = target.first(where: { day in
        !source.contains { $0.name == day.name || nightBefore.isOne($0, day, pair) }
      })
    else { return [] }
    return [
      finding(
        "“\(pair.source.text(in: gone.range))” became “\(pair.target.text(in: new.range))”: another day",
        source: gone.range, target: new.range)
    ]
  }
}
