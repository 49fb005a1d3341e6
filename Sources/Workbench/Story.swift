public import Bitext
internal import Formats
internal import Linguistics

/// A story cut into segments.
public struct Story: Hashable, Sendable {
  public var language: LanguageTag
  public var segments: [Segment]
  /// Whether the roles and blocks of the segments mean anything.
  public var hasStructure = true

  public init(language: LanguageTag, segments: [Segment]) {
    self.language = language
    self.segments = segments
  }

  /// Reads an article and cuts its blocks into sentences.
  ///
  /// - Parameters:
  ///   - path: A file of HTML or plain text, or `-` for standard input.
  ///   - language: What it is written in, whatever the file claims.
  /// - Throws: `ArticleError` for a file that cannot be read.
  public init(path: String, language: LanguageTag) throws {
    try self.init(article: ArticleReader.read(path: path), language: language)
  }

  /// Cuts the blocks of an article into sentences; a label, byline or heading stays whole.
  public init(article: Article, language: LanguageTag) {
    let segmenter = SentenceSegmenter(language: language, newlines: .none)
    self.language = language
    var segments: [Segment] = []
    var ranges: [Range<Int>] = []
    for (number, block) in article.blocks.enumerated() {
      ranges.removeAll(keepingCapacity: true)
      var text = block.text
      text.makeContiguousUTF8()
      if block.role.isRunningText {
        segmenter.appendSentences(in: text.utf8.span, to: &ranges)
      } else if !text.isEmpty {
        ranges.append(0..<text.utf8.count)
      }
      for range in ranges {
        segments.append(
          Segment(
            content: block.content.slice(range), language: language, role: block.role, block: number,
            location: block.location))
      }
    }
    self.segments = segments
  }
}

extension Story {
  /// Whether its language is written from right to left.
  public var isRightToLeft: Bool { language.isRightToLeft }

  /// What stands between two of its segments in running text.
  public var gapBetweenSegments: String { Self.gap(in: language) }

  static func gap(in language: LanguageTag) -> String {
    ["ja", "zh", "th", "lo", "km", "my", "yue"].contains(language.language) ? "" : " "
  }
}

extension SegmentRole {
  /// Whether texts of this role are cut into sentences.
  fileprivate var isRunningText: Bool {
    switch self {
    case .body, .summary, .quote, .caption, .boilerplate: true
    case .section, .headline, .byline, .dateline, .related, .ui: false
    }
  }
}
