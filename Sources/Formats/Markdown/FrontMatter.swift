internal import Bitext

/// The YAML (`---`) or TOML (`+++`) that a Markdown file may begin with.
///
/// Only values of the outermost level are read, of keys that hold text for readers: those on one line, and blocks of
/// lines (`>` and `|`).
enum FrontMatter {
  /// Where the text begins, and the values to translate.
  static func values(of page: [UInt8]) -> (end: Int, values: [PageText]) {
    var lines = LineRanges(page: page)
    guard let first = lines.next() else { return (0, []) }
    let mark = String(decoding: page[first], as: UTF8.self).trimmedEnd
    guard mark == "---" || mark == "+++" else { return (0, []) }
    var values: [PageText] = []
    while let line = lines.next() {
      let text = String(decoding: page[line].prefix(8), as: UTF8.self).trimmedEnd
      if text == mark || (mark == "---" && text == "...") { return (lines.position, values) }
      if let value = value(of: line, in: page, isTOML: mark == "+++") { values.append(value) }
    }
    // It was a line across the page.
    return (0, [])
  }

  private static func value(of line: Range<Int>, in page: [UInt8], isTOML: Bool) -> PageText? {
    let separator = UInt8(ascii: isTOML ? "=" : ":")
    guard let mark = page[line].firstIndex(of: separator) else { return nil }
    let key = String(decoding: page[line.lowerBound..<mark], as: UTF8.self).trimmedEnd
    guard let role = keys[key.lowercased()] else { return nil }
    var start = mark + 1
    while start < line.upperBound, isBlank(page[start]) { start += 1 }
    var end = line.upperBound
    while end > start, isBlank(page[end - 1]) { end -= 1 }
    guard start < end, isTOML || start > mark + 1 else { return nil }
    var builder = PageTextBuilder(page)
    let quote = page[start]
    if !isTOML, quote == UInt8(ascii: "|") || quote == UInt8(ascii: ">") {
      return YAMLLines.value(header: start..<end, end: line.upperBound, in: page).map {
        labelled($0, key, role)
      }
    }
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return isTOML ? nil : plain(start..<end, page, key, role)
    }
    var position = start + 1
    while position < end, page[position] != quote || isDoubled(position, quote, page, end) {
      var next = position + 1
      var text = [page[position]]
      if quote == UInt8(ascii: "\""), page[position] == UInt8(ascii: "\\") {
        // Other escapes than these stay as they are: left out.
        guard next < end, let plain = escapes[page[next]] else { return nil }
        (text, next) = ([plain], next + 1)
      } else if page[position] == quote {
        next += 1
      }
      builder.append(text, at: position..<next)
      position = next
    }
    guard position < end,
      page[position + 1..<end].allSatisfy(isBlank) || page[position + 1..<end].contains(UInt8(ascii: "#"))
    else { return nil }
    guard var value = builder.finish(.value(quote: quote)) else { return nil }
    // A literal string of TOML cannot hold every text.
    if isTOML, quote == UInt8(ascii: "'") {
      (value.range, value.form) = (start..<position + 1, .value(quote: nil))
    }
    value.isQuotedAlways = isTOML
    return labelled(value, key, role)
  }

  /// `''` is how YAML writes `'` in single quotes.
  private static func isDoubled(_ position: Int, _ quote: UInt8, _ page: [UInt8], _ end: Int) -> Bool {
    quote == UInt8(ascii: "'") && position + 1 < end && page[position + 1] == quote
  }

  private static func plain(_ range: Range<Int>, _ page: [UInt8], _ key: String, _ role: SegmentRole)
    -> PageText?
  {
    guard let first = page[range].first, !"|>[{&*!%@`#".utf8.contains(first) else { return nil }
    var end = range.upperBound
    for index in range
    where index > range.lowerBound && page[index] == UInt8(ascii: "#") && isBlank(page[index - 1]) {
      end = index
      break
    }
    while end > range.lowerBound, isBlank(page[end - 1]) { end -= 1 }
    var builder = PageTextBuilder(page)
    for offset in range.lowerBound..<end {
      builder.append(CollectionOfOne(page[offset]), at: offset..<offset + 1)
    }
    return builder.finish(.value(quote: nil)).map { labelled($0, key, role) }
  }

  private static func labelled(_ value: PageText, _ key: String, _ role: SegmentRole) -> PageText {
    var value = value
    value.role = role
    value.notes = ["front matter: \(key)"]
    return value
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0d }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"),
    UInt8(ascii: "/"): UInt8(ascii: "/"),
  ]

  private static let keys: [String: SegmentRole] = [
    "title": .headline, "headline": .headline, "subtitle": .summary, "linktitle": .headline,
    "description": .summary,
    "summary": .summary, "excerpt": .summary, "abstract": .summary, "lead": .summary, "caption": .caption,
    "alt": .caption,
  ]
}

/// The lines of a text without their ends.
private struct LineRanges {
  let page: [UInt8]
  private(set) var position = 0

  init(page: [UInt8]) { self.page = page }

  mutating func next() -> Range<Int>? {
    guard position < page.count else { return nil }
    let start = position
    let end = page.firstOffset(of: 0x0a, in: start..<page.count)
    position = end.map { $0 + 1 } ?? page.count
    return start..<(end ?? page.count)
  }
}

extension String {
  /// Without white space at its end.
  fileprivate var trimmedEnd: String {
    var text = self
    while let last = text.unicodeScalars.last, last.properties.isWhitespace {
      text.unicodeScalars.removeLast()
    }
    return text
  }
}
