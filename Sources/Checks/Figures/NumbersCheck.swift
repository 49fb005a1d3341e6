internal import Bitext
internal import Linguistics

/// The translation has the numbers of the source, by value.
///
/// "1.25 million" equals "1.250.000"; words, ordinals and Turkish inflection count; percent stays
/// percent; marks are those of the language. How often a number stands there does not matter, for
/// translators do not repeat what is clear; nor does a number in words that has no rival.
///
/// Wrong (en → tr): "up 6.5 percent" → "yüzde 5,6 arttı"
/// Right (en → tr): "up 6.5 percent" → "%6,5 arttı"
public struct NumbersCheck: Check {
  public static let about = CheckDescription(
    "numbers", "The translation has the numbers of the source, by value.", severity: .error,
    category: .numbers, yieldsTo: ["untranslated"])

  private let languages: LanguagePair
  private let targetNumbers: NumberScanner

  public init?(_ context: CheckContext) {
    languages = context.languages
    targetNumbers = context.target.numbers
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    if pair.target.isBlank { return [] }
    let sourceValues = NumberEvidence(pair.source)
    let targetValues = NumberEvidence(pair.target)
    var findings: [Finding] = []
    var missing: [Figure] = []
    var extra = pair.target.figures.filter { $0.isStrict && !sourceValues.supports($0) }
    for figure in pair.source.figures where figure.isStrict && !targetValues.supports(figure) {
      let misread = pair.target.figures.first { $0.otherValue == figure.value }
      if let misread {
        extra.removeAll { $0.range == misread.range }
        findings.append(notation(figure, misread, pair))
      } else {
        missing.append(figure)
      }
    }
    for figure in pair.target.figures where !figure.usesLocalNotation && figure.form != .words {
      let same = pair.source.figures.first { $0.value == figure.value && $0.usesLocalNotation }
      if let same { findings.append(notation(same, figure, pair)) }
    }
    // Figures first take figures as their rivals: words are often no number at all.
    missing.sort {
      ($0.form == .words ? 1 : 0, $0.range.lowerBound) < ($1.form == .words ? 1 : 0, $1.range.lowerBound)
    }
    for figure in missing {
      if let rival = rival(of: figure, among: extra) {
        extra.removeAll { $0.range == rival.range }
        findings.append(
          finding(
            "\(quoted(figure, pair.source)) became \(quoted(rival, pair.target))", source: figure.range,
            target: rival.range, suggestion: suggestion(figure, for: rival)))
      } else if figure.form != .words {
        findings.append(
          finding("\(quoted(figure, pair.source)) is missing from the translation", source: figure.range))
      }
    }
    for figure in extra where figure.form != .words {
      findings.append(finding("\(quoted(figure, pair.target)) is not in the source", target: figure.range))
    }
    findings += percentFindings(pair)
    return findings.sorted { ($0.target?.lowerBound ?? .max) < ($1.target?.lowerBound ?? .max) }
  }

  private func rival(of figure: Figure, among extra: [Figure]) -> Figure? {
    let alike = extra.filter { figure.form != .words || $0.form == .words || figure.value.doubleValue > 9 }
    return alike.first { $0.isPercent == figure.isPercent && $0.form == figure.form }
      ?? alike.first { $0.isPercent == figure.isPercent } ?? (figure.form == .words ? nil : alike.first)
  }

  /// A number that is percent on one side only, where nothing else tells of percent.
  private func percentFindings(_ pair: CheckedPair) -> [Finding] {
    let sourceCount = pair.source.figures.count { $0.isPercent }
    let targetCount = pair.target.figures.count { $0.isPercent }
    guard sourceCount != targetCount, Self.isSilent(pair.source) || Self.isSilent(pair.target) else {
      return []
    }
    var findings: [Finding] = []
    for figure in pair.source.figures where figure.form != .words || figure.isPercent {
      let same = pair.target.figures.filter { $0.value == figure.value }
      guard let first = same.first, same.allSatisfy({ $0.isPercent != figure.isPercent }),
        pair.source.figures.allSatisfy({ $0.value != figure.value || $0.isPercent == figure.isPercent })
      else { continue }
      // Of a range "5 to 10 percent" one side may mark both numbers.
      if sourceCount > 0, targetCount > 0 { continue }
      findings.append(
        finding(
          figure.isPercent
            ? "\(quoted(figure, pair.source)) is percent, \(quoted(first, pair.target)) is not"
            : "\(quoted(figure, pair.source)) is not percent, \(quoted(first, pair.target)) is",
          source: figure.range, target: first.range))
    }
    return findings
  }

  /// Whether no figure is percent.
  private static func isSilent(_ text: CheckedText) -> Bool { !text.figures.contains { $0.isPercent } }

  private func notation(_ figure: Figure, _ written: Figure, _ pair: CheckedPair) -> Finding {
    let text = pair.target.text(in: written.range)
    let meant = targetNumbers.write(figure.value, grouped: true)
    let language = languages.target
    return finding(
      written.usesLocalNotation
        ? "“\(text)” reads as \(written.value) in \(language)"
        : "“\(text)” is not how \(language) writes \(figure.value)",
      severity: .warning, source: figure.range, target: written.range,
      suggestion: written.form == .digits && !written.isPercent ? meant : nil)
  }

  private func suggestion(_ figure: Figure, for rival: Figure) -> String? {
    rival.form == .digits && !rival.isPercent && rival.isPercent == figure.isPercent
      ? targetNumbers.write(figure.value, grouped: rival.value.doubleValue >= 10_000) : nil
  }

  private func quoted(_ figure: Figure, _ text: CheckedText) -> String { "“\(text.text(in: figure.range))”" }
}
