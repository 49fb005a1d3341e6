internal import Bitext

/// Writes the runs of a paragraph anew.
struct DOCXStyle: PageStyle {
  func pieces(_ translation: TaggedText, for text: PageText) throws(PageProblem) -> [PagePiece] {
    let bytes = Array(translation.text.utf8)
    var pieces: [PagePiece] = []
    var position = 0
    var elements = [0]
    var span: Int?
    for code in translation.codes {
      let end = min(max(code.offset, position), bytes.count)
      try append(bytes[position..<end], text.runProperties[span ?? elements[elements.count - 1]], to: &pieces)
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
    try append(bytes[position...], text.runProperties[span ?? 0], to: &pieces)
    return pieces
  }

  private func append(
    _ bytes: ArraySlice<UInt8>, _ properties: Range<Int>?, to pieces: inout [PagePiece]
  ) throws(PageProblem) {
    guard !bytes.isEmpty else { return }
    pieces.append(.markup("<w:r>"))
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
        run += "<w:t xml:space=\"preserve\">\(content)</w:t>"
      }
      rest = rest.dropFirst(plain.count)
      if let mark = rest.popFirst() {
        run += mark == 0x09 ? "<w:tab/>" : mark == 0x0a ? "<w:br/>" : "<w:cr/>"
      }
    }
    pieces.append(.markup(run + "</w:r>"))
  }
}
