internal import Bitext
internal import GRDB

/// A row of `unit` as values: the one place that knows the order of its columns.
struct UnitColumns {
  /// Columns to read, with the document's name in the place of its number.
  static let selection = """
    SELECT unit.id, unit.revision, unit.deleted, unit.pair, unit.source, unit.source_codes, unit.target,
      unit.target_codes, unit.role, unit.previous, unit.next, unit.origin, unit.confidence, unit.status,
      unit.creator, unit.created, unit.changer, unit.changed, unit.project, unit.domain, unit.note,
      unit.properties, document.name
    FROM unit LEFT JOIN document ON document.id = unit.document
    """

  static let insertion = """
    INSERT INTO unit (revision, deleted, pair, hash, document, source, source_codes, target,
      target_codes, role, previous, next, origin, confidence, status, creator, created, changer, changed,
      project, domain, note, properties)
    VALUES (?1, 0, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20,
      ?21, ?22)
    """

  static let replacement = """
    UPDATE unit SET (revision, deleted, pair, hash, document, source, source_codes, target,
      target_codes, role, previous, next, origin, confidence, status, creator, created, changer, changed,
      project, domain, note, properties)
    = (?1, 0, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20,
      ?21, ?22)
    WHERE id = ?23
    """

  let pairs: Pairs

  /// Binds the values of `insertion`, or of `replacement` without its last.
  static func bind(
    _ unit: TranslationUnit, revision: Revision, pair: Int64, hash: Int64, document: Int64?, to query: Query
  ) throws {
    try query.bind(revision.rawValue, at: 1)
    try query.bind(pair, at: 2)
    try query.bind(hash, at: 3)
    try query.bind(document, at: 4)
    try query.bind(unit.source.text, at: 5)
    try query.bind(PackedText.pack(unit.source.codes), at: 6)
    try query.bind(unit.target.text, at: 7)
    try query.bind(PackedText.pack(unit.target.codes), at: 8)
    try query.bind(unit.role.rawValue, at: 9)
    try query.bind(unit.previous, at: 10)
    try query.bind(unit.next, at: 11)
    try query.bind(unit.origin.rawValue, at: 12)
    try query.bind(unit.confidence, at: 13)
    try query.bind(unit.status.rawValue, at: 14)
    try query.bind(unit.creator, at: 15)
    try query.bind(unit.created?.seconds, at: 16)
    try query.bind(unit.changer, at: 17)
    try query.bind(unit.changed?.seconds, at: 18)
    try query.bind(unit.project, at: 19)
    try query.bind(unit.domain, at: 20)
    try query.bind(unit.note, at: 21)
    try query.bind(PackedText.pack(unit.properties), at: 22)
  }

  /// The unit in the current row of a query that begins with `selection`.
  func unit(_ row: Query) throws -> StoredUnit {
    let id = row.integer(0)
    do {
      let source = try row.text(4)
      let target = try row.text(6)
      guard let languages = pairs[row.integer(3)] else { throw CorruptValue("no such language pair") }
      guard let role = SegmentRole(rawValue: try row.text(8)) else { throw CorruptValue("unknown role") }
      guard let origin = TranslationUnit.Origin(rawValue: try row.text(11)) else {
        throw CorruptValue("unknown origin")
      }
      guard let status = TranslationUnit.Status(rawValue: try row.text(13)) else {
        throw CorruptValue("unknown status")
      }
      var unit = TranslationUnit(
        source: TaggedText(
          source, codes: try PackedText.codes(try row.optionalText(5), length: source.utf8.count)),
        target: TaggedText(
          target, codes: try PackedText.codes(try row.optionalText(7), length: target.utf8.count)),
        languages: languages, role: role, origin: origin, status: status)
      unit.previous = try row.optionalText(9)
      unit.next = try row.optionalText(10)
      unit.confidence = row.optionalReal(12)
      unit.creator = try row.optionalText(14)
      unit.created = row.optionalInteger(15).map(Timestamp.init(seconds:))
      unit.changer = try row.optionalText(16)
      unit.changed = row.optionalInteger(17).map(Timestamp.init(seconds:))
      unit.project = try row.optionalText(18)
      unit.domain = try row.optionalText(19)
      unit.note = try row.optionalText(20)
      unit.properties = try PackedText.properties(try row.optionalText(21))
      unit.document = try row.optionalText(22)
      return StoredUnit(
        id: UnitID(rawValue: id), revision: Revision(rawValue: row.integer(1)), unit: unit)
    } catch let error as CorruptValue {
      throw CorruptValue("unit \(id): \(error)")
    }
  }

  /// Whether the unit in the current row is deleted.
  static func isDeleted(_ row: Query) -> Bool { row.integer(2) == 1 }
}

/// The language pairs of a memory by their numbers in the file.
struct Pairs {
  private(set) var byNumber: [Int64: LanguagePair] = [:]
  private var numbers: [LanguagePair: Int64] = [:]

  init(_ database: Database) throws {
    let query = try Query("SELECT id, source, target FROM pair", in: database, isKept: true)
    while try query.step() {
      guard let source = LanguageTag(try query.text(1)), let target = LanguageTag(try query.text(2)) else {
        throw CorruptValue("language pair \(query.integer(0)) is not one of language tags")
      }
      add(LanguagePair(source: source, target: target), query.integer(0))
    }
  }

  subscript(number: Int64) -> LanguagePair? { byNumber[number] }

  func number(of pair: LanguagePair) -> Int64? { numbers[pair] }

  mutating func add(_ pair: LanguagePair, _ number: Int64) {
    byNumber[number] = pair
    numbers[pair] = number
  }
}
