internal import Bitext
internal import GRDB

/// Reads concepts with their terms.
final class ConceptReader {
  static let selection =
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

  func row(glossary: String, identifier: String) throws -> (number: Int64, value: StoredConcept)? {
    try one.bind(glossary, at: 1)
    try one.bind(identifier, at: 2)
    defer { one.reset() }
    guard try one.step() else { return nil }
    return (one.integer(0), try stored(one))
  }

  /// The concepts of a query that begins with `selection`.
  func concepts(_ query: Query) throws -> [StoredConcept] {
    var concepts: [StoredConcept] = []
    while try query.step() { concepts.append(try stored(query)) }
    return concepts
  }

  func forEach(glossary: String?, _ body: (StoredConcept) throws -> Void) throws {
    let query = try Query(
      Self.selection + "WHERE ?1 IS NULL OR glossary = ?1 ORDER BY glossary, id", in: database)
    try query.bind(glossary, at: 1)
    while try query.step() { try body(try stored(query)) }
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
