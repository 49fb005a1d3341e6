internal import Linguistics

/// Quantities of one text that the other gives in another unit: 10 miles, 16 kilometres.
struct Conversion {
  private let quantities: [(value: Double, unit: String)]
  private let units: UnitScale

  /// Reads the quantities of `text`.
  init(_ text: CheckedText) {
    units = .builtIn
    var quantities: [(value: Double, unit: String)] = []
    var used: [Range<Int>] = []
    for (index, figure) in text.figures.enumerated() {
      for mention in text.rangeUnits(of: figure) {
        quantities.append((figure.value.doubleValue, mention.name.code))
        used.append(mention.range)
        // "6-foot-6", "5 ft 10 in".
        guard mention.name.code == "ft", index + 1 < text.figures.count else { continue }
        let next = text.figures[index + 1]
        if (0...4).contains(next.range.lowerBound - mention.range.upperBound) {
          quantities.append((figure.value.doubleValue * 12 + next.value.doubleValue, "in"))
        }
      }
    }
    // "a mile", "the last decade".
    for mention in text.names where mention.name.kind == .unit && !used.contains(mention.range) {
      quantities.append((1 + Self.fraction(after: mention, in: text), mention.name.code))
    }
    self.quantities = quantities
  }

  /// The half of "a year and a half".
  private static func fraction(after mention: QuantityMention, in text: CheckedText) -> Double {
    text.figures.first {
      $0.form == .words && $0.value.doubleValue < 1
        && (1...7).contains($0.range.lowerBound - mention.range.upperBound)
    }?.value.doubleValue ?? 0
  }

  /// Whether a figure of `text` says one of the quantities in another unit.
  func gives(_ figure: Figure, of text: CheckedText) -> Bool {
    if quantities.isEmpty || figure.isPercent { return false }
    let own = text.rangeUnits(of: figure)
    return own.contains { mention in
      quantities.contains {
        units.isSame($0.value, $0.unit, as: figure.value.doubleValue, mention.name.code)
      }
    }
  }

  /// Whether a figure of `text` is the inches of feet that the quantities have in another unit.
  func givesParts(_ figure: Figure, of text: CheckedText) -> Bool {
    guard let index = text.figures.firstIndex(where: { $0.range == figure.range }) else { return false }
    for (feet, inches) in [(index - 1, index), (index, index + 1)]
    where feet >= 0 && inches < text.figures.count {
      guard let foot = text.units(of: text.figures[feet]).first(where: { $0.name.code == "ft" }),
        (0...4).contains(text.figures[inches].range.lowerBound - foot.range.upperBound)
      else { continue }
      let height = text.figures[feet].value.doubleValue * 12 + text.figures[inches].value.doubleValue
      if quantities.contains(where: { units.isSame(height, "in", as: $0.value, $0.unit) }) { return true }
    }
    return false
  }
}
