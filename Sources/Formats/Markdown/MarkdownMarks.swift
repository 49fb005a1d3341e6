/// Finds the marks of inline markup, of which the parser says what they do but not where they stand.
struct MarkdownMarks {
  let page: [UInt8]

  func byte(_ offset: Int) -> UInt8 { page.indices.contains(offset) ? page[offset] : 0 }

  /// Behind the mark of `count` bytes, all of them `*` or all of them `_`; `nil` where none stands.
  func emphasis(at offset: Int, count: Int) -> Int? {
    let first = byte(offset)
    guard first == UInt8(ascii: "*") || first == UInt8(ascii: "_") else { return nil }
    return (1..<count).allSatisfy { byte(offset + $0) == first } ? offset + count : nil
  }

  /// Behind as many of `mark` as stand here, at least one and at most `most`.
  func run(of mark: UInt8, at offset: Int, most: Int = .max) -> Int? {
    var end = offset
    while end - offset < most, byte(end) == mark { end += 1 }
    return end > offset ? end : nil
  }

  /// Behind the `]` here and the place or label of a link after it, which ends at `limit` or before.
  func linkEnd(at offset: Int, limit: Int) -> Int? {
    guard byte(offset) == UInt8(ascii: "]") else { return nil }
    let end = offset + 1
    switch byte(end) {
    case UInt8(ascii: "("): return destinationEnd(at: end, limit: limit) ?? end
    case UInt8(ascii: "["):
      var position = end + 1
      while position < min(limit, end + 1001), page[position] != UInt8(ascii: "]") {
        position += page[position] == UInt8(ascii: "\\") ? 2 : 1
      }
      return position < min(limit, end + 1001) ? position + 1 : end
    default: return end
    }
  }

  /// Behind `(place "title")`.
  private func destinationEnd(at start: Int, limit: Int) -> Int? {
    var position = skippingSpace(from: start + 1, limit: limit)
    if byte(position) == UInt8(ascii: "<") {
      guard let end = closing(UInt8(ascii: ">"), from: position + 1, limit: limit) else { return nil }
      position = end
    } else {
      var depth = 0
      while position < limit, !isSpace(page[position]) {
        if page[position] == UInt8(ascii: "\\") { position += 1 }
        if page.indices.contains(position) {
          if page[position] == UInt8(ascii: "("), byte(position - 1) != UInt8(ascii: "\\") { depth += 1 }
          if page[position] == UInt8(ascii: ")"), byte(position - 1) != UInt8(ascii: "\\") { depth -= 1 }
          if depth < 0 { break }
        }
        position += 1
      }
    }
    position = skippingSpace(from: position, limit: limit)
    let quote = byte(position)
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") || quote == UInt8(ascii: "(") {
      let end = quote == UInt8(ascii: "(") ? UInt8(ascii: ")") : quote
      guard let behind = closing(end, from: position + 1, limit: limit) else { return nil }
      position = skippingSpace(from: behind, limit: limit)
    }
    return position < limit && byte(position) == UInt8(ascii: ")") ? position + 1 : nil
  }

  /// The title in `](place "title")`: what stands between its quotes, and the last of them.
  func title(in range: Range<Int>) -> (content: Range<Int>, quote: UInt8)? {
    guard range.count > 4, byte(range.lowerBound) == UInt8(ascii: "]"),
      byte(range.lowerBound + 1) == UInt8(ascii: "("), byte(range.upperBound - 1) == UInt8(ascii: ")")
    else { return nil }
    var position = skippingSpace(from: range.lowerBound + 2, limit: range.upperBound)
    if byte(position) == UInt8(ascii: "<") {
      guard let end = closing(UInt8(ascii: ">"), from: position + 1, limit: range.upperBound) else {
        return nil
      }
      position = end
    } else {
      while position < range.upperBound, !isSpace(page[position]) { position += 1 }
    }
    let start = skippingSpace(from: position, limit: range.upperBound)
    guard start > position else { return nil }
    let opening = byte(start)
    let quote = opening == UInt8(ascii: "(") ? UInt8(ascii: ")") : opening
    guard [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")")].contains(quote),
      let end = closing(quote, from: start + 1, limit: range.upperBound),
      skippingSpace(from: end, limit: range.upperBound) == range.upperBound - 1
    else { return nil }
    return (start + 1..<end - 1, quote)
  }

  static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  private func closing(_ mark: UInt8, from start: Int, limit: Int) -> Int? {
    var position = start
    while position < limit, page.indices.contains(position), page[position] != mark {
      position += page[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    return position < limit && byte(position) == mark ? position + 1 : nil
  }

  /// Behind white space, ends of lines, and what begins a line of a quotation.
  private func skippingSpace(from start: Int, limit: Int) -> Int {
    var position = start
    var isAtLineStart = false
    while position < limit, isSpace(page[position]) || (isAtLineStart && page[position] == UInt8(ascii: ">"))
    {
      if page[position] == 0x0a || page[position] == 0x0d { isAtLineStart = true }
      position += 1
    }
    return position
  }

  /// Behind the end of a line that comes next but for spaces or a backslash, and what begins the next line.
  func lineEnd(at offset: Int) -> Int? {
    var position = offset
    if byte(position) == UInt8(ascii: "\\") { position += 1 }
    while byte(position) == 0x20 || byte(position) == 0x09 { position += 1 }
    guard byte(position) == 0x0a || byte(position) == 0x0d else { return nil }
    position += byte(position) == 0x0d && byte(position + 1) == 0x0a ? 2 : 1
    while byte(position) == 0x20 || byte(position) == 0x09 || byte(position) == UInt8(ascii: ">") {
      position += 1
    }
    return position
  }

  func isSpace(_ byte: UInt8) -> Bool { HTMLTextBuilder.isSpace(byte) }
}
