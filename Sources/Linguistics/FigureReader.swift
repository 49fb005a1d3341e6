/// Reads one number of a text with everything that belongs to it.
struct FigureReader {
  let text: TokenizedText
  let vocabulary: NumberVocabulary
  let words: NumberWords
  let digits: DigitReader

  /// Whether a number can begin at token `start`: false for nearly all tokens.
  func mayBegin(at start: Int) -> Bool {
    switch text.tokens[start].kind {
    case .digits: return true
    case .space: return false
    case .word: return words.mayBegin(text.folded(start))
    case .mark:
      let mark = text.scalars[text.tokens[start].range.lowerBound]
      // Fractions begin at ¼; there are none among quotation marks and dashes.
      return mark.value == 0x25 || (mark.value >= 0xbc && !(0x2010...0x203a).contains(mark.value))
    }
  }

  /// The number that begins at token `start`, with the token after it.
  func figure(at start: Int) -> (figure: Figure, end: Int)? {
    var index = start
    var isPercent = false
    if let sign = text.mark(start), Self.isPercentSign(sign) {
      index = skipSpace(start + 1)
      guard text.kind(index) == .digits else { return nil }
      isPercent = true
    } else if text.kind(start) == .word, let end = phraseEnd(vocabulary.percentBefore, at: start) {
      index = skipSpace(end)
      isPercent = index > end || text.isWrittenWithoutSpaces(end - 1)
      if !isPercent { return nil }
    }
    let startsNumeral = text.kind(index) == .digits || fraction(at: index) != nil
    guard var (figure, end) = startsNumeral ? numeral(at: index) : spelled(at: index) else {
      return nil
    }
    if isPercent {
      figure.range = text.offsets[text.tokens[start].range.lowerBound]..<figure.range.upperBound
      figure.isPercent = true
      figure.isStrict = true
    } else if let percentEnd = percentEnd(after: end) {
      figure.isPercent = true
      figure.isStrict = true
      figure.range = figure.range.lowerBound..<offset(after: percentEnd)
      end = percentEnd
    }
    figure.currency = currency(before: start, after: end)
    return (figure, end)
  }

  /// A number that begins with digits: "1,250", "1.25 million", "5 bin 250", "3rd".
  private func numeral(at start: Int) -> (Figure, Int)? {
    if start > 0, text.kind(start - 1) == .word, !isCurrencyCode(start - 1), !isParticle(start - 1) {
      return nil
    }
    guard let reading = fractionReading(at: start) ?? digits.read(at: start) else { return nil }
    var figure = Figure(range: 0..<0, value: reading.value, form: .digits)
    figure.otherValue = reading.otherValue
    figure.usesLocalNotation = reading.usesLocalNotation
    if let other = reading.otherValue, !vocabulary.otherDecimalMarks.isEmpty {
      figure.isAmbiguous = reading.value.doubleValue < other.doubleValue
    }
    figure.isStrict = reading.isStrict
    var end = reading.end
    var power = Int.max
    var pending: DecimalValue?
    var total = DecimalValue(0)
    var current = reading.value
    if let addend = addend(after: end, power: 0), multiplier(after: addend.end) != nil {
      current = current.plus(addend.value) ?? current
      end = addend.end
    }
    while let next = multiplier(after: end), next.power < power {
      var scale = next.power
      end = next.end
      // "2 mil millones", "3千万".
      if let larger = multiplier(after: end), larger.power > scale, scale + larger.power < power {
        scale += larger.power
        end = larger.end
      }
      power = scale
      total = total.plus(current.scaled(byPowerOfTen: power)) ?? total
      figure.otherValue = figure.form == .digits ? figure.otherValue?.scaled(byPowerOfTen: power) : nil
      figure.form = .mixed
      pending = nil
      let following = skipSpace(end)
      let isAttached = following == end
      guard !isAttached || text.isWrittenWithoutSpaces(end - 1), text.kind(following) == .digits,
        let more = digits.read(at: following), more.value.doubleValue < Self.powerOfTen(power)
      else { break }
      let hasMultiplier = (multiplier(after: more.end)?.power ?? Int.max) < power
      let isRest = vocabulary.joinsWithoutMultiplier && more.isPlain && (power == 3 || isAttached)
      guard hasMultiplier || isRest else { break }
      current = more.value
      pending = more.value
      end = more.end
    }
    if figure.form == .mixed { figure.value = total.plus(pending ?? DecimalValue(0)) ?? total }
    if let addend = addend(after: end, power: figure.form == .mixed ? power : 0) {
      figure.value = figure.value.plus(addend.value) ?? figure.value
      end = addend.end
    }
    if figure.form == .digits {
      figure.isOrdinal = isOrdinal(after: end)
      // "in his 40s", "No. 1": translators say these in other ways.
      if isDecade(start, end) || isRank(start) { figure.isStrict = false }
    }
    figure.range = text.offsets[text.tokens[start].range.lowerBound]..<offset(after: end)
    return (figure, end)
  }

