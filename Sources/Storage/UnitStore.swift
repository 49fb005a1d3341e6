public import Bitext

/// Where a memory's units and glossaries are kept: the truth from which all else can be rebuilt.
///
/// Every write is one transaction and takes the next number, its ``Bitext/Revision``; the numbers are
/// dense. A unit carries the revision it was last written at, and a deleted unit stays as a mark, so a
/// follower (a match index, a second node, a backup) that has seen revision *n* catches up by asking
/// for the changes after *n*, and starts from nothing by asking after 0.
///
/// Safe to use from any thread. Reads see one moment of the memory and run beside writes; writes queue
/// behind one another, also across processes.
///
/// Two units are *the same unit* when they agree, byte for byte, in both languages, both texts with
/// their codes, and the document (none is a document of its own). ``MergeRule`` says what a write
/// keeps of each.
public protocol UnitStore: Sendable {
  /// A name no other memory has, in the form of a UUID; it stays for the life of the memory.
  var identity: String { get }

  /// The last write; zero for a new memory.
  func head() throws -> Revision

  /// Counts over the whole memory. Reads it all: 0.3 s for 270,000 units.
  func info() throws -> StoreInfo

  /// The language pairs that have units, with how many, most first. Reads no unit.
  func languagePairs() throws -> [PairCount]

  // MARK: Writing

  /// Adds units, or merges them into those that are there already: all, or on any error none.
  ///
  /// When nothing would change, nothing is written and the head stays.
  /// - Returns: the id of each unit, in the order given, beside the counts.
  @discardableResult
  func write(_ units: [TranslationUnit], as context: WriteContext) throws -> WriteReport

  /// Begins a write that is too big to hold in memory; see ``ImportSession``.
  func beginImport(as context: WriteContext) throws -> any ImportSession

  /// Puts `unit` in the place of the one with this id, whatever it said before.
  @discardableResult
  func update(_ id: UnitID, to unit: TranslationUnit, as context: WriteContext) throws -> WriteReport

  /// Deletes units; ids that are not there are counted as skipped.
  @discardableResult
  func delete(_ ids: [UnitID], as context: WriteContext) throws -> WriteReport

  // MARK: Reading

  /// The units with these ids, all of one moment; deleted and unknown ones are left out.
  func units(_ ids: [UnitID]) throws -> [UnitID: StoredUnit]

  /// Hands every unit that changed after `revision`, deleted ones too, to `body`, in order of
  /// revision, then id.
  ///
  /// A unit comes once, as it is now.
  /// - Returns: the head that this brings a follower to.
  @discardableResult
  func forEachChange(after revision: Revision, _ body: (Change) throws -> Void) throws -> Revision

  /// Hands every live unit to `body` in order of id, in bounded memory.
  ///
  /// Only units of exactly this language pair and of this status; `nil` is for all. Returns the head of
  /// the moment that was read.
  @discardableResult
  func forEachUnit(
    in languages: LanguagePair?, status: TranslationUnit.Status?, _ body: (StoredUnit) throws -> Void
  ) throws -> Revision

  /// What happened to a unit after it was added, oldest first.
  func history(of id: UnitID) throws -> [HistoryEntry]

  /// The writes after `revision`, oldest first, at most `limit`.
  func writes(after revision: Revision, limit: Int) throws -> [WriteEntry]

  // MARK: Settings

  /// What was set for this memory, by name; empty for a new one.
  func settings() throws -> [String: String]

  /// Sets values by name, all or none; `nil` takes one away.
  ///
  /// Settings are no units: the head stays, and the feed and the log of writes say nothing of them.
  func set(_ values: [String: String?]) throws

  // MARK: Glossaries

  /// The last write that changed a concept, or took one away; zero where there never was one.
  ///
  /// What is made from the glossaries is stale when this differs from what it was made at. One row is read.
  func glossaryRevision() throws -> Revision

  /// Adds concepts to a glossary; one whose identifier is there already takes its place.
  @discardableResult
  func write(_ concepts: [Concept], glossary: String, as context: WriteContext) throws -> WriteReport

  /// Makes changes to concepts in the order given, all in one write or none; see ``ConceptWrite``.
  @discardableResult
  func write(_ changes: ConceptWrite, as context: WriteContext) throws -> WriteReport

  /// The concepts of this name: one a glossary, or only that of one.
  func concepts(named identifier: String, glossary: String?) throws -> [StoredConcept]

  /// Those concepts that a filter lets through, and how many they are; see ``ConceptFilter``.
  func concepts(matching filter: ConceptFilter) throws -> ConceptPage

  /// Hands the concepts of a glossary (`nil`: of all) to `body`, in the order of `concepts(glossary:)`.
  func forEachConcept(glossary: String?, _ body: (StoredConcept) throws -> Void) throws

  /// What happened to a concept, also to a deleted one, oldest first; empty where there never was one.
  func history(ofConcept identifier: String, glossary: String) throws -> [ConceptHistoryEntry]

  /// The glossaries that had a concept of this name, as the history knows, by name.
  func pastGlossaries(ofConcept identifier: String) throws -> [String]

  /// The names of the concepts that a write changed, added or took away.
  func concepts(changedAt revision: Revision) throws -> [ConceptName]

  /// The concepts of a glossary (`nil`: of all, glossary by glossary) in the order they were added.
  ///
  /// With `languages`, only terms of exactly these, and only concepts that have one.
  func concepts(glossary: String?, languages: Set<LanguageTag>?) throws -> [StoredConcept]

  /// The glossaries with their sizes, by name.
  func glossaries() throws -> [GlossaryInfo]

  /// Removes a glossary with all its concepts; their history stays.
  @discardableResult
  func deleteGlossary(_ name: String, as context: WriteContext) throws -> WriteReport
}

extension UnitStore {
  /// Every live unit, in order of id.
  @discardableResult
  public func forEachUnit(_ body: (StoredUnit) throws -> Void) throws -> Revision {
    try forEachUnit(in: nil, status: nil, body)
  }
}

/// A write of any size, staged outside the memory until it is whole.
///
/// `add` does not touch the memory, so others go on reading and writing it. `commit` merges all in one
/// transaction. A session that is dropped, cancelled or killed leaves nothing behind. For one task at
/// a time; after a successful `commit` or a `cancel` it is used up.
public protocol ImportSession: AnyObject {
  /// How many units were added so far.
  var count: Int { get }

  /// Stages some more units.
  func add(_ units: [TranslationUnit]) throws

  /// Merges everything: all of it, or on any error none; after an error it may be tried again.
  ///
  /// - Returns: the counts; no ids, for there may be millions.
  func commit() throws -> WriteReport

  /// Does what `commit` does and takes it all back: says what it would do, with the head as it is.
  ///
  /// The session can still be committed.
  func rehearse() throws -> WriteReport

  /// Forgets everything.
  func cancel()
}
