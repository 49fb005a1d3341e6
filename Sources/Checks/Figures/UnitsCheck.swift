internal import Linguistics

/// A quantity keeps its unit, or is converted together with it.
///
/// "10 miles" may be "10 mil" or "16 kilometre"; "10 kilometre" is wrong. Spans of time are units too.
/// Names are those of the data files, so a unit that is in none of them is let pass, and so are degrees
/// whose scale only one side names.
///
/// Wrong (en → tr): "a field of 5 hectares" → "5 akrelik bir tarla"
/// Wrong (en → de): "within 200 miles" → "im Umkreis von 200 Kilometern"
/// Wrong (en → tr): "in three weeks" → "üç ay içinde"
/// Right (en → de): "within 200 miles" → "im Umkreis von 320 Kilometern"
/// Right (en → tr): "12-year-old" → "12 yaşında"
public struct UnitsCheck: Check {
  public static let about = CheckDescription(
    "units", "A quantity keeps its unit, or is converted together with it.", severity: .error,
    category: .numbers, yieldsTo: CheckDescription.wholeTexts.union(["currency"]))

  private static let points: Set = ["pp", "point"]

  public init?(_ context: CheckContext) {}

  public func findings(in pair: CheckedPair) -> [Finding] {
    guard !pair.source.figures.isEmpty, !pair.source.names.isEmpty, !pair.target.names.isEmpty else {
      return []
    }
    var findings: [Finding] = []
    for figure in pair.source.figures {
      let own = pair.source.units(of: figure)
      guard let gone = own.first, !isMoney(gone, pair) else { continue }
      let sourceCodes = codes(of: figure.value, in: pair.source)
      let rivals = pair.target.figures.filter { $0.value == figure.value }.flatMap {
        pair.target.units(of: $0)
      }
      guard let new = rivals.first, sourceCodes.isDisjoint(with: rivals.map(\.name.code)),
        !rivals.contains(where: { rival in
          own.contains { areExchangeable($0.name.code, rival.name.code, figure.value.doubleValue) }
        }),
        !sourceCodes.contains(new.name.code), !isWritten(gone.name.code, in: pair.target)
      else { continue }
      findings.append(
        finding(
          "“\(pair.source.text(in: gone.range))” became “\(pair.target.text(in: new.range))” with the same figure",
          source: gone.range, target: new.range))
    }
    return findings
  }

  /// Whether the word is a currency's as well, which the translation names: libras are pounds of both kinds.
  private func isMoney(_ unit: QuantityMention, _ pair: CheckedPair) -> Bool {
    pair.source.names.contains { mention in
      mention.name.kind == .currency && mention.range == unit.range
        && pair.target.names.contains { $0.name == mention.name }
    }
  }

  private func codes(of value: DecimalValue, in text: CheckedText) -> Set<String> {
    Set(text.figures.filter { $0.value == value }.flatMap { text.units(of: $0) }.map(\.name.code))
  }

  /// Whether the text names the unit without a figure, so that the words may only stand in another order.
  private func isWritten(_ code: String, in text: CheckedText) -> Bool {
    text.names.contains { mention in
      mention.name == QuantityName(.unit, code)
        && !text.figures.contains { (0...3).contains(mention.start - $0.range.upperBound) }
    }
  }

  /// Degrees whose scale one side leaves open; points of whatever kind; yards and metres, to a tenth.
  private func areExchangeable(_ left: String, _ right: String, _ value: Double) -> Bool {
    if Self.points.contains(left) || Self.points.contains(right) { return true }
    return left == right || (left == "deg" && right.hasPrefix("deg"))
      || (right == "deg" && left.hasPrefix("deg"))
      || UnitScale.builtIn.isSame(value, left, as: value, right, tolerance: 0.1)
  }
}
