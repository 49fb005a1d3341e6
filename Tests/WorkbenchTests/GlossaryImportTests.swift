import Bitext
import Formats
import Storage
import TestSupport
import Testing
import Workbench

/// Glossaries into a memory, changed there, and joined.
@Suite struct GlossaryImportTests {
  private let folder: TestSupport.TemporaryFolder
  private let memory: TranslationMemory
  private let english = LanguageTag("en")!
  private let turkish = LanguageTag("tr")!
  private let who = WriteContext(who: "ada", when: Timestamp(seconds: 1), what: "test")

  init() throws {
    folder = try TemporaryFolder()
    memory = try TranslationMemory(path: folder.path("m.bellek"), isWritable: true)
  }

  private func concept(
    _ identifier: String, _ inEnglish: String, _ inTurkish: String, domain: String? = nil,
    status: Term.Status = .preferred
  ) -> Concept {
    var concept = Concept(
      identifier: identifier,
      terms: [
        Term(inEnglish, language: english), Term(inTurkish, language: turkish, status: status),
      ])
    concept.domain = domain
    return concept
  }

  private func question(_ concepts: [Concept], glossary: String = "g") -> GlossaryImport {
    var reading = GlossaryReading(termbase: Termbase(concepts: concepts))
    reading.read = concepts.count
    reading.locations = concepts.indices.map { SourceLocation(file: "f.csv", line: $0 + 2, bytes: 0..<0) }
    return GlossaryImport([GlossaryImport.Source(glossary: glossary, reading: reading)])
  }

  private func stored(_ glossary: String = "g") throws -> [Concept] {
    try memory.store.concepts(glossary: glossary, languages: nil).map(\.concept)
  }

