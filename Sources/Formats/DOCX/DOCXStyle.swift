internal import Bitext

/// Writes the runs of a paragraph anew.
struct DOCXStyle: PageStyle {
  func pieces(_ translation: TaggedText, for text: PageText) throws(PageProblem) -> [PagePiece] {
    if case .value(let quote) = text.form { return [.markup(try Self.value(translation.text, quote))] }
    let bytes = Array(translation.text.utf8)
    var pieces: [PagePiece] = []
    var position = 0
    var elements = [0]
    var span: Int?
    for code in translation.codes {
      let end = min(max(code.offset, position), bytes.count)
      try append(
        bytes[position..<end], text.runProperties[span ?? elements[elements.count - 1]], text.prefix,
        to: &pieces)
      position = end
      if text.formatSpans.contains(code.number) {
        span = code.kind == .open ? code.number : nil
        continue
      }
      if code.kind == .open {
        elements.append(code.number)
      } else if code.kind == .close, elements.popLast() != code.number {
        throw PageProblem(
          reason: "the translation closes the span \(code.number) inside another. Close that first.")
      }
      pieces += text.markup[PageCodes.Key(code)] ?? []
    }
    try append(bytes[position...], text.runProperties[span ?? 0], text.prefix, to: &pieces)
    return pieces
  }

  /// The value of an attribute.
  private static func value(_ text: String, _ quote: UInt8?) throws(PageProblem) -> String {
    var bytes: [UInt8] = []
    guard XMLEscaping.append(text, inAttribute: true, to: &bytes) == 0 else {
      throw PageProblem(reason: "the translation has a character that XML cannot hold. Take it out.")
    }
    let value = String(decoding: bytes, as: UTF8.self)
    return quote == UInt8(ascii: "'") ? value.replacing("'", with: "&apos;") : value
  }

  private func append(
    _ bytes: ArraySlice<UInt8>, _ properties: Range<Int>?, _ prefix: String, to pieces: inout [PagePiece]
  ) throws(PageProblem) {
    guard !bytes.isEmpty else { return }
    pieces.append(.markup("<\(prefix)r>"))
    if let properties { pieces.append(.original(properties)) }
    var run = ""
    var rest = bytes
    while !rest.isEmpty {
      let plain = rest.prefix { $0 != 0x0a && $0 != 0x09 && $0 != 0x0d }
      if !plain.isEmpty {
        let (content, replaced) = XMLMarkup.content(String(decoding: plain, as: UTF8.self))
        guard replaced == 0 else {
          throw PageProblem(reason: "the translation has a character that XML cannot hold. Take it out.")
        }
        run += "<\(prefix)t xml:space=\"preserve\">\(content)</\(prefix)t>"
      }
      rest = rest.dropFirst(plain.count)
      if let mark = rest.popFirst() {
        run += "<\(prefix)\(mark == 0x09 ? "tab" : mark == 0x0a ? "br" : "cr")/>"
      }
    }
    pieces.append(.markup(run + "</\(prefix)r>"))
  }
}
