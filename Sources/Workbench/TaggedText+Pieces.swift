internal import Bitext

extension TaggedText {
  /// Cuts the text at `breaks`, UTF-8 offsets inside it, rising; codes keep their order over all pieces.
  ///
  ///     TaggedText("One. Two.", codes: [<b> at 4, </b> at 4]).pieces(cutAt: [4])  // "One.", "<b></b> Two."
  ///
  /// Of the codes at a break those that close, up to the first that does not, go with the piece before it. So the
  /// pieces put together are the text, which cannot be said of ``slice(_:)`` where an empty span stands at a
  /// break.
  func pieces(cutAt breaks: [Int]) -> [TaggedText] {
    let bytes = Array(text.utf8)
    var pieces: [TaggedText] = []
    var next = codes.startIndex
    var start = 0
    for end in breaks + [bytes.count] {
      var piece = TaggedText(String(decoding: bytes[start..<end], as: UTF8.self))
      while next < codes.endIndex,
        end == bytes.count || codes[next].offset < end
          || (codes[next].offset == end && codes[next].kind == .close)
      {
        var code = codes[next]
        code.offset -= start
        piece.codes.append(code)
        next += 1
      }
      pieces.append(piece)
      start = end
    }
    return pieces
  }
}
