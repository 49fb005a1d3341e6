/// A text of a file that can be translated, and its translation as far as the file has one.
///
/// What stands here is what a translator works with; how it is written in the file is the format's affair.
public struct FileSegment: Hashable, Sendable {
  /// How far the work on a segment has come.
  ///
  /// The raw values are promises.
  public enum State: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Nobody has translated it; what stands there is a copy of the source, or nothing.
    case new
    /// A guess, such as a fuzzy match, that somebody must look at.
    case draft
    case translated
    /// Approved: not to be touched by a program.
    case confirmed

    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// A translation that the file itself offers, such as an `alt-trans` or a match.
  public struct Proposal: Hashable, Sendable {
    /// The text that it translates, where it is not the segment's own.
    public var source: TaggedText?
    public var target: TaggedText
    /// 0…100, as the file says.
    public var score: Double?
    public var origin: String?

    public init(source: TaggedText? = nil, target: TaggedText, score: Double? = nil, origin: String? = nil) {
      self.source = source
      self.target = target
      self.score = score
      self.origin = origin
    }
  }

  public var source: TaggedText
  /// `nil` where the file has none, and always in a file of one language.
  public var target: TaggedText?
  public var state: State
  /// Whether the file forbids to change its translation.
  public var isLocked = false
  /// The name that the file gives it: the id of a unit, the key of a string, the context of a message.
  public var key: String?
  /// Which of several forms of one text it is, such as `one`, `other` or `device.mac`.
  public var variant: String?
  public var role: SegmentRole
  /// The block of running text that it is a part of; `nil` where segments stand alone, such as labels.
  ///
  /// Segments with the same number follow each other in one paragraph.
  public var block: Int?
  /// What the file says about it to the translator.
  public var notes: [String] = []
  public var proposals: [Proposal] = []
  /// Where the program uses it, as the file says: `src/main.c:42`.
  public var references: [String] = []
  /// What the file says of it as a unit of a memory, by the names of a unit's fields; those of its properties
  /// stand after `property:`.
  ///
  /// `nil` where the file was not written from a memory. Else a field that is not here the unit does not have.
  public var fields: [TranslationUnit.Property]?
  /// Most characters that the translation may have.
  public var maximumLength: Int?
  /// The document inside the file, where a file holds several.
  public var document: String?
  public var sourceLanguage: LanguageTag?
  public var targetLanguage: LanguageTag?
  public var location: SourceLocation

  public init(
    source: TaggedText, target: TaggedText? = nil, state: State = .new, role: SegmentRole = .body,
    location: SourceLocation
  ) {
    self.source = source
    self.target = target
    self.state = state
    self.role = role
    self.location = location
  }
}

/// What is to stand in a file as the translation of a segment.
public struct SegmentTranslation: Hashable, Sendable {
  /// A code stands for the code of its number and kind in the segment's source or present target; its own
  /// bytes are not looked at.
  public var text: TaggedText
  public var state: FileSegment.State
  /// How well the match fitted that it comes from, 0…100, for formats that say so.
  public var score: Int?

  public init(_ text: TaggedText, state: FileSegment.State, score: Int? = nil) {
    self.text = text
    self.state = state
    self.score = score
  }
}
