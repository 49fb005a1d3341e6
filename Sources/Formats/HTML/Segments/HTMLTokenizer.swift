/// Cuts a page into its tokens, in the order of its bytes, each byte in one token.
///
/// Source: HTML Living Standard, §13.2.5, with scripting off; other than there, SVG and MathML are one token
/// each, and so are `<?php … ?>` and `<% … %>`, which templates of pages have. Takes linear time.
struct HTMLTokenizer {
  private let page: [UInt8]
  private var position = 0
  /// The element whose content has no tags but its own end.
  private var textElement: String?
  /// Ends that were looked for and stand nowhere further on.
  private var missing: Set<String> = []

  init(_ page: [UInt8]) { self.page = page }

  /// The next token, or `nil` at the end.
  mutating func next() -> HTMLToken? {
    guard position < page.count else { return nil }
    if let name = textElement {
      textElement = nil
      let end = endTag(of: name, from: position) ?? page.count
      if end > position { return take(.text, to: end) }
    }
    if let token = markup() { return token }
    var end = position + 1
    while let next = page.firstOffset(of: UInt8(ascii: "<"), in: end..<page.count) {
      end = next
      if beginsMarkup(at: end) { return take(.text, to: end) }
      end += 1
    }
    return take(.text, to: page.count)
  }

  private mutating func take(_ kind: HTMLToken.Kind, to end: Int) -> HTMLToken {
    defer { position = end }
    return HTMLToken(kind: kind, range: position..<end)
  }

  private func byte(_ offset: Int) -> UInt8 { offset < page.count ? page[offset] : 0 }

  private mutating func beginsMarkup(at offset: Int) -> Bool {
    let next = byte(offset + 1)
    if next == UInt8(ascii: "/") { return offset + 2 < page.count }
    return Self.isLetter(next) || next == UInt8(ascii: "!") || next == UInt8(ascii: "?")
      || (next == UInt8(ascii: "%") && find("%>", from: offset) != nil)
  }

  /// The token that begins with the `<` here; `nil` where that is text.
  private mutating func markup() -> HTMLToken? {
    guard page[position] == UInt8(ascii: "<"), beginsMarkup(at: position) else { return nil }
    switch byte(position + 1) {
    case UInt8(ascii: "!"):
      guard matches("<!--", at: position) else { return bogusComment() }
      // `<!-->` and `<!--->` are whole.
      if matches(">", at: position + 4) { return take(.opaque, to: position + 5) }
      if matches("->", at: position + 4) { return take(.opaque, to: position + 6) }
      return take(.opaque, to: commentEnd(from: position + 4))
    case UInt8(ascii: "?"):
      if let end = find("?>", from: position) { return take(.opaque, to: end) }
      return bogusComment()
    case UInt8(ascii: "%"): return take(.opaque, to: find("%>", from: position) ?? page.count)
    case UInt8(ascii: "/"):
      guard Self.isLetter(byte(position + 2)) else { return bogusComment() }
      return tag(.end, nameAt: position + 2)
    default: return tag(.start, nameAt: position + 1)
    }
  }

  private mutating func bogusComment() -> HTMLToken {
    take(
      .opaque, to: (page.firstOffset(of: UInt8(ascii: ">"), in: position..<page.count) ?? page.count - 1) + 1)
  }

  private func commentEnd(from start: Int) -> Int {
    var offset = start
    while let close = page.firstOffset(of: UInt8(ascii: ">"), in: offset..<page.count) {
      offset = close + 1
      if close - 2 >= start, matches("--", at: close - 2) { return offset }
      if close - 3 >= start, matches("--!", at: close - 3) { return offset }
    }
    return page.count
  }

  private mutating func tag(_ kind: HTMLToken.Kind, nameAt start: Int) -> HTMLToken {
    var offset = start
    while offset < page.count, !Self.endsName(page[offset]) { offset += 1 }
    let name = String(decoding: page[start..<offset], as: UTF8.self).lowercased()
    var token = HTMLToken(kind: kind, range: position..<position, name: name)
    var names: Set<String> = []
    while offset < page.count, page[offset] != UInt8(ascii: ">") {
      if HTMLTextBuilder.isSpace(page[offset]) {
        offset += 1
      } else if page[offset] == UInt8(ascii: "/") {
        offset += 1
        if byte(offset) == UInt8(ascii: ">") { token.isSelfClosing = true }
      } else {
        let attribute = attribute(at: &offset)
        if kind == .start, names.insert(attribute.name).inserted { token.attributes.append(attribute) }
      }
    }
    // A tag that the page ends in is none.
    guard offset < page.count else { return take(.opaque, to: page.count) }
    token.range = position..<offset + 1
    position = offset + 1
    return kind == .start ? entering(token) : token
  }

