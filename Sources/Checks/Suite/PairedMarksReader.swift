internal import Linguistics

/// Finds the partners of quotation marks and brackets, going once through a text.
struct PairedMarksReader {
  private let scalars: [Unicode.Scalar]
  private let opensWithClosing: Bool
  private let closesWithOpening: Bool
  /// Positions of quotation marks that are open, the inner ones last.
  private var open: [Int] = []
  private var openBrackets: [Int] = []
  private var marks = PairedMarks()

  /// How many marks may be open at a time; further ones are taken for closed.
  private static let deepest = 50

  init(_ scalars: [Unicode.Scalar], language: String) {
    self.scalars = scalars
    opensWithClosing = ["fi", "sv", "nb", "no", "nn", "da", "is", "sl", "hu", "und"].contains(language)
    closesWithOpening = [
      "de", "cs", "sk", "sl", "bg", "is", "lt", "et", "hr", "sr", "mk", "sq", "ka", "lb", "uk", "ru", "be",
      "und",
    ].contains(language)
  }

  /// Takes the mark at a position; positions rise.
  mutating func read(at position: Int) {
    let mark = scalars[position]
    switch mark.value {
    case 0x22, 0xab, 0xbb, 0x201c...0x201f, 0x2039, 0x203a, 0x300c...0x300f: readQuote(mark, at: position)
    case 0x27, 0x2018...0x201a: readSingle(mark, at: position)
    default:
      if mark.isOpeningBracket {
        if !isSmiley(position), openBrackets.count < Self.deepest { openBrackets.append(position) }
      } else if mark.isClosingBracket {
        closeBracket(at: position)
      }
    }
  }

  consuming func finish() -> PairedMarks {
    for position in open { note(unclosed: position) }
    marks.unclosed.sort()
    marks.unsure.sort()
    marks.unclosedBrackets = openBrackets
    return marks
  }

  // A mark as it stands: behind a space or the like, and before a letter or the like.

  private func before(_ position: Int) -> Unicode.Scalar? { position > 0 ? scalars[position - 1] : nil }

  private func after(_ position: Int) -> Unicode.Scalar? {
    position + 1 < scalars.count ? scalars[position + 1] : nil
  }

  private func mayOpen(_ position: Int) -> Bool { before(position).map(Self.standsBefore) ?? true }

  private func mayClose(_ position: Int) -> Bool {
    after(position).map { !$0.isLetter && !$0.isDigit } ?? true
  }

  /// Whether the place leaves no choice: a space or nothing on one side, a letter on the other.
  private func mustOpen(_ position: Int) -> Bool {
    guard mayOpen(position), let after = after(position) else { return false }
    switch after {
    case "(", "[", "$", "€", "£", "¿", "¡", "‘", "…", "#", "@": return true
    default: return after.isLetter || after.isDigit
    }
  }

  private mutating func readQuote(_ mark: Unicode.Scalar, at position: Int) {
    let mustClose = !mayOpen(position) && mayClose(position)
    switch mark {
    case "\"":
      if isInches(position) || isGershayim(position) { return }
      if mustOpen(position) {
        push(position)
      } else if !close(at: position) {
        // Where words have no spaces, nothing beside the mark tells.
        let mayBegin = mayOpen(position) || before(position).map { $0.value > 0x2fff } == true
        if mustClose || after(position) == nil || !mayBegin {
          marks.unopened.append(position)
        } else {
          push(position)
        }
      }
    case "“":
      if closesWithOpening, !mustOpen(position), close(at: position) {
        // “a“ is right in no language.
        if let opener = marks.quotations.last?.open, scalars[opener] == "“" { marks.turned.append(opener) }
        return
      }
      if !mustClose { return push(position) }
      if open.contains(where: { !isSingle($0) }) {
        marks.turned.append(position)
        _ = close(at: position)
      } else {
        marks.unopened.append(position)
      }
    case "”":
      if mustOpen(position), opensWithClosing || before(position).map(\.isBlank) ?? true {
        if !opensWithClosing { marks.turned.append(position) }
        push(position)
      } else if !close(at: position) {
        if mayOpen(position), opensWithClosing, after(position) != nil {
          push(position)
        } else {
          marks.unopened.append(position)
        }
      }
    case "«", "‹":
      // »…« and »…» are right too.
      if !mustOpen(position), open.contains(where: { scalars[$0] == "»" || scalars[$0] == "›" }),
        close(at: position)
      {
        return
      }
      push(position)
    case "»", "›":
      if mustOpen(position), !open.contains(where: { scalars[$0] == "«" || scalars[$0] == "‹" }) {
        push(position)
      } else if !close(at: position) {
        marks.unopened.append(position)
      }
    case "„", "‟", "「", "『": push(position)
    default: if !close(at: position) { marks.unopened.append(position) }
    }
  }

