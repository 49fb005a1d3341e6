/// Text as XLIFF 2 writes it: what XML cannot hold stands as the element `<cp>` with its number (§4.2.3.1).
enum XLIFFText {
  static func append(_ text: String, to output: inout [UInt8]) {
    var plain = String.UnicodeScalarView()
    func flush() {
      _ = XMLEscaping.append(String(plain), to: &output)
      plain.removeAll()
    }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0...8, 0xB, 0xC, 0xE...0x1F, 0xFFFE, 0xFFFF:
        flush()
        output += Array("<cp hex=\"\(XLIFF2Vocabulary.hex(scalar))\"/>".utf8)
      default: plain.append(scalar)
      }
    }
    flush()
  }
}
