import Bitext
import TestSupport
import Testing

@testable import Formats

/// What every format of glossaries keeps, and what each says that it cannot.
@Suite struct GlossaryFileTests {
  /// A concept with every field that there is.
  private func everything() throws -> Concept {
    var bank = Term("central bank", language: try tag("en"), partOfSpeech: .noun)
    bank.type = .fullForm
    bank.note = "in lower case"
    bank[.geography] = "en-GB"
    bank[.register] = "neutralRegister"
    bank[.usageNote] = "not \"reserve bank\""
    bank[.number] = "singular"
    bank.setContexts([
      SourcedText("The central bank cut rates.", source: "Desk"), SourcedText("A second, with; marks"),
    ])
    bank.add(ConceptEvent(kind: "origination", date: "2026-01-12", person: "Ada"))
    var short = Term("CB", language: try tag("en"), status: .admitted, partOfSpeech: .properNoun)
    short.type = .acronym
    short[.caseSensitive] = "true"
    var bad = Term("Zentralbank", language: try tag("de"), status: .forbidden, partOfSpeech: .noun)
    bad[.gender] = "feminine"
    var proposed = Term("merkez bankası", language: try tag("tr"), status: .proposed)
    proposed.properties.append(.init(name: "client", value: "desk"))
    var concept = Concept(
      identifier: "e-1",
      terms: [
        bank, short, bad, proposed, Term("devlet bankası", language: try tag("tr"), status: .deprecated),
      ])
    concept.domain = "economy"
    concept.definition = "keeps a currency,\nand its banks"
    concept.definitionSource = "Handbook, \"3rd\""
    concept.note = "n"
    concept.setPictures(["https://example.org/a|b.png", "b.png"])
    concept.setDefinitions([SourcedText("para basan banka", source: "TDK")], in: try tag("tr"))
    concept.add(ConceptEvent(kind: "origination", date: "2026-01-12", person: "Ada"))
    concept.add(ConceptEvent(kind: "modification", date: "2026-02-01"))
    concept.properties.append(.init(name: "project", value: "wire"))
    return concept
  }

  private func rewritten(
    _ concepts: [Concept], _ format: GlossaryFormat, rows: GlossaryFile.Rows = .terms
  ) throws -> (concepts: [Concept], summary: WriteSummary) {
    let folder = try TemporaryFolder()
    let path = folder.file("g.\(format == .omegat ? "utf8" : format.rawValue)")
    let summary = try GlossaryFile.write(
      Termbase(concepts: concepts), path: path, languages: englishTurkish(), rows: rows)
    var options = GlossaryReadingOptions()
    options.languages = try englishTurkish()
    let reading = try GlossaryFile.read(path: path, options: options)
    #expect(reading.refused.isEmpty && reading.notices.isEmpty)
    #expect(reading.locations.count == reading.termbase.concepts.count)
    return (reading.termbase.concepts, summary)
  }

  @Test(arguments: [GlossaryFormat.csv, .json])
  func keepsEveryField(format: GlossaryFormat) throws {
    let concepts = [try everything(), Concept(identifier: "empty")]
    let (read, summary) = try rewritten(concepts, format)
    #expect(read == concepts)
    #expect(summary.isLossless && summary.units == 2)
  }

  /// TBX collapses white space and puts languages together; nothing else differs.
  @Test func keepsEveryFieldInTBX() throws {
    var concept = try everything()
    concept.definition = "keeps a currency"
    let (read, summary) = try rewritten([concept], .tbx)
    #expect(summary.isLossless)
    let got = try #require(read.first)
    #expect(got.terms == concept.terms.grouped)
    #expect(Set(got.properties) == Set(concept.properties))
    #expect((got.domain, got.definition, got.note) == (concept.domain, concept.definition, concept.note))
    #expect(got.definitionSource == concept.definitionSource && got.events == concept.events)
    #expect(got.pictures == concept.pictures)
  }

  @Test func keepsEveryFieldInARowAConcept() throws {
    let concept = try everything()
    let (read, summary) = try rewritten([concept], .csv, rows: .concepts)
    #expect(summary.isLossless)
    var expected = concept
    expected.terms = concept.terms.grouped
    #expect(read == [expected])
  }

  @Test func countsWhatTSVReplaces() throws {
    let (read, summary) = try rewritten([try everything()], .tsv)
    var expected = try everything()
    expected.definition = "keeps a currency, and its banks"
    #expect(read == [expected])
    #expect(summary.replacedCharacters == 1)
  }

