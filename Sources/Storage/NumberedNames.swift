internal import Bitext
internal import GRDB

/// The texts that stand once in a memory and are numbered: language pairs and documents.
///
/// Within one write transaction.
final class NumberedNames {
  private let database: Database
  private(set) var pairs: Pairs
  private var unitCounts: [LanguagePair: Int64] = [:]
  private var documents: [ExactText: Int64] = [:]
  private let documentNumber: Query
  private let newDocument: Query

  init(_ database: Database) throws {
    self.database = database
    pairs = try Pairs(database)
    documentNumber = try Query("SELECT id FROM document WHERE name = ?", in: database)
    newDocument = try Query("INSERT INTO document (name) VALUES (?)", in: database)
  }

  func number(of pair: LanguagePair) throws -> Int64 {
    if let number = pairs.number(of: pair) { return number }
    let query = try Query("INSERT INTO pair (source, target, units) VALUES (?, ?, 0)", in: database)
    try query.bind(pair.source.description, at: 1)
    try query.bind(pair.target.description, at: 2)
    try query.run()
    pairs.add(pair, database.lastInsertedRowID)
    return database.lastInsertedRowID
  }

  func number(ofDocument name: String) throws -> Int64 {
    if let number = documents[ExactText(name)] { return number }
    // Bounded: a file may name a document for each unit.
    if documents.count >= 10_000 { documents.removeAll(keepingCapacity: true) }
    try documentNumber.bind(name, at: 1)
    defer { documentNumber.reset() }
    let number: Int64
    if try documentNumber.step() {
      number = documentNumber.integer(0)
    } else {
      try newDocument.bind(name, at: 1)
      try newDocument.run()
      number = database.lastInsertedRowID
    }
    documents[ExactText(name)] = number
    return number
  }

  /// Notes that a pair has so many live units more.
  func count(_ pair: LanguagePair, by difference: Int64) {
    unitCounts[pair, default: 0] += difference
  }

  func finish() throws {
    let query = try Query("UPDATE pair SET units = units + ? WHERE id = ?", in: database)
    for (pair, difference) in unitCounts where difference != 0 {
      try query.bind(difference, at: 1)
      try query.bind(number(of: pair), at: 2)
      try query.run()
    }
  }
}

/// A text that equals another only byte for byte.
private struct ExactText: Hashable {
  let text: String
  init(_ text: String) { self.text = text }

  static func == (left: Self, right: Self) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

  func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}
