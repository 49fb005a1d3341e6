/// A text with the place where its present sentence begins, and what can be told by looking around.
///
/// Holds nothing that grows, so that the compiler passes it cheaply: methods of a larger value that only
/// look at it copied it for each call, which took a quarter of the time.
struct SentenceReader: ~Escapable {
  let text: Span<UInt8>
  let lexicon: SentenceLexicon
  let newlines: SentenceSegmenter.Newlines
  /// Where the sentence begins that is being read.
  var start = 0

  @_lifetime(copy text)
  init(text: Span<UInt8>, lexicon: SentenceLexicon, newlines: SentenceSegmenter.Newlines) {
    self.text = text
    self.lexicon = lexicon
    self.newlines = newlines
  }

  /// Whether a line was only folded: the next goes on in small letters a line that begins with a
  /// capital and has several words, or this one ends in a title or in a word's middle.
  func isWrapped(at position: Int, next: Int) -> Bool {
    guard position > start else { return false }
    let (value, width) = scalar(at: next)
    guard mark(value).contains(.letter), mark(at: next + width) != .dot else {
      return false
    }
    var end = position
    while end > start, mark(scalar(before: end).value) == .space { end -= scalar(before: end).width }
    guard end > start else { return false }
    let last = scalar(before: end)
    if last.value == 0x2e, !mark(value).contains(.lower) {
      return wordBefore(end - last.width).word.contains(.title)
    }
    guard mark(value).contains(.lower), !mark(last.value).isAny(of: .terminator), last.value != 0x3a,
      value >= 0x80 || text[min(next + 1, text.count - 1)] != 0x29
    else { return false }
    var begin = start
    while begin < end, !mark(at: begin).isAny(of: [.letter, .digit]) { begin += scalar(at: begin).width }
    guard mark(at: begin).contains(.upper) else { return false }
    if end < position { return true }
    for index in begin..<end where text[index] == 0x20 { return true }
    return false
  }

  /// Whether a line end at `position` ends a sentence.
  func breaksLine(at position: Int) -> Bool {
    guard newlines != .none, position < text.count else { return false }
    guard text[position] == 0x0a || text[position] == 0x0d else { return false }
    if newlines == .line { return true }
    var (index, lines) = (position, 0)
    while index < text.count, text[index] <= 0x20 {
      if text[index] == 0x0a { lines += 1 }
      index += 1
    }
    return lines > 1
  }

  /// Whether the word before `position` has an ending that ends sentences.
  func endsWithEnder(_ position: Int) -> Bool {
    lexicon.enders.contains { ender in
      guard position - ender.count >= start else { return false }
      for index in ender.indices where text[position - ender.count + index] != ender[index] { return false }
      return true
    }
  }
}
