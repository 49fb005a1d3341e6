/// A story as a file gives it: blocks of text in reading order.
public struct Article: Hashable, Sendable {
  /// The language the file claims to be in, if it does.
  public var language: LanguageTag?
  public var blocks: [Block]

  public init(language: LanguageTag?, blocks: [Block]) {
    self.language = language
    self.blocks = blocks
  }
}

/// A paragraph, heading, label or list item, before it is cut into segments.
public struct Block: Hashable, Sendable {
  /// White space as a reader sees it: runs of it are one space in HTML, kept in plain text.
  public var content: TaggedText
  public var role: SegmentRole
  public var location: SourceLocation

  /// What a reader reads, without codes.
  public var text: String { content.text }

  public init(content: TaggedText, role: SegmentRole, location: SourceLocation) {
    self.content = content
    self.role = role
    self.location = location
  }
}
