/// How a `<tuv>` is written in its file, for changing it and for writing another one like it.
final class TMXPlace {
  /// White space before its start tag, as markup.
  private let before: String
  /// Its start tag.
  private let tag: String
  /// White space before `<seg>`.
  var inside = ""
  /// White space before `</tuv>`.
  private(set) var after = ""
  /// Its `<seg>`; `nil` where there is none.
  private(set) var segment: Range<Int>?
  /// What stands in it; `nil` where it is an empty-element tag.
  private(set) var content: Range<Int>?
  /// Where its end tag begins; `nil` for an empty-element tag.
  private var end: Int?
  /// Of its start tag.
  private let start: Range<Int>

  init(before: String, _ xml: XMLReader) {
    self.before = before
    tag = xml.raw
    start = xml.bytes
  }

  /// Takes in where the tags of its `<seg>` stand.
  func setSegment(_ start: Range<Int>, end: Range<Int>) {
    segment = start.lowerBound..<end.upperBound
    content = end.isEmpty ? nil : start.upperBound..<end.lowerBound
  }

  /// Takes in where its end tag stands and the white space before it.
  func setEnd(_ range: Range<Int>, after: String) {
    end = range.isEmpty ? nil : range.lowerBound
    self.after = after
  }

  /// What to put where for `content` to be that of its `<seg>`.
  func setting(_ content: String) -> (range: Range<Int>, markup: String) {
    if let range = self.content { return (range, content) }
    if let segment { return (segment, "<seg>\(content)</seg>") }
    return addingSegment(content)
  }

  /// The markup of another `<tuv>` in `language`, with the white space before it.
  func another(in language: String, content: String) -> String {
    "\(before)<tuv \(attribute)=\(quote)\(language)\(quote)>\(inside)<seg>\(content)</seg>\(after)</tuv>"
  }

  private var attribute: String { tag.contains("xml:lang") ? "xml:lang" : "lang" }

  /// The quotation mark that the tag uses first.
  private var quote: Character { tag.first { $0 == "\"" || $0 == "'" } ?? "\"" }

  /// This `<tuv>`, which has no `<seg>`, with one: what to put where.
  private func addingSegment(_ content: String) -> (range: Range<Int>, markup: String) {
    let segment = "\(inside)<seg>\(content)</seg>"
    if let end { return (end..<end, segment) }
    return (start, "\(tag.dropLast(2))>\(segment)\(after)</tuv>")
  }
}
