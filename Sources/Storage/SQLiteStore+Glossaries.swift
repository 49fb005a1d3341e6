public import Bitext
internal import GRDB

extension SQLiteStore {
  @discardableResult
  public func write(
    _ concepts: [Concept], glossary: String, as context: WriteContext
  ) throws -> WriteReport {
    try write(as: context, "write the glossary \(glossary)") { database, head, revision in
      var report = WriteReport(revision: head)
      let writer = try ConceptWriter(database, glossary: glossary, revision: revision)
      // The last of several with one identifier counts.
      var last: [String: Int] = [:]
      for (position, concept) in concepts.enumerated() { last[concept.identifier] = position }
      for (position, concept) in concepts.enumerated() {
        guard last[concept.identifier] == position else {
          report.skipped += 1
          continue
        }
        switch try writer.write(concept) {
        case .added: report.added += 1
        case .updated: report.updated += 1
        case .unchanged: report.skipped += 1
        }
      }
      return report
    }
  }

  public func concepts(glossary: String?, languages: Set<LanguageTag>?) throws -> [StoredConcept] {
    try read("read glossaries") { database in
      try ConceptReader(database).concepts(glossary: glossary, languages: languages)
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
    try write(as: context, "delete the glossary \(name)") { database, head, _ in
      var report = WriteReport(revision: head)
      let query = try Query("DELETE FROM concept WHERE glossary = ?", in: database)
      try query.bind(name, at: 1)
      try query.run()
      report.deleted = database.changesCount
      return report
    }
  }
}
