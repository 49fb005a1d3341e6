internal import Linguistics

/// Every number that a text can be said to name, for asking whether a number of the other side is
/// there in any form.
struct NumberEvidence {
  private var values: Set<DecimalValue> = []
  private var years: Set<Int> = []

  init(_ text: CheckedText) {
    for (index, figure) in text.figures.enumerated() {
      values.insert(figure.value)
      if let large = text.rangeValue(at: index) { values.insert(large) }
      insertWhatIsNear(figure, before: index + 1 < text.figures.count ? text.figures[index + 1] : nil)
      if figure.isPercent { values.insert(figure.value.scaled(byPowerOfTen: -2)) }
      // "a year and a half"
      if figure.form == .words, figure.value == Self.half { values.insert(Self.oneAndAHalf) }
      guard let whole = figure.value.integer else { continue }
      if (1000...2999).contains(whole) { years.insert(whole) }
      if (2...21).contains(whole) || (whole % 100 == 0 && (100...2000).contains(whole)) {
        insertCentury(whole, text.units(of: figure))
      }
    }
    insertDurations(text)
    for date in text.dates {
      for reading in [date.date, date.otherDate].compactMap({ $0 }) {
        let month = date.isNumeric ? reading.month : nil
        for part in [reading.day, month, reading.year].compactMap({ $0 }) {
          values.insert(DecimalValue(part))
        }
        if let year = reading.year { years.insert(year) }
      }
    }
    for time in text.times {
      for part in [time.hour, (time.hour + 11) % 12 + 1, time.minute] { values.insert(DecimalValue(part)) }
      // "14.30" is a time on one side and may be a number on the other, as "1430".
      values.insert(DecimalValue(time.hour * 100 + time.minute))
      if let joined = DecimalValue(
        digits: [time.hour / 10, time.hour % 10, time.minute / 10, time.minute % 10], fractionDigits: 2)
      {
        values.insert(joined)
      }
    }
    let read = text.figures.map(\.range) + text.dates.map(\.range) + text.times.map(\.range)
    for index in text.tokens.tokens.indices {
      let offset = text.tokens.offsets[text.tokens.tokens[index].range.lowerBound]
      if read.contains(where: { $0.contains(offset) }) { continue }
      switch text.tokens.kind(index) {
      case .digits?:
        if let value = DecimalValue(digits: text.tokens.letters(index).compactMap(\.decimalDigit)) {
          values.insert(value)
        }
      case .word?:
        if let value = Self.roman(text.tokens.letters(index)) { values.insert(DecimalValue(value)) }
      default: continue
      }
    }
  }

  /// The end of a decade for "her 40s", its middle for "his mid-30s", and the hour that "half six" has not reached
  /// in Russian and German.
  private mutating func insertWhatIsNear(_ figure: Figure, before next: Figure?) {
    if figure.form == .digits, !figure.isStrict, let decade = figure.value.integer,
      (2...9).contains(decade / 10), decade % 10 == 0
    {
      values.insert(DecimalValue(decade + 5))
      values.insert(DecimalValue(decade + 10))
    }
    if let next, figure.form == .words, figure.value == Self.half, next.form == .words,
      next.range.lowerBound == figure.range.upperBound + 1, let hour = next.value.integer,
      (2...12).contains(hour)
    {
      values.insert(DecimalValue(hour - 1))
    }
  }

  /// Minutes and seconds are 27:37 in one language and 27.37 in another, or have their names.
  private mutating func insertDurations(_ text: CheckedText) {
    for (index, figure) in text.figures.enumerated() where figure.form == .digits && !figure.isPercent {
      if figure.value.integer == nil, (4...5).contains(figure.range.count) {
        let parts = text.text(in: figure.range).split(separator: ".")
        guard parts.count == 2, parts[1].utf8.count == 2 else { continue }
        for part in parts.compactMap({ Int($0) }) { values.insert(DecimalValue(part)) }
      } else if index + 1 < text.figures.count, let minutes = figure.value.integer,
        let seconds = text.figures[index + 1].value.integer, minutes < 1000, seconds < 60,
        isDuration(figure, text.figures[index + 1], text)
      {
        values.insert(DecimalValue(minutes * 100 + seconds).scaled(byPowerOfTen: -2))
      }
    }
  }

