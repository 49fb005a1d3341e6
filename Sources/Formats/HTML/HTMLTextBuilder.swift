internal import Bitext

/// Puts a block of text together: white space as a browser shows it, markup as codes beside it.
///
/// A run of spaces, tabs and line breaks is one space; at the ends of the block and of a line it is
/// none. No-break spaces stay.
struct HTMLTextBuilder {
  private(set) var bytes: [UInt8] = []
  private(set) var codes: [InlineCode] = []
  /// From the first to the last byte of visible text in the page.
  private(set) var source: Range<Int>?
  /// Whether the text so far has something to see: more than spaces.
  private(set) var isVisible = false
  private var lastNumber = 0

  var isEmpty: Bool { bytes.isEmpty && codes.isEmpty }

  /// Whether the last thing that a reader sees is the end of a line.
  var endsLine: Bool { bytes.last == newline || (bytes.isEmpty && !codes.isEmpty) }

  /// Adds text that stands at `range` of the page.
  mutating func append(_ text: String, at range: Range<Int>, in page: [UInt8], isPreserved: Bool) {
    var hasMore = false
    for byte in text.utf8 {
      if Self.isSpace(byte), !isPreserved {
        if let last = bytes.last, last != space, last != newline { bytes.append(space) }
      } else {
        bytes.append(byte)
        hasMore = hasMore || !Self.isSpace(byte)
      }
    }
    guard hasMore else { return }
    isVisible = isVisible || text.unicodeScalars.contains { !$0.properties.isWhitespace && !$0.isInvisible }
    guard let seen = Self.visibleRange(of: text, at: range, in: page) else { return }
    source =
      min(
        source?.lowerBound ?? seen.lowerBound, seen.lowerBound)..<max(
        source?.upperBound ?? seen.upperBound, seen.upperBound)
  }

  /// Ends a line; in a heading, where lines are only a matter of layout, adds a space.
  mutating func breakLine(original: String, asSpace: Bool) {
    trimSpaces()
    standalone(original)
    if !bytes.isEmpty { bytes.append(asSpace ? space : newline) }
  }

  mutating func standalone(_ original: String) {
    lastNumber += 1
    codes.append(
      InlineCode(number: lastNumber, kind: .standalone, offset: bytes.count, original: original))
  }

  /// Returns the number for the closing code.
  mutating func open(_ original: String) -> Int {
    lastNumber += 1
    codes.append(InlineCode(number: lastNumber, kind: .open, offset: bytes.count, original: original))
    return lastNumber
  }

  mutating func close(_ number: Int, _ original: String) {
    codes.append(InlineCode(number: number, kind: .close, offset: bytes.count, original: original))
  }

  /// The text without white space at its end.
  mutating func finish() -> TaggedText {
    trimSpaces()
    return TaggedText(String(decoding: bytes, as: UTF8.self), codes: codes)
  }

  private mutating func trimSpaces() {
    while let last = bytes.last, Self.isSpace(last) { bytes.removeLast() }
    var index = codes.count
    while index > 0, codes[index - 1].offset > bytes.count {
      index -= 1
      codes[index].offset = bytes.count
    }
  }

  /// `range` without white space at its ends, and without stray end tags that the parser passed over.
  private static func visibleRange(of text: String, at range: Range<Int>, in page: [UInt8]) -> Range<Int>? {
    var (start, stop) = (range.lowerBound, range.upperBound)
    while start < stop, isSpace(page[start]) { start += 1 }
    let lastByte = text.utf8.last { !isSpace($0) }
    while true {
      while start < stop, isSpace(page[stop - 1]) { stop -= 1 }
      guard start < stop, page[stop - 1] == UInt8(ascii: ">"), lastByte != UInt8(ascii: ">"),
        let tag = page[start..<stop].lastIndex(of: UInt8(ascii: "<"))
      else { break }
      stop = tag
    }
    return start < stop ? start..<stop : nil
  }

  /// White space of HTML: space, tab, line feed, form feed, carriage return.
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0d).contains(byte) && byte != 0x0b }
}

private let space = UInt8(ascii: " ")
private let newline = UInt8(ascii: "\n")

extension Unicode.Scalar {
  /// Zero-width characters and marks of direction, which show nothing by themselves.
  fileprivate var isInvisible: Bool { properties.generalCategory == .format }
}
