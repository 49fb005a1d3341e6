internal import Bitext

/// Writes XML into a file as the file writes it: in its encoding, and with the tags that it has.
struct XMLMarkup {
  let file: String
  private let encoder: TextEncodingEncoder

  /// For the file that `xml` reads.
  init(_ xml: XMLReader) throws(FormatError) {
    file = xml.name
    guard let encoder = TextEncodingEncoder(xml.encoding) else {
      // The reader knows where the encoding is named.
      while try xml.advance() != nil {}
      throw FormatError(xml.name, .unknownEncoding(xml.encoding.name))
    }
    self.encoder = encoder
  }

  /// The bytes of markup; a character that the encoding lacks becomes a reference, which is right in text and
  /// in values, the only places where one can stand.
  func bytes(_ markup: String) -> [UInt8] {
    var bytes: [UInt8] = []
    _ = encoder.append(markup, to: &bytes) { "&#\($0.value);" }
    return bytes
  }

  /// The bytes of `text` as it stands; `nil` when the encoding lacks one of its characters.
  func exactBytes(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    return encoder.append(text, to: &bytes) == nil ? bytes : nil
  }

  /// `text` as content of an element, and how many characters XML cannot hold and became U+FFFD.
  static func content(_ text: String) -> (markup: String, replaced: Int) {
    var bytes: [UInt8] = []
    let replaced = XMLEscaping.append(text, to: &bytes)
    return (String(decoding: bytes, as: UTF8.self), replaced)
  }

  /// `text` as a value in double quotes, without them.
  static func value(_ text: String) -> String {
    var bytes: [UInt8] = []
    _ = XMLEscaping.append(text, inAttribute: true, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A start tag with an attribute set, put in or (`nil`) taken out, and all else as it was.
  ///
  ///     XMLMarkup.tag("<target  state='new' >", setting: "state", to: "final")  // "<target  state='final' >"
  ///
  /// `tag` is a whole start tag or empty-element tag.
  static func tag(_ tag: String, setting name: String, to value: String?) -> String {
    let bytes = Array(tag.utf8)
    let value = value.map { Array(Self.value($0).utf8) }
    var result: [UInt8]
    if let old = range(of: name, in: bytes) {
      guard let value else {
        return String(
          decoding: bytes[..<old.whole.lowerBound] + bytes[old.whole.upperBound...], as: UTF8.self)
      }
      // Inside single quotes, what the escaping made safe for double ones is not enough.
      let quote = bytes[old.value.lowerBound - 1]
      let safe =
        quote == UInt8(ascii: "'") ? value.flatMap { $0 == quote ? Array("&apos;".utf8) : [$0] } : value
      result = bytes[..<old.value.lowerBound] + safe + bytes[old.value.upperBound...]
    } else {
      guard let value else { return tag }
      var end = bytes.count - 1
      if end > 0, bytes[end - 1] == UInt8(ascii: "/") { end -= 1 }
      while end > 0, isSpace(bytes[end - 1]) { end -= 1 }
      result = bytes[..<end] + Array(" \(name)=\"".utf8) + value + [UInt8(ascii: "\"")] + bytes[end...]
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Where an attribute stands in a start tag, with the white space before it, and where its value does.
  static func range(of name: String, in tag: [UInt8]) -> (whole: Range<Int>, value: Range<Int>)? {
    let name = Array(name.utf8)
    var position = tag.firstIndex(where: isSpace) ?? tag.count
    while position < tag.count {
      let start = position
      while position < tag.count, isSpace(tag[position]) { position += 1 }
      let nameStart = position
      while position < tag.count, tag[position] != UInt8(ascii: "="), !isSpace(tag[position]) {
        position += 1
      }
      let found = tag[nameStart..<position]
      while position < tag.count, tag[position] != UInt8(ascii: "\""), tag[position] != UInt8(ascii: "'") {
        position += 1
      }
      guard position < tag.count else { return nil }
      let quote = tag[position]
      let valueStart = position + 1
      guard let valueEnd = tag[valueStart...].firstIndex(of: quote) else { return nil }
      position = valueEnd + 1
      if found.elementsEqual(name) { return (start..<position, valueStart..<valueEnd) }
    }
    return nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
