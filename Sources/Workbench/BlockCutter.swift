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
    var breaks: [Int] = []
    /// Where segments begin.
    var starts: Set<Int> = []
    for range in ranges {
      let range = Self.trimmed(range, in: content.text)
      guard !range.isEmpty, range.lowerBound >= breaks.last ?? 0 else { continue }
      starts.insert(range.lowerBound)
      for place in [range.lowerBound, range.upperBound] where place > breaks.last ?? 0 && place < length {
        breaks.append(place)
      }
    }
    if starts.isEmpty { return content.isEmpty ? [] : [.gap(content)] }
    var position = 0
    return content.pieces(cutAt: breaks).map { piece in
      defer { position += piece.text.utf8.count }
      return starts.contains(position) ? .segment(piece) : .gap(piece)
    }
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
