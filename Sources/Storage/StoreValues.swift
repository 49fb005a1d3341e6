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

  public init(revision: Revision) { self.revision = revision }
}

/// A write in the log of a memory.
public struct WriteEntry: Hashable, Sendable {
  public var revision: Revision
  public var context: WriteContext
  public var added: Int
  public var updated: Int
  public var deleted: Int

  public init(revision: Revision, context: WriteContext, added: Int, updated: Int, deleted: Int) {
    self.revision = revision
    self.context = context
    self.added = added
    self.updated = updated
    self.deleted = deleted
  }
}

/// What a follower must know of a unit that changed.
public struct Change: Hashable, Sendable {
  public var id: UnitID
  public var revision: Revision
  /// Whether the unit is gone; its other values are those it had.
  public var isDeleted: Bool
  public var languages: LanguagePair
  public var status: TranslationUnit.Status
  /// The source text without codes.
  public var source: String
  /// The target text without codes.
  public var target: String

  public init(
    id: UnitID, revision: Revision, isDeleted: Bool, languages: LanguagePair, status: TranslationUnit.Status,
    source: String, target: String
  ) {
    self.id = id
    self.revision = revision
    self.isDeleted = isDeleted
    self.languages = languages
    self.status = status
    self.source = source
    self.target = target
  }
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

  public init(
    revision: Revision, previousRevision: Revision, context: WriteContext, kind: Kind,
    before: TranslationUnit, after: TranslationUnit?
  ) {
    self.revision = revision
    self.previousRevision = previousRevision
    self.context = context
    self.kind = kind
    self.before = before
    self.after = after
  }
}
