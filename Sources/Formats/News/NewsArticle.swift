internal import Bitext

/// A news file as an article: its texts as blocks.
///
/// What is for machines is left out, and so is a headline given a second time. In ninjs, whose properties stand
/// in any order, the headline comes first, then summary, byline, place, story and captions.
enum NewsArticle {
  static func source(
    bytes: [UInt8], name: String, format: FileFormat
  ) throws(ArticleError) -> ArticleSource {
    let segments: NewsSegments
    do {
      let input = ByteInput(name: name, bytes: bytes)
      let options = ReadingOptions(isStrict: false)
      segments =
        try format == .ninjs
        ? NinjsReader.segments(input, options: options) : NewsXMLReader.segments(input, options: options)
    } catch {
      throw ArticleError(file: name, .malformed(error.description))
    }
    var headlines: Set<String> = []
    var blocks: [Block] = []
    var language: LanguageTag?
    for text in segments.texts where text.segment.key?.lowercased() != NinjsFields.slugline {
      let segment = text.segment
      let isFirst =
        segment.role != .headline || headlines.insert(ArticleText.key(segment.source.text)).inserted
      guard isFirst else { continue }
      language = language ?? segment.sourceLanguage
      blocks.append(Block(content: segment.source, role: segment.role, location: segment.location))
    }
    if format == .ninjs {
      let ranks = blocks.enumerated().sorted { left, right in
        let (a, b) = (rank(left.element.role), rank(right.element.role))
        return a != b ? a < b : left.offset < right.offset
      }
      blocks = ranks.map(\.element)
    }
    return ArticleSource(page: blocks, language: language, file: name)
  }

  private static func rank(_ role: SegmentRole) -> Int {
    switch role {
    case .section, .headline: 0
    case .summary: 1
    case .byline: 2
    case .dateline: 3
    case .body, .quote: 4
    case .caption: 5
    case .related: 6
    case .boilerplate: 7
    case .ui: 8
    }
  }
}