  /// "½", "2½", "2 1/2", and "1/2".
  private func fractionReading(at start: Int) -> DigitReader.Reading? {
    if let value = fraction(at: start) {
      return DigitReader.Reading(value: value, end: start + 1)
    }
    guard let reading = digits.read(at: start), reading.isPlain else { return nil }
    if let part = fraction(at: reading.end), let value = reading.value.plus(part) {
      return DigitReader.Reading(value: value, end: reading.end + 1)
    }
    // "2 1/2"
    if text.kind(reading.end) == .space, text.kind(reading.end + 1) == .digits,
      let part = slashed(at: reading.end + 1), let value = reading.value.plus(part.value)
    {
      return DigitReader.Reading(value: value, end: part.end)
    }
    return isSlash(reading.end) ? slashed(at: start) : nil
  }

  /// "1/2", which may also be another thing.
  private func slashed(at start: Int) -> DigitReader.Reading? {
    guard let reading = digits.read(at: start), reading.isPlain else { return nil }
    guard let slash = text.mark(reading.end), "/⁄∕".unicodeScalars.contains(slash), !isSlash(start - 1),
      text.kind(reading.end + 1) == .digits, let below = digits.read(at: reading.end + 1), below.isPlain,
      !isSlash(below.end), text.kind(below.end) != .word,
      let value = Self.quotient(reading.value, below.value)
    else { return nil }
    return DigitReader.Reading(value: value, isStrict: false, end: below.end)
  }

  private func isSlash(_ index: Int) -> Bool {
    guard index >= 0, let mark = text.mark(index) else { return false }
    return "/⁄∕".unicodeScalars.contains(mark)
  }

  /// A proper fraction in lowest terms that figures can write: halves, quarters, fifths, eighths, tenths.
  private static func quotient(_ above: DecimalValue, _ below: DecimalValue) -> DecimalValue? {
    guard let above = above.integer, let below = below.integer, [2, 4, 5, 8, 10].contains(below),
      (1..<below).contains(above), (2...below).allSatisfy({ above % $0 != 0 || below % $0 != 0 })
    else { return nil }
    return DecimalValue(above * 1000 / below).scaled(byPowerOfTen: -3)
  }

  /// The value of a character such as "½", where figures can write it.
  private func fraction(at index: Int) -> DecimalValue? {
    guard let mark = text.mark(index), mark.value >= 0xbc, mark.properties.numericType == .numeric,
      let value = mark.properties.numericValue, value > 0, value < 1
    else { return nil }
    let thousandths = value * 1000
    guard thousandths == thousandths.rounded() else { return nil }
    return DecimalValue(Int(thousandths)).scaled(byPowerOfTen: -3)
  }

  private func spelled(at start: Int) -> (Figure, Int)? {
    guard vocabulary.readsWords, text.kind(start) == .word, let found = words.read(text, at: start) else {
      return nil
    }
    let range = text.offsets[text.tokens[start].range.lowerBound]..<offset(after: found.end)
    var figure = Figure(range: range, value: found.value, form: .words)
    figure.isOrdinal = found.isOrdinal
    figure.isStrict = found.isStrict
    figure.otherValue = found.plain
    figure.isPercent = found.isPercent
    return (figure, found.end)
  }

  /// A word such as "million" after a number, next to it or after one space or hyphen.
  private func multiplier(after end: Int) -> (power: Int, end: Int)? {
    var index = end
    if text.kind(index) == .space || text.mark(index) == "-" { index += 1 }
    guard text.kind(index) == .word, let found = words.multiplier(text.folded(index)) else {
      return nil
    }
    if found.isAttachedOnly, index != end { return nil }
    return (found.power, index + 1)
  }

