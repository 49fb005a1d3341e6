internal import Linguistics

/// What is percent stays percent, and nothing else becomes so.
///
/// %50, 50 %, yüzde 50, yüzde elli, percent, per cent, Prozent, por ciento, процентов, prosenttia and
/// في المئة are one. Percentage points may be called points; of a range such as "5 to 10 percent" one side
/// may mark both numbers; half may be 50 %.
///
/// Wrong (en → tr): "It fell 5 percent." → "5 düştü."
/// Wrong (en → de): "It fell by 5." → "Es fiel um 5 Prozent."
/// Wrong (tr → en): "Oylar yüzde elliye yükseldi." → "The votes rose to fifty."
/// Right (en → tr): "It fell 5 to 10 percent." → "%5 ile %10 düştü."
/// Right (en → ru): "It fell fifty per cent." → "Он упал на 50 %."
/// Right (en → es): "between 70 and 90%" → "entre el 70 y el 90 %"
public struct PercentCheck: Check {
  public static let about = CheckDescription(
    "percent", "What is percent stays percent, and nothing else becomes so.", severity: .error,
    category: .numbers, yieldsTo: CheckDescription.wholeTexts.union(["numbers"]))

  public init?(_ context: CheckContext) {}

  public func findings(in pair: CheckedPair) -> [Finding] {
    guard
      pair.source.figures.contains(where: { $0.isPercent })
        || pair.target.figures.contains(where: { $0.isPercent })
    else { return [] }
    var findings: [Finding] = []
    for figure in pair.source.figures where figure.isPercent {
      // "Every tenth" is ten percent said otherwise.
      let same = pair.target.figures.filter { $0.value == figure.value && !$0.isOrdinal }
      if same.isEmpty, let sign = loneSign(pair.target) {
        findings.append(
          finding(
            "“\(pair.source.text(in: figure.range))” lost its number", source: figure.range, target: sign))
        continue
      }
      guard let plain = same.first,
        !same.contains(where: { mayBePercent($0, pair.target, points: ["pp", "point"]) }),
        !pair.target.figures.contains(where: { isHundredth($0, of: figure) })
      else { continue }
      findings.append(
        finding(
          "“\(pair.source.text(in: figure.range))” is percent, “\(pair.target.text(in: plain.range))” is not",
          source: figure.range, target: plain.range))
    }
    for figure in pair.target.figures where figure.isPercent {
      let same = pair.source.figures.filter { $0.value == figure.value }
      if same.contains(where: { mayBePercent($0, pair.source, points: ["pp"]) }) { continue }
      if pair.source.figures.contains(where: { isHundredth($0, of: figure) }) { continue }
      if same.contains(where: \.isOrdinal) { continue }
      let plain = same.first?.range ?? place(of: figure, in: pair.source)
      guard let plain else { continue }
      findings.append(
        finding(
          "“\(pair.source.text(in: plain))” is not percent, “\(pair.target.text(in: figure.range))” is",
          source: plain, target: figure.range))
    }
    return findings
  }

  /// A percent sign that stands beside no number.
  private func loneSign(_ text: CheckedText) -> Range<Int>? {
    let tokens = text.tokens
    for index in tokens.tokens.indices where tokens.mark(index) == "%" {
      let range = tokens.bytes(tokens.tokens[index].range)
      let isPart = text.figures.contains { $0.range.overlaps(range) }
      // "%s" and "%20" are something else.
      if !isPart, tokens.kind(index + 1) != .word, tokens.kind(index + 1) != .digits { return range }
    }
    return nil
  }

  /// The date or time that has the figure in it.
  private func place(of figure: Figure, in text: CheckedText) -> Range<Int>? {
    guard let value = figure.value.integer else { return nil }
    return text.dates.first { $0.date.day == value || $0.date.year == value }?.range
      ?? text.times.first { $0.hour == value || $0.hour % 12 == value }?.range
  }

  private func isHundredth(_ figure: Figure, of percent: Figure) -> Bool {
    percent.value.doubleValue < 100 && !figure.isPercent
      && figure.value == percent.value.scaled(byPowerOfTen: -2)
  }

  /// Whether a figure is percent, counts points, or is in a range or row with one that is.
  private func mayBePercent(_ figure: Figure, _ text: CheckedText, points: Set<String>) -> Bool {
    if figure.isPercent || text.units(of: figure).contains(where: { points.contains($0.name.code) }) {
      return true
    }
    return text.figures.contains { other in
      guard other.isPercent else { return false }
      let gap =
        other.range.lowerBound >= figure.range.upperBound
        ? figure.range.upperBound..<other.range.lowerBound : other.range.upperBound..<figure.range.lowerBound
      return gap.count <= 12 && isJoint(text.text(in: gap))
    }
  }

  /// Whether the text between two figures is two words at most, as in a range: "el 70 y el 90 %".
  private func isJoint(_ gap: String) -> Bool {
    var spaces = 0
    for scalar in gap.unicodeScalars {
      if scalar == "," || scalar == "." || scalar == ";" { return false }
      if scalar.properties.isWhitespace { spaces += 1 }
    }
    return spaces <= 3
  }
}
