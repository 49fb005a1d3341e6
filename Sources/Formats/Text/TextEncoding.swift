/// The encoding of a file: one of those that the web knows.
///
/// Source: WHATWG Encoding Standard, §4.2 (names and labels).
struct TextEncoding: Hashable, Sendable {
  /// How its bytes become text.
  enum Scheme: Hashable, Sendable {
    case utf8
    case utf16(bigEndian: Bool)
    /// One byte a character, by the table of the system's iconv.
    case singleByte(iconv: String)
    /// One to four bytes a character, ASCII as itself, by the system's iconv.
    case multiByte(iconv: String)
  }

  /// The standard's name, as people write it: `windows-1254`.
  var name: String
  var scheme: Scheme

  static let utf8 = TextEncoding(name: "UTF-8", scheme: .utf8)

  /// The encoding that a byte order mark at the start of `bytes` names, and the mark's length.
  static func byteOrderMark(of bytes: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { return (.utf8, 3) }
    if bytes.starts(with: [0xff, 0xfe]) {
      return (TextEncoding(name: "UTF-16LE", scheme: .utf16(bigEndian: false)), 2)
    }
    if bytes.starts(with: [0xfe, 0xff]) {
      return (TextEncoding(name: "UTF-16BE", scheme: .utf16(bigEndian: true)), 2)
    }
    return nil
  }

  /// The encoding that a page means by `label`; `nil` when the web knows no such label.
  ///
  ///     TextEncoding(label: "ISO-8859-9")?.name  // "windows-1254"
  ///
  /// A page that can be read far enough to find its label is not in UTF-16: such a label means UTF-8.
  init?(label: String) {
    let key = label.lowercased().filter { !$0.isWhitespace }
    if ["utf-8", "utf8", "unicode-1-1-utf-8", "utf-16", "utf-16le", "utf-16be", "unicode"].contains(key) {
      self = .utf8
    } else if let name = Self.singleByteLabels[key] {
      self.init(name: name, scheme: .singleByte(iconv: Self.iconvNames[name] ?? name))
    } else if let name = Self.multiByteLabels[key] {
      self.init(name: name, scheme: .multiByte(iconv: Self.iconvNames[name] ?? name))
    } else {
      return nil
    }
  }

  init(name: String, scheme: Scheme) {
    self.name = name
    self.scheme = scheme
  }
}
