internal import Linguistics

/// The quotation marks of a text, each with its partner.
///
/// A mark opens or closes by what it is, by the language, and by what stands beside it: “ closes „ in
/// German and opens elsewhere; a straight mark opens behind a space. Apostrophes are told from single
/// quotation marks by the letters around them, and are no quotation marks.
struct QuoteMarks {
  /// Positions of two marks that belong together; `isMixed` where they are of different styles.
  struct Pair {
    var open: Int
    var close: Int
    var isMixed: Bool
    /// Whether it stands inside of another.
    var isNested: Bool
  }

  private(set) var pairs: [Pair] = []
  /// Marks without a partner, rising.
  private(set) var lonely: [Int] = []
  /// Closing marks where one must open, and the reverse.
  private(set) var turned: [Int] = []
  /// Straight single marks without a partner, which may be apostrophes.
  private(set) var unsure = 0
  /// How many double marks there are.
  private(set) var doubles = 0
  /// An apostrophe between letters of each kind: the first of them, and how many.
  private(set) var straightApostrophes: (first: Int, count: Int) = (0, 0)
  private(set) var curlyApostrophes: (first: Int, count: Int) = (0, 0)

  private var open: [Int] = []
  private let opensWithClosing: Bool
  private let closesWithOpening: Bool

  init(_ text: CheckedText, language: String) {
    opensWithClosing = ["fi", "sv", "nb", "no", "nn", "da", "is", "sl", "hu", "und"].contains(language)
    closesWithOpening = [
      "de", "cs", "sk", "sl", "bg", "is", "lt", "et", "hr", "sr", "mk", "sq", "ka", "lb", "uk", "ru", "be",
      "und",
    ].contains(language)
    let scalars = text.tokens.scalars
    for (position, mark) in scalars.enumerated() where mark.value < 0x28 || mark.value > 0xaa {
      guard mark.isQuote, mark.value != 0x201b else { continue }
      read(mark, at: position, in: scalars)
    }
    for position in open where !isSingle(scalars[position]) || isSurelyOpen(scalars, position) {
      lonely.append(position)
    }
    unsure += open.count { scalars[$0] == "'" }
    open = []
    lonely.sort()
  }

  private mutating func read(_ mark: Unicode.Scalar, at position: Int, in scalars: [Unicode.Scalar]) {
    let before = position > 0 ? scalars[position - 1] : nil
    let after = position + 1 < scalars.count ? scalars[position + 1] : nil
    let mayOpen = before.map(Self.standsBeforeQuotation) ?? true
    let mayClose = after.map { !$0.isLetter && !$0.isDigit } ?? true
    if isSingle(mark) {
      readSingle(mark, at: position, in: scalars, mayOpen: mayOpen, mayClose: mayClose, before, after)
      return
    }
    doubles += 1
    // Whether the place leaves no choice: a space or nothing on one side, a letter on the other.
    let mustOpen = mayOpen && after.map { $0.isLetter || $0.isDigit } == true
    let mustClose = !mayOpen && mayClose
    switch mark {
    case "\"":
      if before?.isDigit == true, !holdsOpen(where: { scalars[$0] == "\"" }), mayClose, !holdsDouble(scalars)
      {
        doubles -= 1  // Inches.
      } else if !mustOpen, closeLast(at: position, in: scalars) {
      } else if mustOpen || mayOpen, !holdsOpen(where: { scalars[$0] == "\"" }) {
        open.append(position)
      } else if !closeLast(at: position, in: scalars) {
        // Two marks side by side end a quotation inside of another.
        if mustClose, before == "\"", !open.isEmpty || !pairs.isEmpty, Self.closesTwice(scalars, position) {
          return
        }
        if mustClose { lonely.append(position) } else { open.append(position) }
      }
    case "„", "‟", "「", "『": open.append(position)
    case "“":
      if closesWithOpening, !mustOpen, closeLast(at: position, in: scalars) { return }
      if mustClose, !closesWithOpening || !holdsDouble(scalars) {
        if holdsDouble(scalars) {
          turned.append(position); _ = closeLast(at: position, in: scalars)
        } else if !mayOpen {
          lonely.append(position)
        }
        return
      }
      open.append(position)
    case "”":
      if mustOpen, !holdsDouble(scalars) || before?.isBlank == true || before == nil {
        if !opensWithClosing { turned.append(position) }
        open.append(position)
      } else if !closeLast(at: position, in: scalars) {
        if mayOpen, opensWithClosing { open.append(position) } else { lonely.append(position) }
      }
    case "«", "»":
      let opensHere =
        mark == "«" ? !holdsOpen(where: { scalars[$0] == "»" }) : mustOpen && !holdsDouble(scalars)
      if opensHere {
        open.append(position)
      } else if !closeLast(at: position, in: scalars) {
        lonely.append(position)
      }
    default:
      if !closeLast(at: position, in: scalars) { lonely.append(position) }
    }
  }