  private mutating func readSingle(_ mark: Unicode.Scalar, at position: Int) {
    let (before, after) = (before(position), after(position))
    if before?.isLetter == true, after?.isLetter == true {
      if mark == "'" {
        if marks.straightApostrophes.count == 0 { marks.straightApostrophes.first = position }
        marks.straightApostrophes.count += 1
      } else if mark == "’" {
        if marks.curlyApostrophes.count == 0 { marks.curlyApostrophes.first = position }
        marks.curlyApostrophes.count += 1
      }
      return
    }
    let opensHere = mayOpen(position) && after.map { !$0.isBlank } == true
    if mark == "‚" {
      if opensHere { push(position) }
    } else if mark == "‘", mustOpen(position), after?.isDigit == false {
      push(position)
    } else if before?.isBlank == false, mayClose(position) {
      // Behind a letter it may be an apostrophe, as in “the players’ goal”.
      if !closeSingle(at: position), before?.isLetter == false, before?.isQuote == false {
        marks.unsure.append(position)
      }
    } else if opensHere, mark == "'", after?.isDigit == false {
      push(position)
    }
  }

  private mutating func push(_ position: Int) {
    if open.count < Self.deepest { open.append(position) }
  }

  private func isSingle(_ position: Int) -> Bool {
    switch scalars[position] {
    case "'", "‘", "’", "‚", "‹", "›": true
    default: false
    }
  }

  /// Closes the last open mark that the one at a position goes with, or else the last double one.
  private mutating func close(at position: Int) -> Bool {
    let mark = scalars[position]
    guard
      let index = open.lastIndex(where: { Self.goTogether(scalars[$0], mark) })
        ?? open.lastIndex(where: { !isSingle($0) })
    else { return false }
    let opener = open[index]
    for position in open[(index + 1)...] { note(unclosed: position) }
    open.removeSubrange(index...)
    marks.quotations.append(
      PairedMarks.Pair(
        open: opener, close: position, isMixed: !Self.goTogether(scalars[opener], mark),
        isNested: open.contains { !isSingle($0) }, isSingle: isSingle(position)))
    return true
  }

  /// Closes the innermost open mark when it is a single one.
  private mutating func closeSingle(at position: Int) -> Bool {
    guard let opener = open.last, isSingle(opener), scalars[opener] != "‹", scalars[opener] != "›" else {
      return false
    }
    open.removeLast()
    marks.quotations.append(
      PairedMarks.Pair(
        open: opener, close: position, isMixed: (scalars[opener] == "'") != (scalars[position] == "'"),
        isNested: !open.isEmpty, isSingle: true))
    return true
  }

  /// Notes a mark that is not closed; a single one that may be an apostrophe is unsure.
  private mutating func note(unclosed position: Int) {
    if scalars[position] == "'" {
      marks.unsure.append(position)
    } else {
      marks.unclosed.append(position)
    }
  }

  private mutating func closeBracket(at position: Int) {
    if let last = openBrackets.last, scalars[last].closingBracket == scalars[position] {
      openBrackets.removeLast()
      marks.brackets.append(
        PairedMarks.Pair(open: last, close: position, isMixed: false, isNested: false, isSingle: false))
    } else if !isSmiley(position), !isEnumeration(position) {
      marks.unopenedBrackets.append(position)
    }
  }

  /// Whether a straight mark behind a figure means inches: nothing is open that it may close.
  private func isInches(_ position: Int) -> Bool {
    before(position)?.isDigit == true && mayClose(position) && !open.contains { !isSingle($0) }
      && (after(position) != nil || marks.quotations.isEmpty)
  }

  /// Whether a straight mark between Hebrew letters shortens a word, as in צה"ל.
  private func isGershayim(_ position: Int) -> Bool {
    guard let before = before(position), let after = after(position) else { return false }
    return (0x5d0...0x5ea).contains(before.value) && (0x5d0...0x5ea).contains(after.value)
  }

  private func isSmiley(_ position: Int) -> Bool {
    guard let before = before(position) else { return false }
    return before == ":" || before == ";"
      || before == "-" && position > 1 && (scalars[position - 2] == ":" || scalars[position - 2] == ";")
  }

  /// A letter or a number of up to two digits at the start or behind a space: "a)".
  private func isEnumeration(_ position: Int) -> Bool {
    var start = position
    while start > 0, position - start < 3, scalars[start - 1].isDigit { start -= 1 }
    if start == position, start > 0, scalars[start - 1].isLetter { start -= 1 }
    return (1...2).contains(position - start) && (start == 0 || scalars[start - 1].isBlank)
  }

  private static func goTogether(_ opener: Unicode.Scalar, _ closer: Unicode.Scalar) -> Bool {
    switch opener {
    case "\"": closer == "\""
    case "„", "‟": closer == "“" || closer == "”"
    case "“", "”": closer == "”" || closer == "“"
    case "«": closer == "»"
    case "»": closer == "«" || closer == "»"
    case "‹": closer == "›"
    case "›": closer == "‹" || closer == "›"
    case "「": closer == "」"
    case "『": closer == "』"
    default: false
    }
  }

  /// What a quotation may begin behind.
  private static func standsBefore(_ mark: Unicode.Scalar) -> Bool {
    switch mark {
    case "-", "–", "—", "/", "¿", "¡", "'", "’", "‘", "“", "«", "„", "\"", "‚", ":", "…", "=", "*", ">", "‹":
      true
    default: mark.isBlank || mark.isOpeningBracket
    }
  }
}
