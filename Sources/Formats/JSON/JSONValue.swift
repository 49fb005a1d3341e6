/// A value of JSON, its numbers as they were written.
///
///     try JSONValue(parsing: Array("[1.50, \"\\u00e9\"]".utf8)[...])   // .array([.number("1.50"), .string("é")])
///
/// Format: RFC 8259. Depth is capped at 64; an object with a key twice, or half a surrogate pair, is an
/// error.
public indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  public struct Member: Hashable, Sendable {
    public var key: String
    public var value: JSONValue

    public init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// What is wrong, and at which byte of the input.
  public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    public var reason: String
    public var offset: Int

    public var description: String { "not JSON: \(reason), at byte \(offset)" }
  }

  public init(parsing bytes: ArraySlice<UInt8>) throws(Failure) {
    var parser = JSONParser(bytes)
    self = try parser.document()
  }

  /// As compact JSON.
  public var text: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends it as compact JSON.
  public func append(to output: inout [UInt8]) {
    switch self {
    case .null: output += "null".utf8
    case .bool(let value): output += (value ? "true" : "false").utf8
    case .number(let digits): output += digits.utf8
    case .string(let text): JSONEscaping.append(text, to: &output)
    case .array(let values):
      output.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        value.append(to: &output)
      }
      output.append(UInt8(ascii: "]"))
    case .object(let members):
      output.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        member.append(to: &output)
      }
      output.append(UInt8(ascii: "}"))
    }
  }
}

extension JSONValue.Member {
  /// Appends key, colon and value.
  public func append(to output: inout [UInt8]) {
    JSONEscaping.append(key, to: &output)
    output.append(UInt8(ascii: ":"))
    value.append(to: &output)
  }
}
