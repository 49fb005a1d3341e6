internal import Bitext
internal import GRDB

/// Writes concepts within one write transaction, and what they were into their history.
final class ConceptWriter {
  enum Outcome { case added, updated, unchanged, deleted, missing }

  private let database: Database
  private let revision: Revision
  private let reader: ConceptReader
  private let insertion: Query
  private let replacement: Query
  private let removal: Query
  private let deletion: Query
  private let termInsertion: Query
  private let history: Query

  init(_ database: Database, revision: Revision) throws {
    self.database = database
    self.revision = revision
    reader = try ConceptReader(database)
    insertion = try Query(
      """
      INSERT INTO concept (revision, domain, definition, note, properties, glossary, identifier)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """, in: database)
    replacement = try Query(
      """
      UPDATE concept SET revision = ?, domain = ?, definition = ?, note = ?, properties = ?
      WHERE glossary = ? AND identifier = ?
      """, in: database)
    removal = try Query("DELETE FROM term WHERE concept = ?", in: database)
    deletion = try Query("DELETE FROM concept WHERE id = ?", in: database)
    termInsertion = try Query(
      """
      INSERT INTO term (concept, position, text, language, status, part_of_speech, type, note, properties, key)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, in: database)
    history = try Query(
      """
      INSERT INTO concept_history (glossary, identifier, revision, previous_revision, kind, before)
      VALUES (?, ?, ?, ?, ?, ?)
      """, in: database)
  }

  func write(_ concept: Concept, glossary: String) throws -> Outcome {
    let stored = try reader.row(glossary: glossary, identifier: concept.identifier)
    if let stored, stored.value.concept.isIdentical(to: concept) { return .unchanged }
    let number: Int64
    if let stored {
      number = stored.number
      try record(.update, stored.value)
      try bind(concept, glossary, to: replacement)
      try replacement.run()
      try removal.bind(number, at: 1)
      try removal.run()
    } else {
      try bind(concept, glossary, to: insertion)
      try insertion.run()
      number = database.lastInsertedRowID
    }
    for (position, term) in concept.terms.enumerated() { try insert(term, at: position, of: number) }
    return stored == nil ? .added : .updated
  }

  func delete(_ name: ConceptName) throws -> Outcome {
    guard let stored = try reader.row(glossary: name.glossary, identifier: name.identifier) else {
      return .missing
    }
    try record(.delete, stored.value)
    try removal.bind(stored.number, at: 1)
    try removal.run()
    try deletion.bind(stored.number, at: 1)
    try deletion.run()
    return .deleted
  }

  /// Notes that the glossaries are other ones now.
  func finish(_ report: WriteReport) throws {
    guard report.changedAnything else { return }
    let query = try Query(
      "INSERT OR REPLACE INTO meta (key, value) VALUES ('glossary_revision', ?)", in: database)
    try query.bind(String(revision.rawValue), at: 1)
    try query.run()
  }

  private func record(_ kind: ConceptHistoryEntry.Kind, _ before: StoredConcept) throws {
    try history.bind(before.glossary, at: 1)
    try history.bind(before.concept.identifier, at: 2)
    try history.bind(revision.rawValue, at: 3)
    try history.bind(before.revision.rawValue, at: 4)
    try history.bind(kind.rawValue, at: 5)
    try history.bind(ConceptRecord.text(before.concept), at: 6)
    try history.run()
  }

  private func bind(_ concept: Concept, _ glossary: String, to query: Query) throws {
    try query.bind(revision.rawValue, at: 1)
    try query.bind(concept.domain, at: 2)
    try query.bind(concept.definition, at: 3)
    try query.bind(concept.note, at: 4)
    try query.bind(PackedText.pack(concept.properties), at: 5)
    try query.bind(glossary, at: 6)
    try query.bind(concept.identifier, at: 7)
  }

  private func insert(_ term: Term, at position: Int, of concept: Int64) throws {
    try termInsertion.bind(concept, at: 1)
    try termInsertion.bind(Int64(position), at: 2)
    try termInsertion.bind(term.text, at: 3)
    try termInsertion.bind(term.language.description, at: 4)
    try termInsertion.bind(term.status.rawValue, at: 5)
    try termInsertion.bind(term.partOfSpeech?.rawValue, at: 6)
    try termInsertion.bind(term.type?.rawValue, at: 7)
    try termInsertion.bind(term.note, at: 8)
    try termInsertion.bind(PackedText.pack(term.properties), at: 9)
    try termInsertion.bind(SearchKey.of(term.text), at: 10)
    try termInsertion.run()
  }

  /// Gives a key to the terms of a memory that had none.
  static func fillKeys(_ database: Database) throws {
    let query = try Query("SELECT concept, position, text FROM term", in: database)
    let change = try Query("UPDATE term SET key = ? WHERE concept = ? AND position = ?", in: database)
    var terms: [(Int64, Int64, String)] = []
    while try query.step() { terms.append((query.integer(0), query.integer(1), try query.text(2))) }
    for (concept, position, text) in terms {
      try change.bind(SearchKey.of(text), at: 1)
      try change.bind(concept, at: 2)
      try change.bind(position, at: 3)
      try change.run()
    }
  }
}

extension Concept {
  /// Whether two concepts agree in every byte.
  fileprivate func isIdentical(to other: Concept) -> Bool { exactTexts == other.exactTexts }

  private var exactTexts: [[UInt8]?] {
    var texts: [String?] = [identifier, domain, definition, note, PackedText.pack(properties)]
    for term in terms {
      texts += [
        term.text, term.language.description, term.status.rawValue, term.partOfSpeech?.rawValue,
        term.type?.rawValue, term.note, PackedText.pack(term.properties),
      ]
    }
    return texts.map { $0.map { Array($0.utf8) } }
  }
}
