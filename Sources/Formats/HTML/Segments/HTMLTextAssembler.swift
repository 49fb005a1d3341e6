internal import Bitext

/// Puts the parts of a block together to a text with codes, as a browser shows it.
struct HTMLTextAssembler {
  private let page: [UInt8]
  private let references: HTMLReferences
  private var builder: PageTextBuilder
  private var hasCarriageReturns = false

  init(page: [UInt8], references: HTMLReferences) {
    self.page = page
    self.references = references
    builder = PageTextBuilder(page)
  }

  /// The text of a block, or `nil` where there is nothing to see.
  ///
  /// `values` are the attributes in the block that are texts themselves, in order.
  mutating func text(of parts: ArraySlice<HTMLTextParts.Part>, values: [PageText]) -> PageText? {
    reset()
    var hasPreserved = false
    for (part, code) in zip(parts, HTMLTextParts.numbered(parts)) {
      switch (part.kind, code) {
      case (.text(let isPreserved), _):
        hasPreserved = hasPreserved || isPreserved
        append(part.range, isPreserved: isPreserved, isValue: false)
      case (.lineBreak(let text), let code?):
        builder.breakLine(number: code.number, at: part.range, showing: text)
      case (_, let code?): builder.append(code.kind, number: code.number, at: part.range)
      case (_, nil): break
      }
    }
    return finish(hasPreserved ? .preserved : .running, values: values)
  }

  /// The text of an attribute.
  mutating func text(of value: Range<Int>, quote: UInt8?, isPreserved: Bool) -> PageText? {
    reset()
    append(value, isPreserved: isPreserved, isValue: true)
    return finish(.value(quote: quote), values: [])
  }

  /// What an attribute says, with white space as it is.
  mutating func value(_ range: Range<Int>) -> String {
    reset()
    append(range, isPreserved: true, isValue: true)
    return builder.text
  }

  private mutating func reset() {
    builder = PageTextBuilder(page)
    hasCarriageReturns = false
  }

  private mutating func finish(_ form: PageText.Form, values: [PageText]) -> PageText? {
    var text = builder.finish(form, values: values)
    text?.hasCarriageReturns = hasCarriageReturns
    return text
  }

  private mutating func append(_ range: Range<Int>, isPreserved: Bool, isValue: Bool) {
    let piece = page[range]
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = page[offset]
      var end = offset + 1
      if byte == UInt8(ascii: "&"),
        let (text, behind) = references.text(at: offset, in: piece, isValue: isValue)
      {
        end = behind
        builder.append(reference: text, at: offset..<end, isPreserved: isPreserved)
      } else if byte == 0x0d {
        // As the standard reads it: CR LF and CR are line feeds.
        hasCarriageReturns = true
        if end < range.upperBound, page[end] == 0x0a { end += 1 }
        builder.append(CollectionOfOne(0x0a), at: offset..<end, isPreserved: isPreserved)
      } else {
        builder.append(CollectionOfOne(byte), at: offset..<end, isPreserved: isPreserved)
      }
      offset = end
    }
  }
}
