internal import Bitext
internal import GRDB

/// What a concept was before each write, with the writes themselves.
struct ConceptPast {
  private struct Row {
    var revision: Revision
    var previous: Revision
    var kind: ConceptHistoryEntry.Kind
    var before: Concept
  }

  private var rows: [Row] = []
  private let database: Database

  init(_ glossary: String, _ identifier: String, _ database: Database) throws {
    self.database = database
    let query = try Query(
      """
      SELECT revision, previous_revision, kind, before FROM concept_history
      WHERE glossary = ? AND identifier = ? ORDER BY revision
      """, in: database)
    try query.bind(glossary, at: 1)
    try query.bind(identifier, at: 2)
    while try query.step() {
      guard let kind = ConceptHistoryEntry.Kind(rawValue: try query.text(2)) else {
        throw CorruptValue("an entry of the history of concepts of unknown kind")
      }
      rows.append(
        Row(
          revision: Revision(rawValue: query.integer(0)), previous: Revision(rawValue: query.integer(1)),
          kind: kind, before: try ConceptRecord.concept(try query.text(3))))
    }
  }

  /// What happened, oldest first; `live` is the concept as it is.
  ///
  /// That it was added stands in no row, but what came first after nothing, or after a deletion, was.
  func entries(_ live: StoredConcept?) throws -> [ConceptHistoryEntry] {
    var entries: [ConceptHistoryEntry] = []
    var last: Revision?
    for (index, row) in rows.enumerated() {
      if last != row.previous {
        entries.append(try entry(row.previous, .add, before: nil, after: row.before))
      }
      // What it became is what it was before the next write.
      let after = index + 1 < rows.count ? rows[index + 1].before : live?.concept
      entries.append(
        try entry(row.revision, row.kind, before: row.before, after: row.kind == .delete ? nil : after))
      last = row.kind == .delete ? nil : row.revision
    }
    if let live, last != live.revision {
      entries.append(try entry(live.revision, .add, before: nil, after: live.concept))
    }
    return entries
  }

  private func entry(
    _ revision: Revision, _ kind: ConceptHistoryEntry.Kind, before: Concept?, after: Concept?
  ) throws -> ConceptHistoryEntry {
    let query = try Query("SELECT at, who, what FROM write WHERE revision = ?", in: database, isKept: true)
    try query.bind(revision.rawValue, at: 1)
    defer { query.reset() }
    guard try query.step() else { throw CorruptValue("no write \(revision.rawValue) in the log") }
    let context = WriteContext(
      who: try query.optionalText(1), when: Timestamp(seconds: query.integer(0)), what: try query.text(2))
    return ConceptHistoryEntry(
      revision: revision, context: context, kind: kind, before: before, after: after)
  }
}
