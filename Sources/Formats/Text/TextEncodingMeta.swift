/// Finds the encoding that an HTML page names in its first bytes.
///
/// Source: HTML Living Standard, §13.2.3.2, "prescan a byte stream to determine its encoding", with
/// 4 KiB where the standard has 1 KiB, and with labels that nobody knows passed over.
struct TextEncodingMeta {
  static let window = 4096

  private let bytes: ArraySlice<UInt8>
  private var position: Int

  /// The encoding of the first `<meta charset>` or `<meta http-equiv="Content-Type">`, if any.
  static func encoding(in page: [UInt8]) -> TextEncoding? {
    var prescan = TextEncodingMeta(bytes: page.prefix(window), position: 0)
    return prescan.next()
  }

  private mutating func next() -> TextEncoding? {
    while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = start + 1
      if matches("!--") {
        skipComment()
      } else if matches("meta"), position + 4 < bytes.count, Self.endsName(bytes[position + 4]) {
        position += 4
        if let encoding = meta() { return encoding }
      }
    }
    return nil
  }

  private mutating func meta() -> TextEncoding? {
    var charset: String?
    var content: String?
    var isContentType = false
    while let (name, value) = attribute() {
      switch name {
      case "charset": charset = charset ?? value
      case "http-equiv": isContentType = value.lowercased() == "content-type"
      case "content": content = content ?? value
      default: break
      }
    }
    if let charset, let encoding = TextEncoding(label: charset) { return encoding }
    guard isContentType, let content, let label = Self.charset(ofContentType: content) else { return nil }
    return TextEncoding(label: label)
  }

  /// The next attribute of the tag; `nil` at its end.
  private mutating func attribute() -> (name: String, value: String)? {
    skip { Self.isSpace($0) || $0 == UInt8(ascii: "/") }
    guard position < bytes.count, bytes[position] != UInt8(ascii: ">") else { return nil }
    let name = take { !Self.endsName($0) && $0 != UInt8(ascii: "=") }
    skip(Self.isSpace)
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
      if name.isEmpty { position += 1 }
      return (name.lowercased(), "")
    }
    position += 1
    skip(Self.isSpace)
    guard position < bytes.count else { return nil }
    let quote = bytes[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return (name.lowercased(), take { !Self.isSpace($0) && $0 != UInt8(ascii: ">") })
    }
    position += 1
    let value = take { $0 != quote }
    position = min(position + 1, bytes.count)
    return (name.lowercased(), value)
  }

  /// `utf-8` of `text/html; charset="utf-8"`.
  private static func charset(ofContentType content: String) -> String? {
    let text = content.lowercased().filter { !$0.isWhitespace }
    guard let range = text.firstRange(of: "charset=") else { return nil }
    return String(text[range.upperBound...].drop { $0 == "\"" || $0 == "'" }.prefix { !";\"'".contains($0) })
  }

  private mutating func skipComment() {
    let end = Array("-->".utf8)
    while position < bytes.count, !bytes[position...].starts(with: end) { position += 1 }
  }

  /// Whether `text`, in lower case, stands here in any case.
  private func matches(_ text: String) -> Bool {
    let here = bytes[position...].prefix(text.utf8.count)
    return here.count == text.utf8.count
      && zip(here, text.utf8).allSatisfy { $0 == $1 || ($0 | 0x20 == $1 && $0 >= UInt8(ascii: "A")) }
  }

  private mutating func skip(_ condition: (UInt8) -> Bool) { _ = take(condition) }

  private mutating func take(_ condition: (UInt8) -> Bool) -> String {
    let start = position
    while position < bytes.count, condition(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0d).contains(byte) }

  private static func endsName(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }
}
