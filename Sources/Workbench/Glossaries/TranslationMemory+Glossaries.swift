public import Bitext
internal import Formats
public import Storage

extension TranslationMemory {
  /// Takes the concepts of files into glossaries, in one write: all of them, or on an error none.
  ///
  /// Cost: linear in the concepts; from TBX about twice that from CSV.
  /// - Returns: a report for each source, in order.
  /// - Throws: ``WorkbenchError/refusedImport(_:)`` as the question asks for it, `StoreError`.
  public func importGlossaries(
    _ question: GlossaryImport, as context: WriteContext
  ) throws -> [GlossaryImportReport] {
    try tryingAgain { revision in
      var (changes, reports) = try question.changes(stored: storedConcepts)
      let report = try store.write(ConceptWrite(changes, expected: revision), as: context)
      for index in reports.indices { reports[index].revision = report.revision }
      if report.revision != .zero {
        try keepHeaders(question.sources.map { ($0.glossary, $0.reading.termbase) })
      }
      return reports
    }
  }

  /// What `importGlossaries` would do; nothing is written.
  public func rehearseImport(_ question: GlossaryImport) throws -> [GlossaryImportReport] {
    try question.changes(stored: storedConcepts).reports
  }

  /// What an import would do to a memory that is not there yet.
  public static func rehearseFirstImport(_ question: GlossaryImport) throws -> [GlossaryImportReport] {
    try question.changes(stored: { _ in [] }).reports
  }

  private func storedConcepts(_ glossary: String) throws -> [Concept] {
    try store.concepts(glossary: glossary, languages: nil).map(\.concept)
  }

  /// Runs a reading and writing that another process may get in the way of, up to four times.
  func tryingAgain<Result>(_ body: (_ revision: Revision) throws -> Result) throws -> Result {
    for _ in 0..<3 {
      do {
        return try body(store.glossaryRevision())
      } catch let error as StoreError where error.reason == .glossariesChanged {
        continue
      }
    }
    return try body(store.glossaryRevision())
  }

  /// The concept of this name.
  ///
  /// - Throws: ``WorkbenchError`` when there is none, or one in each of several glossaries.
  public func concept(named identifier: String, glossary: String?) throws -> StoredConcept {
    let found = try store.concepts(named: identifier, glossary: glossary)
    guard let first = found.first else { throw WorkbenchError.noConcept(identifier) }
    guard found.count == 1 else {
      throw WorkbenchError.ambiguousConcept(identifier, glossaries: found.map(\.glossary))
    }
    return first
  }

  /// Changes one concept as `change` says.
  ///
  /// - Returns: it as it was and as it is; both are the same when nothing changed.
  public func editConcept(
    named identifier: String, glossary: String?, as context: WriteContext,
    change: (inout Concept) throws -> Void
  ) throws -> (before: StoredConcept, after: Concept) {
    try tryingAgain { revision in
      let before = try concept(named: identifier, glossary: glossary)
      var after = before.concept
      try change(&after)
      after.identifier = before.concept.identifier
      if after != before.concept {
        let write = ConceptWrite([.put(after, glossary: before.glossary)], expected: revision)
        try store.write(write, as: context)
      }
      return (before, after)
    }
  }

  /// Adds concepts; those without an identifier get one from the glossary's name: `desk-1`.
  ///
  /// - Returns: them with their identifiers, and what else has their terms.
  /// - Throws: ``WorkbenchError`` when an identifier is taken.
  public func addConcepts(
    _ concepts: [Concept], glossary: String, as context: WriteContext
  ) throws -> (added: [Concept], findings: [GlossaryFinding]) {
    try tryingAgain { revision in
      var added: [Concept] = []
      var names: Set<String> = []
      var findings: [GlossaryFinding] = []
      for var concept in concepts {
        if concept.identifier.isEmpty { concept.identifier = try freeName(in: glossary, besides: names) }
        let isTaken = try !store.concepts(named: concept.identifier, glossary: glossary).isEmpty
        guard !isTaken, names.insert(concept.identifier).inserted else {
          throw WorkbenchError.takenConcept(concept.identifier, glossary: glossary)
        }
        findings += GlossaryReview.preferences(of: concept, at: nil) + (try twins(of: concept, in: glossary))
        added.append(concept)
      }
      let write = ConceptWrite(added.map { .put($0, glossary: glossary) }, expected: revision)
      try store.write(write, as: context)
      return (added, findings)
    }
  }

  private func freeName(in glossary: String, besides taken: Set<String>) throws -> String {
    var filter = ConceptFilter()
    filter.glossary = glossary
    filter.limit = 0
    var number = try store.concepts(matching: filter).total + taken.count + 1
    while try taken.contains("\(glossary)-\(number)")
      || !store.concepts(named: "\(glossary)-\(number)", glossary: glossary).isEmpty
    { number += 1 }
    return "\(glossary)-\(number)"
  }

  private func twins(of concept: Concept, in glossary: String) throws -> [GlossaryFinding] {
    var others: [String: Concept] = [:]
    for term in concept.terms.prefix(8) {
      var filter = ConceptFilter()
      filter.glossary = glossary
      filter.language = term.language
      filter.text = term.text
      filter.isWholeTerm = true
      filter.limit = 50
      for stored in try store.concepts(matching: filter).concepts {
        others[stored.concept.identifier] = stored.concept
      }
    }
    let desk = GlossaryDesk(others.values.sorted { $0.identifier < $1.identifier })
    return GlossaryReview.twins(of: concept, in: desk, at: nil)
  }

  /// Deletes concepts by name; their history stays.
  ///
  /// - Returns: those that were there, and the names that were not.
  public func deleteConcepts(
    named identifiers: [String], glossary: String?, as context: WriteContext
  ) throws -> (deleted: [ConceptName], missing: [String]) {
    try tryingAgain { revision in
      var deleted: [ConceptName] = []
      var missing: [String] = []
      for identifier in identifiers {
        do {
          let stored = try concept(named: identifier, glossary: glossary)
          deleted.append(ConceptName(glossary: stored.glossary, identifier: identifier))
        } catch WorkbenchError.noConcept { missing.append(identifier) }
      }
      let write = ConceptWrite(deleted.map { .delete($0) }, expected: revision)
      try store.write(write, as: context)
      return (deleted, missing)
    }
  }
}
