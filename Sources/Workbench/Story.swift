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
  ///   - path: A file of HTML, plain text, ninjs, NewsML-G2 or NITF, or `-` for standard input.
  ///   - language: What it is written in, whatever the file claims.
  /// - Throws: `ArticleError` for a file that cannot be read.
  public init(path: String, language: LanguageTag) throws {
    let segmenter = try StorySegmenter(language: language, method: .builtIn(newlines: .none))
    self.init(language: language, segments: [])
    try ArticleReader.open(path: path).forEachBlock { number, block in
      try segmenter.append(block, number: number, to: &segments)
    }
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
