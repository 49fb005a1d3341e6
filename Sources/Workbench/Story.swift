public import Bitext
internal import Formats
public import Linguistics

/// A story cut into segments.
public struct Story: Hashable, Sendable {
  public var language: LanguageTag
  public var segments: [Segment]

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
    self.init(article: article, language: language) { segmenter.sentences(in: $0.text).map($0.slice) }
  }

  /// Cuts the blocks of an article by a method of the caller's choice; a label, byline or heading stays
  /// whole.
  ///
  /// - Throws: `SRXError` when a rule takes too long.
  public init(article: Article, language: LanguageTag, method: SegmentationMethod) throws(SRXError) {
    let segmenter = try method.segmenter(for: language)
    try self.init(article: article, language: language) { content throws(SRXError) in
      try segmenter.segments(of: content)
    }
  }

  private init<Failure: Error>(
    article: Article, language: LanguageTag, cut: (TaggedText) throws(Failure) -> [TaggedText]
  ) throws(Failure) {
    self.language = language
    segments = []
    for (number, block) in article.blocks.enumerated() {
      let parts = block.role.isRunningText ? try cut(block.content) : Self.whole(block.content)
      segments += parts.map { content in
        Segment(
          content: content, language: language, role: block.role, block: number, location: block.location)
      }
    }
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

  private static func whole(_ content: TaggedText) -> [TaggedText] { content.text.isEmpty ? [] : [content] }
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
