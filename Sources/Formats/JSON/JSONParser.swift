/// Reads one value of JSON from bytes (RFC 8259).
struct JSONParser {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  private static let maximumDepth = 64

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// The one value that the bytes hold.
  mutating func document() throws(JSONValue.Failure) -> JSONValue {
    let result = try value(depth: 0)
    skipSpace()
    if position < bytes.endIndex { throw failure("something after the end") }
    return result
  }

  private mutating func value(depth: Int) throws(JSONValue.Failure) -> JSONValue {
    guard depth <= Self.maximumDepth else { throw failure("nested over \(Self.maximumDepth) deep") }
    skipSpace()
    switch current {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func object(depth: Int) throws(JSONValue.Failure) -> JSONValue {
    position += 1
    var members: [JSONValue.Member] = []
    /// Made when there are too many members to look through.
    var keys: Set<String> = []
    func isTwice(_ key: String) -> Bool {
      if members.count < 16 { return members.contains { $0.key == key } }
      if keys.isEmpty { keys = Set(members.map(\.key)) }
      return !keys.insert(key).inserted
    }
    skipSpace()
    if take("}") { return .object([]) }
    repeat {
      skipSpace()
      guard current == UInt8(ascii: "\"") else { throw failure("a key in quotes is missing") }
      let key = try string()
      if isTwice(key) { throw failure("the key \"\(key)\" stands twice") }
      skipSpace()
      guard take(":") else { throw failure("a colon is missing") }
      members.append(JSONValue.Member(key: key, value: try value(depth: depth + 1)))
      skipSpace()
    } while take(",")
    guard take("}") else { throw failure("a comma or } is missing") }
    return .object(members)
  }

  private mutating func array(depth: Int) throws(JSONValue.Failure) -> JSONValue {
    position += 1
    var values: [JSONValue] = []
    skipSpace()
    if take("]") { return .array([]) }
    repeat {
      values.append(try value(depth: depth + 1))
      skipSpace()
    } while take(",")
    guard take("]") else { throw failure("a comma or ] is missing") }
    return .array(values)
  }

  private mutating func string() throws(JSONValue.Failure) -> String {
    position += 1
    let start = position
    let rest = bytes[start...]
    position += Self.plainLength(rest.span)
    if current == UInt8(ascii: "\"") {
      defer { position += 1 }
      return try text(bytes[start..<position])
    }
    var unescaped = Array(bytes[start..<position])
    while let byte = current {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return try text(unescaped[...])
      case UInt8(ascii: "\\"): try escape(into: &unescaped)
      case ..<0x20: throw failure("a control character in a string")
      default: unescaped.append(byte)
      }
    }
    throw failure("a string does not end")
  }

  /// Bytes up to the first that a string cannot hold as it is.
  private static func plainLength(_ bytes: Span<UInt8>) -> Int {
    var length = 0
    while length < bytes.count {
      let byte = bytes[length]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
      length += 1
    }
    return length
  }

  private func text(_ slice: ArraySlice<UInt8>) throws(JSONValue.Failure) -> String {
    guard let text = String(validating: slice, as: UTF8.self) else { throw failure("not UTF-8") }
    return text
  }

  private mutating func escape(into output: inout [UInt8]) throws(JSONValue.Failure) {
    let byte = current
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): output.append(byte ?? 0)
    case UInt8(ascii: "b"): output.append(0x08)
    case UInt8(ascii: "f"): output.append(0x0C)
    case UInt8(ascii: "n"): output.append(0x0A)
    case UInt8(ascii: "r"): output.append(0x0D)
    case UInt8(ascii: "t"): output.append(0x09)
    case UInt8(ascii: "u"):
      var units = [try codeUnit()]
      if UTF16.isLeadSurrogate(units[0]) {
        guard take("\\"), take("u") else { throw failure("half of a surrogate pair") }
        units.append(try codeUnit())
      }
      guard let text = String(validating: units, as: UTF16.self) else {
        throw failure("half of a surrogate pair")
      }
      output += Array(text.utf8)
    default: throw failure("an unknown escape")
    }
  }

  private mutating func codeUnit() throws(JSONValue.Failure) -> UInt16 {
    let digits = bytes[position...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw failure("four hexadecimal digits are missing") }
    position += 4
    return unit
  }

  private mutating func number() throws(JSONValue.Failure) -> JSONValue {
    let start = position
    _ = take("-")
    let isZero = current == UInt8(ascii: "0")
    let integer = digits()
    guard integer > 0, !isZero || integer == 1 else { throw failure("a value is missing") }
    if take("."), digits() == 0 { throw failure("digits are missing") }
    if take("e") || take("E") {
      _ = take("+") || take("-")
      if digits() == 0 { throw failure("digits are missing") }
    }
    return .number(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func digits() -> Int {
    let start = position
    while let byte = current, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    return position - start
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(JSONValue.Failure) -> JSONValue {
    guard bytes[position...].starts(with: word.utf8) else { throw failure("a value is missing") }
    position += word.utf8.count
    return value
  }

  private var current: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard current == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { position += 1 }
  }

  private func failure(_ reason: String) -> JSONValue.Failure {
    JSONValue.Failure(reason: reason, offset: min(position, bytes.endIndex) - bytes.startIndex)
  }
}
