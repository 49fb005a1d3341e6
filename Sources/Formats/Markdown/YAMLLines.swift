internal import Bitext

/// How a value of YAML stands on lines of its own.
///
///     description: >-
///       Money gets
///       cheap
///
/// Read are values whose lines all begin at one column, without a number that says which. Source: YAML 1.2.2, §8.1.
struct YAMLLines: Hashable, Sendable {
  /// Whether the end of a line is a space (`>`) and only an empty line is a new one.
  let isFolded: Bool
  let indent: String
  let lineEnd: String

  /// The value whose `>` or `|` stands at `header`, at the end of the line that ends at `end`; `nil` for one that is
  /// not read.
  static func value(header: Range<Int>, end: Int, in page: [UInt8]) -> PageText? {
    let mark = String(decoding: page[header], as: UTF8.self).prefix { $0 != "#" }.filter { !$0.isWhitespace }
    guard [">", ">-", ">+", "|", "|-", "|+"].contains(mark) else { return nil }
    let isFolded = mark.hasPrefix(">")
    var indent = 0
    var text = ""
    var range: Range<Int>?
    var emptyLines = 0
    var position = end + 1
    while position < page.count {
      let lineEnd = page.firstOffset(of: 0x0A, in: position..<page.count) ?? page.count
      let start = page[position..<lineEnd].firstIndex { $0 != 0x20 } ?? lineEnd
      var stop = lineEnd
      while stop > start, page[stop - 1] <= 0x20 { stop -= 1 }
      defer { position = lineEnd + 1 }
      if start == stop {
        emptyLines += 1
        continue
      }
      if range == nil { indent = start - position }
      if start - position < max(indent, 1) { break }
      guard start - position == indent, page[start] != 0x09 else { return nil }
      if range != nil {
        let breaks = isFolded ? emptyLines : emptyLines + 1
        text += breaks == 0 ? " " : String(repeating: "\n", count: breaks)
      }
      text += String(decoding: page[start..<stop], as: UTF8.self)
      range = (range?.lowerBound ?? start)..<stop
      emptyLines = 0
    }
    guard let range else { return nil }
    var value = PageText(content: TaggedText(text), range: range, form: .value(quote: nil))
    let hasCarriageReturn = end > 0 && end < page.count && page[end - 1] == 0x0D
    value.lines = YAMLLines(
      isFolded: isFolded, indent: String(repeating: " ", count: indent),
      lineEnd: hasCarriageReturn ? "\r\n" : "\n")
    return value
  }

  /// The lines of another text, from the first character of the first.
  func markup(of text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var markup = ""
    for (number, line) in lines.enumerated() {
      let content = line.drop(while: \.isWhitespace)
      if number > 0 {
        markup += isFolded && !content.isEmpty ? lineEnd + lineEnd : lineEnd
        if !content.isEmpty { markup += indent }
      }
      markup += content
    }
    return markup
  }
}
