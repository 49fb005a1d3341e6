internal import Bitext

/// Writes texts as HTML does.
///
/// Source: HTML Living Standard, §13.3, with `<` and `>` escaped in attributes too, as XHTML needs it.
struct HTMLStyle: PageStyle {
  func pieces(_ translation: TaggedText, for text: PageText) throws(PageProblem) -> [PagePiece] {
    if case .json(let habits) = text.form { return [.markup(Self.json(translation.text, habits))] }
    var places: [PageCodes.Key: Range<Int>] = [:]
    for (code, place) in zip(text.content.codes, text.codes) { places[PageCodes.Key(code)] = place }
    let bytes = Array(translation.text.utf8)
    var pieces: [PagePiece] = []
    var position = 0
    if text.form == .value(quote: nil) { pieces.append(.markup("\"")) }
    for code in translation.codes {
      let end = min(max(code.offset, position), bytes.count)
      try append(bytes[position..<end], as: text, to: &pieces)
      position = end
      if let place = places[PageCodes.Key(code)] { pieces.append(.original(place)) }
      // The tag says it already.
      if text.lineBreaks.contains(code.number), position < bytes.count,
        HTMLTextBuilder.isSpace(bytes[position])
      {
        position += 1
      }
    }
    try append(bytes[position...], as: text, to: &pieces)
    if text.form == .value(quote: nil) { pieces.append(.markup("\"")) }
    return pieces
  }

  /// A string of a script, in which nothing may look like the end of the script.
  private static func json(_ text: String, _ habits: JSONHabits) -> String {
    String(decoding: habits.literal(text), as: UTF8.self).replacing("<", with: #"\u003C"#)
  }

  private func append(
    _ bytes: ArraySlice<UInt8>, as text: PageText, to pieces: inout [PagePiece]
  ) throws(PageProblem) {
    guard !bytes.isEmpty else { return }
    var markup = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "&": markup += "&amp;"
      case "<": markup += "&lt;"
      case ">": markup += "&gt;"
      case "\"" where text.form == .value(quote: UInt8(ascii: "\"")) || text.form == .value(quote: nil):
        markup += "&quot;"
      case "'" where text.form == .value(quote: UInt8(ascii: "'")): markup += "&#39;"
      case "\n": markup += text.hasCarriageReturns ? "\r\n" : "\n"
      case "\r": markup += "&#13;"
      case "\0":
        throw PageProblem(reason: "the translation has a NUL, which a page cannot hold. Take it out.")
      default:
        if let spelling = text.spellings[scalar] {
          markup += spelling
        } else {
          markup.unicodeScalars.append(scalar)
        }
      }
    }
    pieces.append(.markup(markup))
  }
}
