internal import Bitext

/// Turns ranges of a decoded text into places in its file.
///
/// Linear in all when the ranges come in their order.
struct ArticleLocator {
  private let decoded: DecodedText
  private let file: String
  private var line = 1
  private var position = 0

  init(_ decoded: DecodedText, file: String) {
    self.decoded = decoded
    self.file = file
  }

  mutating func location(of range: Range<Int>) -> SourceLocation {
    if range.lowerBound < position { (line, position) = (1, 0) }
    while position < range.lowerBound {
      let byte = decoded.bytes[position]
      position += 1
      // A carriage return ends a line by itself, unless a line feed does it.
      let isPair = byte == 0x0d && position < decoded.bytes.count && decoded.bytes[position] == 0x0a
      if byte == 0x0a || (byte == 0x0d && !isPair) { line += 1 }
    }
    return SourceLocation(file: file, line: line, bytes: decoded.map.original(of: range))
  }
}
