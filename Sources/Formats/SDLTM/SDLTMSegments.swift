public import Bitext

/// Makes texts with codes of the two segments of a unit of Trados.
///
///     try SDLTMSegments(source: "<Segment><Elements><Text><Value>A </Value></Text><Tag><Type>Start</Type>…",
///                       target: "…").source.description   // "A {1>bold<1}"
///
/// Tags are codes with their markup as original: a start and the end with its `Anchor` open and close, all others
/// stand alone. A target's tag has the number of the source's with the same `AlignmentAnchor`, else of the first
/// free one with the same `TagID` and type. Text stays as it is, white space too.
public struct SDLTMSegments: Hashable, Sendable {
  public var source: TaggedText
  public var target: TaggedText
  /// As `CultureName` says.
  public var sourceLanguage: LanguageTag?
  public var targetLanguage: LanguageTag?

  /// Reads the XML of both.
  ///
  /// - Throws: `FormatError` whose place is in the XML, its file being `source segment` or `target segment`.
  public init(source: String, target: String) throws(FormatError) {
    let (left, right) = (
      try SDLTMSegmentReader.read(source, name: "source segment"),
      try SDLTMSegmentReader.read(target, name: "target segment")
    )
    var numbers = SDLTMTagNumbers()
    self.source = numbers.text(left, isSource: true)
    self.target = numbers.text(right, isSource: false)
    (sourceLanguage, targetLanguage) = (left.language, right.language)
  }
}

/// A segment as its XML has it.
struct SDLTMSegment {
  struct Tag {
    var type = ""
    var anchor: String?
    var alignment: String?
    var id: String?
    var raw: String
    /// Where it stands in the text.
    var offset: Int

    var kind: InlineCode.Kind {
      switch type {
      case "Start", "UnmatchedStart": .open
      case "End", "UnmatchedEnd": .close
      default: .standalone
      }
    }
  }

  var text = ""
  var tags: [Tag] = []
  var language: LanguageTag?
}

/// Gives the tags of a unit their numbers.
private struct SDLTMTagNumbers {
  private struct Known {
    var tag: SDLTMSegment.Tag
    var number: Int
    var isTaken = false
  }

  private var known: [Known] = []
  private var last = 0

  mutating func text(_ segment: SDLTMSegment, isSource: Bool) -> TaggedText {
    var codes: [InlineCode] = []
    /// Numbers of the starts that are open, by anchor.
    var open: [String: Int] = [:]
    for tag in segment.tags {
      let number: Int
      if tag.kind == .close, let anchor = tag.anchor, let opening = open.removeValue(forKey: anchor) {
        number = opening
      } else {
        number = isSource ? fresh(tag) : counterpart(of: tag)
        if tag.kind == .open, let anchor = tag.anchor { open[anchor] = number }
      }
      codes.append(InlineCode(number: number, kind: tag.kind, offset: tag.offset, original: tag.raw))
    }
    return TaggedText(segment.text, codes: codes)
  }

  private mutating func fresh(_ tag: SDLTMSegment.Tag) -> Int {
    last += 1
    known.append(Known(tag: tag, number: last))
    return last
  }

  private mutating func counterpart(of tag: SDLTMSegment.Tag) -> Int {
    func isAlike(_ other: Known) -> Bool { !other.isTaken && other.tag.kind == tag.kind }
    let aligned = known.firstIndex {
      isAlike($0) && tag.alignment != nil && tag.alignment != "0" && $0.tag.alignment == tag.alignment
    }
    guard
      let index = aligned
        ?? known.firstIndex(where: { isAlike($0) && $0.tag.id == tag.id && $0.tag.type == tag.type })
    else {
      last += 1
      return last
    }
    known[index].isTaken = true
    return known[index].number
  }
}
