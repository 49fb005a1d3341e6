public import Bitext
public import Storage

extension TranslationMemory {
  /// What happened to a concept, oldest first; also to one that is deleted, where its glossary is named.
  public func history(ofConcept identifier: String, glossary: String?) throws -> [ConceptHistoryEntry] {
    try store.history(ofConcept: identifier, glossary: try glossary ?? soleGlossary(of: identifier))
  }

  /// Takes the last change of a concept back: what it was before is written anew.
  ///
  /// - Returns: the change that was taken back.
  public func undoConcept(
    named identifier: String, glossary: String?, as context: WriteContext
  ) throws -> ConceptHistoryEntry {
    try tryingAgain { revision in
      let glossary = try glossary ?? soleGlossary(of: identifier)
      guard let last = try store.history(ofConcept: identifier, glossary: glossary).last else {
        throw WorkbenchError.nothingToUndo(identifier)
      }
      let name = ConceptName(glossary: glossary, identifier: identifier)
      try store.write(ConceptWrite([Self.reversal(of: last, name)], expected: revision), as: context)
      return last
    }
  }

  /// Takes back what a whole write did to glossaries, such as an import or a merge.
  ///
  /// - Returns: the concepts that are again what they were, and those that were changed since and stay.
  public func undoWrite(
    _ write: Revision, as context: WriteContext
  ) throws -> (undone: [ConceptName], changedSince: [ConceptName]) {
    try tryingAgain { revision in
      var changes: [ConceptWrite.Change] = []
      var undone: [ConceptName] = []
      var changedSince: [ConceptName] = []
      for name in try store.concepts(changedAt: write) {
        let last = try store.history(ofConcept: name.identifier, glossary: name.glossary).last
        guard let last, last.revision == write else {
          changedSince.append(name)
          continue
        }
        changes.append(Self.reversal(of: last, name))
        undone.append(name)
      }
      if undone.isEmpty, changedSince.isEmpty {
        throw WorkbenchError.nothingToUndo("write \(write.rawValue)")
      }
      try store.write(ConceptWrite(changes, expected: revision), as: context)
      return (undone, changedSince)
    }
  }

  private static func reversal(of entry: ConceptHistoryEntry, _ name: ConceptName) -> ConceptWrite.Change {
    entry.before.map { .put($0, glossary: name.glossary) } ?? .delete(name)
  }

  /// The one glossary that has the concept, or had it.
  private func soleGlossary(of identifier: String) throws -> String {
    let live = try store.concepts(named: identifier, glossary: nil)
    if live.count > 1 {
      throw WorkbenchError.ambiguousConcept(identifier, glossaries: live.map(\.glossary))
    }
    if let only = live.first { return only.glossary }
    let past = try store.pastGlossaries(ofConcept: identifier)
    guard let only = past.first else { throw WorkbenchError.nothingToUndo(identifier) }
    guard past.count == 1 else { throw WorkbenchError.ambiguousConcept(identifier, glossaries: past) }
    return only
  }
}
