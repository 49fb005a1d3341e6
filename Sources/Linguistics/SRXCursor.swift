/// A place in a text with the states that two automata are in there.
struct SRXCursor {
  private(set) var position = 0
  private(set) var breakState: Int
  private(set) var keepState: Int
  /// Where the line end stands that is the last thing in the text; else the text's end.
  private let lastLineEnd: Int

  init(_ text: Span<UInt8>, _ breakState: Int, _ keepState: Int) {
    (self.breakState, self.keepState) = (breakState, keepState)
    lastLineEnd = Self.lastLineEnd(of: text)
  }

  /// Goes on until a breaking rule may match, or a step is not known yet, or the text's last line end.
  mutating func skip(
    _ text: Span<UInt8>, _ alphabet: PatternAlphabet, breaks: Span<UInt64>, keeps: Span<UInt64>
  ) {
    let basic = alphabet.basic.span
    var (position, breakState, keepState) = (position, breakState, keepState)
    while position < lastLineEnd {
      let byte = text[position]
      var (letter, length) = (0, 1)
      if byte < 0x80 {
        letter = Int(basic[Int(byte)])
      } else {
        let scalar = UTF8Scalar(text, at: position)
        length = scalar.length
        letter = scalar.value < 0x10000 ? Int(basic[Int(scalar.value)]) : alphabet.letter(of: scalar.value)
      }
      let breakStep = PatternAutomaton.Step(entry: breaks[breakState + letter])
      let keepStep = PatternAutomaton.Step(entry: keeps[keepState + letter])
      if breakStep.matches != 0 || keepStep.isUnknown { break }
      breakState = breakStep.state
      keepState = keepStep.state
      position += length
    }
    (self.position, self.breakState, self.keepState) = (position, breakState, keepState)
  }

  /// The letter at the position.
  func letter(_ text: Span<UInt8>, _ alphabet: PatternAlphabet) -> Int {
    let letter = alphabet.letter(of: UTF8Scalar(text, at: position).value)
    return position == lastLineEnd ? alphabet.last(letter) : letter
  }

  mutating func advance(
    _ text: Span<UInt8>, _ breakStep: PatternAutomaton.Step, _ keepStep: PatternAutomaton.Step
  ) {
    position += UTF8Scalar(text, at: position).length
    (breakState, keepState) = (breakStep.state, keepStep.state)
  }

  /// Where `$` holds beside the end: before a line end that is the last thing in the text, `\r\n` as one.
  static func lastLineEnd(of text: Span<UInt8>) -> Int {
    guard !text.isEmpty else { return 0 }
    let scalar = UTF8Scalar(text, endingAt: text.count)
    guard ScalarSet.lineTerminators.ranges.contains(where: { $0.contains(scalar.value) }) else {
      return text.count
    }
    let start = text.count - scalar.length
    return scalar.value == 0x0a && start > 0 && text[start - 1] == 0x0d ? start - 1 : start
  }
}

/// One scalar of a text that is valid UTF-8.
struct UTF8Scalar {
  var value: UInt32
  /// In bytes.
  var length: Int

  @inline(__always)
  init(_ text: Span<UInt8>, at position: Int) {
    let byte = UInt32(text[position])
    switch byte {
    case ..<0x80: (value, length) = (byte, 1)
    case ..<0xe0: (value, length) = ((byte & 0x1f) << 6 | Self.rest(text, position + 1), 2)
    case ..<0xf0:
      value = (byte & 0xf) << 12 | Self.rest(text, position + 1) << 6 | Self.rest(text, position + 2)
      length = 3
    default:
      value =
        (byte & 7) << 18 | Self.rest(text, position + 1) << 12 | Self.rest(text, position + 2) << 6
        | Self.rest(text, position + 3)
      length = 4
    }
  }

  init(_ text: Span<UInt8>, endingAt end: Int) {
    var start = end - 1
    while start > 0, text[start] & 0xc0 == 0x80 { start -= 1 }
    self.init(text, at: start)
  }

  @inline(__always)
  private static func rest(_ text: Span<UInt8>, _ position: Int) -> UInt32 { UInt32(text[position] & 0x3f) }
}
