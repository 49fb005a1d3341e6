internal import Bitext
internal import Linguistics

/// Cuts the blocks of a file of one language into segments, so that together the pieces are the block.
struct BlockCutter {
  enum Piece {
    case segment(TaggedText)
    /// White space, and codes that stand in it.
    case gap(TaggedText)
  }

  private let segmenter: TextSegmenter

  init(language: LanguageTag, method: SegmentationMethod) throws {
    segmenter = try method.segmenter(for: language)
  }

  /// The pieces of a block, in order; no segment has white space at its ends, none is empty.
  ///
  /// A label, byline or heading is one segment.
  func pieces(of content: TaggedText, role: SegmentRole) throws -> [Piece] {
    let length = content.text.utf8.count
    var ranges: [Range<Int>] = []
    if role.isRunningText {
      try segmenter.appendRanges(in: content.text, to: &ranges)
    } else {
      ranges = [0..<length]
    }
    var pieces: [Piece] = []
    var position = 0
    for range in ranges {
      let range = Self.trimmed(range, in: content.text)
      guard !range.isEmpty, range.lowerBound >= position else { continue }
      if range.lowerBound > position { pieces.append(.gap(content.slice(position..<range.lowerBound))) }
      pieces.append(.segment(content.slice(range)))
      position = range.upperBound
    }
    if length > position { pieces.append(.gap(content.slice(position..<length))) }
    return pieces
  }

  /// The range without white space at its ends.
  private static func trimmed(_ range: Range<Int>, in text: String) -> Range<Int> {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    let part = text.unicodeScalars[start..<bytes.index(start, offsetBy: range.count)]
    guard let first = part.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = part.lastIndex(where: { !$0.properties.isWhitespace })
    else { return range.lowerBound..<range.lowerBound }
    return bytes.distance(
      from: bytes.startIndex, to: first)..<bytes.distance(from: bytes.startIndex, to: part.index(after: last))
  }
}
