extension TaggedText {
  /// Cuts the text at `breaks`, so that together the parts are the whole.
  ///
  ///     TaggedText("One. Two.", codes: [
  ///       InlineCode(number: 1, kind: .standalone, offset: 4, original: "<br/>")
  ///     ]).parts(cutAt: [4]).map(\.description)  // ["One.", "{1} Two."]
  ///
  /// - Parameters:
  ///   - breaks: UTF-8 offsets inside the text, rising.
  ///   - placement: Where codes go that stand at a break.
  /// - Returns: one part more than there are breaks.
  public func parts(cutAt breaks: [Int], placement: CodePlacement = .standard) -> [TaggedText] {
    let bytes = Array(text.utf8)
    var parts: [TaggedText] = []
    var next = codes.startIndex
    var behind: [InlineCode] = []
    var start = 0
    for end in breaks + [bytes.count] {
      var own = behind
      behind = []
      while next < codes.endIndex, codes[next].offset <= end {
        let code = codes[next]
        if code.offset < end || end == bytes.count || placement.isBefore(code.kind) {
          own.append(code)
        } else {
          behind.append(code)
        }
        next += 1
      }
      parts.append(
        TaggedText(
          String(decoding: bytes[start..<end], as: UTF8.self),
          codes: own.map { code in
            var code = code
            code.offset -= start
            return code
          }))
      start = end
    }
    return parts
  }

  /// The text without white space at its ends; codes that stood there move to its ends.
  public var trimmed: TaggedText {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return TaggedText("", codes: codes.map { $0.moved(to: 0) }) }
    let kept = text[first..<scalars.index(after: last)]
    let (start, length) = (text.utf8.distance(from: text.startIndex, to: first), kept.utf8.count)
    return TaggedText(
      String(kept), codes: codes.map { $0.moved(to: min(max($0.offset - start, 0), length)) })
  }
}

extension InlineCode {
  fileprivate func moved(to offset: Int) -> InlineCode {
    var code = self
    code.offset = offset
    return code
  }
}
