public import Bitext
internal import GRDB

extension SQLiteStore {
  /// Cost: 100,000 concepts in 0.9 s.
  public func concepts(glossary: String?, languages: Set<LanguageTag>?) throws -> [StoredConcept] {
    var concepts: [StoredConcept] = []
    try forEachConcept(glossary: glossary) { stored in
      var stored = stored
      if let languages {
        stored.concept.terms.removeAll { !languages.contains($0.language) }
        if stored.concept.terms.isEmpty { return }
      }
      concepts.append(stored)
    }
    return concepts
  }

  public func forEachConcept(glossary: String?, _ body: (StoredConcept) throws -> Void) throws {
    try read("read glossaries") { try ConceptReader($0).forEach(glossary: glossary, body) }
  }

  public func concepts(named identifier: String, glossary: String?) throws -> [StoredConcept] {
    try read("read concepts") { database in
      let query = try Query(
        ConceptReader.selection + "WHERE identifier = ?1 AND (?2 IS NULL OR glossary = ?2) ORDER BY glossary",
        in: database)
      try query.bind(identifier, at: 1)
      try query.bind(glossary, at: 2)
      return try ConceptReader(database).concepts(query)
    }
  }

  public func concepts(matching filter: ConceptFilter) throws -> ConceptPage {
    try read("list concepts") { database in
      let selection = ConceptSelection(filter)
      let rows = try Query(ConceptReader.selection + selection.condition + selection.order, in: database)
      try selection.bind(to: rows)
      let concepts = try ConceptReader(database).concepts(rows)
      // A page that is not full is the last one.
      if filter.limit.map({ concepts.count < $0 }) ?? true, !concepts.isEmpty || filter.offset <= 0 {
        return ConceptPage(concepts: concepts, total: max(0, filter.offset) + concepts.count)
      }
      let count = try Query("SELECT count(*) FROM concept" + selection.condition, in: database)
      try selection.bind(to: count)
      return ConceptPage(concepts: concepts, total: try count.step() ? Int(count.integer(0)) : 0)
    }
  }

  public func concepts(changedAt revision: Revision) throws -> [ConceptName] {
    try read("read a write to the glossaries") { database in
      let query = try Query(
        """
        SELECT glossary, identifier FROM concept WHERE revision = ?1
        UNION SELECT glossary, identifier FROM concept_history WHERE revision = ?1 ORDER BY 1, 2
        """, in: database)
      try query.bind(revision.rawValue, at: 1)
      var names: [ConceptName] = []
      while try query.step() {
        names.append(ConceptName(glossary: try query.text(0), identifier: try query.text(1)))
      }
      return names
    }
  }

  public func pastGlossaries(ofConcept identifier: String) throws -> [String] {
    try read("read the history of concept \(identifier)") { database in
      let query = try Query(
        "SELECT DISTINCT glossary FROM concept_history WHERE identifier = ? ORDER BY glossary", in: database)
      try query.bind(identifier, at: 1)
      var names: [String] = []
      while try query.step() { names.append(try query.text(0)) }
      return names
    }
  }

  public func history(ofConcept identifier: String, glossary: String) throws -> [ConceptHistoryEntry] {
    try read("read the history of concept \(identifier)") { database in
      let live = try ConceptReader(database).row(glossary: glossary, identifier: identifier)?.value
      let past = try ConceptPast(glossary, identifier, database)
      return try past.entries(live)
    }
  }
}
