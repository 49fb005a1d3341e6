internal import Bitext
internal import GRDB

/// Writes what happened to units into `history`.
final class HistoryWriter {
  private let revision: Revision
  private let query: Query

  init(_ database: Database, revision: Revision) throws {
    self.revision = revision
    query = try Query(
      """
      INSERT INTO history (unit, revision, previous_revision, kind, before)
      VALUES (?, ?, ?, ?, ?)
      """, in: database)
  }

  func record(_ kind: HistoryEntry.Kind, _ before: StoredUnit) throws {
    try query.bind(before.id.rawValue, at: 1)
    try query.bind(revision.rawValue, at: 2)
    try query.bind(before.revision.rawValue, at: 3)
    try query.bind(kind.rawValue, at: 4)
    try query.bind(HistoryRecord.json(before.unit), at: 5)
    try query.run()
  }
}
