internal import Bitext

/// A run of text between two block tags, with the inline markup in it as codes.
struct MarkupRun: Sendable {
  /// White space as a reader sees it.
  var content: TaggedText
  /// From the first to the last byte of text and codes.
  var range: Range<Int>
  var role: SegmentRole
  /// The line on which it begins; 0 where lines mean nothing.
  var line: Int
  /// Whether its pieces stand side by side; else the parser repaired something between them.
  var isWhole: Bool
  /// As the blocks around it say.
  var language: String?
}

/// A start tag that names the language of what it holds.
struct MarkupLanguageTag: Hashable, Sendable {
  var raw: String
  /// Of the attribute.
  var name: String
  var value: String
  var range: Range<Int>
}

/// Puts a run together from pieces that come in their order.
struct MarkupRunBuilder {
  private var bytes: [UInt8] = []
  private var codes: [InlineCode] = []
  private var lastNumber = 0
  private var start: Int?
  private var stop = 0
  /// The end of the last piece, seen or not.
  private var edge: Int?
  private var isWhole = true
  private var isVisible = false
  private var codeBytes = 0
  private(set) var line = 0

  var isEmpty: Bool { bytes.isEmpty && codes.isEmpty }
  /// Whether the last thing in it is a line break.
  private(set) var endsWithBreak = false
  /// Bytes of text and codes.
  var size: Int { max(bytes.count, codeBytes) }

  /// Adds text whose first `leading` and last `trailing` bytes in the file are white space.
  mutating func append(
    _ text: String, at range: Range<Int>, leading: Int, trailing: Int, line: Int, isPreserved: Bool
  ) {
    touch(range)
    var hasText = false
    for byte in text.utf8 {
      if Self.isSpace(byte) {
        if isPreserved, !bytes.isEmpty || hasText {
          bytes.append(byte)
        } else if let last = bytes.last, !Self.isSpace(last) {
          bytes.append(UInt8(ascii: " "))
        }
      } else {
        bytes.append(byte)
        hasText = true
      }
    }
    guard hasText else { return }
    endsWithBreak = false
    if start == nil {
      start = min(range.lowerBound + leading, range.upperBound)
      self.line = line
    }
    stop = max(range.upperBound - trailing, range.lowerBound)
    isVisible = isVisible || text.unicodeScalars.contains { !$0.properties.isWhitespace }
  }

  mutating func standalone(_ original: String, at range: Range<Int>, line: Int) {
    lastNumber += 1
    code(lastNumber, .standalone, original, range, line)
  }

  /// Ends a line.
  mutating func breakLine(_ original: String, at range: Range<Int>, line: Int, isPreserved: Bool) {
    if !isPreserved { while bytes.last == UInt8(ascii: " ") { bytes.removeLast() } }
    for index in codes.indices.reversed() {
      guard codes[index].offset > bytes.count else { break }
      codes[index].offset = bytes.count
    }
    standalone(original, at: range, line: line)
    if !isPreserved, !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
    endsWithBreak = true
  }

  /// Returns the number for the closing code.
  mutating func open(_ original: String, at range: Range<Int>, line: Int) -> Int {
    lastNumber += 1
    code(lastNumber, .open, original, range, line)
    return lastNumber
  }

  mutating func close(_ number: Int, _ original: String, at range: Range<Int>, line: Int) {
    code(number, .close, original, range, line)
  }

  /// The run, unless there is nothing to read in it.
  func run(role: SegmentRole) -> MarkupRun? {
    guard isVisible, let start, start <= stop else { return nil }
    var bytes = bytes
    while let last = bytes.last, Self.isSpace(last) { bytes.removeLast() }
    let codes = codes.map { code in
      var code = code
      code.offset = min(code.offset, bytes.count)
      return code
    }
    return MarkupRun(
      content: TaggedText(String(decoding: bytes, as: UTF8.self), codes: codes), range: start..<stop,
      role: role, line: line, isWhole: isWhole)
  }

  private mutating func code(
    _ number: Int, _ kind: InlineCode.Kind, _ original: String, _ range: Range<Int>, _ line: Int
  ) {
    codes.append(InlineCode(number: number, kind: kind, offset: bytes.count, original: original))
    codeBytes += original.utf8.count
    endsWithBreak = false
    // What the parser added stands nowhere.
    guard !range.isEmpty else { return }
    touch(range)
    if start == nil {
      start = range.lowerBound
      self.line = line
    }
    stop = range.upperBound
  }

  private mutating func touch(_ range: Range<Int>) {
    if let edge, edge != range.lowerBound { isWhole = false }
    edge = range.upperBound
  }

  /// White space of HTML and XML.
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0d).contains(byte) && byte != 0x0b }

  /// How many bytes of white space `raw` begins and ends with.
  static func margins(of raw: some BidirectionalCollection<UInt8>) -> (leading: Int, trailing: Int) {
    let leading = raw.prefix(while: isSpace).count
    return (leading, raw.reversed().prefix(while: isSpace).count)
  }
}
