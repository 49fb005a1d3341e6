/// A part of a string that no line break goes into, escaped for PO.
struct POWord {
  var text = ""
  /// In columns of a terminal.
  var width = 0

  /// Cuts a text where a line may be broken: after spaces and hyphens, and around ideographs.
  ///
  /// A plain form of Unicode's line breaking (UAX #14), whose choice changes nothing in what a string says.
  static func words(of text: Substring) -> [POWord] {
    var words: [POWord] = []
    var word = POWord()
    var previous: Unicode.Scalar?
    /// The last that was no space.
    var mark: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if let previous, canBreak(previous, scalar), !isHeld(scalar, after: mark) {
        words.append(word)
        word = POWord()
      }
      let escaped = escape(scalar)
      word.width += escaped.utf8.count > 1 && scalar.isASCII ? escaped.utf8.count : columns(of: scalar)
      word.text += escaped
      previous = scalar
      if scalar != " " { mark = scalar }
    }
    if !word.text.isEmpty { words.append(word) }
    return words
  }

  private static func canBreak(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    if left == " " { return right != " " && right != "\n" }
    if right == " " || right == "\n" { return false }
    if left == "-" || left == "/" { return right.properties.isAlphabetic }
    let isWide = columns(of: left) == 2 || columns(of: right) == 2
    return isWide && !opening.contains(left) && !closing.contains(right)
      && right.properties.generalCategory != .nonspacingMark
  }

  /// Whether spaces do not part the two: after an opening bracket, and between a quotation mark and one.
  private static func isHeld(_ scalar: Unicode.Scalar, after mark: Unicode.Scalar?) -> Bool {
    guard let mark else { return false }
    return opening.contains(mark) && !quotes.contains(mark)
      || quotes.contains(mark) && brackets.contains(scalar)
  }

  private static let quotes: Set<Unicode.Scalar> = Set("\"'“”‘’«»‹›".unicodeScalars)
  private static let brackets: Set<Unicode.Scalar> = Set("([{„‚¿¡（「『【".unicodeScalars)
  private static let opening: Set<Unicode.Scalar> = Set("(（「『【〈《〔[{“‘".unicodeScalars)
  private static let closing: Set<Unicode.Scalar> = Set(
    ")）」』】〉》〕]}”’、。，．,.！？!?：；:;ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ・…%％\"\\".unicodeScalars)

  static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case ..<0x300: 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      2
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: 0
      default: 1
      }
    }
  }

  static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return #"\""#
    case "\\": return #"\\"#
    case "\n": return #"\n"#
    case "\t": return #"\t"#
    case "\r": return #"\r"#
    case "\u{7}": return #"\a"#
    case "\u{8}": return #"\b"#
    case "\u{B}": return #"\v"#
    case "\u{C}": return #"\f"#
    case ..<" ", "\u{7F}":
      let digits = String(scalar.value, radix: 8)
      return "\\" + String(repeating: "0", count: 3 - digits.utf8.count) + digits
    default: return String(scalar)
    }
  }
}