  private func attribute(at offset: inout Int) -> HTMLToken.Attribute {
    let start = offset
    // A `=` that comes first belongs to the name.
    offset += 1
    while offset < page.count, !Self.endsName(page[offset]), page[offset] != UInt8(ascii: "=") { offset += 1 }
    let name = String(decoding: page[start..<offset], as: UTF8.self).lowercased()
    var next = offset
    while next < page.count, HTMLTextBuilder.isSpace(page[next]) { next += 1 }
    guard byte(next) == UInt8(ascii: "=") else { return .init(name: name, value: offset..<offset) }
    next += 1
    while next < page.count, HTMLTextBuilder.isSpace(page[next]) { next += 1 }
    let quote = byte(next)
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      offset = next
      while offset < page.count, !HTMLTextBuilder.isSpace(page[offset]), page[offset] != UInt8(ascii: ">") {
        offset += 1
      }
      return .init(name: name, value: next..<offset)
    }
    let end = page.firstOffset(of: quote, in: next + 1..<page.count) ?? page.count
    offset = min(end + 1, page.count)
    return .init(name: name, value: next + 1..<end, quote: quote)
  }

  /// The start tag, or the whole element when it is code.
  private mutating func entering(_ tag: HTMLToken) -> HTMLToken {
    if tag.name == "title" || tag.name == "textarea" { textElement = tag.name }
    var end: Int?
    var script = 0..<0
    if tag.name == "plaintext" {
      end = page.count
    } else if Self.rawElements.contains(tag.name) {
      let content = endTag(of: tag.name, from: position) ?? page.count
      if tag.name == "script" { script = position..<content }
      end = min(
        (page.firstOffset(of: UInt8(ascii: ">"), in: content..<page.count) ?? page.count) + 1, page.count)
    } else if Self.foreignElements.contains(tag.name), !tag.isSelfClosing {
      end = foreignEnd(of: tag.name)
    }
    guard let end else { return tag }
    position = end
    guard !script.isEmpty else { return HTMLToken(kind: .opaque, range: tag.range.lowerBound..<end) }
    return HTMLToken(
      kind: .opaque, range: tag.range.lowerBound..<end, name: tag.name, attributes: tag.attributes,
      content: script)
  }

  /// Behind the end of the SVG or formula that has just begun, or before the element of HTML that breaks it off.
  private mutating func foreignEnd(of name: String) -> Int {
    var depth = 1
    var offset = position
    while let start = page.firstOffset(of: UInt8(ascii: "<"), in: offset..<page.count) {
      offset = start + 1
      if matches("<!--", at: start) {
        offset = commentEnd(from: start + 4)
      } else if matches("<![CDATA[", at: start) {
        offset = find("]]>", from: start) ?? page.count
      } else if isTag("</" + name, at: start) {
        depth -= 1
        offset = min(
          (page.firstOffset(of: UInt8(ascii: ">"), in: start..<page.count) ?? page.count) + 1, page.count)
        if depth == 0 { return offset }
      } else if isTag("<" + name, at: start) {
        let close = page.firstOffset(of: UInt8(ascii: ">"), in: start..<page.count) ?? page.count
        if byte(close - 1) != UInt8(ascii: "/") { depth += 1 }
      } else if breaksForeign(at: start) {
        return start
      }
    }
    return page.count
  }

  /// Whether a tag at `offset` cannot stand in SVG or a formula; HTML Living Standard, §13.2.6.5.
  private func breaksForeign(at offset: Int) -> Bool {
    let start = offset + (byte(offset + 1) == UInt8(ascii: "/") ? 2 : 1)
    let end = page[min(start, page.count)...].prefix(12).firstIndex(where: Self.endsName) ?? start
    let name = String(decoding: page[min(start, end)..<end], as: UTF8.self).lowercased()
    return (start == offset + 1 ? Self.breakingElements : Self.breakingEnds).contains(name)
  }

  /// Where the end tag of an element begins.
  private func endTag(of name: String, from start: Int) -> Int? {
    var offset = start
    while let next = page.firstOffset(of: UInt8(ascii: "<"), in: offset..<page.count) {
      if isTag("</" + name, at: next) { return next }
      offset = next + 1
    }
    return nil
  }

  /// Whether a tag that begins with `text`, in lower case, stands here.
  private func isTag(_ text: String, at offset: Int) -> Bool {
    let end = offset + text.utf8.count
    guard end < page.count, Self.endsName(page[end]) else { return false }
    return zip(page[offset..<end], text.utf8).allSatisfy {
      $0 == $1 || (Self.isLetter($0) && $0 | 0x20 == $1)
    }
  }

  private func matches(_ text: String, at offset: Int) -> Bool {
    offset <= page.count && page[offset...].starts(with: text.utf8)
  }

  /// Behind the next place of `text`, two or three ASCII bytes.
  private mutating func find(_ text: String, from start: Int) -> Int? {
    guard let first = text.utf8.first, !missing.contains(text) else { return nil }
    var offset = start
    while let next = page.firstOffset(of: first, in: offset..<page.count) {
      if matches(text, at: next) { return next + text.utf8.count }
      offset = next + 1
    }
    missing.insert(text)
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte | 0x20) }

  private static func endsName(_ byte: UInt8) -> Bool {
    HTMLTextBuilder.isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }

  private static let rawElements: Set<String> = ["script", "style", "xmp", "iframe", "noembed", "noframes"]
  private static let foreignElements: Set<String> = ["svg", "math"]
  private static let breakingElements: Set<String> = [
    "b", "big", "blockquote", "body", "br", "center", "code", "dd", "div", "dl", "dt", "em", "embed", "h1",
    "h2",
    "h3", "h4", "h5", "h6", "head", "hr", "i", "img", "li", "listing", "menu", "meta", "nobr", "ol", "p",
    "pre",
    "ruby", "s", "small", "span", "strong", "strike", "sub", "sup", "table", "tt", "u", "ul", "var",
  ]
  private static let breakingEnds: Set<String> = ["p", "br", "body", "html"]
}
