public import Bitext
internal import CICU

extension LanguageTag {
  /// The tag as CLDR spells it: `iw` becomes `he`.
  public var canonical: LanguageTag {
    let text = try? unsafe icuText("the canonical form of \(self)", capacity: 160) { out, capacity, status in
      unsafe cicu_locale_canonical(description, out, capacity, &status)
    }
    return text.flatMap(LanguageTag.init) ?? self
  }

  /// Whether the language has an ISO 639 code that ICU knows.
  public var isKnown: Bool { unsafe cicu_locale_is_known(description) }

  /// The tag with its likeliest script and region: `tr` becomes `tr-Latn-TR`.
  public var maximized: LanguageTag {
    let text = try? unsafe icuText("the likely script of \(self)", capacity: 160) { out, capacity, status in
      unsafe cicu_locale_maximize(description, out, capacity, &status)
    }
    return text.flatMap(LanguageTag.init) ?? self
  }

  /// Whether text in the language runs from right to left.
  public var isRightToLeft: Bool { unsafe cicu_locale_is_right_to_left(description) }

  /// Names of the Gregorian calendar as they stand beside a day: 12 months, 12 short ones, 7 weekdays from
  /// Sunday, 7 short ones; none when ICU has none.
  var calendarNames: [Substring] {
    let text = try? unsafe icuText("calendar names of \(self)", capacity: 1024) { out, capacity, status in
      unsafe cicu_locale_calendar_names(description, out, capacity, &status)
    }
    return (text ?? "").split(separator: "\n", omittingEmptySubsequences: false).dropLast()
  }
}