  private mutating func readSingle(
    _ mark: Unicode.Scalar, at position: Int, in scalars: [Unicode.Scalar], mayOpen: Bool, mayClose: Bool,
    _ before: Unicode.Scalar?, _ after: Unicode.Scalar?
  ) {
    let isInside = before?.isLetter == true && after?.isLetter == true
    if isInside {
      if mark == "'" {
        if straightApostrophes.count == 0 { straightApostrophes.first = position }
        straightApostrophes.count += 1
      } else if mark == "’" {
        if curlyApostrophes.count == 0 { curlyApostrophes.first = position }
        curlyApostrophes.count += 1
      }
      // Turkish writes an ending right behind a quotation.
      return
    }
    switch mark {
    case "'", "‘", "’", "‚", "‹", "›":
      let partner = open.last { isSingle(scalars[$0]) }
      if !mayOpen || mark == "’" && after?.isLetter != true, mayClose {
        if let partner, let index = open.lastIndex(of: partner),
          !open[index...].contains(where: { !isSingle(scalars[$0]) })
        {
          open.remove(at: index)
          pairs.append(
            Pair(
              open: partner, close: position,
              isMixed: (scalars[partner] == "'") != (mark == "'"), isNested: !open.isEmpty))
        } else if before?.isLetter == false {
          unsure += 1
        }
      } else if mayOpen, mark != "’", after?.isLetter == true || after?.isQuote == true {
        open.append(position)
      }
    default: break
    }
  }

  /// Whether an open single mark can hardly be an apostrophe: ‘ before letters, behind a space.
  private func isSurelyOpen(_ scalars: [Unicode.Scalar], _ position: Int) -> Bool {
    scalars[position] == "‘" || scalars[position] == "‚"
  }

  /// Closes the last double mark that is open, dropping single ones behind it.
  private mutating func closeLast(at position: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard let index = open.lastIndex(where: { !isSingle(scalars[$0]) }) else { return false }
    let opener = open[index]
    open.removeSubrange(index...)
    pairs.append(
      Pair(
        open: opener, close: position, isMixed: !goTogether(scalars[opener], scalars[position]),
        isNested: open.contains { !isSingle(scalars[$0]) }))
    return true
  }

  private static func closesTwice(_ scalars: [Unicode.Scalar], _ position: Int) -> Bool {
    scalars[..<position].count { $0 == "\"" } >= 3
  }

  private func holdsDouble(_ scalars: [Unicode.Scalar]) -> Bool { holdsOpen { !isSingle(scalars[$0]) } }

  private func holdsOpen(where test: (Int) -> Bool) -> Bool { open.contains(where: test) }

  private func goTogether(_ opener: Unicode.Scalar, _ closer: Unicode.Scalar) -> Bool {
    switch opener {
    case "\"": closer == "\""
    case "„", "‟": closer == "“" || closer == "”"
    case "“": closer == "”" || closer == "“"
    case "”": closer == "”" || closer == "“"
    case "«": closer == "»"
    case "»": closer == "«" || closer == "»"
    case "「": closer == "」"
    case "『": closer == "』"
    default: true
    }
  }

  private func isSingle(_ mark: Unicode.Scalar) -> Bool {
    switch mark {
    case "'", "‘", "’", "‚", "‛", "‹", "›": true
    default: false
    }
  }

  /// What a quotation may begin behind.
  private static func standsBeforeQuotation(_ mark: Unicode.Scalar) -> Bool {
    mark.isBlank || mark.isOpeningBracket
      || {
        switch mark {
        case "-", "–", "—", "/", "¿", "¡", "'", "’", "‘", "“", "«", "„", "\"", "‚", ":", "…", "=", "*", ">":
          true
        default: false
        }
      }()
  }
}
