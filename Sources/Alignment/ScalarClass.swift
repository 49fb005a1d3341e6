/// What a scalar is to the aligner.
enum ScalarClass {
  case letter(UInt32)
  /// An ASCII digit.
  case digit(UInt8)
  case ideograph(UInt32)
  /// A letter of a script that writes no spaces between words.
  case unspaced(UInt32)
  /// A mark that translations keep, as its ASCII relative.
  case mark(UInt8)
  /// A full stop, comma or the like, which may stand inside a figure.
  case separator(UInt8)
  /// Joins what stands around it: combining marks, soft hyphens, joiners.
  case ignored
  case other

  /// What it adds to the length of a segment.
  var weight: Int {
    switch self {
    case .ideograph(let scalar): scalar < 0x3100 ? 2 : 4
    case .letter(let scalar): (0xAC00...0xD7A3).contains(scalar) ? 2 : 1
    case .ignored: 0
    default: 1
    }
  }

  static func isUnspaced(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF: true
    default: false
    }
  }

  init(_ scalar: UInt32) {
    if scalar < 0x80 {
      self = Self.ascii[Int(scalar)]
    } else if scalar >= 0xFF01 && scalar <= 0xFF5E {
      self = Self.ascii[Int(scalar - 0xFEE0)]
    } else {
      self = Self.other(scalar)
    }
  }

  private static let ascii: [ScalarClass] = (0..<128).map { value in
    let byte = UInt8(value)
    switch byte {
    case 0x41...0x5A, 0x61...0x7A: return .letter(UInt32(byte))
    case 0x30...0x39: return .digit(byte)
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "'"): return .separator(byte)
    default: return "?!:;\"()%$&@/".utf8.contains(byte) ? .mark(byte) : .other
    }
  }

  private static func other(_ scalar: UInt32) -> ScalarClass {
    switch scalar {
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x373, 0x386...0x3FF, 0x400...0x481, 0x48A...0x587,
      0x5D0...0x5EA, 0x620...0x63F, 0x641...0x64A, 0x66E...0x6D3, 0x1E00...0x1FFF, 0xAC00...0xD7A3:
      return .letter(scalar)
    case 0x300...0x36F, 0x483...0x489, 0x591...0x5C7, 0x640, 0x64B...0x65F, 0x670, 0xAD, 0x200B...0x200F,
      0x2060, 0xFE00...0xFE0F, 0xFEFF:
      return .ignored
    case 0x660...0x669: return .digit(UInt8(truncatingIfNeeded: scalar - 0x660 + 0x30))
    case 0x6F0...0x6F9: return .digit(UInt8(truncatingIfNeeded: scalar - 0x6F0 + 0x30))
    case 0x66B, 0x60C, 0x3001: return .separator(UInt8(ascii: ","))
    case 0x66C, 0x2019: return .separator(UInt8(ascii: "'"))
    case 0xAB, 0xBB, 0x201C...0x201F, 0x300C...0x300F: return .mark(UInt8(ascii: "\""))
    case 0x61F, 0x37E: return .mark(UInt8(ascii: "?"))
    case 0x61B: return .mark(UInt8(ascii: ";"))
    case 0x66A: return .mark(UInt8(ascii: "%"))
    case 0x20AC: return .mark(UInt8(ascii: "E"))
    case 0xA3: return .mark(UInt8(ascii: "L"))
    case 0x3041...0x3096, 0x30A1...0x30FC, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
      0x20000...0x3134F:
      return .ideograph(scalar)
    default:
      if isUnspaced(scalar) { return .unspaced(scalar) }
      guard scalar > 0x590, let properties = Unicode.Scalar(scalar)?.properties else { return .other }
      if properties.isAlphabetic { return .letter(scalar) }
      if properties.numericType == .decimal, let value = properties.numericValue {
        return .digit(UInt8(value) + 0x30)
      }
      return .other
    }
  }
}
