internal import Bitext
internal import CICU

/// Names of the Gregorian calendar in a language, by ICU.
struct CalendarNames: Sendable {
  /// As they stand beside a day, January first.
  let months: ArraySlice<String>
  let shortMonths: ArraySlice<String>
  /// As they stand by themselves.
  let standaloneMonths: ArraySlice<String>
  let standaloneShortMonths: ArraySlice<String>
  /// Sunday first.
  let weekdays: ArraySlice<String>
  let shortWeekdays: ArraySlice<String>

  init(_ language: LanguageTag) throws(ICUError) {
    let text = try unsafe icuText("calendar names of \(language)", capacity: 2048) { out, capacity, status in
      unsafe cicu_locale_calendar_names(language.description, out, capacity, &status)
    }
    var names = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)[...]
    func next(_ count: Int) -> ArraySlice<String> {
      defer { names = names.dropFirst(count) }
      return names.prefix(count)
    }
    (months, shortMonths) = (next(12), next(12))
    (standaloneMonths, standaloneShortMonths) = (next(12), next(12))
    (weekdays, shortWeekdays) = (next(7), next(7))
  }
}
