/// One source segment and its translation, with everything known about them.
public struct TranslationUnit: Hashable, Sendable {
  public var source: TaggedText
  public var target: TaggedText
  public var languages: LanguagePair

  /// The document it comes from: a path, an address, a title.
  public var document: String?
  public var role: SegmentRole
  /// The source segment before this one in its document, for context matches.
  public var previous: String?
  /// The source segment after this one.
  public var next: String?

  public var origin: Origin
  /// The aligner's confidence, 0…1; `nil` when nobody measured one.
  public var confidence: Double?
  public var status: Status

  public var creator: String?
  public var created: Timestamp?
  public var changer: String?
  public var changed: Timestamp?
  public var project: String?
  public var domain: String?
  public var note: String?
  /// What its file said beyond this, in the file's order, kept to be written back.
  public var properties: [Property]

  public init(
    source: TaggedText, target: TaggedText, languages: LanguagePair, role: SegmentRole = .body,
    origin: Origin = .typed, status: Status = .confirmed
  ) {
    self.source = source
    self.target = target
    self.languages = languages
    self.role = role
    self.origin = origin
    self.status = status
    properties = []
  }

  /// How a unit came to be.
  ///
  /// The raw values are promises: they stand in memories and in JSON.
  public enum Origin: String, Hashable, Sendable, CaseIterable, Codable {
    case aligned, imported, typed, machine
  }

  /// How far a unit can be trusted.
  ///
  /// The raw values are promises.
  public enum Status: String, Hashable, Sendable, CaseIterable, Codable {
    case draft, confirmed, rejected
  }

  /// A named value that some format gave and this program does not interpret.
  public struct Property: Hashable, Sendable {
    public var name: String
    public var value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }
}

/// The number a unit has in its memory: stable for the life of the file, never reused.
public struct UnitID: Hashable, Comparable, Sendable, RawRepresentable {
  public var rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// The place of a write in the history of a memory: dense, from 1; 0 is before the first.
public struct Revision: Hashable, Comparable, Sendable, RawRepresentable {
  public var rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  public static let zero = Revision(rawValue: 0)
}

/// A unit as a memory holds it.
public struct StoredUnit: Hashable, Sendable {
  public var id: UnitID
  /// The write that last touched it.
  public var revision: Revision
  public var unit: TranslationUnit

  public init(id: UnitID, revision: Revision, unit: TranslationUnit) {
    self.id = id
    self.revision = revision
    self.unit = unit
  }
}
