/// The words and signs of a loose form, for the measure *words*.
///
///     WordTokens.ranges(in: "it's 5 p.m., 北京".utf8Span bytes)  // it ' s 5 p . m . , 北 京
///
/// A token is a run of letters, marks, digits and connectors (`_`); or one scalar of a script that is
/// written without spaces (Han, kana, Thai, Lao, Khmer, Burmese); or any one other scalar that is not
/// white space. The same for all languages, so that an index needs to know of none.
enum WordTokens {
  private enum Kind { case space, word, single }

  /// Hands the UTF-8 range of every token of `text` to `body`, in order.
  static func forEach(in text: RawSpan, _ body: (Range<Int>) -> Void) {
    var start: Int?
    var position = 0
    while position < text.byteCount {
      let (scalar, width) = UTF8Scalars.scalar(in: text, at: position)
      let kind = kind(of: scalar)
      if kind != .word, let first = start {
        body(first..<position)
        start = nil
      }
      switch kind {
      case .space: break
      case .word: start = start ?? position
      case .single: body(position..<position + width)
      }
      position += width
    }
    if let first = start { body(first..<position) }
  }

  private static func kind(of scalar: UInt32) -> Kind {
    if scalar < 0x80 {
      switch UInt8(scalar) {
      case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x5f: return .word
      case 0x20, 0x09...0x0d: return .space
      default: return .single
      }
    }
    switch scalar {
    case 0x0e00...0x0eff, 0x1000...0x109f, 0x1780...0x17ff, 0x3040...0x30ff, 0x3400...0x4dbf,
      0x4e00...0x9fff, 0xf900...0xfaff, 0x20000...0x3ffff:
      return .single
    default: break
    }
    guard let properties = Unicode.Scalar(scalar)?.properties else { return .single }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber,
      .connectorPunctuation:
      return .word
    default: return properties.isWhitespace ? .space : .single
    }
  }
}

/// Scalars of text that is known to be valid UTF-8.
enum UTF8Scalars {
  /// The scalar whose bytes begin at `position`, and how many they are.
  @inline(__always)
  static func scalar(in text: RawSpan, at position: Int) -> (value: UInt32, width: Int) {
    func byte(_ offset: Int) -> UInt32 {
      UInt32(unsafe text.unsafeLoad(fromByteOffset: position + offset, as: UInt8.self))
    }
    let first = byte(0)
    if first < 0x80 { return (first, 1) }
    if first < 0xe0 { return ((first & 0x1f) << 6 | byte(1) & 0x3f, 2) }
    if first < 0xf0 { return ((first & 0x0f) << 12 | (byte(1) & 0x3f) << 6 | byte(2) & 0x3f, 3) }
    let high = (first & 0x07) << 18 | (byte(1) & 0x3f) << 12
    return (high | (byte(2) & 0x3f) << 6 | byte(3) & 0x3f, 4)
  }

  /// Appends all scalars of `text` to `scalars`.
  static func append(_ text: RawSpan, to scalars: inout [UInt32]) {
    var position = 0
    while position < text.byteCount {
      let (value, width) = scalar(in: text, at: position)
      scalars.append(value)
      position += width
    }
  }
}
