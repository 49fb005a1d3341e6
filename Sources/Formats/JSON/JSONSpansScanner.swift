/// Finds the values of a JSON text, valid UTF-8, and where each stands.
struct JSONSpansScanner {
  private let bytes: [UInt8]
  private var position = 0
  private(set) var nodes: [JSONSpans.Node] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The one value of the text.
  mutating func document() throws(JSONValue.Failure) {
    try value(depth: 0, key: nil, isKeyEscaped: false)
    skipSpace()
    if position < bytes.count { throw failure("something after the end") }
  }

  private mutating func value(depth: Int, key: Range<Int>?, isKeyEscaped: Bool) throws(JSONValue.Failure) {
    guard depth <= JSONSpans.maximumDepth else {
      throw failure("nested over \(JSONSpans.maximumDepth) deep")
    }
    guard nodes.count < JSONSpans.maximumCount else {
      throw failure("over \(JSONSpans.maximumCount) values")
    }
    skipSpace()
    let number = nodes.count
    var node = JSONSpans.Node(try kind(), start: position)
    if let key { node.setKey(key, isEscaped: isKeyEscaped) }
    nodes.append(node)
    var isEscaped = false
    switch node.kind {
    case .object: try object(depth: depth)
    case .array: try array(depth: depth)
    case .string: isEscaped = try string()
    case .bool: try word(current == UInt8(ascii: "t") ? "true" : "false")
    case .null: try word("null")
    case .number: try scanNumber()
    }
    nodes[number].end(at: position, following: nodes.count, isEscaped: isEscaped)
  }

  private func kind() throws(JSONValue.Failure) -> JSONSpans.Kind {
    switch current {
    case UInt8(ascii: "{"): .object
    case UInt8(ascii: "["): .array
    case UInt8(ascii: "\""): .string
    case UInt8(ascii: "t"), UInt8(ascii: "f"): .bool
    case UInt8(ascii: "n"): .null
    case UInt8(ascii: "-"): .number
    case let byte? where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte): .number
    default: throw failure("a value is missing")
    }
  }

  private mutating func object(depth: Int) throws(JSONValue.Failure) {
    position += 1
    skipSpace()
    if take("}") { return }
    /// By its bytes, since two texts that only look alike are two keys.
    var keys: Set<ArraySlice<UInt8>> = []
    repeat {
      skipSpace()
      guard current == UInt8(ascii: "\"") else { throw failure("a key in quotes is missing") }
      let start = position
      let isEscaped = try string()
      let content = bytes[start + 1..<position - 1]
      if !keys.insert(isEscaped ? Self.unescaped(content)[...] : content).inserted {
        position = start
        throw failure("the key \"\(String(decoding: content, as: UTF8.self))\" stands twice")
      }
      let key = start..<position
      skipSpace()
      guard take(":") else { throw failure("a colon is missing") }
      try value(depth: depth + 1, key: key, isKeyEscaped: isEscaped)
      skipSpace()
    } while take(",")
    guard take("}") else { throw failure("a comma or } is missing") }
  }

  private mutating func array(depth: Int) throws(JSONValue.Failure) {
    position += 1
    skipSpace()
    if take("]") { return }
    repeat {
      try value(depth: depth + 1, key: nil, isKeyEscaped: false)
      skipSpace()
    } while take(",")
    guard take("]") else { throw failure("a comma or ] is missing") }
  }

  /// Passes over a string; whether it has something to unescape.
  private mutating func string() throws(JSONValue.Failure) -> Bool {
    position += 1
    var isEscaped = false
    while true {
      position = Self.plainEnd(bytes.span, from: position)
      switch current {
      case UInt8(ascii: "\""):
        position += 1
        return isEscaped
      case UInt8(ascii: "\\"):
        isEscaped = true
        position += 1
        try escape()
      case nil: throw failure("a string does not end")
      default: throw failure("a control character in a string")
      }
    }
  }

  /// The place of the first byte that a string cannot hold as it is.
  private static func plainEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
      position += 1
    }
    return position
  }

  private mutating func escape() throws(JSONValue.Failure) {
    guard let byte = current, "\"\\/bfnrtu".utf8.contains(byte) else { throw failure("an unknown escape") }
    position += 1
    guard byte == UInt8(ascii: "u") else { return }
    let start = position
    let first = try codeUnit()
    if UTF16.isTrailSurrogate(first) { throw failure("half of a surrogate pair", at: start) }
    guard UTF16.isLeadSurrogate(first) else { return }
    guard take("\\"), take("u"), UTF16.isTrailSurrogate(try codeUnit()) else {
      throw failure("half of a surrogate pair", at: start)
    }
  }

  private mutating func codeUnit() throws(JSONValue.Failure) -> UInt16 {
    guard let unit = Self.codeUnit(bytes[position...]) else {
      throw failure("four hexadecimal digits are missing")
    }
    position += 4
    return unit
  }

  private static func codeUnit(_ bytes: ArraySlice<UInt8>) -> UInt16? {
    let digits = bytes.prefix(4)
    guard digits.count == 4, let first = digits.first, first != UInt8(ascii: "+"), first != UInt8(ascii: "-")
    else { return nil }
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  /// What a string's content, found right before, stands for.
  static func unescaped(_ content: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(content.count)
    var rest = content
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let kind = rest.popFirst() else {
        result.append(byte)
        continue
      }
      switch kind {
      case UInt8(ascii: "b"): result.append(0x08)
      case UInt8(ascii: "f"): result.append(0x0C)
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "u"):
        var units = [codeUnit(rest) ?? 0xFFFD]
        rest = rest.dropFirst(4)
        if UTF16.isLeadSurrogate(units[0]) {
          units.append(codeUnit(rest.dropFirst(2)) ?? 0xFFFD)
          rest = rest.dropFirst(6)
        }
        result += String(decoding: units, as: UTF16.self).utf8
      default: result.append(kind)
      }
    }
    return result
  }

  private mutating func scanNumber() throws(JSONValue.Failure) {
    _ = take("-")
    let isZero = current == UInt8(ascii: "0")
    let integer = digits()
    guard integer > 0, !isZero || integer == 1 else { throw failure("a value is missing") }
    if take("."), digits() == 0 { throw failure("digits are missing") }
    if take("e") || take("E") {
      _ = take("+") || take("-")
      if digits() == 0 { throw failure("digits are missing") }
    }
  }

  private mutating func digits() -> Int {
    let start = position
    while let byte = current, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    return position - start
  }

  private mutating func word(_ word: String) throws(JSONValue.Failure) {
    guard bytes[position...].starts(with: word.utf8) else { throw failure("a value is missing") }
    position += word.utf8.count
  }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard current == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { position += 1 }
  }

  private func failure(_ reason: String, at offset: Int? = nil) -> JSONValue.Failure {
    JSONValue.Failure(reason: reason, offset: min(offset ?? position, bytes.count))
  }
}
