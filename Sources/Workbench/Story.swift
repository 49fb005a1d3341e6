public import Bitext
internal import Formats
public import Linguistics

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
    var ranges: [Range<Int>] = []
    self.init(article: article, language: language) { content, add in
      ranges.removeAll(keepingCapacity: true)
      var text = content.text
      text.makeContiguousUTF8()
      segmenter.appendSentences(in: text.utf8.span, to: &ranges)
      for range in ranges { add(content.slice(range)) }
    }
  }

  /// Cuts the blocks of an article by a method of the caller's choice; a label, byline or heading stays
  /// whole.
  ///
  /// - Throws: `SRXError` when a rule takes too long.
  public init(article: Article, language: LanguageTag, method: SegmentationMethod) throws(SRXError) {
    let segmenter = try method.segmenter(for: language)
    try self.init(article: article, language: language) { content, add throws(SRXError) in
      for part in try segmenter.segments(of: content) { add(part) }
    }
  }

  private init<Failure: Error>(
    article: Article, language: LanguageTag,
    cut: (TaggedText, _ add: (TaggedText) -> Void) throws(Failure) -> Void
  ) throws(Failure) {
    var segments: [Segment] = []
    for (number, block) in article.blocks.enumerated() {
      func add(_ content: TaggedText) {
        segments.append(
          Segment(
            content: content, language: language, role: block.role, block: number, location: block.location))
      }
      if block.role.isRunningText {
        try cut(block.content, add)
      } else if !block.text.isEmpty {
        add(block.content)
      }
    }
    self.init(language: language, segments: segments)
  }

  /// The blocks that `init` cuts by `method`, each with the reasons.
  ///
  /// - Throws: `SRXError` when a rule takes too long.
  public static func explain(
    _ article: Article, language: LanguageTag, method: SegmentationMethod
  ) throws(SRXError) -> [ExplainedBlock] {
    let segmenter = try method.segmenter(for: language)
    var blocks: [ExplainedBlock] = []
    for (number, block) in article.blocks.enumerated() where block.role.isRunningText {
      blocks.append(
        ExplainedBlock(
          number: number, text: block.text, location: block.location,
          reasons: try segmenter.explain(block.text)))
    }
    return blocks
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