  @Test func saysWhatBecameOfEachConcept() throws {
    let first = [concept("1", "a", "b"), concept("2", "c", "d"), concept("3", "e", "f")]
    #expect(try memory.importGlossaries(question(first), as: who)[0].added == 3)
    let second = [
      concept("1", "a", "b"), concept("2", "c", "x"), concept("3", "e", "f", status: .forbidden),
      concept("4", "a", "z"),
    ]
    let rehearsed = try memory.rehearseImport(question(second))[0]
    #expect(try stored() == first)
    let report = try memory.importGlossaries(question(second), as: who)[0]
    #expect((report.added, report.updated, report.unchanged) == (1, 2, 1))
    #expect(report.revision?.rawValue == 2 && rehearsed.revision == nil)
    var same = report
    same.revision = nil
    #expect(rehearsed == same)
    #expect(
      report.findings.map { "\($0.location?.short ?? ""): \($0.kind.rawValue): \($0.text)" } == [
        "f.csv:3: content: 2 is there with other content: terms",
        "f.csv:4: content: 3 is there with other content: terms",
        "f.csv:4: status: \"f\" (tr) of 3 was preferred and is forbidden here",
        "f.csv:5: duplicate: \"a\" (en) is in 4 and in 1",
      ])
    #expect(try stored() == second)
    #expect(try memory.importGlossaries(question(second), as: who)[0].unchanged == 4)
    #expect(try memory.store.head().rawValue == 2)
  }

  @Test func namesContradictionsWithinAFile() throws {
    var twice = concept("1", "a", "b")
    twice.terms.append(Term("c", language: turkish))
    let report = try memory.rehearseImport(
      question([twice, concept("2", "x", "b", status: .deprecated)]))[0]
    #expect(
      report.findings.map { "\($0.kind.rawValue): \($0.text)" } == [
        "two preferred: 1 prefers both \"b\" and \"c\" (tr)", "duplicate: \"b\" (tr) is in 2 and in 1",
        "status: \"b\" (tr) is deprecated in 2 and preferred in 1",
      ])
    #expect((report.duplicates, report.conflicts) == (1, 2))
  }

  @Test func aConflictIsDecidedAsAsked() throws {
    _ = try memory.importGlossaries(question([concept("1", "a", "b")]), as: who)
    var other = question([concept("1", "a", "c"), concept("2", "d", "e")])
    other.conflict = .refuse
    #expect(throws: WorkbenchError.self) { try memory.importGlossaries(other, as: who) }
    #expect(try stored() == [concept("1", "a", "b")])
    other.conflict = .keep
    let report = try memory.importGlossaries(other, as: who)[0]
    #expect((report.kept, report.added) == (1, 1))
    #expect(try stored() == [concept("1", "a", "b"), concept("2", "d", "e")])
    var strict = question([concept("5", "d", "e")])
    strict.isStrict = true
    strict.sources[0].reading.refused = [
      .init(location: SourceLocation(file: "f.csv", line: 9, bytes: 0..<0), reason: "no")
    ]
    let error = #expect(throws: WorkbenchError.self) { try memory.importGlossaries(strict, as: who) }
    #expect(error?.description == "f.csv:9: no; nothing was imported")
    #expect(try stored().count == 2)
  }

  @Test func mergingJoinsWhatSharesATermAndItsTranslation() throws {
    _ = try memory.importGlossaries(question([concept("1", "Export", "ihracat")]), as: who)
    var same = concept("x", "export", "ihracat", domain: "economy")
    same.definition = "d"
    same.terms.append(Term("dışsatım", language: turkish, status: .admitted))
    var merging = question([
      same, concept("y", "export", "ihracat", domain: "computing"), concept("z", "export", "dışarı"),
    ])
    merging.isMerging = true
    let report = try memory.importGlossaries(merging, as: who)[0]
    #expect((report.added, report.updated, report.joined) == (2, 1, 1))
    let concepts = try stored()
    #expect(concepts.map(\.identifier) == ["1", "y", "z"])
    #expect(concepts[0].definition == "d" && concepts[0].domain == "economy")
    #expect(concepts[0].terms.map(\.text) == ["Export", "ihracat", "export", "dışsatım"])
  }

  @Test func mergedConceptsCanBeHadBack() throws {
    let first = concept("1", "a", "b")
    var second = concept("2", "a", "c", status: .forbidden)
    second.definition = "d"
    _ = try memory.importGlossaries(question([first, second]), as: who)
    let (merged, _) = try memory.mergeConcepts(named: ["1", "2"], glossary: nil, as: who)
    #expect(merged.concept.terms.map(\.text) == ["a", "b", "c"] && merged.concept.definition == "d")
    #expect(try stored() == [merged.concept])
    #expect(try memory.history(ofConcept: "2", glossary: nil).map(\.kind) == [.add, .delete])
    let result = try memory.undoWrite(try memory.store.head(), as: who)
    #expect(result.undone.count == 2 && result.changedSince.isEmpty)
    #expect(Set(try stored()) == [first, second])
  }

  @Test func glossariesAreMovedIntoOne() throws {
    _ = try memory.importGlossaries(question([concept("1", "a", "b"), concept("2", "c", "d")]), as: who)
    let others = [concept("1", "x", "y"), concept("2", "c", "d"), concept("7", "a", "b", domain: "e")]
    _ = try memory.importGlossaries(question(others, glossary: "h"), as: who)
    let report = try memory.mergeGlossaries(["h"], into: "g", isJoining: true, as: who)
    #expect((report.moved, report.renamed, report.joined, report.same) == (0, 0, 2, 1))
    #expect(try memory.store.glossaries().map(\.name) == ["g"])
    _ = try memory.undoWrite(try memory.store.head(), as: who)
    #expect(try stored("h").count == 3)
    let moved = try memory.mergeGlossaries(["h"], into: "g", isJoining: false, as: who)
    #expect((moved.moved, moved.renamed, moved.joined, moved.same) == (2, 1, 0, 1))
    #expect(Set(try stored().map(\.identifier)) == ["1", "2", "1 (h)", "7"])
    #expect(throws: WorkbenchError.self) {
      try memory.mergeGlossaries(["none"], into: "g", isJoining: false, as: who)
    }
  }

  @Test func aConceptIsAddedChangedAndUndone() throws {
    let (added, none) = try memory.addConcepts([concept("", "a", "b")], glossary: "desk", as: who)
    #expect(added.map(\.identifier) == ["desk-1"] && none.isEmpty)
    let (more, findings) = try memory.addConcepts([concept("", "a", "c")], glossary: "desk", as: who)
    #expect(more.map(\.identifier) == ["desk-2"] && findings.map(\.kind) == [.duplicate])
    #expect(throws: WorkbenchError.self) {
      try memory.addConcepts([concept("desk-1", "x", "y")], glossary: "desk", as: who)
    }
    let edit = try memory.editConcept(named: "desk-1", glossary: nil, as: who) {
      $0.domain = "d"
      $0.identifier = "other"
    }
    #expect(edit.after.domain == "d" && edit.after.identifier == "desk-1")
    #expect(try memory.undoConcept(named: "desk-1", glossary: nil, as: who).kind == .update)
    #expect(try memory.concept(named: "desk-1", glossary: nil).concept == added[0])
    // Undoing the undoing.
    _ = try memory.undoConcept(named: "desk-1", glossary: nil, as: who)
    #expect(try memory.concept(named: "desk-1", glossary: nil).concept.domain == "d")
    let gone = try memory.deleteConcepts(named: ["desk-2", "no"], glossary: nil, as: who)
    #expect(gone.deleted.map(\.identifier) == ["desk-2"] && gone.missing == ["no"])
    #expect(try memory.undoConcept(named: "desk-2", glossary: nil, as: who).kind == .delete)
    #expect(try stored("desk").count == 2)
    #expect(throws: WorkbenchError.self) { try memory.concept(named: "no", glossary: nil) }
  }

  @Test func countsWhatIsThere() {
    var statistics = GlossaryStatistics()
    var first = concept("1", "a", "b", domain: "d", status: .forbidden)
    first.definition = "x"
    statistics.add(first, glossary: "g")
    statistics.add(
      Concept(identifier: "2", terms: [Term("a", language: english, partOfSpeech: .verb)]), glossary: "g")
    statistics.add(concept("3", "a", "c"), glossary: "h")
    statistics.finish()
    #expect((statistics.concepts, statistics.terms, statistics.withoutDefinition) == (3, 5, 2))
    #expect(statistics.languages.map { "\($0.language) \($0.terms) \($0.concepts)" } == ["en 3 3", "tr 2 2"])
    #expect(statistics.statuses == [.preferred: 4, .forbidden: 1])
    #expect(statistics.partsOfSpeech == [.verb: 1, nil: 4])
    #expect(statistics.domains.map { "\($0.domain ?? "") \($0.concepts)" } == [" 2", "d 1"])
    // Two glossaries may have the same term.
    #expect(statistics.duplicates.map(\.concept) == ["2"] && statistics.twoPreferred.isEmpty)
  }
}
