internal import Linguistics

/// The translation has the numbers of the source, by value.
///
/// "1.25 million" equals "1.250.000"; words, ordinals and Turkish inflection count. How often a number
/// stands there does not matter, for translators do not repeat what is clear; nor does a number in words
/// that has no rival. What is converted with its unit ("10 miles", "16 Kilometer") is right, and so are
/// "a decade" and "10 yıl". Percent, currency, unit and notation have checks of their own.
///
/// Wrong (en → tr): "up 6.5 percent" → "yüzde 5,6 arttı"
/// Wrong (en → tr): "Three people died." → "Beş kişi öldü."
/// Wrong (en → es): "It cost 3 million euros." → "Costó 3 mil euros."
/// Wrong (en → fi): "Three people died." → "Viisi ihmistä kuoli."
/// Right (en → tr): "up 6.5 percent" → "%6,5 arttı"
/// Right (en → tr): "%1$d of {2} files" → "{2} dosyanın %1$d tanesi"
/// Right (en → de): "within 200 miles" → "im Umkreis von 320 Kilometern"
/// Right (en → ru): "two thousand people" → "2 тысячи человек"
public struct NumbersCheck: Check {
  public static let about = CheckDescription(
    "numbers", "The translation has the numbers of the source, by value.", severity: .error,
    category: .numbers, yieldsTo: CheckDescription.wholeTexts.union(["number-format", "phone-numbers"]))

  private let targetNumbers: NumberScanner

  public init?(_ context: CheckContext) { targetNumbers = context.target.numbers }

  public func findings(in pair: CheckedPair) -> [Finding] {
    if pair.target.isBlank || Self.areSame(pair.source.figures, pair.target.figures) { return [] }
    var (missing, extra) = unmatched(pair)
    var findings = roundFindings(pair)
    if missing.isEmpty, extra.isEmpty { return findings.isEmpty ? replaced(pair) : findings }
    // Figures first take figures as their rivals: words are often no number at all.
    missing.sort {
      ($0.form == .words ? 1 : 0, $0.range.lowerBound) < ($1.form == .words ? 1 : 0, $1.range.lowerBound)
    }
    for figure in missing {
      if let rival = rival(of: figure, among: extra) {
        extra.removeAll { $0.range == rival.range }
        findings.append(mismatch(figure, rival, pair))
      } else if figure.form != .words || isLeftOut(figure, pair) {
        findings.append(
          finding("\(quoted(figure, pair.source)) is missing from the translation", source: figure.range))
      }
    }
    for figure in extra {
      if figure.form != .words {
        findings.append(finding("\(quoted(figure, pair.target)) is not in the source", target: figure.range))
      } else if let rival = looseRival(of: figure, pair) {
        findings.append(mismatch(rival, figure, pair))
      } else if figure.value.integer.map({ (3...5).contains($0) }) == true {
        // Words for other numbers are too often something else: "on", "altı", "acht", "neuf".
        findings.append(finding("\(quoted(figure, pair.target)) is not in the source", target: figure.range))
      }
    }
    if findings.isEmpty { return replaced(pair) }
    return findings.sorted { ($0.target?.lowerBound ?? .max) < ($1.target?.lowerBound ?? .max) }
  }

  /// "Millions of people" that became thousands.
  private func roundFindings(_ pair: CheckedPair) -> [Finding] {
    func isRound(_ figure: Figure) -> Bool {
      // "Half a million" is said in too many ways.
      figure.form == .words && !figure.isStrict && figure.otherValue == nil
        && [1000, 1_000_000, 1_000_000_000, 1_000_000_000_000].contains(figure.value.integer)
    }
    guard
      let gone = pair.source.figures.first(where: { figure in
        isRound(figure) && !pair.target.figures.contains { $0.value == figure.value }
      }),
      let new = pair.target.figures.first(where: { figure in
        isRound(figure) && !pair.source.figures.contains { $0.value == figure.value }
      })
    else { return [] }
    return [mismatch(gone, new, pair)]
  }

