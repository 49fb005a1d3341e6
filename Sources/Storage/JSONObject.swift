/// A JSON object (RFC 8259) that is being written: compact, absent values left out.
struct JSONObject: CustomStringConvertible {
  private var bytes: [UInt8] = [UInt8(ascii: "{")]

  mutating func add(_ key: String, _ text: String?) {
    guard let text else { return }
    add(key: key)
    add(quoted: text)
  }

  /// A number as Swift writes it; one that is not finite, which JSON cannot hold, is left out.
  mutating func add(_ key: String, number: Double?) {
    guard let number, number.isFinite else { return }
    add(key: key)
    bytes += "\(number)".utf8
  }

  mutating func add(_ key: String, number: Int64?) {
    guard let number else { return }
    add(key: key)
    bytes += "\(number)".utf8
  }

  /// A list of lists of two; an empty one is left out.
  mutating func add(_ key: String, pairs: [(String, String)]) {
    guard !pairs.isEmpty else { return }
    add(key: key)
    var separator = UInt8(ascii: "[")
    for pair in pairs {
      bytes += [separator, UInt8(ascii: "[")]
      add(quoted: pair.0)
      bytes.append(UInt8(ascii: ","))
      add(quoted: pair.1)
      bytes.append(UInt8(ascii: "]"))
      separator = UInt8(ascii: ",")
    }
    bytes.append(UInt8(ascii: "]"))
  }

  var description: String { String(decoding: bytes + [UInt8(ascii: "}")], as: UTF8.self) }

  private mutating func add(key: String) {
    if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
    add(quoted: key)
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func add(quoted text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0..<0x20: bytes += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
