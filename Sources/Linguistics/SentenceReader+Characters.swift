/// Decoding, character by character. A byte that is no UTF-8 is U+FFFD, one byte long.
extension SentenceReader {
  @inline(__always)
  func scalar(at position: Int) -> (value: UInt32, width: Int) {
    let lead = text[position]
    if lead < 0x80 { return (UInt32(lead), 1) }
    return wideScalar(at: position, lead)
  }

  private func wideScalar(at position: Int, _ lead: UInt8) -> (value: UInt32, width: Int) {
    let width = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
    guard lead >= 0xc2, lead < 0xf5, position + width <= text.count else { return (0xfffd, 1) }
    var value = UInt32(lead) & (0x7f >> UInt32(width))
    for offset in 1..<width {
      let byte = text[position + offset]
      guard byte & 0xc0 == 0x80 else { return (0xfffd, 1) }
      value = value << 6 | UInt32(byte & 0x3f)
    }
    return value < 0x11_0000 ? (value, width) : (0xfffd, 1)
  }

  @inline(__always)
  func scalar(before position: Int) -> (value: UInt32, width: Int) {
    let last = text[position - 1]
    if last < 0x80 { return (UInt32(last), 1) }
    var begin = position - 1
    while begin > 0, position - begin < 4, text[begin] & 0xc0 == 0x80 { begin -= 1 }
    let (value, width) = scalar(at: begin)
    return begin + width == position ? (value, width) : (0xfffd, 1)
  }

  @inline(__always)
  func mark(_ value: UInt32) -> SentenceMark {
    if value < 0x800 { return lexicon.marks[Int(value)] }
    return SentenceMark(computedFor: value)
  }

  /// The mark at `position`, or nothing at the end.
  func mark(at position: Int) -> SentenceMark {
    position < text.count ? mark(scalar(at: position).value) : []
  }

  func value(at position: Int) -> UInt32 { position < text.count ? scalar(at: position).value : 0 }

  /// Behind spaces and characters that are not seen, up to a line end that ends sentences.
  func skipSpaces(_ position: Int) -> Int {
    var position = position
    while position < text.count {
      let (value, width) = scalar(at: position)
      guard mark(value).isAny(of: [.space, .ignorable]) else { break }
      if value == 0x0a || value == 0x0d, breaksLine(at: position) { break }
      position += width
    }
    return position
  }
}
