internal import Linguistics

/// Numbers that another has taken the place of, and those that the other side says as a date.
extension NumbersCheck {
  /// A number in words that another has taken the place of, where both stand elsewhere too: of "eight of ten" and
  /// "eight of eight", the ten.
  ///
  /// Only where both sides have as many numbers and all others are the same.
  func replaced(_ pair: CheckedPair) -> [Finding] {
    let source = pair.source.figures.filter(\.isStrict)
    let target = pair.target.figures.filter(\.isStrict)
    if source.count != target.count { return [] }
    var new = target
    var gone: [Figure] = []
    for figure in source {
      if let index = new.firstIndex(where: { $0.value == figure.value }) {
        new.remove(at: index)
      } else {
        gone.append(figure)
      }
    }
    guard gone.count == 1, new.count == 1, gone[0].form == .words, new[0].form == .words,
      gone[0].isPercent == new[0].isPercent, gone[0].otherValue == nil, new[0].otherValue == nil,
      // "Halb sechs" is half past five.
      !pair.source.figures.contains(where: { $0.form == .words && $0.value.doubleValue == 0.5 }),
      !Conversion(pair.target).gives(gone[0], of: pair.source),
      !Conversion(pair.source).gives(new[0], of: pair.target)
    else { return [] }
    // Of two that are alike the one in its place.
    let place = source.firstIndex { $0.range == gone[0].range }.map { target[$0] }
    return [mismatch(gone[0], place?.value == new[0].value ? place ?? new[0] : new[0], pair)]
  }

  /// Whether another number of the same unit stands for it, so that nothing was converted: "32 m (100 feet)" for
  /// "30 m (100 feet)".
  static func isReplaced(
    _ figure: Figure, _ text: CheckedText, by others: [Figure], _ other: CheckedText
  ) -> Bool {
    if others.isEmpty { return false }
    // Degrees may be of another scale.
    let units = text.units(of: figure).map(\.name).filter { $0.code != "deg" }
    return others.contains { other.units(of: $0).contains { units.contains($0.name) } }
  }

  /// Whether it is the month of a date in figures without a year, 9/11, that the other side names.
  func isMonth(_ figure: Figure, _ text: CheckedText, of other: CheckedText) -> Bool {
    guard let month = figure.value.integer, (1...12).contains(month), !other.dates.isEmpty else {
      return false
    }
    let slashes = text.tokens.tokens.lazy.filter {
      $0.kind == .mark && text.tokens.scalars[$0.range.lowerBound] == "/"
    }.map { text.tokens.offsets[$0.range.lowerBound] }
    return slashes.contains { $0 == figure.range.lowerBound - 1 || $0 == figure.range.upperBound }
      && other.dates.contains { $0.date.month == month }
  }
}
