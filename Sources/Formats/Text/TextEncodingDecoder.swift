/// A file's text in UTF-8, with the way back to its bytes.
struct DecodedText: Sendable {
  /// Valid UTF-8 without a byte order mark and without NUL.
  var bytes: [UInt8]
  var map: TextEncodingMap
}

/// Decodes a file by its byte order mark, the encoding that it names, or as UTF-8.
///
/// Nothing is replaced: the first byte that does not fit is an error with its offset in the file.
/// Some legacy encodings leave bytes undefined where browsers show control characters; those are
/// errors here.
struct TextEncodingDecoder {
  private let file: String
  private let encoding: TextEncoding
  private var output: [UInt8] = []
  private var map: TextEncodingMap

  /// `named` is the encoding that the file names itself; a byte order mark is stronger.
  static func decode(
    _ bytes: [UInt8], named: TextEncoding?, file: String
  ) throws(ArticleError) -> DecodedText {
    let mark = TextEncoding.byteOrderMark(of: bytes)
    let encoding = mark?.encoding ?? named ?? .utf8
    let start = mark?.length ?? 0
    var decoder = TextEncodingDecoder(file: file, encoding: encoding, map: TextEncodingMap(start: start))
    switch encoding.scheme {
    case .utf8:
      try decoder.utf8(bytes, from: start)
      return DecodedText(bytes: decoder.output, map: decoder.map)
    case .utf16(let bigEndian): try decoder.utf16(bytes, from: start, bigEndian: bigEndian)
    case .singleByte(let name): try decoder.singleByte(bytes, iconv: name)
    case .multiByte(let name): try decoder.multiByte(bytes, iconv: name)
    }
    if let offset = decoder.output.firstIndex(of: 0) {
      throw ArticleError(file: file, .binary(offset: decoder.map.original(of: offset)))
    }
    return DecodedText(bytes: decoder.output, map: decoder.map)
  }

  private mutating func utf8(_ bytes: [UInt8], from start: Int) throws(ArticleError) {
    // A NUL says more than a byte that is no UTF-8: images and archives have both.
    if let offset = bytes.firstOffset(of: 0, in: 0..<bytes.count) {
      throw ArticleError(file: file, .binary(offset: offset))
    }
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw undecodable(at: error.byteOffsets.lowerBound)
    }
    output = start == 0 ? bytes : Array(bytes[start...])
    map.appendSame(output.count)
  }

  private mutating func utf16(
    _ bytes: [UInt8], from start: Int, bigEndian: Bool
  ) throws(ArticleError) {
    func unit(at offset: Int) -> UInt32 {
      let (first, second) = (UInt32(bytes[offset]), UInt32(bytes[offset + 1]))
      return bigEndian ? first << 8 | second : second << 8 | first
    }
    var offset = start
    while offset + 1 < bytes.count {
      var value = unit(at: offset)
      var width = 2
      if (0xd800..<0xdc00).contains(value), offset + 3 < bytes.count {
        let low = unit(at: offset + 2)
        if (0xdc00..<0xe000).contains(low) {
          value = 0x10000 + (value & 0x3ff) << 10 + low & 0x3ff
          width = 4
        }
      }
      guard let scalar = Unicode.Scalar(value) else { throw undecodable(at: offset) }
      append(scalar, originalWidth: width)
      offset += width
    }
    guard offset == bytes.count else { throw undecodable(at: offset) }
  }

  private mutating func singleByte(_ bytes: [UInt8], iconv name: String) throws(ArticleError) {
    let table = try converter(name).singleByteTable()
    for (offset, byte) in bytes.enumerated() {
      guard let scalar = table[Int(byte)] else { throw undecodable(at: offset) }
      append(scalar, originalWidth: 1)
    }
  }

  private mutating func multiByte(_ bytes: [UInt8], iconv name: String) throws(ArticleError) {
    let converter = try converter(name)
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] < 0x80 {
        append(Unicode.Scalar(bytes[offset]), originalWidth: 1)
        offset += 1
        continue
      }
      guard let (text, width) = converter.character(in: bytes, at: offset) else {
        throw undecodable(at: offset)
      }
      output += text
      map.append(decodedWidth: text.count, originalWidth: width)
      offset += width
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar, originalWidth: Int) {
    let before = output.count
    if scalar.isASCII {
      output.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      output += UTF8.encode(scalar).map(Array.init) ?? []
    }
    map.append(decodedWidth: output.count - before, originalWidth: originalWidth)
  }

  private func converter(_ name: String) throws(ArticleError) -> TextEncodingConverter {
    guard let converter = TextEncodingConverter(from: name) else {
      throw ArticleError(file: file, .unsupportedEncoding(encoding.name))
    }
    return converter
  }

  private func undecodable(at offset: Int) -> ArticleError {
    ArticleError(file: file, .undecodable(encoding: encoding.name, offset: offset))
  }
}
