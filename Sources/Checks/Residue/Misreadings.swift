internal import Linguistics

/// Finds what a piece of text was before it was read in a wrong encoding.
struct Misreadings: Sendable {
  struct Repair {
    /// Of the piece's scalars.
    var range: Range<Int>
    /// `nil` where it cannot be known.
    var text: String?
  }

  private let isTurkic: Bool
  private let isCyrillic: Bool
  private let isSpanish: Bool
  private let isEnglish: Bool
  private static let turkish: [Unicode.Scalar: Unicode.Scalar] = [
    "ð": "ğ", "ý": "ı", "þ": "ş", "Ð": "Ğ", "Ý": "İ", "Þ": "Ş",
  ]

  init(language: String) {
    isTurkic = ["tr", "az"].contains(language)
    isCyrillic = ["ru", "uk", "bg", "be", "sr", "mk", "kk"].contains(language)
    isEnglish = language == "en"
    isSpanish = ["es", "gl", "ast"].contains(language)
  }

  /// Whether a text has a character that any misreading leaves; true for few right ones.
  func isSuspect(_ scalars: [Unicode.Scalar]) -> Bool {
    var previous: UInt32 = 0x20
    for (index, scalar) in scalars.enumerated() {
      let value = scalar.value
      defer { previous = value }
      if value < 0x80 {
        // A question mark where none ends a question, and the end of a reference.
        if value == 0x3b, index > 2 { return true }
        if value == 0x3f, index + 1 < scalars.count { return true }
        continue
      }
      if value < 0xa0 || value == 0xfffd { return true }
      switch value {
      // Those of `turkish`.
      case 0xd0, 0xdd, 0xde, 0xf0, 0xfd, 0xfe: if isTurkic { return true }
      default: break
      }
      if previous >= 0x80 {
        switch previous {
        case 0xc2...0xc5, 0xce...0xdb, 0xe2, 0xf0, 0x192, 0x201a, 0x221a, 0x2248, 0x420...0x421, 0x432:
          return true
        default: break
        }
        if isCyrillic, (0xc0...0xff).contains(value), (0xc0...0xff).contains(previous) { return true }
      }
    }
    return false
  }

  /// What a piece without spaces was.
  ///
  /// `next` is the character after the space behind it.
  func repair(of piece: [Unicode.Scalar], next: Unicode.Scalar?, source: CheckedText) -> Repair? {
    let edges = Self.edges(of: piece)
    let word = Array(piece[edges])
    for page in CodePages.Page.allCases {
      guard let first = CodePages.builtIn.decoded(piece, from: page) else { continue }
      let text = CodePages.builtIn.decoded(first.scalars, from: page)?.scalars ?? first.scalars
      if source.holds(piece) { return nil }
      return Repair(range: 0..<piece.count, text: String(scalars: text))
    }
    if let text = reference(in: piece), !source.holds(piece) {
      return Repair(range: 0..<piece.count, text: text)
    }
    guard let text = replaced(word, source: source) ?? single(word) else {
      return question(in: piece, next: next, source: source).map { Repair(range: $0.range, text: $0.text) }
    }
    return source.holds(word) ? nil : Repair(range: edges, text: text.isEmpty ? nil : text)
  }

  /// A word whose every letter has another code in a page of one byte a letter.
  private func single(_ word: [Unicode.Scalar]) -> String? {
    if word.contains(where: { (0x80..<0xa0).contains($0.value) }) {
      return String(
        scalars: word.map { scalar in
          guard (0x80..<0xa0).contains(scalar.value) else { return scalar }
          return CodePages.builtIn.letter(UInt8(scalar.value), on: .western) ?? scalar
        })
    }
    if isTurkic, word.contains(where: { Self.turkish[$0] != nil }) {
      // Icelandic names begin with a capital and have no dotless ı.
      let isName = word.first?.isUpper == true && word.first != "Ý" && !word.contains("ý")
      return isName ? nil : String(scalars: word.map { Self.turkish[$0] ?? $0 })
    }
    if isCyrillic, word.count > 2, word.allSatisfy({ (0xc0...0xff).contains($0.value) }) {
      return String(
        scalars: word.map { CodePages.builtIn.letter(UInt8($0.value), on: .cyrillic) ?? $0 })
    }
    return nil
  }

