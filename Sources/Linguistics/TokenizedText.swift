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

  package init(_ text: String) {
    scalars.reserveCapacity(text.utf8.count)
    offsets.reserveCapacity(text.utf8.count + 1)
    var offset = 0
    for scalar in text.unicodeScalars {
      if Self.mayCompose(scalar.value), let last = scalars.last,
        let composed = Self.composed(last, scalar)
      {
        scalars[scalars.count - 1] = composed
      } else {
        scalars.append(scalar)
        offsets.append(offset)
      }
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    for (index, scalar) in scalars.enumerated() { append(scalar, at: index) }
  }

  /// The bytes of the text that `range` of its scalars takes.
  package func bytes(_ range: Range<Int>) -> Range<Int> {
    offsets[range.lowerBound]..<offsets[range.upperBound]
  }

  /// What stands in token `index`.
  package func letters(_ index: Int) -> ArraySlice<Unicode.Scalar> { scalars[tokens[index].range] }

  /// The single mark that token `index` is, or `nil`.
  package func mark(_ index: Int) -> Unicode.Scalar? {
    guard tokens.indices.contains(index), tokens[index].kind == .mark else { return nil }
    return scalars[tokens[index].range.lowerBound]
  }

  package func kind(_ index: Int) -> Token.Kind? {
    tokens.indices.contains(index) ? tokens[index].kind : nil
  }

  /// Whether token `index` is a character of a script that puts no spaces between words, Hangul included.
  package func isWrittenWithoutSpaces(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), let scalar = letters(index).last else { return false }
    return Self.isWrittenWithoutSpaces(scalar.value) || (0xac00...0xd7a3).contains(scalar.value)
  }

  private mutating func append(_ scalar: Unicode.Scalar, at index: Int) {
    let (kind, standsAlone) = Self.classify(scalar)
    if kind != .mark, !standsAlone, let last = tokens.last, last.kind == kind,
      !Self.classify(scalars[index - 1]).standsAlone
    {
      tokens[tokens.count - 1].range = last.range.lowerBound..<index + 1
    } else {
      tokens.append(Token(kind: kind, range: index..<index + 1))
    }
  }

  /// Whether a scalar is one that texts write behind a letter instead of the letter that has it: accents,
  /// hamza, the marks of kana, the vowels of Hangul.
  package static func mayCompose(_ value: UInt32) -> Bool {
    switch value {
    case 0x300..<0x370, 0x653...0x655, 0x1161...0x11ff, 0x3099...0x309a: true
    default: false
    }
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
    if value < 0x80 { return nil }
    let digit = cicu_digit(value)
    return digit < 0 ? nil : Int(digit)
  }

  package var isUpper: Bool {
    value < 0x80 ? (0x41...0x5a).contains(value) : cicu_is_uppercase(value)
  }
}
