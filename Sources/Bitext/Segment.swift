/// One sentence or label: the unit that is aligned, stored and looked up.
public struct Segment: Hashable, Sendable {
  public var content: TaggedText
  public var language: LanguageTag
  public var role: SegmentRole
  /// Number of its block in the article, from 0: segments of one paragraph share it.
  public var block: Int
  public var location: SourceLocation

  /// What a reader reads, without codes.
  public var text: String { content.text }

  public init(
    content: TaggedText, language: LanguageTag, role: SegmentRole, block: Int, location: SourceLocation
  ) {
    self.content = content
    self.language = language
    self.role = role
    self.block = block
    self.location = location
  }
}
