public import Bitext

/// A block of a file as XLIFF has it: segments to translate, and what stands between them.
public struct ExtractedUnit: Hashable, Sendable {
  public enum Piece: Hashable, Sendable {
    case segment(ExtractedSegment)
    /// White space and codes that are no text to translate.
    case ignorable(TaggedText)
  }

  /// Unique in its file.
  public var id: String
  public var pieces: [Piece]
  /// The file's own name for it.
  public var key: String?
  /// Which of several forms of one text it is.
  public var variant: String?
  public var role: SegmentRole
  public var notes: [String] = []
  public var maximumLength: Int?
  public var isLocked = false

  public init(id: String, pieces: [Piece], role: SegmentRole) {
    self.id = id
    self.pieces = pieces
    self.role = role
  }
}

/// A segment to translate, with what is known of its translation.
public struct ExtractedSegment: Hashable, Sendable {
  public var source: TaggedText
  public var target: TaggedText?
  public var state: FileSegment.State
  /// Translations that a memory offers, best first.
  public var proposals: [FileSegment.Proposal]

  public init(
    source: TaggedText, target: TaggedText? = nil, state: FileSegment.State = .new,
    proposals: [FileSegment.Proposal] = []
  ) {
    self.source = source
    self.target = target
    self.state = state
    self.proposals = proposals
  }
}

/// The file that segments were taken from.
public struct ExtractedFile: Hashable, Sendable {
  /// Its path, as it was given.
  public var original: String
  public var format: FileFormat?
  /// The SHA-256 of its bytes; `nil` where the XLIFF file does not say.
  public var checksum: String?

  public init(original: String, format: FileFormat?, checksum: String?) {
    self.original = original
    self.format = format
    self.checksum = checksum
  }

  /// The files that the XLIFF file says its segments were taken from, in order.
  public static func list(in file: FormatFile) throws(FormatError) -> [ExtractedFile] {
    let reader = XMLReader(try file.input())
    var files: [ExtractedFile] = []
    /// The type of the `<mda:meta>` whose text comes.
    var type: String?
    var text = ""
    while let event = try reader.next() {
      switch event {
      case .start("file", let attributes):
        files.append(
          ExtractedFile(
            original: attributes.first { $0.name == "original" }?.value ?? "", format: nil, checksum: nil))
      case .start(let name, let attributes) where name.hasSuffix(":meta"):
        type = attributes.first { $0.name == "type" }?.value
        text = ""
      case .text(let piece) where type != nil: text += piece
      case .end(let name) where name.hasSuffix(":meta"):
        if !files.isEmpty {
          switch type {
          case ExtractionWriter.checksumKey: files[files.count - 1].checksum = text
          case ExtractionWriter.formatKey: files[files.count - 1].format = FileFormat(rawValue: text)
          default: break
          }
        }
        type = nil
      default: break
      }
    }
    return files
  }
}
