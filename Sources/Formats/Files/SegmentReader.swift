public import Bitext

/// Reads the segments of a file one after the other, and says which bytes to change for a translation.
///
///     let reader = try FileFormat.segments(path: "story.xlf")
///     while let segment = try reader.next() {
///       if segment.state == .new { try reader.translate(SegmentTranslation(…)) }
///     }
///
/// Nothing is written: `FileEditor` does that, from the edits. Without a call of `translate` there are none,
/// so the file stays as it is to the byte. Memory is bounded by one unit of the file where its format can be
/// read forward (XLIFF, PO, TMX, tables), else by the file. For one thread at a time.
public protocol SegmentReader: AnyObject {
  /// The next segment in file order, or `nil` after the last.
  func next() throws(FormatError) -> FileSegment?

  /// Asks that `translation` become the translation of the segment that `next` gave last: in a file of two
  /// languages its target, else its text. A second call for the same segment replaces the first.
  ///
  /// - Throws: `FormatError` when the file cannot hold it: a code that the segment does not have, a character
  ///   outside the file's encoding where the format knows no way to escape it.
  func translate(_ translation: SegmentTranslation) throws(FormatError)

  /// The edits that are complete, in file order, each after those taken before; after `next` has returned
  /// `nil`, all that are left. No two overlap.
  func takeEdits() -> [ByteEdit]

  /// What the file so far does against the rules of its format, though it can be read.
  ///
  /// Readers made with `isStrict` throw the first instead.
  var violations: [FormatViolation] { get }
}

/// Bytes of a file that others are to replace.
public struct ByteEdit: Hashable, Sendable {
  /// In bytes of the file as it is; empty where something is put in.
  public var range: Range<Int>
  public var bytes: [UInt8]

  public init(_ range: Range<Int>, _ bytes: [UInt8]) {
    self.range = range
    self.bytes = bytes
  }
}

/// A rule of its format that a file breaks.
public struct FormatViolation: Hashable, Sendable, CustomStringConvertible {
  public var location: SourceLocation
  /// The rule and what breaks it, with the section of the specification where it has one.
  public var reason: String

  public init(at location: SourceLocation, _ reason: String) {
    self.location = location
    self.reason = reason
  }

  public var description: String { "\(location): \(reason)" }
}

/// How a file is to be read.
public struct ReadingOptions: Hashable, Sendable {
  /// Which two of a file's languages, and what a file that does not say is in.
  ///
  /// A file of two languages needs none.
  public var languages: LanguagePair?
  /// Whether a file that breaks a rule of its format is refused.
  public var isStrict: Bool

  public init(languages: LanguagePair? = nil, isStrict: Bool = true) {
    self.languages = languages
    self.isStrict = isStrict
  }
}

/// Gathers the rules that a file breaks, or throws at the first.
struct ViolationLog {
  let isStrict: Bool
  private(set) var violations: [FormatViolation] = []

  /// Most that are listed.
  static let limit = 1000

  init(isStrict: Bool) { self.isStrict = isStrict }

  mutating func report(_ reason: String, at location: SourceLocation) throws(FormatError) {
    if isStrict { throw FormatError(at: location, .invalid(reason)) }
    note(reason, at: location)
  }

  /// Lists a broken rule without refusing the file, whoever reads it: nothing is lost by it.
  mutating func note(_ reason: String, at location: SourceLocation) {
    if violations.count < Self.limit { violations.append(FormatViolation(at: location, reason)) }
  }
}
