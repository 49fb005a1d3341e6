/// The name of an element with its attributes, in one string: how a property remembers both.
///
///     AttributedName("prop", ["type", …]).description   // "myType|xml:lang=en"
///
/// `%` and `|` (and `=` in the name of an attribute) are written as `%25`, `%7C` and `%3D`.
struct AttributedName: Hashable, CustomStringConvertible {
  var name: String
  var attributes: [XMLAttribute]

  init(_ name: String, _ attributes: [XMLAttribute] = []) {
    self.name = name
    self.attributes = attributes
  }

  /// Reads what `description` wrote; `nil` for anything else, so that the two are exact inverses.
  init?(parsing text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
    guard let name = Self.unescaped(parts[0]) else { return nil }
    var attributes: [XMLAttribute] = []
    for part in parts.dropFirst() {
      guard let mark = part.firstIndex(of: UInt8(ascii: "=")), mark > part.startIndex,
        let key = Self.unescaped(part[..<mark]),
        let value = Self.unescaped(part[part.index(after: mark)...])
      else { return nil }
      attributes.append(XMLAttribute(name: key, value: value))
    }
    self.init(name, attributes)
    guard description == text else { return nil }
  }

  var description: String {
    if attributes.isEmpty { return Self.escaped(name) }
    return attributes.reduce(Self.escaped(name)) { text, attribute in
      let key = Self.escaped(attribute.name).utf8.split(
        separator: UInt8(ascii: "="), omittingEmptySubsequences: false)
      let name = key.map { String(Substring($0)) }.joined(separator: "%3D")
      return "\(text)|\(name)=\(Self.escaped(attribute.value))"
    }
  }

  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "|") }) else {
      return text
    }
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "%"): bytes += Array("%25".utf8)
      case UInt8(ascii: "|"): bytes += Array("%7C".utf8)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func unescaped(_ text: Substring.UTF8View) -> String? {
    guard text.contains(UInt8(ascii: "%")) else { return String(Substring(text)) }
    var bytes: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      switch String(Substring(rest.prefix(2))) {
      case "25": bytes.append(UInt8(ascii: "%"))
      case "7C": bytes.append(UInt8(ascii: "|"))
      case "3D": bytes.append(UInt8(ascii: "="))
      default: return nil
      }
      rest = rest.dropFirst(2)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
