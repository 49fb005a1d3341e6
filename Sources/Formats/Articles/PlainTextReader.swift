internal import Bitext

/// Cuts a plain text into its paragraphs, with the roles that their form and place show.
///
/// A paragraph ends at a blank line; lines inside it stay as they are. A text longer than any story is
/// all body: a book or a corpus has no byline.
struct PlainTextReader {
  /// Bytes.
  private static let longestStory = 1 << 20

  /// Where it stands in the text, and what it is there.
  struct Paragraph: Sendable {
    /// Bytes.
    let range: Range<Int>
    /// The line on which it begins, from 1.
    let line: Int
    var role = SegmentRole.body
  }

  static func paragraphs(of bytes: [UInt8]) -> [Paragraph] {
    var result = bodies(of: bytes)
    if bytes.count > longestStory { return result }
    let texts = result.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    let headline = headline(of: texts)
    var opening = ArticleOpening(hasHeadline: headline != nil)
    for (index, text) in texts.enumerated() {
      let role: SegmentRole
      if index == headline {
        opening.sawHeadline(at: index)
        role = .headline
      } else {
        role = certainRole(of: text) ?? opening.role(of: text, isHeading: false) ?? .body
        opening.saw(role, at: index)
      }
      result[index].role = role
    }
    for part in opening.summaries(isSection: { result[$0].role == .ui }) {
      result[part.position].role = part.role
    }
    return result
  }

  /// Where the paragraphs stand, without white space at their ends.
  static func ranges(of bytes: [UInt8]) -> [Range<Int>] { bodies(of: bytes).map(\.range) }

  private static func certainRole(of text: String) -> SegmentRole? {
    let key = ArticleText.key(text)
    if ArticlePatterns.isLabel(key: key) { return .ui }
    return ArticlePatterns.isBoilerplate(key: key) ? .boilerplate : nil
  }

  /// The first paragraph, or the second after a label, when it is one short line without a full stop
  /// and a longer text follows.
  private static func headline(of texts: [String]) -> Int? {
    func isLine(_ index: Int, words: ClosedRange<Int>) -> Bool {
      guard index + 1 < texts.count, certainRole(of: texts[index]) == nil else { return false }
      let text = texts[index]
      return !text.contains(where: \.isNewline) && words.contains(ArticleText.wordCount(text))
        && !ArticlePatterns.isByline(text) && (text.hasSuffix("?") || !ArticleText.endsSentence(text))
    }
    if isLine(0, words: 1...3), ArticleText.isCapitals(texts[0]), isLine(1, words: 3...25),
      !ArticlePatterns.isDateline(texts[1])
    {
      return 1
    }
    return isLine(0, words: 2...25) && !ArticlePatterns.isDateline(texts[0]) ? 0 : nil
  }

  /// Paragraphs without white space at their ends.
  private static func bodies(of bytes: [UInt8]) -> [Paragraph] {
    var result: [Paragraph] = []
    var paragraph: (range: Range<Int>, line: Int)?
    // Returns end lines too; most texts have none.
    let hasReturns = bytes.firstOffset(of: 0x0d, in: 0..<bytes.count) != nil
    var start = 0
    var line = 1
    while start < bytes.count {
      let end =
        hasReturns
        ? bytes[start...].firstIndex { $0 == 0x0a || $0 == 0x0d }
        : bytes.firstOffset(of: 0x0a, in: start..<bytes.count)
      if let text = trimmed(start..<(end ?? bytes.count), of: bytes) {
        paragraph = ((paragraph?.range ?? text).lowerBound..<text.upperBound, paragraph?.line ?? line)
      } else if let whole = paragraph {
        result.append(Paragraph(range: whole.range, line: whole.line))
        paragraph = nil
      }
      guard let end else { break }
      let isPair = end + 1 < bytes.count && bytes[end] == 0x0d && bytes[end + 1] == 0x0a
      start = end + (isPair ? 2 : 1)
      line += 1
    }
    return result + (paragraph.map { [Paragraph(range: $0.range, line: $0.line)] } ?? [])
  }

  /// `line` without white space at its ends; `nil` when it is nothing else.
  private static func trimmed(_ line: Range<Int>, of bytes: [UInt8]) -> Range<Int>? {
    // Most lines begin and end in ASCII.
    if let first = line.first, let last = line.last, isVisibleASCII(bytes[first]), isVisibleASCII(bytes[last])
    {
      return line
    }
    let text = String(decoding: bytes[line], as: UTF8.self)
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return nil }
    let start = line.lowerBound + text.utf8.distance(from: text.startIndex, to: first)
    return start..<line.lowerBound + text.utf8.distance(from: text.startIndex, to: scalars.index(after: last))
  }

  private static func isVisibleASCII(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7f }
}
