internal import Bitext
internal import CICU

/// One ICU number format, for writing only: ICU's reading of spelled-out numbers takes "yüzde elli"
/// for 100 and 50, and stops at German's soft hyphens.
@safe
struct NumberFormat: ~Copyable {
  private let handle: OpaquePointer
  private let language: LanguageTag

  /// Numbers as words, by ICU's rule-based formats.
  init(spellingOutIn language: LanguageTag) throws(ICUError) {
    var status: Int32 = 0
    let opened = unsafe cicu_number_format_open(
      Int32(CICU_NUMBER_SPELLED_OUT), language.description, &status)
    try ICUError.check(status, "spelled-out numbers for \(language)")
    guard let opened = unsafe opened else {
      throw ICUError(request: "spelled-out numbers for \(language)", code: status)
    }
    unsafe handle = opened
    self.language = language
  }

  deinit { unsafe cicu_number_format_close(handle) }

  /// The public rule sets: "%spellout-cardinal-feminine", "%spellout-ordinal" and so on.
  func ruleSets() -> [String] {
    var names: [String] = []
    while let name = try? unsafe icuText(
      "rule sets for \(language)", capacity: 128,
      { out, capacity, status in
        let length = unsafe cicu_number_rule_set(handle, Int32(names.count), out, capacity, &status)
        return max(length, 0)
      }), !name.isEmpty
    {
      names.append(name)
    }
    return names
  }

  func use(ruleSet name: String) throws(ICUError) {
    var status: Int32 = 0
    unsafe cicu_number_use_rule_set(handle, name, &status)
    try ICUError.check(status, "the rule set \(name) for \(language)")
  }

  func text(_ value: Int) throws(ICUError) -> String {
    try unsafe icuText("\(value) in words for \(language)", capacity: 256) { out, capacity, status in
      unsafe cicu_number_format_write(handle, Double(value), out, capacity, &status)
    }
  }
}

extension LanguageTag {
  enum NumberSymbol: Int32 {
    case decimal = 0
    case grouping = 1
    case percent = 2
  }

  /// A symbol of the language's number format, such as "," for a Turkish decimal mark.
  func numberSymbol(_ symbol: NumberSymbol) throws(ICUError) -> String {
    try unsafe icuText("number symbols for \(self)", capacity: 32) { out, capacity, status in
      unsafe cicu_locale_symbol(description, symbol.rawValue, out, capacity, &status)
    }
  }
}
