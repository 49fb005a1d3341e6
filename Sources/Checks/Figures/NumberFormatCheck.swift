internal import Bitext
internal import Linguistics

/// Figures are written with the marks of the translation's language.
///
/// 1,250.5 in English is 1.250,5 in Turkish and German and 1 250,5 in French. What can be read in the
/// language but as another value ("1,250" in Turkish is 1.25) is found beside the source. Where a language has
/// two decimal marks, as Spanish has, either is right, and a source may group with either. Versions, section
/// numbers, times and what the source has letter for letter and in no number are let pass; a story without
/// its source is read with more caution.
///
/// Wrong (en → tr): "It sold 1,250 cars." → "1,250 araba sattı."
/// Wrong (en → de): "Prices rose by 6.5 points." → "Die Preise stiegen um 6.5 Punkte."
/// Wrong (tr): "Fiyatlar yüzde 6.5 arttı."
/// Wrong (en): "It cost 1.250.000 euros."
/// Right (en → tr): "It sold 1,250 cars." → "1.250 araba sattı."
/// Right (tr): "Toplantı 14.30'da başladı, fiyatlar yüzde 6,5 arttı."
/// Right (fr): "Il y avait 1 250 000 personnes."
/// Right (en → es): "up 6.5 percent" → "un 6.5 % más"
/// Right (es → en): "costó 250,000 dólares" → "it cost 250,000 dollars"
public struct NumberFormatCheck: Check {
  public static let about = CheckDescription(
    "number-format", "Figures are written with the marks of the translation's language.", severity: .warning,
    category: .localeViolation, scope: .translation, yieldsTo: ["untranslated"])

  private let language: LanguageTag
  private let numbers: NumberScanner
  private let isAlone: Bool

  public init?(_ context: CheckContext) {
    language = context.languages.target
    numbers = context.target.numbers
    isAlone = context.isTranslationAlone
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    var findings: [Finding] = []
    let isAlone = isAlone || pair.sides == .targetOnly
    for figure in pair.target.figures where figure.form != .words {
      if !figure.usesLocalNotation {
        guard isAlone ? isSure(figure, pair.target) : hasInItsNotation(figure, pair.source, pair.target)
        else { continue }
        findings.append(
          finding(
            "“\(pair.target.text(in: figure.range))” is not how \(language) writes \(figure.value)",
            source: isAlone ? nil : pair.source.figures.first { $0.value == figure.value }?.range,
            target: figure.range, suggestion: suggestion(figure.value, for: figure)))
      } else if !isAlone, let meant = figure.otherValue,
        !pair.source.figures.contains(where: {
          $0.value == figure.value || $0.isAmbiguous && $0.otherValue == figure.value
        }),
        let source = pair.source.figures.first(where: { $0.value == meant && $0.form != .words })
      {
        findings.append(
          finding(
            "“\(pair.target.text(in: figure.range))” reads as \(figure.value) in \(language)",
            source: source.range, target: figure.range, suggestion: suggestion(meant, for: figure)))
      }
    }
    return findings
  }

  /// Whether the source has the value as its language writes it, or the figure surely counts something.
  private func hasInItsNotation(_ figure: Figure, _ source: CheckedText, _ target: CheckedText) -> Bool {
    source.figures.contains { $0.value == figure.value && $0.usesLocalNotation }
      || (isSure(figure, target) && !source.figures.contains { $0.value == figure.value }
        && !source.text.contains(target.text(in: figure.range)))
  }

  /// Whether a figure cannot be a version, a time or a section: something is counted, or it has groups.
  private func isSure(_ figure: Figure, _ text: CheckedText) -> Bool {
    figure.isPercent || figure.form == .mixed || !text.currencies(of: figure).isEmpty
      || !text.units(of: figure).isEmpty || figure.value.doubleValue >= 10_000
  }

  private func suggestion(_ value: DecimalValue, for figure: Figure) -> String? {
    figure.form == .digits && !figure.isPercent ? numbers.write(value, grouped: true) : nil
  }
}
