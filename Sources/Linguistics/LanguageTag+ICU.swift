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
}
