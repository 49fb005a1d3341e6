internal import Bitext

/// A JSON file as a flat tree of values with the bytes that each takes.
///
///     let json = try JSONSpans(Array(#"{"a": ["x", "\u00e9"]}"#.utf8))
///     let list = json.child("a", of: json.root)!
///     json.range(of: list)                         // 6..<21
///     json.children(of: list).map(json.string)     // ["x", "é"]
///
/// A value is known by its number in file order; the root is 0. Strings are made when they are asked for. A
/// byte order mark is passed over. Depth is capped at 64 and the number of values at four million; a key twice in
/// one object, half a surrogate pair and bytes that are not UTF-8 are errors with their offset.
/// Format: RFC 8259.
struct JSONSpans: Sendable {
  enum Kind: UInt8, Sendable {
    case null, bool, number, string, array, object
  }

  struct Node: Sendable {
    fileprivate(set) var kind: Kind
    /// Whether a string has something to unescape.
    fileprivate var isEscaped = false
    fileprivate var isKeyEscaped = false
    fileprivate var start: UInt32
    fileprivate var end: UInt32 = 0
    /// Both 0 where there is no key.
    fileprivate var keyStart: UInt32 = 0
    fileprivate var keyEnd: UInt32 = 0
    /// The number after that of the last value inside.
    fileprivate var following: UInt32 = 0
  }

  static let maximumDepth = 64
  static let maximumCount = 4 << 20

  let bytes: [UInt8]
  private let nodes: [Node]
  /// Where each line but the first begins.
  private let lineStarts: [Int]

  init(_ bytes: [UInt8]) throws(JSONValue.Failure) {
    guard bytes.count < Int(UInt32.max) else {
      throw JSONValue.Failure(reason: "over 4 GiB", offset: Int(UInt32.max))
    }
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw JSONValue.Failure(reason: "not UTF-8", offset: error.byteOffsets.lowerBound)
    }
    var scanner = JSONSpansScanner(bytes)
    try scanner.document()
    self.bytes = bytes
    nodes = scanner.nodes
    var lineStarts: [Int] = []
    var position = 0
    while let newline = bytes.firstOffset(of: 0x0A, in: position..<bytes.count) {
      position = newline + 1
      lineStarts.append(position)
    }
    self.lineStarts = lineStarts
  }

  /// Reads all of `input`, of at most `limit` bytes; what is wrong comes as an error with file and line.
  init(_ input: ByteInput, limit: Int) throws(FormatError) {
    let bytes = try input.all(limit: limit)
    do {
      try self.init(bytes)
    } catch {
      let offset = min(error.offset, bytes.count)
      let line = bytes[..<offset].count { $0 == 0x0A } + 1
      let place = SourceLocation(
        file: input.name, line: line, bytes: offset..<min(offset + 1, bytes.count))
      throw FormatError(
        at: place, error.reason == "not UTF-8" ? .notUTF8 : .invalid("not JSON: \(error.reason)."))
    }
  }

  var root: Int { 0 }
  /// Of all values.
  var count: Int { nodes.count }

  func kind(of value: Int) -> Kind { nodes[value].kind }

  /// The bytes of a value, quotes and brackets too.
  func range(of value: Int) -> Range<Int> { Int(nodes[value].start)..<Int(nodes[value].end) }

  /// The bytes of a member's key with its quotes; `nil` for an element of an array and for the root.
  func keyRange(of value: Int) -> Range<Int>? {
    let node = nodes[value]
    return node.keyEnd == 0 ? nil : Int(node.keyStart)..<Int(node.keyEnd)
  }

  func key(of value: Int) -> String? {
    let node = nodes[value]
    return keyRange(of: value).map { text(in: $0, isEscaped: node.isKeyEscaped) }
  }

  /// The numbers of the values directly inside, in file order; none for what is no array or object.
  func children(of value: Int) -> [Int] {
    var children: [Int] = []
    var child = value + 1
    let end = Int(nodes[value].following)
    while child < end {
      children.append(child)
      child = Int(nodes[child].following)
    }
    return children
  }

  /// The member of an object with this key, by its scalars.
  ///
  /// - Complexity: the number of members.
  func child(_ key: String, of value: Int) -> Int? {
    guard nodes[value].kind == .object else { return nil }
    var child = value + 1
    let end = Int(nodes[value].following)
    while child < end {
      let node = nodes[child]
      if node.isKeyEscaped {
        if self.key(of: child).map({ $0.utf8.elementsEqual(key.utf8) }) == true { return child }
      } else if bytes[Int(node.keyStart) + 1..<Int(node.keyEnd) - 1].elementsEqual(key.utf8) {
        return child
      }
      child = Int(node.following)
    }
    return nil
  }

  /// The text of a string; `nil` for any other value.
  func string(_ value: Int) -> String? {
    let node = nodes[value]
    return node.kind == .string ? text(in: range(of: value), isEscaped: node.isEscaped) : nil
  }

  func bool(_ value: Int) -> Bool? {
    kind(of: value) == .bool ? bytes[range(of: value)].first == UInt8(ascii: "t") : nil
  }

  /// From 1.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while low < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low + 1
  }

  func location(of range: Range<Int>, in file: String) -> SourceLocation {
    SourceLocation(file: file, line: line(at: range.lowerBound), bytes: range)
  }

  private func text(in range: Range<Int>, isEscaped: Bool) -> String {
    let content = bytes[range.lowerBound + 1..<range.upperBound - 1]
    return String(decoding: isEscaped ? JSONSpansScanner.unescaped(content)[...] : content, as: UTF8.self)
  }
}

extension JSONSpans.Node {
  init(_ kind: JSONSpans.Kind, start: Int) {
    self.kind = kind
    self.start = UInt32(start)
  }

  mutating func setKey(_ range: Range<Int>, isEscaped: Bool) {
    keyStart = UInt32(range.lowerBound)
    keyEnd = UInt32(range.upperBound)
    isKeyEscaped = isEscaped
  }

  mutating func end(at offset: Int, following: Int, isEscaped: Bool) {
    end = UInt32(offset)
    self.following = UInt32(following)
    self.isEscaped = isEscaped
  }
}
