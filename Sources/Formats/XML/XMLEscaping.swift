/// Text as XML 1.0 wants it.
public enum XMLEscaping {
  /// Appends `text` as content of an element, or with `inAttribute` as a value in double quotes, such
  /// that a parser gives back the same text.
  ///
  /// Returns the number of characters that XML 1.0 cannot hold (§2.2) and that became U+FFFD.
  public static func append(_ text: String, inAttribute: Bool = false, to output: inout [UInt8]) -> Int {
    var replaced = 0
    var before: (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      switch byte {
      case ..<0x80 where isPlain[Int(byte)]: output.append(byte)
      // U+FFFE and U+FFFF are EF BF BE and EF BF BF; U+FFFD is EF BF BD.
      case 0xBE...0xBF where before == (0xEF, 0xBF):
        output.append(0xBD)
        replaced += 1
      case 0x80...: output.append(byte)
      case UInt8(ascii: "&"): output += amp
      case UInt8(ascii: "<"): output += lt
      case UInt8(ascii: ">"): output += gt
      case UInt8(ascii: "\"") where inAttribute: output += quot
      case 0x09 where inAttribute: output += tab
      case 0x0A where inAttribute: output += newline
      case 0x09, 0x0A, UInt8(ascii: "\""): output.append(byte)
      case 0x0D: output += carriageReturn
      default:
        output += replacement
        replaced += 1
      }
      before = (before.1, byte)
    }
    return replaced
  }

  private static let amp = Array("&amp;".utf8)
  private static let lt = Array("&lt;".utf8)
  private static let gt = Array("&gt;".utf8)
  private static let quot = Array("&quot;".utf8)
  private static let carriageReturn = Array("&#13;".utf8)
  private static let tab = Array("&#9;".utf8)
  private static let newline = Array("&#10;".utf8)
  private static let replacement = Array("\u{FFFD}".utf8)

  private static let isPlain = (0..<128).map { byte in
    byte >= 0x20 && !"&<>\"".utf8.contains(UInt8(byte))
  }
}