  private func addend(after end: Int, power: Int) -> (value: DecimalValue, end: Int)? {
    words.addend(text, after: end).map { ($0.value.scaled(byPowerOfTen: power), $0.end) }
  }

  /// Whether it is two digits and an s, as in "40s".
  private func isDecade(_ start: Int, _ end: Int) -> Bool {
    text.tokens[start].range.count == 2 && text.kind(end) == .word && text.letters(end).elementsEqual(["s"])
  }

  /// Whether a word for number stands before it.
  private func isRank(_ start: Int) -> Bool {
    guard !vocabulary.looseBefore.isEmpty else { return false }
    var index = start - 1
    while index >= 0, text.kind(index) == .space || text.mark(index) == "." { index -= 1 }
    return index >= 0 && index < start - 1 && text.kind(index) == .word
      && vocabulary.looseBefore.contains(String(scalars: text.folded(index)))
  }

  private func isOrdinal(after end: Int) -> Bool {
    if text.kind(end) == .word {
      return vocabulary.ordinalSuffixes.contains(String(scalars: text.folded(end)))
    }
    if let mark = text.mark(end), mark == "'" || mark == "’", text.kind(end + 1) == .word {
      return vocabulary.ordinalSuffixes.contains(String(scalars: text.folded(end + 1)))
    }
    return vocabulary.writesOrdinalsWithDot && text.mark(end) == "." && text.kind(end + 1) == .space
      && text.kind(end + 2) == .word && text.letters(end + 2).first?.isUpper == false
  }

  /// The token after a percent sign or word that belongs to a number ending before token `end`.
  private func percentEnd(after end: Int) -> Int? {
    var index = end
    // "5'i %" is no percent, but "5-%" and "5 %" are.
    if text.kind(index) == .space || text.mark(index) == "-" { index += 1 }
    if let sign = text.mark(index), Self.isPercentSign(sign) {
      // In "50 %60" the sign belongs to what follows.
      if index > end, text.kind(index + 1) == .digits { return nil }
      return index + 1
    }
    guard text.kind(index) == .word else { return nil }
    // "50-prosenttinen".
    let isTail =
      text.mark(end) == "-" && vocabulary.percentTails.contains { text.folded(index).starts(with: $0) }
    return isTail ? index + 1 : phraseEnd(vocabulary.percentAfter, at: index)
  }

  private func phraseEnd(_ phrases: [[String]], at start: Int) -> Int? {
    for phrase in phrases {
      var index = start
      let matches = phrase.enumerated().allSatisfy { number, word in
        if number > 0 { index = skipSpace(index) }
        defer { index += 1 }
        return text.kind(index) == .word && text.folded(index).elementsEqual(word.unicodeScalars)
      }
      if matches { return index }
    }
    return nil
  }

  private func currency(before start: Int, after end: Int) -> String? {
    for index in [start - 1, start - 2] where index >= 0 {
      if let mark = text.mark(index), let code = vocabulary.currencyMarks[mark] { return code }
      if text.kind(index) != .space { break }
    }
    let next = skipSpace(end)
    if let mark = text.mark(next), let code = vocabulary.currencyMarks[mark] { return code }
    guard text.kind(next) == .word else { return nil }
    return words.currency(text.folded(next))
  }

  /// Whether a word is Arabic particles only, which are written together with figures: و50.
  private func isParticle(_ index: Int) -> Bool {
    let letters = text.letters(index)
    return letters.count <= 2 && letters.allSatisfy { "وفبلك".unicodeScalars.contains($0) }
  }

  private func isCurrencyCode(_ index: Int) -> Bool {
    let letters = text.letters(index)
    return letters.count <= 3 && letters.allSatisfy(\.isUpper)
      && ["USD", "EUR", "GBP", "TRY", "JPY", "CHF", "US", "TL"].contains(
        letters.map { String($0) }.joined())
  }

  private func skipSpace(_ index: Int) -> Int { text.kind(index) == .space ? index + 1 : index }

  private func offset(after end: Int) -> Int { text.offsets[text.tokens[end - 1].range.upperBound] }

  private static func isPercentSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "%", "٪", "％", "﹪": true
    default: false
    }
  }

  private static func powerOfTen(_ power: Int) -> Double { (0..<power).reduce(1) { value, _ in value * 10 } }
}
