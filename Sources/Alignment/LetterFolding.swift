/// Letters reduced to what survives from one spelling or script into another.
enum LetterFolding {
  /// Base letters of U+00C0 … U+024F, lower case; `.` where there is none.
  private static let latin: [UInt8] = Array(
    """
    aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuytyaaaaaaccccccccdd\
    ddeeeeeeeeeegggggggghhhhiiiiiiiiiiiiijjkkkllllllllllnnnnnn.nnoooooooorrrrrrssssss\
    ssttttttuuuuuuuuuuuuwwyyyzzzzzzs.b....o...d....eeff.g...kk......oo.......s.....u\
    u......z............dddlllnnnaaiioouuuuuuuuuu.aaaaaa..ggkkoooozzjdddgg..nnaaaaoo\
    aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............................
    """.utf8)

  /// Base letters of U+1E00 … U+1EFF.
  private static let latinAdditional: [UInt8] = Array(
    """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooo\
    oooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas..s.\
    aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuu\
    uuyyyyyyyy......
    """.utf8)

  /// A letter in lower case and, in Latin, Greek and Arabic scripts, without its accent or seat.
  static func key(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x41...0x5A: return scalar + 0x20
    case 0..<0xC0: return scalar
    case 0xC0...0x24F:
      let base = latin[Int(scalar) - 0xC0]
      return base == UInt8(ascii: ".") ? scalar : UInt32(base)
    case 0x1E00...0x1EFF:
      let base = latinAdditional[Int(scalar) - 0x1E00]
      return base == UInt8(ascii: ".") ? scalar : UInt32(base)
    case 0x370...0x3FF: return greekKey(scalar)
    case 0x400...0x40F: return scalar == 0x401 ? 0x435 : scalar + 0x50
    case 0x410...0x42F: return scalar + 0x20
    case 0x451: return 0x435
    case 0x430...0x45F: return scalar
    case 0x600...0x6FF: return arabicKey(scalar)
    case 0x3040...0x9FFF, 0xAC00...0xD7A3: return scalar
    default: return Unicode.Scalar(scalar)?.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar
    }
  }

  private static func greekKey(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x386, 0x3AC: 0x3B1
    case 0x388, 0x3AD: 0x3B5
    case 0x389, 0x3AE: 0x3B7
    case 0x38A, 0x390, 0x3AA, 0x3AF, 0x3CA: 0x3B9
    case 0x38C, 0x3CC: 0x3BF
    case 0x38E, 0x3AB, 0x3B0, 0x3CB, 0x3CD: 0x3C5
    case 0x38F, 0x3CE: 0x3C9
    case 0x3C2: 0x3C3
    case 0x391...0x3A9: scalar + 0x20
    default: scalar
    }
  }

  private static func arabicKey(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x622, 0x623, 0x625, 0x671: 0x627
    case 0x629, 0x6C0, 0x6C1: 0x647
    case 0x624: 0x648
    case 0x626, 0x649, 0x6CC: 0x64A
    case 0x6A9: 0x643
    default: scalar
    }
  }

  private static let greek = Array("avgdezitiklmnxoprsstifkpo".utf8)
  private static let cyrillic: [String] = [
    "a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f",
    "kh", "ts", "ch", "sh", "sh", "", "i", "", "e", "iu", "ia",
  ]
  /// U+05D0 … U+05EA; `.` for letters that mostly stand for a vowel or a guttural.
  private static let hebrew = Array(".bgd..z.t.kklmmnns.ppsskrst".utf8)

  /// How a folded letter sounds in plain Latin letters; empty for signs and unknown scripts.
  static func appendLatin(_ key: UInt32, to letters: inout [UInt8]) {
    switch key {
    case 0x61...0x7A: letters.append(UInt8(key))
    case 0x3B1...0x3C9: letters.append(greek[Int(key) - 0x3B1])
    case 0x430...0x44F: letters.append(contentsOf: cyrillic[Int(key) - 0x430].utf8)
    case 0x454: letters.append(UInt8(ascii: "e"))
    case 0x456, 0x457, 0x458: letters.append(UInt8(ascii: "i"))
    case 0x452: letters.append(UInt8(ascii: "d"))
    case 0x459: letters.append(UInt8(ascii: "l"))
    case 0x45A: letters.append(UInt8(ascii: "n"))
    case 0x45B: letters.append(UInt8(ascii: "k"))
    case 0x67E: letters.append(UInt8(ascii: "b"))
    case 0x686: letters.append(UInt8(ascii: "k"))
    case 0x6AF: letters.append(UInt8(ascii: "g"))
    default: break
    }
  }

  /// Consonants of scripts that write no vowels.
  static func consonant(_ key: UInt32) -> UInt8? {
    let letter: UInt8
    switch key {
    case 0x5D0...0x5EA: letter = hebrew[Int(key) - 0x5D0]
    case 0x67E: return UInt8(ascii: "b")
    case 0x686, 0x6AF: return UInt8(ascii: "g")
    default:
      guard let sound = arabicConsonants[key] else { return nil }
      letter = sound
    }
    return letter.isLowerLetter ? letter : nil
  }

  private static let arabicConsonants: [UInt32: UInt8] = {
    let pairs: [(Unicode.Scalar, Unicode.Scalar)] = [
      ("ب", "b"), ("ت", "t"), ("ث", "t"), ("ج", "g"), ("خ", "k"), ("د", "d"), ("ذ", "d"), ("ر", "r"),
      ("ز", "s"), ("س", "s"), ("ش", "s"), ("ص", "s"), ("ض", "d"), ("ط", "t"), ("ظ", "s"), ("غ", "g"),
      ("ف", "f"), ("ق", "k"), ("ك", "k"), ("ل", "l"), ("م", "m"), ("ن", "n"),
    ]
    return Dictionary(uniqueKeysWithValues: pairs.map { ($0.value, UInt8(truncatingIfNeeded: $1.value)) })
  }()
}

extension UInt8 {
  var isLowerLetter: Bool { self >= 0x61 && self <= 0x7A }
}
