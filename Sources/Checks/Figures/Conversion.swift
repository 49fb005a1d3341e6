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
    Self.addHalves(of: text, to: &quantities)
    // "a mile", "the last decade".
    for mention in text.names where mention.name.kind == .unit && !used.contains(mention.range) {
      quantities.append((1, mention.name.code))
    }
    self.quantities = quantities
  }

  /// "Two and a half years", "año y medio": a half that stands with another number or behind a unit.
  private static func addHalves(of text: CheckedText, to quantities: inout [(value: Double, unit: String)]) {
    func isNear(_ end: Int, _ start: Int) -> Bool { (1...8).contains(start - end) }
    for (index, half) in text.figures.enumerated() where !half.isStrict && half.value.doubleValue == 0.5 {
      let whole =
        index > 0 && isNear(text.figures[index - 1].range.upperBound, half.range.lowerBound)
        ? text.figures[index - 1].value.doubleValue : nil
      if let whole {
        for mention in text.units(of: half) { quantities.append((whole + 0.5, mention.name.code)) }
      }
      for mention in text.names
      where mention.name.kind == .unit && isNear(mention.range.upperBound, half.range.lowerBound) {
        let count = text.figures.first { (0...3).contains(mention.start - $0.range.upperBound) }
        quantities.append(((count?.value.doubleValue ?? 1) + 0.5, mention.name.code))
      }
    }
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
