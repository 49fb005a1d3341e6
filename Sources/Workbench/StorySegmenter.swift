public import Bitext
public import Linguistics

/// Cuts the blocks of a story into segments; a label, byline or heading stays whole.
public struct StorySegmenter: Sendable {
  private let language: LanguageTag
  private let segmenter: TextSegmenter

  public init(language: LanguageTag, method: SegmentationMethod) throws(SRXError) {
    self.language = language
    segmenter = try method.segmenter(for: language)
  }

  /// Adds the segments of a block, the `number`th of its story, to the caller's array.
  ///
  /// - Throws: `SRXError` when a rule takes too long.
  public func append(_ block: Block, number: Int, to segments: inout [Segment]) throws(SRXError) {
    func add(_ content: TaggedText) {
      segments.append(
        Segment(
          content: content, language: language, role: block.role, block: number, location: block.location))
    }
    if block.role.isRunningText {
      for content in try segmenter.segments(of: block.content) { add(content) }
    } else if !block.text.isEmpty {
      add(block.content)
    }
  }

  /// The reasons for the segments of a block; `nil` for one that stays whole.
  ///
  /// - Throws: `SRXError` when a rule takes too long.
  public func explain(_ block: Block, number: Int) throws(SRXError) -> ExplainedBlock? {
    guard block.role.isRunningText else { return nil }
    return ExplainedBlock(
      number: number, text: block.text, location: block.location, reasons: try segmenter.explain(block.text))
  }
}

extension SegmentRole {
  /// Whether texts of this role are cut into sentences.
  var isRunningText: Bool {
    switch self {
    case .body, .summary, .quote, .caption, .boilerplate: true
    case .section, .headline, .byline, .dateline, .related, .ui: false
    }
  }
}
