/// A value of JSON, its numbers as they were written.
///
///     try JSONValue(parsing: Array("[1.50, \"\\u00e9\"]".utf8)[...])   // .array([.number("1.50"), .string("é")])
///
/// Format: RFC 8259. Depth is capped at 64; an object with a key twice, or half a surrogate pair, is an
/// error.
indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  struct Member: Hashable, Sendable {
    var key: String
    var value: JSONValue
  }

  /// What is wrong, and at which byte of the input.
  struct Failure: Error, Hashable {
    var reason: String
    var offset: Int
  }

  init(parsing bytes: ArraySlice<UInt8>) throws(Failure) {
    var parser = JSONParser(bytes)
    self = try parser.document()
  }

  /// As compact JSON.
  var text: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let digits): digits
    case .string(let text): JSONEscaping.quoted(text)
    case .array(let values): "[" + values.map(\.text).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { JSONEscaping.quoted($0.key) + ":" + $0.value.text }.joined(separator: ",") + "}"
    }
  }
}

/// Text as JSON wants it.
enum JSONEscaping {
  static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends `text` in quotes; only what must be escaped is.
  static func append(_ text: String, to output: inout [UInt8]) {
    let hex = Array("0123456789abcdef".utf8)
    output.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
      case 0x0A: output += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      case 0x0D: output += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
      case 0x09: output += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
      case ..<0x20:
        output += Array("\\u00".utf8) + [hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}
