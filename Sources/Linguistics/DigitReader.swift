/// Reads a number written in digits, with its grouping and decimal marks.
struct DigitReader {
  let text: TokenizedText
  let vocabulary: NumberVocabulary

  struct Reading {
    var value: DecimalValue
    var otherValue: DecimalValue?
    var usesLocalNotation = true
    /// Whether there was no mark in it.
    var isPlain = false
    /// Whether it surely is a number of this value.
    var isStrict = true
    /// The token after it.
    var end: Int
  }

  /// The number that begins at token `start`, which is digits; `nil` when it has too many digits.
  func read(at start: Int) -> Reading? {
    if !mayGoOn(start) {
      return DecimalValue(digits: text.letters(start).lazy.compactMap(\.decimalDigit)).map {
        Reading(value: $0, isPlain: true, end: start + 1)
      }
    }
    var groups = [digits(start)]
    var marks: [Unicode.Scalar] = []
    var end = start + 1
    // A part of "3.2.1", of which an earlier part was read.
    let isPart = start > 1 && text.kind(start - 2) == .digits && [".", ","].contains(text.mark(start - 1))
    while !isPart, let mark = separator(at: end, before: groups[groups.count - 1], isFirst: groups.count == 1)
    {
      groups.append(digits(end + 1))
      marks.append(mark)
      end += 2
    }
    guard let first = marks.first else {
      return DecimalValue(digits: groups[0]).map { Reading(value: $0, isPlain: true, end: end) }
    }
    let whole = groups.flatMap { $0 }
    let last = marks[marks.count - 1]
    let isGrouped = Self.areGroups(groups)
    let fraction = groups[groups.count - 1].count
    let asDecimal = DecimalValue(digits: whole, fractionDigits: fraction)
    let asWhole = DecimalValue(digits: whole)
    if marks.count == 1 {
      guard isGrouped else {
        return asDecimal.map {
          Reading(
            value: $0,
            usesLocalNotation: vocabulary.decimalMarks.contains(last)
              || vocabulary.otherDecimalMarks.contains(last), end: end)
        }
      }
      guard let asDecimal, let asWhole else { return nil }
      if isGroupMark(first) {
        let other = first.properties.isWhitespace || first == "'" || first == "’" ? nil : asDecimal
        return Reading(value: asWhole, otherValue: other, end: end)
      }
      if vocabulary.decimalMarks.contains(first) {
        return Reading(value: asDecimal, otherValue: asWhole, end: end)
      }
      return Reading(value: asWhole, otherValue: asDecimal, usesLocalNotation: false, end: end)
    }
    let sameMarks = marks.dropLast().allSatisfy { $0 == first }
    if last == first, sameMarks, isGrouped {
      return asWhole.map { Reading(value: $0, usesLocalNotation: isGroupMark(first), end: end) }
    }
    if last != first, sameMarks, Self.areGroups(Array(groups.dropLast())) {
      let isLocal = isGroupMark(first) && vocabulary.decimalMarks.contains(last)
      return asDecimal.map { Reading(value: $0, usesLocalNotation: isLocal, end: end) }
    }
    // "3.2.1" is no number: its parts are.
    return DecimalValue(digits: groups[0]).map { Reading(value: $0, isPlain: true, end: start + 1) }
  }

  /// Whether one character and more digits follow.
  private func mayGoOn(_ start: Int) -> Bool {
    text.kind(start + 2) == .digits && text.tokens[start + 1].range.count == 1
  }

  private func isGroupMark(_ mark: Unicode.Scalar) -> Bool {
    if mark.properties.isWhitespace { return vocabulary.groupsWithSpace || mark != " " }
    return vocabulary.groupMarks.contains(mark) || mark == "'" || mark == "’" || mark == "٬"
  }

  /// The mark between digits at `index`, when what follows it may go on the number.
  private func separator(at index: Int, before group: [Int], isFirst: Bool) -> Unicode.Scalar? {
    guard text.kind(index + 1) == .digits, text.tokens[index].range.count == 1 else { return nil }
    let mark = text.scalars[text.tokens[index].range.lowerBound]
    let next = text.tokens[index + 1].range.count
    let mayGroup = next == 3 && (isFirst ? group.count <= 3 && group != [0] : group.count == 3)
    switch mark {
    case ".", ",", "٫", "٬": return mark
    case "\u{a0}", "\u{202f}", "\u{2009}": return mayGroup ? mark : nil
    case " ": return mayGroup && vocabulary.groupsWithSpace && !isLaterGroup(index - 1) ? mark : nil
    case "'", "’": return mayGroup ? mark : nil
    default: return nil
    }
  }

  /// Whether a row of digit groups such as "0800 555 111", which is no number, reaches token `index`.
  private func isLaterGroup(_ index: Int) -> Bool {
    var first = index
    while text.kind(first - 1) == .space, text.kind(first - 2) == .digits { first -= 2 }
    return text.letters(first).first == "0"
  }

  /// Whether the groups are thousands, or lakhs as in 1,00,000.
  private static func areGroups(_ groups: [[Int]]) -> Bool {
    guard let first = groups.first, let last = groups.last, first != [0], groups.count > 1 else {
      return groups.count == 1 && groups[0].count <= 3
    }
    let middle = groups.dropFirst().dropLast()
    return (1...3).contains(first.count) && last.count == 3
      && (middle.allSatisfy { $0.count == 3 } || (first.count <= 2 && middle.allSatisfy { $0.count == 2 }))
  }

  private func digits(_ token: Int) -> [Int] { text.letters(token).compactMap(\.decimalDigit) }
}
