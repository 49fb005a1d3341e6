internal import Bitext

/// Lists of small values in one column: each text with its length in bytes before it.
///
///     PackedText.pack([Property(name: "x-id", value: "7")])       // "4:x-id1:7"
///     PackedText.pack([InlineCode(number: 1, kind: .open, offset: 2, original: "<b>")])  // "1o2,3:<b>"
///
/// Nothing is escaped, so every text comes back byte for byte. An empty list is `nil`.
enum PackedText {
  static func pack(_ properties: [TranslationUnit.Property]) -> String? {
    guard !properties.isEmpty else { return nil }
    var packed = ""
    for property in properties {
      packed += "\(property.name.utf8.count):\(property.name)\(property.value.utf8.count):\(property.value)"
    }
    return packed
  }

  static func pack(_ codes: [InlineCode]) -> String? {
    guard !codes.isEmpty else { return nil }
    var packed = ""
    for code in codes {
      let letter =
        switch code.kind {
        case .open: "o"
        case .close: "c"
        case .standalone: "s"
        }
      packed += "\(code.number)\(letter)\(code.offset),\(code.original.utf8.count):\(code.original)"
    }
    return packed
  }

  static func properties(_ packed: String?) throws -> [TranslationUnit.Property] {
    guard let packed else { return [] }
    var reader = Reader(bytes: Array(packed.utf8))
    var properties: [TranslationUnit.Property] = []
    while !reader.isAtEnd {
      properties.append(TranslationUnit.Property(name: try reader.text(), value: try reader.text()))
    }
    return properties
  }

  /// The codes of a text of `length` bytes.
  static func codes(_ packed: String?, length: Int) throws -> [InlineCode] {
    guard let packed else { return [] }
    var reader = Reader(bytes: Array(packed.utf8))
    var codes: [InlineCode] = []
    while !reader.isAtEnd {
      let number = try reader.number()
      let kind: InlineCode.Kind =
        switch try reader.byte() {
        case UInt8(ascii: "o"): .open
        case UInt8(ascii: "c"): .close
        case UInt8(ascii: "s"): .standalone
        default: throw CorruptValue("an inline code of unknown kind")
        }
      let offset = try reader.number()
      guard try reader.byte() == UInt8(ascii: ","), (codes.last?.offset ?? 0) <= offset, offset <= length
      else { throw CorruptValue("an inline code outside its text") }
      codes.append(InlineCode(number: number, kind: kind, offset: offset, original: try reader.text()))
    }
    return codes
  }

  private struct Reader {
    let bytes: [UInt8]
    var position = 0

    var isAtEnd: Bool { position == bytes.count }

    mutating func byte() throws -> UInt8 {
      guard position < bytes.count else { throw CorruptValue("a list that ends too early") }
      position += 1
      return bytes[position - 1]
    }

    mutating func number() throws -> Int {
      let start = position
      if position < bytes.count, bytes[position] == UInt8(ascii: "-") { position += 1 }
      while position < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]) {
        position += 1
      }
      guard let number = Int(String(decoding: bytes[start..<position], as: UTF8.self)) else {
        throw CorruptValue("a list without a number where one must be")
      }
      return number
    }

    mutating func text() throws -> String {
      let count = try number()
      guard try byte() == UInt8(ascii: ":"), count >= 0, count <= bytes.count - position,
        let text = String(validating: bytes[position..<position + count], as: UTF8.self)
      else { throw CorruptValue("a list with a text of a wrong length") }
      position += count
      return text
    }
  }
}
