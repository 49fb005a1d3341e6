internal import Bitext

/// Puts a text of a page together from pieces of it, as a reader sees it: white space as one space, markup as
/// codes beside the text.
///
/// Codes around all of the text, such as the tags of a bold paragraph, and those at its ends are not part of it.
/// White space that the text does not show belongs to the code before it.
struct PageTextBuilder {
  private let page: [UInt8]
  private var bytes: [UInt8] = []
  private var codes: [(code: InlineCode, range: Range<Int>)] = []
  private var spellings: [Unicode.Scalar: String] = [:]
  private var lineBreaks: Set<Int> = []
  /// Where the text stands that is more than white space.
  private var seen: Range<Int>?

  init(_ page: [UInt8]) { self.page = page }

  /// Adds what bytes of the page stand for.
  mutating func append(_ text: some Collection<UInt8>, at range: Range<Int>, isPreserved: Bool = false) {
    guard let byte = text.first, text.count == 1, HTMLTextBuilder.isSpace(byte) else {
      bytes += text
      seen = (seen?.lowerBound ?? range.lowerBound)..<range.upperBound
      return
    }
    if isPreserved {
      // White space before the text stays outside.
      if seen != nil { bytes.append(byte) }
    } else if let last = bytes.last, last != 0x20, last != 0x0a {
      bytes.append(0x20)
    } else if let last = codes.last, last.range.upperBound == range.lowerBound {
      codes[codes.count - 1].range = last.range.lowerBound..<range.upperBound
    }
  }

  /// Adds what a reference of the page stands for.
  mutating func append(reference text: String, at range: Range<Int>, isPreserved: Bool = false) {
    append(text.utf8, at: range, isPreserved: isPreserved)
    if text.unicodeScalars.count == 1, let scalar = text.unicodeScalars.first, scalar.value >= 0x20 {
      spellings[scalar] = spellings[scalar] ?? String(decoding: page[range], as: UTF8.self)
    }
  }

  mutating func append(_ kind: InlineCode.Kind, number: Int, at range: Range<Int>) {
    codes.append((InlineCode(number: number, kind: kind, offset: bytes.count, original: ""), range))
  }

  /// Adds a code that ends a line; the text then has `text` there.
  mutating func breakLine(number: Int, at range: Range<Int>, showing text: String) {
    trimEnd()
    append(.standalone, number: number, at: range)
    guard !bytes.isEmpty, !text.isEmpty else { return }
    bytes += text.utf8
    lineBreaks.insert(codes.count - 1)
  }

  /// The text so far as it is.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  private mutating func trimEnd() {
    while let last = bytes.last, HTMLTextBuilder.isSpace(last) { bytes.removeLast() }
    var index = codes.count
    while index > 0, codes[index - 1].code.offset > bytes.count {
      index -= 1
      codes[index].code.offset = bytes.count
    }
  }

  /// The text, or `nil` where there is nothing to see.
  ///
  /// `values` are the attributes that are texts themselves, in order: the codes do not show them.
  mutating func finish(_ form: PageText.Form, values: [PageText] = []) -> PageText? {
    trimEnd()
    guard let seen, Self.isVisible(bytes) else { return nil }
    let kept = innerCodes()
    var start = seen.lowerBound
    var end = seen.upperBound
    if let first = kept.first { start = min(start, codes[first].range.lowerBound) }
    if let last = kept.last { end = max(end, contentEnd(of: codes[last].range)) }
    var numbers: [Int: Int] = [:]
    var text = PageText(content: TaggedText(self.text), range: start..<end, form: form, spellings: spellings)
    for index in kept {
      var (code, range) = codes[index]
      let number = numbers[code.number] ?? numbers.count + 1
      numbers[code.number] = number
      code.number = number
      code.original = original(range, values)
      text.content.codes.append(code)
      // White space at the end of the text stays outside of it.
      text.codes.append(range.lowerBound..<max(range.lowerBound, min(range.upperBound, end)))
      if lineBreaks.contains(index) { text.lineBreaks.insert(number) }
    }
    return text
  }

  /// Behind a code without white space after it.
  private func contentEnd(of range: Range<Int>) -> Int {
    (page[range].lastIndex { !HTMLTextBuilder.isSpace($0) }).map { $0 + 1 } ?? range.upperBound
  }

  /// The bytes of a code, with `…` for the values in it.
  private func original(_ range: Range<Int>, _ values: [PageText]) -> String {
    var result: [UInt8] = []
    var position = range.lowerBound
    var index = values.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    while index < values.count, let value = values[index].whole, value.upperBound <= range.upperBound {
      result += page[position..<value.lowerBound] + Array("…".utf8)
      position = value.upperBound
      index += 1
    }
    return String(decoding: result + page[position..<range.upperBound], as: UTF8.self)
  }

  /// The codes that stand in the text: not those at its ends, nor spans around all of it.
  private func innerCodes() -> Range<Int> {
    var partners: [Int: (open: Int, close: Int)] = [:]
    for (index, item) in codes.enumerated() {
      switch item.code.kind {
      case .open: partners[item.code.number] = (index, index)
      case .close: partners[item.code.number]?.close = index
      case .standalone: break
      }
    }
    var kept = 0..<codes.count
    while let first = kept.first, let last = kept.last {
      let (head, tail) = (codes[first].code, codes[last].code)
      let headEnd = head.kind == .open ? partners[head.number]?.close ?? first : first
      let tailStart = tail.kind == .close ? partners[tail.number]?.open ?? last : last
      if head.offset == 0, codes[headEnd].code.offset == 0 {
        kept = min(headEnd + 1, kept.upperBound)..<kept.upperBound
      } else if tail.offset == bytes.count, codes[tailStart].code.offset == bytes.count {
        kept = kept.lowerBound..<max(tailStart, kept.lowerBound)
      } else if head.offset == 0, tail.offset == bytes.count, headEnd == last {
        kept = first + 1..<last
      } else {
        break
      }
    }
    return kept
  }

  /// Whether there is more than white space and marks that show nothing.
  private static func isVisible(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.contains {
      !$0.properties.isWhitespace && $0.properties.generalCategory != .format
        && $0.properties.generalCategory != .control
    }
  }
}
