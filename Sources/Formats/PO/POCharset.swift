internal import Bitext

/// The encoding that a PO file's header names: any that iconv knows and that holds ASCII as itself.
final class POCharset {
  private enum Scheme {
    case utf8
    /// What each byte stands for.
    case table([Unicode.Scalar?])
    case pairs
  }

  let name: String
  let encoder: TextEncodingEncoder
  /// The bytes that begin a character of two bytes, where the second may be a backslash, as in GBK.
  private(set) var leads: [Bool] = []
  private let scheme: Scheme
  private let converter: TextEncodingConverter?

  var isUTF8: Bool { if case .utf8 = scheme { true } else { false } }

  /// Returns `nil` when iconv does not know the name, or it is no encoding for PO, such as UTF-16.
  init?(_ label: String) {
    let upper = label.uppercased()
    // The template's word, and what every file is in that says nothing.
    let isUTF8 = ["", "CHARSET", "UTF-8", "UTF8"].contains(upper)
    name = isUTF8 ? "UTF-8" : label
    guard !isUTF8 else {
      guard let encoder = TextEncodingEncoder(.utf8) else { return nil }
      self.encoder = encoder
      scheme = .utf8
      converter = nil
      return
    }
    let characters = label.utf8
    guard (1...40).contains(characters.count),
      characters.allSatisfy({
        (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || "-_.:+".utf8.contains($0)
      })
    else { return nil }
    // Where a backslash is a yen sign, no string could be read.
    let isJapanese = ["SHIFT_JIS", "SHIFT-JIS", "SJIS", "X-SJIS", "MS_KANJI", "CSSHIFTJIS"].contains(upper)
    let iconvName = isJapanese ? "CP932" : label
    guard let converter = TextEncodingConverter(from: iconvName) else { return nil }
    let table = converter.singleByteTable()
    guard (1...0x7F).allSatisfy({ table[$0]?.value == UInt32($0) }) else { return nil }
    let unknown = (0x80...0xFF).filter { table[$0] == nil }
    let isPairs = unknown.contains { lead in
      [0x40, 0x41, 0x5C, 0x61, 0x81, 0xA1, 0xB0, 0xE0].contains { trail in
        converter.character(in: [UInt8(lead), trail], at: 0)?.width == 2
      }
    }
    let isRisky = unknown.contains { converter.character(in: [UInt8($0), 0x5C], at: 0)?.width == 2 }
    guard
      let encoder = TextEncodingEncoder(
        TextEncoding(
          name: label, scheme: isPairs ? .multiByte(iconv: iconvName) : .singleByte(iconv: iconvName)))
    else { return nil }
    self.encoder = encoder
    self.converter = TextEncodingConverter(from: iconvName)
    scheme = isPairs ? .pairs : .table(table)
    if isRisky { leads = (0...255).map { $0 >= 0x80 && table[$0] == nil } }
  }

  /// `nil` where a byte stands for nothing.
  func text(_ bytes: ArraySlice<UInt8>) -> String? {
    switch scheme {
    case .utf8:
      guard let span = try? UTF8Span(validating: bytes.span) else { return nil }
      return String(copying: span)
    case .table(let table):
      var text = String.UnicodeScalarView()
      for byte in bytes {
        guard let scalar = table[Int(byte)] else { return nil }
        text.append(scalar)
      }
      return String(text)
    case .pairs:
      let bytes = Array(bytes)
      var (text, offset): ([UInt8], Int) = ([], 0)
      while offset < bytes.count {
        if bytes[offset] < 0x80 {
          text.append(bytes[offset])
          offset += 1
        } else {
          guard let (character, width) = character(in: bytes, at: offset) else { return nil }
          text += character
          offset += width
        }
      }
      return String(decoding: text, as: UTF8.self)
    }
  }

  private func character(in bytes: [UInt8], at offset: Int) -> (text: [UInt8], width: Int)? {
    switch converter {
    case .some(let converter): converter.character(in: bytes, at: offset)
    case .none: nil
    }
  }
}
