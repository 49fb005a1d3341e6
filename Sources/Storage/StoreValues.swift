public import Bitext

/// Who writes, when and what: kept with the write for the history.
public struct WriteContext: Hashable, Sendable {
  public var who: String?
  public var when: Timestamp
  /// In a few words: "import news.tmx".
  public var what: String

  public init(who: String?, when: Timestamp, what: String) {
    self.who = who
    self.when = when
    self.what = what
  }
}

/// What a write did.
public struct WriteReport: Hashable, Sendable {
  /// The revision of this write; when nothing changed, that of the last one.
  public var revision: Revision
  public var added = 0
  /// Units whose details changed, and deleted ones that are back.
  public var updated = 0
  public var deleted = 0
  /// What was there already just so, was given twice, or was not there to delete.
  public var skipped = 0
  /// For `write`, `update` and `delete`: the unit each given one became, in the order given.
  public var ids: [UnitID] = []

  /// Whether anything was written.
  public var changedAnything: Bool { added + updated + deleted > 0 }

  init(revision: Revision) { self.revision = revision }
}

/// A write in the log of a memory.
public struct WriteEntry: Hashable, Sendable {
  public var revision: Revision
  public var context: WriteContext
  public var added: Int
  public var updated: Int
  public var deleted: Int
}

/// What a follower must know of a unit that changed.
public struct Change: Hashable, Sendable {
  public var id: UnitID
  public var revision: Revision
  /// Whether the unit is gone; its other values are those it had.
  public var isDeleted: Bool
  public var languages: LanguagePair
  /// The source text without codes.
  public var source: String
}

/// Something that happened to a unit after it was added.
public struct HistoryEntry: Hashable, Sendable {
  /// The raw values are promises: they stand in memories.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case update, delete, revive
  }

  public var revision: Revision
  /// The revision at which `before` was written.
  public var previousRevision: Revision
  public var context: WriteContext
  public var kind: Kind
  public var before: TranslationUnit
  /// `nil` for a deletion.
  public var after: TranslationUnit?
}

/// How many live units a language pair has.
public struct PairCount: Hashable, Sendable {
  public var languages: LanguagePair
  public var units: Int
}

/// A concept with the glossary it stands in.
public struct StoredConcept: Hashable, Sendable {
  public var glossary: String
  public var revision: Revision
  public var concept: Concept
}

/// A glossary and its size.
public struct GlossaryInfo: Hashable, Sendable {
  public var name: String
  public var concepts: Int
  public var terms: Int
  public var languages: [LanguageTag]
}

/// A memory in figures, all of one moment.
public struct StoreInfo: Hashable, Sendable {
  public var identity: String
  public var created: Timestamp
  public var schemaVersion: Int
  public var head: Revision
  /// Live units.
  public var units = 0
  /// Marks of deleted units.
  public var deleted = 0
  /// Most units first.
  public var pairs: [PairCount] = []
  public var statuses: [TranslationUnit.Status: Int] = [:]
  public var origins: [TranslationUnit.Origin: Int] = [:]
  /// Documents that live units come from.
  public var documents = 0
  public var glossaries: [GlossaryInfo] = []
  /// The file with its write-ahead log, in bytes.
  public var fileBytes: Int64 = 0

  public var concepts: Int { glossaries.reduce(0) { $0 + $1.concepts } }
  public var terms: Int { glossaries.reduce(0) { $0 + $1.terms } }
}
