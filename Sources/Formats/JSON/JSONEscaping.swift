/// Text as JSON wants it: only what must be escaped is (RFC 8259, section 7).
public enum JSONEscaping {
  /// Appends `text` in quotes.
  public static func append(_ text: String, to output: inout [UInt8]) {
    var text = text
    text.makeContiguousUTF8()
    append(text.utf8.span, to: &output)
  }

  /// Appends the text that `utf8` holds, in quotes.
  public static func append(_ utf8: Span<UInt8>, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    var start = 0
    for position in utf8.indices where isEscaped[Int(utf8[position])] {
      copy(utf8.extracting(start..<position), to: &output)
      escape(utf8[position], to: &output)
      start = position + 1
    }
    copy(utf8.extracting(start...), to: &output)
    output.append(UInt8(ascii: "\""))
  }

  private static func copy(_ utf8: Span<UInt8>, to output: inout [UInt8]) {
    unsafe utf8.withUnsafeBufferPointer { unsafe output.append(contentsOf: $0) }
  }

  private static func escape(_ byte: UInt8, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x0a: output.append(UInt8(ascii: "n"))
    case 0x0d: output.append(UInt8(ascii: "r"))
    case 0x09: output.append(UInt8(ascii: "t"))
    case ..<0x20:
      output += "u00".utf8
      output.append(hex[Int(byte >> 4)])
      output.append(hex[Int(byte & 15)])
    default: output.append(byte)
    }
  }

  private static let isEscaped = (0..<256).map { $0 < 0x20 || $0 == 0x22 || $0 == 0x5c }
  private static let hex = Array("0123456789abcdef".utf8)
}