  /// Whether a colon stands between two figures, or they are minutes and seconds by name.
  private func isDuration(_ minutes: Figure, _ seconds: Figure, _ text: CheckedText) -> Bool {
    let gap = seconds.range.lowerBound - minutes.range.upperBound
    if gap == 1 {
      return seconds.range.count == 2
        && text.text(in: minutes.range.upperBound..<minutes.range.upperBound + 1) == ":"
    }
    return gap < 20 && text.units(of: minutes).contains { $0.name.code == "min" }
      && text.units(of: seconds).contains { $0.name.code == "s" }
  }

  /// The 19th century is the 1800s, and Finnish says no other.
  private mutating func insertCentury(_ whole: Int, _ units: [QuantityMention]) {
    for unit in units {
      if unit.name.code == "century" { values.insert(DecimalValue((whole - 1) * 100)) }
      if unit.name.code == "hundreds" { values.insert(DecimalValue(whole / 100 + 1)) }
    }
  }

  private static let half = DecimalValue(5).scaled(byPowerOfTen: -1)
  private static let oneAndAHalf = DecimalValue(15).scaled(byPowerOfTen: -1)

  func supports(_ figure: Figure) -> Bool {
    if values.contains(figure.value) { return true }
    // 50 percent is a half, and 50 percent more is one and a half of what it was.
    if figure.isPercent {
      if values.contains(figure.value.scaled(byPowerOfTen: -2)) { return true }
      if let more = figure.value.integer.map({ DecimalValue($0 + 100) }), figure.value.doubleValue >= 50,
        values.contains(more.scaled(byPowerOfTen: -2))
      {
        return true
      }
    }
    guard let whole = figure.value.integer else { return false }
    // "2025-26" and "the 90s" name years short.
    if whole < 100, figure.form != .digits || figure.range.count <= 2 || figure.isPercent,
      years.contains(where: { $0 % 100 == whole })
    {
      return true
    }
    return (1000...2999).contains(whole) && whole % 100 > 9 && values.contains(DecimalValue(whole % 100))
  }

  /// Value of a Roman numeral of two letters or more.
  private static func roman(_ letters: ArraySlice<Unicode.Scalar>) -> Int? {
    switch letters.first {
    case "I", "V", "X", "L", "C": break
    default: return nil
    }
    // "XIXe" in French.
    let ending = letters.drop { $0.isUpper }
    let letters = letters.prefix { $0.isUpper }
    guard letters.count <= 6, letters.count >= (ending.isEmpty ? 1 : 2), ending.count <= 3 else { return nil }
    var total = 0
    var last = 0
    for letter in letters.reversed() {
      let value: Int
      switch letter {
      case "I": value = 1
      case "V": value = 5
      case "X": value = 10
      case "L": value = 50
      case "C": value = 100
      default: return nil
      }
      total += value < last ? -value : value
      last = max(last, value)
    }
    return total
  }
}

extension CheckedText {
  /// What the first number of a range is with the multiplier behind the second: 5 million for the 5 of "5 to 10 million".
  func rangeValue(at index: Int) -> DecimalValue? {
    guard index + 1 < figures.count else { return nil }
    let (first, second) = (figures[index], figures[index + 1])
    guard first.form == .digits, second.form == .mixed,
      (1...9).contains(second.range.lowerBound - first.range.upperBound)
    else { return nil }
    let power = [12, 9, 6, 3].first { second.value.doubleValue >= Self.tens[$0 / 3] }
    return power.map { first.value.scaled(byPowerOfTen: $0) }
  }

  private static let tens: [Double] = [1, 1e3, 1e6, 1e9, 1e12]
}