  /// A piece with its character references read.
  private func reference(in piece: [Unicode.Scalar]) -> String? {
    guard piece.contains("&"), piece.contains(";") else { return nil }
    var result: [Unicode.Scalar] = []
    var found = false
    var index = 0
    while index < piece.count {
      if piece[index] == "&", let end = piece[index...].prefix(12).firstIndex(of: ";"),
        let scalar = CodePages.builtIn.entity(String(scalars: piece[index + 1..<end]))
      {
        result.append(scalar)
        found = true
        index = end + 1
      } else {
        result.append(piece[index])
        index += 1
      }
    }
    return found ? String(scalars: result) : nil
  }

  /// A word with U+FFFD, as the source has it if it does; empty where that is not known.
  private func replaced(_ word: [Unicode.Scalar], source: CheckedText) -> String? {
    guard word.contains("\u{fffd}") else { return nil }
    return source.word(like: word, except: "\u{fffd}") ?? ""
  }

  /// A question mark inside a word, before it, or at its end where no sentence ends and the source asks nothing.
  private func question(
    in piece: [Unicode.Scalar], next: Unicode.Scalar?, source: CheckedText
  ) -> (text: String?, range: Range<Int>)? {
    guard let mark = piece.firstIndex(of: "?"), !piece.contains(where: Self.isOfAddress), !source.holds(piece)
    else { return nil }
    let before = mark > 0 ? piece[mark - 1] : nil
    let after = mark + 1 < piece.count ? piece[mark + 1] : nil
    if let after, after.properties.isAlphabetic {
      if let before, before.properties.isAlphabetic {
        // Two sentences without a space between them.
        guard after.isLower || before.isUpper || !after.isUpper else { return nil }
      } else if isSpanish || before.map({ !Self.isOpening($0) }) == true {
        return nil
      }
    } else {
      let goesOn = after.map { ".,;".unicodeScalars.contains($0) } ?? (next?.isLower == true)
      guard goesOn, before?.properties.isAlphabetic == true, !isEnglish, !source.text.isEmpty,
        !source.text.unicodeScalars.contains(where: { "?؟？;".unicodeScalars.contains($0) })
      else { return nil }
    }
    let edges = Self.edges(of: piece)
    return (
      source.word(like: Array(piece[edges]), except: "?"),
      min(edges.lowerBound, mark)..<max(edges.upperBound, mark + 1)
    )
  }

  private static func isOfAddress(_ scalar: Unicode.Scalar) -> Bool {
    "/=&@%#".unicodeScalars.contains(scalar)
  }

  private static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    "\"“„«‘'(".unicodeScalars.contains(scalar)
  }

  /// A piece without the ASCII marks around it; a question mark stays before a letter.
  private static func edges(of piece: [Unicode.Scalar]) -> Range<Int> {
    var (low, high) = (0, piece.count)
    func isMark(_ scalar: Unicode.Scalar) -> Bool {
      scalar.value < 0x80
        ? !scalar.properties.isAlphabetic && scalar.decimalDigit == nil
        : isOpening(scalar) || scalar == "”" || scalar == "»" || scalar == "’"
    }
    while low < high, isMark(piece[low]),
      !(piece[low] == "?" && low + 1 < high && piece[low + 1].properties.isAlphabetic)
    {
      low += 1
    }
    while high > low, isMark(piece[high - 1]) { high -= 1 }
    return low..<high
  }
}

extension CheckedText {
  /// Whether these letters stand in the text.
  func holds(_ letters: [Unicode.Scalar]) -> Bool {
    guard !letters.isEmpty, letters.count <= tokens.scalars.count else { return false }
    return (0...tokens.scalars.count - letters.count).contains { start in
      tokens.scalars[start..<start + letters.count].elementsEqual(letters)
    }
  }

  /// The word that has the same letters but where `letters` has `except`.
  func word(like letters: [Unicode.Scalar], except: Unicode.Scalar) -> String? {
    words.first { word in
      let own = Array(word.written.unicodeScalars)
      return own.count == letters.count && zip(own, letters).allSatisfy { $0 == $1 || $1 == except }
    }?.written
  }
}
