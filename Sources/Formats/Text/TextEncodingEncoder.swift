#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Turns text into the bytes of an encoding.
///
/// Not thread-safe.
@safe final class TextEncodingEncoder {
  let encoding: TextEncoding
  /// `nil` for UTF-8 and UTF-16, which need none.
  private let handle: iconv_t?

  /// Returns `nil` when the system does not know the encoding.
  init?(_ encoding: TextEncoding) {
    self.encoding = encoding
    switch encoding.scheme {
    case .utf8, .utf16: unsafe handle = nil
    case .singleByte(let name), .multiByte(let name):
      guard let opened = unsafe iconv_open(name, "UTF-8"), Int(bitPattern: opened) != -1 else { return nil }
      unsafe handle = opened
    }
  }

  deinit { if let handle = unsafe handle { _ = unsafe iconv_close(handle) } }

  /// Appends `text`, and for a character that the encoding lacks what `substitute` gives for it.
  ///
  /// Returns the first character that has neither; then nothing is appended.
  func append(
    _ text: String, to output: inout [UInt8], substitute: (Unicode.Scalar) -> String? = { _ in nil }
  ) -> Unicode.Scalar? {
    switch encoding.scheme {
    case .utf8: output.append(contentsOf: text.utf8)
    case .utf16(let bigEndian):
      for unit in text.utf16 {
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xff))
        output += bigEndian ? [high, low] : [low, high]
      }
    case .singleByte, .multiByte:
      var bytes: [UInt8] = []
      for scalar in text.unicodeScalars {
        if scalar.isASCII {
          bytes.append(UInt8(scalar.value))
        } else if let encoded = encode(scalar) {
          bytes += encoded
        } else if let escape = substitute(scalar) {
          for scalar in escape.unicodeScalars { bytes += encode(scalar) ?? [] }
        } else {
          return scalar
        }
      }
      output += bytes
    }
    return nil
  }

  private func encode(_ scalar: Unicode.Scalar) -> [UInt8]? {
    var input = (UTF8.encode(scalar).map(Array.init) ?? []).map(CChar.init(bitPattern:))
    var output = [CChar](repeating: 0, count: 16)
    var left = output.count
    let isWhole = unsafe input.withUnsafeMutableBufferPointer { input in
      unsafe output.withUnsafeMutableBufferPointer { output in
        var from = input.baseAddress
        var fromLeft = input.count
        var to = output.baseAddress
        return unsafe iconv(handle, &from, &fromLeft, &to, &left) == 0 && fromLeft == 0
      }
    }
    guard isWhole, left < output.count else { return nil }
    return output[..<(output.count - left)].map(UInt8.init(bitPattern:))
  }
}

extension TextEncoding {
  /// The encoding that an XML file says it is in by its first bytes.
  ///
  /// That is its byte order mark, UTF-16 without one, or its declaration; else UTF-8. Source: XML 1.0, fifth
  /// edition, appendix F.
  static func ofXML(beginning bytes: some Collection<UInt8>) -> TextEncoding {
    let head = Array(bytes.prefix(1024))
    if let mark = byteOrderMark(of: head) { return mark.encoding }
    if head.starts(with: [0x3C, 0x00]) {
      return TextEncoding(name: "UTF-16LE", scheme: .utf16(bigEndian: false))
    }
    if head.starts(with: [0x00, 0x3C]) {
      return TextEncoding(name: "UTF-16BE", scheme: .utf16(bigEndian: true))
    }
    let text = String(decoding: head, as: UTF8.self)
    guard text.hasPrefix("<?xml"), let end = text.firstRange(of: "?>") else { return .utf8 }
    let declaration = text[..<end.lowerBound]
    guard let key = declaration.firstRange(of: "encoding") else { return .utf8 }
    let name = declaration[key.upperBound...].drop { $0.isWhitespace || $0 == "=" }
    guard let quote = name.first, quote == "\"" || quote == "'" else { return .utf8 }
    let label = String(name.dropFirst().prefix { $0 != quote })
    return ["utf-8", "utf8"].contains(label.lowercased()) ? .utf8 : TextEncoding(systemName: label)
  }

  /// An encoding of one byte a character by the name that iconv has for it.
  private init(systemName: String) {
    self.init(name: systemName, scheme: .singleByte(iconv: systemName))
  }
}
