internal import Bitext
internal import GRDB

/// Writes concepts of one glossary, within one write transaction.
final class ConceptWriter {
  enum Outcome { case added, updated, unchanged }

  private let database: Database
  private let glossary: String
  private let revision: Revision
  private let reader: ConceptReader
  private let insertion: Query
  private let replacement: Query
  private let removal: Query
  private let termInsertion: Query

  init(_ database: Database, glossary: String, revision: Revision) throws {
    self.database = database
    self.glossary = glossary
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
      WHERE glossary = ? AND identifier = ? RETURNING id
      """, in: database)
    removal = try Query("DELETE FROM term WHERE concept = ?", in: database)
    termInsertion = try Query(
      """
      INSERT INTO term (concept, position, text, language, status, part_of_speech, type, note, properties)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, in: database)
  }

  func write(_ concept: Concept) throws -> Outcome {
    let stored = try reader.concept(glossary: glossary, identifier: concept.identifier)
    if let stored, stored.concept.isIdentical(to: concept) { return .unchanged }
    let number: Int64
    if let stored {
      number = stored.number
      try bind(concept, to: replacement)
      try replacement.run()
      try removal.bind(number, at: 1)
      try removal.run()
    } else {
      try bind(concept, to: insertion)
      try insertion.run()
      number = database.lastInsertedRowID
    }
    for (position, term) in concept.terms.enumerated() { try insert(term, at: position, of: number) }
    return stored == nil ? .added : .updated
  }

  private func bind(_ concept: Concept, to query: Query) throws {
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
    try termInsertion.run()
  }
}

/// Reads concepts with their terms.
final class ConceptReader {
  private static let selection =
    "SELECT id, glossary, identifier, revision, domain, definition, note, properties FROM concept "
  private let database: Database
  private let one: Query
  private let terms: Query

  init(_ database: Database) throws {
    self.database = database
    one = try Query(Self.selection + "WHERE glossary = ? AND identifier = ?", in: database)
    terms = try Query(
      """
      SELECT text, language, status, part_of_speech, type, note, properties
      FROM term WHERE concept = ? ORDER BY position
      """, in: database)
  }

  func concept(glossary: String, identifier: String) throws -> (number: Int64, concept: Concept)? {
    try one.bind(glossary, at: 1)
    try one.bind(identifier, at: 2)
    defer { one.reset() }
    guard try one.step() else { return nil }
    return (one.integer(0), try stored(one).concept)
  }

  func concepts(glossary: String?, languages: Set<LanguageTag>?) throws -> [StoredConcept] {
    let query = try Query(
      Self.selection + "WHERE ?1 IS NULL OR glossary = ?1 ORDER BY glossary, id", in: database)
    try query.bind(glossary, at: 1)
    var concepts: [StoredConcept] = []
    while try query.step() {
      var stored = try stored(query)
      if let languages {
        stored.concept.terms.removeAll { !languages.contains($0.language) }
        if stored.concept.terms.isEmpty { continue }
      }
      concepts.append(stored)
    }
    return concepts
  }

  private func stored(_ row: Query) throws -> StoredConcept {
    var concept = Concept(identifier: try row.text(2))
    concept.domain = try row.optionalText(4)
    concept.definition = try row.optionalText(5)
    concept.note = try row.optionalText(6)
    concept.properties = try PackedText.properties(try row.optionalText(7))
    try terms.bind(row.integer(0), at: 1)
    while try terms.step() { concept.terms.append(try term(terms, of: concept.identifier)) }
    return StoredConcept(
      glossary: try row.text(1), revision: Revision(rawValue: row.integer(3)), concept: concept)
  }

  private func term(_ row: Query, of concept: String) throws -> Term {
    guard let language = LanguageTag(try row.text(1)), let status = Term.Status(rawValue: try row.text(2))
    else { throw CorruptValue("a term of concept \(concept) with an unknown language or status") }
    var term = Term(try row.text(0), language: language, status: status)
    if let name = try row.optionalText(3) {
      guard let part = Term.PartOfSpeech(rawValue: name) else {
        throw CorruptValue("a term of concept \(concept) with an unknown part of speech")
      }
      term.partOfSpeech = part
    }
    if let name = try row.optionalText(4) {
      guard let type = Term.Kind(rawValue: name) else {
        throw CorruptValue("a term of concept \(concept) of unknown type")
      }
      term.type = type
    }
    term.note = try row.optionalText(5)
    term.properties = try PackedText.properties(try row.optionalText(6))
    return term
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