  /// Whether both sides have the same numbers in the same order.
  private static func areSame(_ source: [Figure], _ target: [Figure]) -> Bool {
    source.count == target.count && zip(source, target).allSatisfy { $0.value == $1.value }
  }

  /// Whether each figure that is sure stands among others.
  private static func areAll(_ figures: [Figure], among others: [Figure]) -> Bool {
    figures.allSatisfy { figure in !figure.isStrict || others.contains { $0.value == figure.value } }
  }

  /// What surely is a number on one side and in no way named on the other.
  private func unmatched(_ pair: CheckedPair) -> (missing: [Figure], extra: [Figure]) {
    // Mostly the other side has each as a figure, and no more need be read.
    if Self.areAll(pair.source.figures, among: pair.target.figures),
      Self.areAll(pair.target.figures, among: pair.source.figures)
    {
      return ([], [])
    }
    let (sourceValues, targetValues) = (NumberEvidence(pair.source), NumberEvidence(pair.target))
    func unsupported(_ text: CheckedText, by values: NumberEvidence) -> [Figure] {
      text.figures.indices.filter { index in
        let figure = text.figures[index]
        return figure.isStrict && !values.supports(figure)
          && text.rangeValue(at: index).map { values.supports(Figure(range: 0..<0, value: $0, form: .mixed)) }
            != true
      }.map { text.figures[$0] }
    }
    var extra = unsupported(pair.target, by: sourceValues)
    var missing = unsupported(pair.source, by: targetValues)
    if missing.isEmpty, extra.isEmpty { return ([], []) }
    missing = outsidePlaceholders(missing, pair.source)
    extra = outsidePlaceholders(extra, pair.target)
    let (sourcePhones, targetPhones) = (pair.source.phoneNumbers, pair.target.phoneNumbers)
    missing.removeAll { figure in
      sourcePhones.contains { $0.range.overlaps(figure.range) }
        || pair.target.figures.contains { $0.otherValue == figure.value }
        || (figure.form == .words && pair.target.figures.contains { $0.value == figure.otherValue })
        || isInGroups(figure, pair.source, of: pair.target) || isSetPhrase(figure, pair.source)
        || isMonth(figure, pair.source, of: pair.target)
    }
    extra.removeAll { figure in
      targetPhones.contains { $0.range.overlaps(figure.range) }
        || figure.otherValue.map { other in pair.source.figures.contains { $0.value == other } } == true
        || (figure.form == .words
          && pair.source.figures.contains { $0.form == .words && $0.otherValue == figure.value })
        || isInGroups(figure, pair.target, of: pair.source) || isSetPhrase(figure, pair.target)
        || isMonth(figure, pair.target, of: pair.source)
        // "À 100 %" says fully.
        || (figure.isPercent && figure.value.integer == 100)
    }
    if missing.isEmpty, extra.isEmpty { return ([], []) }
    let (sourceQuantities, targetQuantities) = (Conversion(pair.source), Conversion(pair.target))
    let (gone, new) = (missing, extra)
    missing.removeAll { figure in
      !Self.isReplaced(figure, pair.source, by: new, pair.target)
        && (targetQuantities.gives(figure, of: pair.source)
          || targetQuantities.givesParts(figure, of: pair.source))
    }
    extra.removeAll { figure in
      !Self.isReplaced(figure, pair.target, by: gone, pair.source)
        && (sourceQuantities.gives(figure, of: pair.target)
          || sourceQuantities.givesParts(figure, of: pair.target))
    }
    return (missing, extra)
  }

