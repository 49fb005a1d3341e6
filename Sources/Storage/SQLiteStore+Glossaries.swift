public import Bitext
internal import GRDB

extension SQLiteStore {
  public func glossaryRevision() throws -> Revision {
    try read("read the revision of the glossaries", Self.glossaryRevision)
  }

  private static func glossaryRevision(_ database: Database) throws -> Revision {
    let query = try Query(
      "SELECT value FROM meta WHERE key = 'glossary_revision'", in: database, isKept: true)
    guard try query.step() else { return .zero }
    guard let number = Int64(try query.text(0)) else {
      throw CorruptValue("the revision of the glossaries is no number")
    }
    return Revision(rawValue: number)
  }

  @discardableResult
  public func write(
    _ concepts: [Concept], glossary: String, as context: WriteContext
  ) throws -> WriteReport {
    try write(ConceptWrite(concepts.map { .put($0, glossary: glossary) }), as: context)
  }

  /// Cost: 100,000 new concepts of three terms in 2.5 s.
  @discardableResult
  public func write(_ changes: ConceptWrite, as context: WriteContext) throws -> WriteReport {
    let doing = "write glossaries"
    return try write(as: context, doing, isRehearsal: changes.isRehearsal) { database, head, revision in
      if let expected = changes.expected, try Self.glossaryRevision(database) != expected {
        throw StoreError(path, doing, .glossariesChanged)
      }
      let writer = try ConceptWriter(database, revision: revision)
      var report = WriteReport(revision: head)
      // The last of several of one name counts.
      var last: [ConceptName: Int] = [:]
      for (position, change) in changes.changes.enumerated() { last[change.name] = position }
      for (position, change) in changes.changes.enumerated() {
        guard last[change.name] == position else {
          report.skipped += 1
          continue
        }
        let outcome =
          switch change {
          case .put(let concept, let glossary): try writer.write(concept, glossary: glossary)
          case .delete(let name): try writer.delete(name)
          }
        switch outcome {
        case .added: report.added += 1
        case .updated: report.updated += 1
        case .deleted: report.deleted += 1
        case .unchanged, .missing: report.skipped += 1
        }
      }
      try writer.finish(report)
      return report
    }
  }

  public func glossaries() throws -> [GlossaryInfo] {
    try read("list glossaries", Self.glossaries)
  }

  static func glossaries(_ database: Database) throws -> [GlossaryInfo] {
    let query = try Query(
      """
      SELECT glossary, count(DISTINCT concept.id), count(term.concept), group_concat(DISTINCT language)
      FROM concept LEFT JOIN term ON term.concept = concept.id GROUP BY glossary ORDER BY glossary
      """, in: database)
    var glossaries: [GlossaryInfo] = []
    while try query.step() {
      let languages = (try query.optionalText(3) ?? "").split(separator: ",").map(String.init).sorted()
      glossaries.append(
        GlossaryInfo(
          name: try query.text(0), concepts: Int(query.integer(1)), terms: Int(query.integer(2)),
          languages: languages.compactMap(LanguageTag.init)))
    }
    return glossaries
  }

  @discardableResult
  public func deleteGlossary(_ name: String, as context: WriteContext) throws -> WriteReport {
    try write(as: context, "delete the glossary \(name)") { database, head, revision in
      var names: [ConceptName] = []
      let query = try Query("SELECT identifier FROM concept WHERE glossary = ?", in: database)
      try query.bind(name, at: 1)
      while try query.step() { names.append(ConceptName(glossary: name, identifier: try query.text(0))) }
      let writer = try ConceptWriter(database, revision: revision)
      for name in names { _ = try writer.delete(name) }
      var report = WriteReport(revision: head)
      report.deleted = names.count
      try writer.finish(report)
      return report
    }
  }
}

extension ConceptWrite.Change {
  fileprivate var name: ConceptName {
    switch self {
    case .put(let concept, let glossary): ConceptName(glossary: glossary, identifier: concept.identifier)
    case .delete(let name): name
    }
  }
}
