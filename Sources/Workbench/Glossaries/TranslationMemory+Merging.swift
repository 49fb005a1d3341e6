internal import Bitext
public import Storage

extension TranslationMemory {
  /// Joins concepts of one glossary: the first takes in all that the others say, and they go.
  ///
  /// The history of all of them stays, and what each was can be had back.
  /// - Returns: what the first one is now, and what contradicts itself in it.
  public func mergeConcepts(
    named identifiers: [String], glossary: String?, as context: WriteContext
  ) throws -> (merged: StoredConcept, findings: [GlossaryFinding]) {
    try tryingAgain { revision in
      var stored = try concept(named: identifiers[0], glossary: glossary)
      var findings: [GlossaryFinding] = []
      var changes: [ConceptWrite.Change] = []
      var seen: Set<String> = [identifiers[0]]
      for identifier in identifiers.dropFirst() where seen.insert(identifier).inserted {
        let other = try concept(named: identifier, glossary: stored.glossary)
        findings += GlossaryReview.changes(from: stored.concept, to: other.concept, at: nil)
        stored.concept.join(other.concept)
        changes.append(.delete(ConceptName(glossary: other.glossary, identifier: identifier)))
      }
      findings += GlossaryReview.preferences(of: stored.concept, at: nil)
      changes.insert(.put(stored.concept, glossary: stored.glossary), at: 0)
      try store.write(ConceptWrite(changes, expected: revision), as: context)
      return (stored, findings)
    }
  }

  /// Moves all concepts of glossaries into another one, which may be new.
  ///
  /// A concept that is there just so is one with it. One whose name is taken by other content is joined with
  /// that, where `isJoining`, else it is called `NAME (GLOSSARY)`. With `isJoining`, concepts that share a term
  /// and its translation become one as well, unless their domains differ.
  public func mergeGlossaries(
    _ names: [String], into target: String, isJoining: Bool, as context: WriteContext
  ) throws -> GlossaryMergeReport {
    try tryingAgain { revision in
      var desk = GlossaryDesk(
        try store.concepts(glossary: target, languages: nil).map(\.concept), findsPairs: isJoining)
      var report = GlossaryMergeReport()
      var touched: [String] = []
      var changes: [ConceptWrite.Change] = []
      for name in names where name != target {
        let concepts = try store.concepts(glossary: name, languages: nil).map(\.concept)
        if concepts.isEmpty { throw WorkbenchError.noSuchGlossary(name) }
        for concept in concepts {
          touched.append(report.take(concept, of: name, to: &desk, isJoining: isJoining))
          changes.append(.delete(ConceptName(glossary: name, identifier: concept.identifier)))
        }
      }
      for identifier in touched {
        if let concept = desk[identifier] { changes.append(.put(concept, glossary: target)) }
      }
      try store.write(ConceptWrite(changes, expected: revision), as: context)
      return report
    }
  }
}

/// What became of the concepts of merged glossaries.
public struct GlossaryMergeReport: Hashable, Sendable {
  public var moved = 0
  /// Of those, how many under another name.
  public var renamed = 0
  public var joined = 0
  /// Were there just so.
  public var same = 0
  public var findings: [GlossaryFinding] = []

  /// Puts a concept on the desk; returns the name that it has there.
  fileprivate mutating func take(
    _ concept: Concept, of glossary: String, to desk: inout GlossaryDesk, isJoining: Bool
  ) -> String {
    let twin = desk[concept.identifier]
    if twin == concept {
      same += 1
      return concept.identifier
    }
    if isJoining, var partner = twin ?? desk.partner(of: concept) {
      findings += GlossaryReview.changes(from: partner, to: concept, at: nil)
      partner.join(concept)
      desk.put(partner)
      findings += GlossaryReview.preferences(of: partner, at: nil)
      joined += 1
      return partner.identifier
    }
    var concept = concept
    if twin != nil {
      let name = concept.identifier
      concept.identifier = "\(name) (\(glossary))"
      var number = 2
      while desk[concept.identifier] != nil {
        concept.identifier = "\(name) (\(glossary) \(number))"
        number += 1
      }
      renamed += 1
    }
    moved += 1
    desk.append(concept)
    return concept.identifier
  }
}
