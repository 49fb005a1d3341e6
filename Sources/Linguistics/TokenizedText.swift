internal import CICU

/// A text as runs of letters, digits, space and single marks, for scanners that must see all of it.
///
///     TokenizedText("5'i bitti").tokens  // digits "5", mark "'", word "i", space " ", word "bitti"
///
/// Unlike `WordTokenizer` it loses nothing, parts a word from its apostrophe, and takes each
/// character of a script that is written without spaces for a word of its own. Linear.
package struct TokenizedText: Sendable {
  package struct Token: Hashable, Sendable {
    package enum Kind: Sendable {
      case word, digits, space, mark
    }
    package var kind: Kind
    /// Positions in `scalars`.
    package var range: Range<Int>
  }

  /// The scalars, where a base letter and a mark written after it are one when Unicode has it.
  package private(set) var scalars: [Unicode.Scalar] = []
  /// The byte at which each scalar stands, and the length of the text at the end.
  package private(set) var offsets: [Int] = []
  package private(set) var tokens: [Token] = []
  /// Which characters stand in it.
  package private(set) var characters = CharacterFilter()
  package private(set) var hasDigits = false
  /// How many scalars are letters and figures.
  package private(set) var letterCount = 0

  /// How `foldedLetters` were made; `nil` when they were not.
  package private(set) var folding: LetterFolding?
  /// The letters of all words, folded, one word behind the other.
  package private(set) var foldedLetters: [Unicode.Scalar] = []
  /// Where the folded letters of each token begin, and the end of the last; no letters where it is no word.
  package private(set) var foldedStarts: [Int32] = []

  /// Reads a text, and with `folding` its words in folded form too.
  package init(_ text: String, folding: LetterFolding? = nil) {
    readScalars(text)
    readTokens()
    if let folding { fold(by: folding) }
  }

  private mutating func readScalars(_ text: String) {
    let bytes = text.utf8Span.span
    var scalars = [Unicode.Scalar](repeating: "\0", count: bytes.count)
    var offsets = [Int](repeating: 0, count: bytes.count + 1)
    var characters = CharacterFilter()
    var count = 0
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] < 0x80 {
        characters.insert(ascii: bytes[offset])
        scalars[count] = Unicode.Scalar(bytes[offset])
        offsets[count] = offset
        count += 1
        offset += 1
        continue
      }
      let (scalar, width) = Self.scalar(bytes, offset)
      characters.insert(scalar)
      if scalar.value >= 0x300, Self.mayCompose(scalar.value), count > 0,
        let composed = Self.composed(scalars[count - 1], scalar)
      {
        scalars[count - 1] = composed
        characters.insert(composed)
      } else {
        scalars[count] = scalar
        offsets[count] = offset
        count += 1
      }
      offset += width
    }
    offsets[count] = offset
    scalars.removeLast(bytes.count - count)
    offsets.removeLast(bytes.count - count)
    self.scalars = scalars
    self.offsets = offsets
    self.characters = characters
  }

  /// The scalar beyond ASCII at a byte where one begins.
  private static func scalar(_ bytes: Span<UInt8>, _ offset: Int) -> (scalar: Unicode.Scalar, width: Int) {
    let first = bytes[offset]
    let width = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
    var value = UInt32(first) & (0x7f >> UInt32(width))
    for index in 1..<width { value = value << 6 | UInt32(bytes[offset + index]) & 0x3f }
    return (Unicode.Scalar(value) ?? "\u{fffd}", width)
  }

  private mutating func readTokens() {
    let (scalars, latin) = (scalars, Self.latinKinds)
    func classify(_ scalar: Unicode.Scalar) -> (kind: Token.Kind, standsAlone: Bool) {
      scalar.value < latin.count ? (latin[Int(scalar.value)], false) : Self.classify(scalar)
    }
    var tokens: [Token] = []
    tokens.reserveCapacity(scalars.count / 3 + 8)
    var start = 0
    while start < scalars.count {
      let (kind, standsAlone) = classify(scalars[start])
      var end = start + 1
      if kind != .mark, !standsAlone {
        while end < scalars.count {
          let next = classify(scalars[end])
          if next.kind != kind || next.standsAlone { break }
          end += 1
        }
      }
      tokens.append(Token(kind: kind, range: start..<end))
      if kind == .digits { hasDigits = true }
      if kind == .word || kind == .digits { letterCount += end - start }
      start = end
    }
    self.tokens = tokens
  }

  private mutating func fold(by folding: LetterFolding) {
    let (scalars, table) = (scalars, folding.table)
    var letters = [Unicode.Scalar](repeating: "\0", count: scalars.count)
    var starts: [Int32] = []
    starts.reserveCapacity(tokens.count + 1)
    var count = 0
    for token in tokens {
      starts.append(Int32(count))
      if token.kind != .word { continue }
      let start = count
      for index in token.range {
        let letter = scalars[index]
        let small = letter.value < table.count ? table[Int(letter.value)] : "\0"
        if small == "\0" { break }
        letters[count] = small
        count += 1
      }
      if count - start == token.range.count { continue }
      // Letters that look back or become two, and those beyond the table.
      let folded = folding.fold(scalars[token.range])
      count = start + folded.count
      let lacking = count + scalars.count - token.range.upperBound - letters.count
      if lacking > 0 { letters += repeatElement("\0", count: lacking) }
      letters.replaceSubrange(start..<count, with: folded)
    }
    starts.append(Int32(count))
    letters.removeLast(letters.count - count)
    foldedLetters = letters
    foldedStarts = starts
    self.folding = folding
  }

  /// This text with its words folded.
  package func folded(by folding: LetterFolding) -> TokenizedText {
    if self.folding == folding { return self }
    var text = self
    text.fold(by: folding)
    return text
  }

  /// The letters of token `index`, folded; none where it is no word or nothing was folded.
  package func folded(_ index: Int) -> ArraySlice<Unicode.Scalar> {
    guard index >= 0, index + 1 < foldedStarts.count else { return [] }
    return foldedLetters[Int(foldedStarts[index])..<Int(foldedStarts[index + 1])]
  }

  /// The bytes of the text that `range` of its scalars takes.
  package func bytes(_ range: Range<Int>) -> Range<Int> {
    offsets[range.lowerBound]..<offsets[range.upperBound]
  }

  /// What stands in token `index`.
  package func letters(_ index: Int) -> ArraySlice<Unicode.Scalar> { scalars[tokens[index].range] }

  /// The single mark that token `index` is, or `nil`.
  package func mark(_ index: Int) -> Unicode.Scalar? {
    guard index >= 0, index < tokens.count, tokens[index].kind == .mark else { return nil }
    return scalars[tokens[index].range.lowerBound]
  }

  package func kind(_ index: Int) -> Token.Kind? {
    index >= 0 && index < tokens.count ? tokens[index].kind : nil
  }

  /// Whether token `index` is a character of a script that puts no spaces between words, Hangul included.
  package func isWrittenWithoutSpaces(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), let scalar = letters(index).last else { return false }
    return Self.isWrittenWithoutSpaces(scalar.value) || (0xac00...0xd7a3).contains(scalar.value)
  }

  /// Whether a scalar is one that texts write behind a letter instead of the letter that has it: accents,
  /// hamza, the marks of kana, the vowels of Hangul.
  package static func mayCompose(_ value: UInt32) -> Bool {
    switch value {
    case 0x300..<0x370, 0x653...0x655, 0x1161...0x11ff, 0x3099...0x309a: true
    default: false
    }
  }

  /// The kinds of the scalars below U+0250, none of which is a word by itself.
  private static let latinKinds: [Token.Kind] = (0..<0x250).map {
    Unicode.Scalar(UInt32($0)).map { classify($0).kind } ?? .mark
  }

  /// What a scalar is, and whether it is a word by itself.
  package static func classify(_ scalar: Unicode.Scalar) -> (kind: Token.Kind, standsAlone: Bool) {
    let value = scalar.value
    if value < 0x80 {
      switch value {
      case 0x30...0x39: return (.digits, false)
      case 0x41...0x5a, 0x61...0x7a: return (.word, false)
      case 0x20, 0x09...0x0d: return (.space, false)
      default: return (.mark, false)
      }
    }
    switch value {
    // Latin, Greek and Cyrillic letters, and quotation marks and dashes: most of what is not ASCII.
    case 0xc0...0x24f: return (value == 0xd7 || value == 0xf7 ? .mark : .word, false)
    case 0x3b1...0x3c9, 0x410...0x44f: return (.word, false)
    case 0x2013...0x201e: return (.mark, false)
    default: break
    }
    switch cicu_category(value) {
    case 1...8: return (.word, isWrittenWithoutSpaces(value))
    case 9: return (.digits, false)
    case 12...14: return (.space, false)
    case 16 where value == 0xad || (0x200b...0x200f).contains(value): return (.word, false)
    default: return (.mark, false)
    }
  }

  /// Thai, Lao, Myanmar, Khmer, kana and Han.
  private static func isWrittenWithoutSpaces(_ value: UInt32) -> Bool {
    switch value {
    case 0x0e00...0x0eff, 0x1000...0x109f, 0x1780...0x17ff, 0x3040...0x30ff, 0x3400...0x4dbf,
      0x4e00...0x9fff, 0xf900...0xfaff, 0x20000...0x3ffff:
      true
    default: false
    }
  }

  private static func composed(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    var view = String.UnicodeScalarView([base, mark])
    let text = try? unsafe mapText(String(view)) { bytes, count, out, capacity, status in
      unsafe cicu_normalize(Int32(CICU_NFC), bytes, count, out, capacity, &status)
    }
    view = (text ?? "").unicodeScalars
    return view.count == 1 ? view.first : nil
  }
}

extension Unicode.Scalar {
  /// Value of a decimal digit of any script, or `nil`.
  package var decimalDigit: Int? {
    if (0x30...0x39).contains(value) { return Int(value - 0x30) }
    // The first digits beyond ASCII are the Arabic ones.
    if value < 0x660 { return nil }
    let digit = cicu_digit(value)
    return digit < 0 ? nil : Int(digit)
  }

  package var isUpper: Bool {
    value < 0x80 ? (0x41...0x5a).contains(value) : cicu_is_uppercase(value)
  }
}