  /// Whether it belongs to 9/11, which others call after the day, or to 50-50, which they say in words.
  private func isSetPhrase(_ figure: Figure, _ text: CheckedText) -> Bool {
    guard figure.form == .digits, let value = figure.value.integer, value == 9 || value == 50 else {
      return false
    }
    let bytes = text.text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: max(0, figure.range.lowerBound - 3))
    let end = bytes.index(start, offsetBy: 8, limitedBy: bytes.endIndex) ?? bytes.endIndex
    let around = text.text[start..<end]
    return value == 9 ? around.contains("9/11") : around.contains("50-50") || around.contains("50/50")
  }

  /// Without the digits of "%2$s" and "{0}".
  private func outsidePlaceholders(_ figures: [Figure], _ text: CheckedText) -> [Figure] {
    let places = PlaceholderScanner.placeholders(in: text)
    return places.isEmpty
      ? figures : figures.filter { figure in !places.contains { $0.range.overlaps(figure.range) } }
  }

  /// Whether the digits stand on the other side in other groups: 116 123 as two numbers or one.
  private func isInGroups(_ figure: Figure, _ text: CheckedText, of other: CheckedText) -> Bool {
    guard figure.form == .digits, figure.value.integer.map({ $0 > 99 }) == true else { return false }
    let parts = text.text(in: figure.range).split { !$0.isNumber }
    func has(_ part: Substring, _ text: CheckedText) -> Bool {
      text.tokens.tokens.contains {
        $0.kind == .digits && String(scalars: text.tokens.scalars[$0.range]) == part
      }
    }
    let isWhole = figure.usesLocalNotation && text.text(in: figure.range).contains { $0 == "," || $0 == "." }
    return !isWhole && parts.allSatisfy { has($0, other) }
  }

  private func rival(of figure: Figure, among extra: [Figure]) -> Figure? {
    let alike = extra.filter { figure.form != .words || $0.form == .words || figure.value.doubleValue > 9 }
    return alike.first { $0.isPercent == figure.isPercent && $0.form == figure.form }
      ?? alike.first { $0.isPercent == figure.isPercent } ?? (figure.form == .words ? nil : alike.first)
  }

  /// Whether a number in words had a unit that the translation names without a number.
  private func isLeftOut(_ figure: Figure, _ pair: CheckedPair) -> Bool {
    guard let unit = pair.source.units(of: figure).first else { return false }
    let found = pair.target.names.filter { $0.name == unit.name }
    return found.count == 1 && pair.source.names.count { $0.name == unit.name } == 1
      && !pair.target.figures.contains { figure in
        found.contains { (-12...12).contains($0.start - figure.range.upperBound) }
      }
  }

  /// What a number in words that the source does not have stands for: a number of the same unit, or one
  /// said in another way, as "both" or "double".
  private func looseRival(of figure: Figure, _ pair: CheckedPair) -> Figure? {
    let units = pair.target.units(of: figure).map(\.name)
    let same = pair.source.figures.first { other in
      let found = pair.source.units(of: other).map(\.name).filter { units.contains($0) }
      return !found.isEmpty
        && !pair.target.figures.contains { mine in
          mine.value == other.value && pair.target.units(of: mine).contains { found.contains($0.name) }
        }
    }
    if let same { return same }
    guard figure.value.doubleValue > 2 else { return nil }
    let values = NumberEvidence(pair.target)
    return pair.source.figures.first {
      !$0.isStrict && $0.form == .words && !$0.isOrdinal && $0.value.doubleValue > 1 && !values.supports($0)
    }
  }

  func mismatch(_ figure: Figure, _ rival: Figure, _ pair: CheckedPair) -> Finding {
    finding(
      "\(quoted(figure, pair.source)) became \(quoted(rival, pair.target))", source: figure.range,
      target: rival.range, suggestion: suggestion(figure, for: rival))
  }

  private func suggestion(_ figure: Figure, for rival: Figure) -> String? {
    rival.form == .digits && !rival.isPercent && rival.isPercent == figure.isPercent
      ? targetNumbers.write(figure.value, grouped: rival.value.doubleValue >= 10_000) : nil
  }

  private func quoted(_ figure: Figure, _ text: CheckedText) -> String { "“\(text.text(in: figure.range))”" }
}
