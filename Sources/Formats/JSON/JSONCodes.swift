internal import Bitext

/// Inline codes as JSON Lines has them: a list of `{number, kind, offset, original}`.
enum JSONCodes {
  /// `nil` when `value` is no such list.
  static func codes(_ value: JSONValue) -> [InlineCode]? {
    guard case .array(let values) = value else { return nil }
    var codes: [InlineCode] = []
    for value in values {
      guard let fields = value.membersByKey, let number = fields["number"]?.integer,
        let kind = fields["kind"]?.string.flatMap({ InlineCode.Kind(rawValue: $0) }),
        let offset = fields["offset"]?.integer, let original = fields["original"]?.string
      else { return nil }
      codes.append(InlineCode(number: number, kind: kind, offset: offset, original: original))
    }
    return codes
  }

  /// The first offset of a code that stands before its predecessor or not between two characters.
  static func misplaced(in content: TaggedText) -> Int? {
    let bytes = Array(content.codes.isEmpty ? "".utf8 : content.text.utf8)
    var last = 0
    for code in content.codes {
      guard code.offset >= last, code.offset <= bytes.count,
        code.offset == bytes.count || bytes[code.offset] & 0xC0 != 0x80
      else { return code.offset }
      last = code.offset
    }
    return nil
  }

  static func append(_ codes: [InlineCode], to output: inout [UInt8]) {
    output.append(UInt8(ascii: "["))
    for (index, code) in codes.enumerated() {
      let fields = "\"number\":\(code.number),\"kind\":\"\(code.kind.rawValue)\",\"offset\":\(code.offset)"
      output += Array("\(index > 0 ? "," : ""){\(fields),\"original\":".utf8)
      JSONEscaping.append(code.original, to: &output)
      output.append(UInt8(ascii: "}"))
    }
    output.append(UInt8(ascii: "]"))
  }
}
