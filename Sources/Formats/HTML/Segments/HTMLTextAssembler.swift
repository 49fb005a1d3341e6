internal import Bitext

/// Puts the parts of a block together to a text with codes, as a browser shows it.
struct HTMLTextAssembler {
  private let page: [UInt8]
  private let references: HTMLReferences
  private var bytes: [UInt8] = []
  private var codes: [(code: InlineCode, range: Range<Int>)] = []
  private var spellings: [Unicode.Scalar: String] = [:]
  private var hasCarriageReturns = false
  private var values: [PageText] = []
  private var lineBreaks: Set<Int> = []
  /// Where the text stands that is more than white space.
  private var seen: Range<Int>?

  init(page: [UInt8], references: HTMLReferences) {
    self.page = page
    self.references = references
  }

  /// The text of a block, or `nil` where there is nothing to see.
  ///
  /// Codes around all of it, such as the tags of a bold paragraph, and those at its ends are not part of it.
  /// White space that the text does not show belongs to the code before it. `values` are the attributes in the
  /// block that are texts themselves, in order: the codes do not show them.
  mutating func text(of parts: ArraySlice<HTMLTextParts.Part>, values: [PageText]) -> PageText? {
    reset()
    self.values = values
    var isPreserved = false
    for (part, code) in zip(parts, HTMLTextParts.numbered(parts)) {
      if case .text(let preserved) = part.kind {
        isPreserved = isPreserved || preserved
        append(part.range, isPreserved: preserved, isValue: false)
        continue
      }
      if case .lineBreak = part.kind { trimEnd() }
      guard let code else { continue }
      codes.append(
        (InlineCode(number: code.number, kind: code.kind, offset: bytes.count, original: ""), part.range))
      if case .lineBreak(let text) = part.kind, !bytes.isEmpty, !text.isEmpty {
        bytes += text.utf8
        lineBreaks.insert(codes.count - 1)
      }
    }
    return finish(isPreserved ? .preserved : .running)
  }

  /// The text of an attribute.
  mutating func text(of value: Range<Int>, quote: UInt8?, isPreserved: Bool) -> PageText? {
    reset()
    append(value, isPreserved: isPreserved, isValue: true)
    return finish(.value(quote: quote))
  }

  /// What an attribute says, with white space as it is.
  mutating func value(_ range: Range<Int>) -> String {
    reset()
    append(range, isPreserved: true, isValue: true)
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func reset() {
    bytes = []
    codes = []
    spellings = [:]
    values = []
    lineBreaks = []
    hasCarriageReturns = false
    seen = nil
  }

  private mutating func append(_ range: Range<Int>, isPreserved: Bool, isValue: Bool) {
    let piece = page[range]
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = page[offset]
      if byte == UInt8(ascii: "&"), let (text, end) = references.text(at: offset, in: piece, isValue: isValue)
      {
        add(text.utf8, at: offset..<end, isPreserved: isPreserved)
        if text.unicodeScalars.count == 1, let scalar = text.unicodeScalars.first, scalar.value >= 0x20 {
          spellings[scalar] = spellings[scalar] ?? String(decoding: page[offset..<end], as: UTF8.self)
        }
        offset = end
        continue
      }
      if byte == 0x0d {
        // As the standard reads it: CR LF and CR are line feeds.
        hasCarriageReturns = true
        let isPair = offset + 1 < range.upperBound && page[offset + 1] == 0x0a
        add(CollectionOfOne(0x0a), at: offset..<offset + (isPair ? 2 : 1), isPreserved: isPreserved)
        offset += isPair ? 2 : 1
        continue
      }
      add(CollectionOfOne(byte), at: offset..<offset + 1, isPreserved: isPreserved)
      offset += 1
    }
  }

  private mutating func add(_ text: some Collection<UInt8>, at range: Range<Int>, isPreserved: Bool) {
    if let byte = text.first, text.count == 1, HTMLTextBuilder.isSpace(byte) {
      if isPreserved {
        // White space before the text stays outside.
        if seen != nil { bytes.append(byte) }
      } else if let last = bytes.last, last != 0x20, last != 0x0a {
        bytes.append(0x20)
      } else if let last = codes.last, last.range.upperBound == range.lowerBound {
        codes[codes.count - 1].range = last.range.lowerBound..<range.upperBound
      }
      return
    }
    bytes += text
    seen = (seen?.lowerBound ?? range.lowerBound)..<range.upperBound
  }

  private mutating func trimEnd() {
    while let last = bytes.last, HTMLTextBuilder.isSpace(last) { bytes.removeLast() }
    var index = codes.count
    while index > 0, codes[index - 1].code.offset > bytes.count {
      index -= 1
      codes[index].code.offset = bytes.count
    }
  }

  private mutating func finish(_ form: PageText.Form) -> PageText? {
    trimEnd()
    guard let seen, Self.isVisible(bytes) else { return nil }
    let kept = innerCodes()
    var start = seen.lowerBound
    var end = seen.upperBound
    if let first = kept.first { start = min(start, codes[first].range.lowerBound) }
    if let last = kept.last { end = max(end, contentEnd(of: codes[last].range)) }
    var numbers: [Int: Int] = [:]
    var inner: [InlineCode] = []
    var breaking: Set<Int> = []
    for index in kept {
      var code = codes[index].code
      let number = numbers[code.number] ?? numbers.count + 1
      numbers[code.number] = number
      code.number = number
      code.original = original(codes[index].range)
      inner.append(code)
      if lineBreaks.contains(index) { breaking.insert(number) }
    }
    // White space at the end of the text stays outside of it.
    let places = kept.map { codes[$0].range.lowerBound..<min(codes[$0].range.upperBound, end) }
    return PageText(
      content: TaggedText(String(decoding: bytes, as: UTF8.self), codes: inner),
      codes: places, range: start..<end, form: form, spellings: spellings,
      lineBreaks: breaking, hasCarriageReturns: hasCarriageReturns)
  }

  /// Behind a code without white space after it.
  private func contentEnd(of range: Range<Int>) -> Int {
    (page[range].lastIndex { !HTMLTextBuilder.isSpace($0) } ?? range.upperBound - 1) + 1
  }

  /// The bytes of a code, with `…` for the values in it.
  private func original(_ range: Range<Int>) -> String {
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
        kept = headEnd + 1..<kept.upperBound
      } else if tail.offset == bytes.count, codes[tailStart].code.offset == bytes.count {
        kept = kept.lowerBound..<tailStart
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
