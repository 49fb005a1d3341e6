/// What a character is to the rules of word breaks (UAX #29, Word_Break), as far as the fast path goes.
enum WordClass: UInt8 {
  case other, letter, number
  /// `_` and its like.
  case extend
  case quote
  /// A mark between letters or between numbers: full stop, apostrophe.
  case middle
  case middleOfNumber
  case middleOfWord
  case space
  /// ICU has to look: marks, other scripts, what the fast path does not know.
  case unknown

  /// Where whole blocks are letters: Latin, Greek and Cyrillic without their marks and signs.
  static func of(_ value: UInt32) -> WordClass {
    switch value {
    case ..<0x80: ascii[Int(value)]
    case 0xaa, 0xb5, 0xba, 0xc0...0xd6, 0xd8...0xf6, 0xf8...0x24f: .letter
    case 0xb7, 0x387, 0x2027: .middleOfWord
    case 0xa0...0xac, 0xae...0xbf, 0xd7, 0xf7: .other
    case 0x386, 0x388...0x38a, 0x38c, 0x38e...0x3a1, 0x3a3...0x3f5, 0x3f7...0x3ff: .letter
    case 0x400...0x481, 0x48a...0x52f: .letter
    case 0x2018, 0x2019, 0x2024: .middle
    case 0x202f, 0x203f: .extend
    case 0x2010...0x2017, 0x201a...0x2023, 0x2026, 0x2030...0x203b, 0x20ac, 0x20ba, 0x2122: .other
    default: .unknown
    }
  }

  /// The classes of what UTF-8 writes in one or two bytes, up to the end of Cyrillic.
  static let table: [WordClass] = (0..<tableSize).map { of($0) }
  static let tableSize: UInt32 = 0x530

  private static let ascii: [WordClass] = (0..<0x80).map { value in
    switch Unicode.Scalar(UInt8(value)) {
    case "a"..."z", "A"..."Z": .letter
    case "0"..."9": .number
    case "_": .extend
    case "'": .quote
    case ".": .middle
    case ",", ";": .middleOfNumber
    case " ", "\t", "\n", "\r", "\u{b}", "\u{c}": .space
    default: value < 0x20 ? .unknown : .other
    }
  }
}
