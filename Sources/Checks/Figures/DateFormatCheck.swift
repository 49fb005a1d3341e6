internal import Bitext
internal import Linguistics

/// Dates in figures are written as the translation's language writes them.
///
/// Day, month and year stand with full stops in Turkish, German, Russian and Finnish, with slashes in
/// English. ISO dates (2026-01-12) are let pass everywhere.
///
/// Wrong (en → tr): "on 01/12/2026" → "01/12/2026 tarihinde"
/// Wrong (tr → en): "12.01.2026 tarihinde" → "on 12.01.2026"
/// Wrong (de): "Das Treffen war am 01/12/2026."
/// Right (en → tr): "on Jan. 12, 2026" → "12.01.2026 tarihinde"
/// Right (tr): "2026-01-12"
public struct DateFormatCheck: Check {
  public static let about = CheckDescription(
    "date-format", "Dates in figures are written as the translation's language writes them.",
    severity: .warning, category: .localeViolation, scope: .translation,
    languages: ["tr", "de", "ru", "fi", "en"], yieldsTo: ["untranslated", "dates"])

  private let language: LanguageTag
  private let mark: Unicode.Scalar

  public init?(_ context: CheckContext) {
    language = context.languages.target
    mark = language.language == "en" ? "/" : "."
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    // Bylines stand as the page makes them.
    if pair.role == .byline || pair.role == .dateline { return [] }
    return pair.target.dates.compactMap { mention in
      guard mention.isNumeric else { return nil }
      let text = pair.target.text(in: mention.range)
      let foreign: Unicode.Scalar = mark == "." ? "/" : "."
      guard text.unicodeScalars.contains(foreign), !text.unicodeScalars.contains(mark) else { return nil }
      return finding(
        "“\(text)” is not how \(language) writes a date", target: mention.range,
        suggestion: suggestion(mention, pair.source))
    }
  }

  /// The date with full stops, where the source leaves no doubt which of its figures is the day.
  private func suggestion(_ mention: DateMention, _ source: CheckedText) -> String? {
    guard mark == ".", let day = mention.date.day, let year = mention.date.year,
      source.dates.contains(where: { $0.date == mention.date && $0.otherDate == nil })
    else { return nil }
    func two(_ value: Int) -> String { (value < 10 ? "0" : "") + String(value) }
    return "\(two(day)).\(two(mention.date.month)).\(year)"
  }
}
