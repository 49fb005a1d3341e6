public import Bitext
public import Formats
internal import Storage

/// What to do with the concepts of files.
public struct GlossaryImport: Sendable {
  /// What becomes of a concept whose identifier is there with other content.
  public enum Conflict: String, Hashable, Sendable, CaseIterable {
    /// The new one takes its place.
    case replace
    /// The old one stays.
    case keep
    /// Nothing at all is imported.
    case refuse
  }

  /// Concepts for one glossary.
  public struct Source: Sendable {
    public var glossary: String
    public var reading: GlossaryReading

    public init(glossary: String, reading: GlossaryReading) {
      self.glossary = glossary
      self.reading = reading
    }
  }

  public var sources: [Source]
  public var conflict = Conflict.replace
  /// Whether concepts that share a term and its translation become one, unless their domains differ.
  public var isMerging = false
  /// Whether a row that cannot be read, or a finding that is no duplicate, refuses everything.
  public var isStrict = false

  public init(_ sources: [Source]) { self.sources = sources }
}

/// What became of an import into a glossary.
public struct GlossaryImportReport: Hashable, Sendable {
  public var glossary: String
  /// Rows or entries.
  public var read = 0
  /// Concepts.
  public var added = 0
  public var updated = 0
  public var unchanged = 0
  /// Concepts that were joined with another one, and are counted there.
  public var joined = 0
  /// Concepts whose old content stayed; see ``GlossaryImport/Conflict/keep``.
  public var kept = 0
  public var refused: [GlossaryReading.Problem] = []
  public var notices: [GlossaryReading.Problem] = []
  public var findings: [GlossaryFinding] = []
  /// `nil` in a dry run.
  public var revision: Revision?

  public init(glossary: String) { self.glossary = glossary }

  public var duplicates: Int { findings.count { $0.isDuplicate } }
  public var conflicts: Int { findings.count { !$0.isDuplicate } }
}

extension GlossaryImport {
  /// Works out the changes to a memory's glossaries, and a report a source; `stored` gives the concepts that a
  /// glossary has, in order.
  func changes(
    stored: (String) throws -> [Concept]
  ) throws -> (changes: [ConceptWrite.Change], reports: [GlossaryImportReport]) {
    var desks: [String: GlossaryDesk] = [:]
    var changes: [ConceptWrite.Change] = []
    var reports: [GlossaryImportReport] = []
    for source in sources {
      let name = source.glossary
      let desk = try desks.removeValue(forKey: name) ?? GlossaryDesk(stored(name), findsPairs: isMerging)
      var work = GlossaryImportWork(source: source, desk: desk, options: self)
      work.run()
      if isStrict || conflict == .refuse { try refuse(work.report) }
      // The last state of a concept counts.
      changes += work.touched.compactMap { identifier in
        work.desk[identifier].map { .put($0, glossary: name) }
      }
      desks[name] = work.desk
      reports.append(work.report)
    }
    return (changes, reports)
  }

  private func refuse(_ report: GlossaryImportReport) throws {
    let finding = report.findings.first { isStrict ? !$0.isDuplicate : $0.kind == .content }
    if isStrict, let problem = report.refused.first {
      throw WorkbenchError.refusedImport("\(problem.location.short): \(problem.reason)")
    }
    if let finding {
      throw WorkbenchError.refusedImport((finding.location.map { "\($0.short): " } ?? "") + finding.text)
    }
  }
}

extension SourceLocation {
  /// File and line.
  public var short: String { line > 0 ? "\(file == "-" ? "standard input" : file):\(line)" : file }
}