  @Test func keepsWhatUTXHoldsAndCountsTheRest() throws {
    let concept = try everything()
    let (read, summary) = try rewritten([concept], .utx)
    let got = try #require(read.first)
    #expect(got.identifier == "e-1" && got.domain == "economy" && got.note == "n")
    #expect(
      got.terms.map { "\($0.language):\($0.text):\($0.status)" } == [
        "en:central bank:preferred", "tr:merkez bankası:proposed", "tr:devlet bankası:deprecated",
        "en:CB:admitted",
      ])
    #expect(got.terms[0].partOfSpeech == .noun && got.terms[3].partOfSpeech == .properNoun)
    #expect(got.terms[0].note == "in lower case")
    // The German term, two types, and every property of the concept and of the terms that are there.
    let english = concept.terms[0].properties.count + concept.terms[1].properties.count
    #expect(summary.droppedFields == 3 + concept.properties.count + english + 1)
    // The line break of the definition, in each of two times two rows.
    #expect(summary.units == 4 && summary.replacedCharacters == 4)
  }

  @Test func everyStatusComesBackFromUTX() throws {
    let statuses: [Term.Status] = [.preferred, .admitted, .proposed, .deprecated, .forbidden]
    let terms = try statuses.enumerated().map { Term("t\($0)", language: try tag("tr"), status: $1) }
    let concept = Concept(identifier: "1", terms: [Term("a", language: try tag("en"))] + terms)
    let (read, summary) = try rewritten([concept], .utx)
    #expect(read.first?.terms.dropFirst().map(\.status) == statuses)
    #expect(summary.droppedFields == 0)
  }

  @Test(arguments: [11, 12, 13] as [UInt64])
  func randomConceptsComeBack(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let words = [
      "a", "b, c", "\"q\"", "line\nbreak", "ş;ğ", "tab\tbed", " inner  space", "[x]", "=1", "#r", "-",
    ]
    let names = [
      "basic:context", "basic:context/basic:source", "x", "xml", "basic:grammaticalGender", "note",
    ]
    func word() -> String { words.randomElement(using: &generator) ?? "a" }
    func maybe(_ value: @autoclosure () -> String) -> String? {
      Bool.random(using: &generator) ? value() : nil
    }
    func properties() -> [TranslationUnit.Property] {
      (0..<Int.random(in: 0...3, using: &generator)).map { _ in
        .init(name: names.randomElement(using: &generator) ?? "x", value: word())
      }
    }
    var concepts: [Concept] = []
    for number in 0..<40 {
      var concept = Concept(identifier: "c\(number)")
      (concept.domain, concept.definition, concept.note) = (maybe(word()), maybe(word()), maybe(word()))
      concept.properties = properties()
      for index in 0..<Int.random(in: 0...4, using: &generator) {
        var term = Term("t\(index) \(word())".trimmed, language: try tag(["en", "tr", "pt-BR"][index % 3]))
        term.status = Term.Status.allCases.randomElement(using: &generator) ?? .admitted
        term.partOfSpeech = Term.PartOfSpeech.allCases.randomElement(using: &generator)
        term.type = maybe("") == nil ? nil : .phrase
        term.note = maybe(word())
        term.properties = properties()
        concept.terms.append(term)
      }
      concepts.append(concept)
    }
    for format in [GlossaryFormat.csv, .json] {
      let read = try rewritten(concepts, format).concepts
      for (got, wanted) in zip(read, concepts) { #expect(got == wanted, "seed \(seed), \(format)") }
      #expect(read.count == concepts.count)
    }
  }

  @Test(arguments: [
    ("g.tbx", "", GlossaryFormat.tbx), ("g.CSV", "", .csv), ("g.utf8", "", .omegat), ("g.utx", "", .utx),
    ("g.json", "", .json), ("g", "<tbx/>", .tbx), ("g.txt", "#UTX 1.11; en/tr;\n", .utx),
    ("g.txt", "# Glossary in tab-separated format -*- coding: utf-8 -*-\n", .omegat), ("g", "a\tb\n", .tsv),
    ("g", "[{}]", .json), ("g", "en,tr\n", .csv),
  ])
  func knowsAFormat(name: String, beginning: String, format: GlossaryFormat) {
    #expect((GlossaryFormat(path: name) ?? GlossaryFormat(beginning: beginning.utf8)) == format)
  }
}

extension [Term] {
  /// By languages in the order in which each first comes.
  fileprivate var grouped: [Term] {
    var languages: [LanguageTag] = []
    for term in self where !languages.contains(term.language) { languages.append(term.language) }
    return languages.flatMap { language in filter { $0.language == language } }
  }
}
