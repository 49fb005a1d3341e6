internal import Bitext
internal import Formats

/// One source of an import on its way into its glossary.
struct GlossaryImportWork {
  private let source: GlossaryImport.Source
  private let options: GlossaryImport
  private(set) var desk: GlossaryDesk
  private(set) var report: GlossaryImportReport
  /// Names of concepts that are to be written, in order.
  private(set) var touched: [String] = []
  private var isTouched: Set<String> = []
  /// Names of the concepts of the source.
  private let own: Set<String>

  init(source: GlossaryImport.Source, desk: GlossaryDesk, options: GlossaryImport) {
    self.source = source
    self.desk = desk
    self.options = options
    own = Set(source.reading.termbase.concepts.map(\.identifier))
    report = GlossaryImportReport(glossary: source.glossary)
    report.read = source.reading.read
    report.refused = source.reading.refused
    report.notices = source.reading.notices
  }

  mutating func run() {
    let concepts = source.reading.termbase.concepts
    for (index, concept) in concepts.enumerated() {
      let location = index < source.reading.locations.count ? source.reading.locations[index] : nil
      take(concept, at: location)
    }
    // Now that all are there; two of this source are named once, at the second.
    var seen: Set<String> = []
    for (index, concept) in concepts.enumerated() {
      guard let now = desk[concept.identifier], seen.insert(concept.identifier).inserted else { continue }
      let location = index < source.reading.locations.count ? source.reading.locations[index] : nil
      report.findings += GlossaryReview.preferences(of: now, at: location)
      report.findings += GlossaryReview.twins(of: now, in: desk, at: location).filter { finding in
        finding.other.map { !own.contains($0) || seen.contains($0) } ?? true
      }
    }
  }

  private mutating func take(_ concept: Concept, at location: SourceLocation?) {
    if let old = desk[concept.identifier] {
      replace(old, with: concept, at: location)
      return
    }
    if options.isMerging, let partner = desk.partner(of: concept) {
      report.findings += GlossaryReview.changes(from: partner, to: concept, at: location)
      var joined = partner
      joined.join(concept)
      report.joined += 1
      guard joined != partner else { return }
      put(joined, isNew: false)
      return
    }
    put(concept, isNew: true)
  }

  private mutating func replace(_ old: Concept, with concept: Concept, at location: SourceLocation?) {
    if old == concept {
      report.unchanged += 1
      return
    }
    report.findings.append(
      GlossaryFinding(
        .content, concept: concept.identifier,
        text: "\(concept.identifier) is there with other content: \(Self.differences(old, concept))",
        location: location))
    report.findings += GlossaryReview.changes(from: old, to: concept, at: location)
    if options.isMerging {
      var joined = old
      joined.join(concept)
      if joined == old { report.unchanged += 1 } else { put(joined, isNew: false) }
    } else if options.conflict == .keep {
      report.kept += 1
    } else {
      put(concept, isNew: false)
    }
  }

  private mutating func put(_ concept: Concept, isNew: Bool) {
    desk.put(concept)
    guard isTouched.insert(concept.identifier).inserted else { return }
    touched.append(concept.identifier)
    if isNew {
      report.added += 1
    } else {
      report.updated += 1
    }
  }

  /// The names of the fields that two concepts differ in.
  private static func differences(_ old: Concept, _ new: Concept) -> String {
    var names: [String] = []
    if old.domain != new.domain { names.append("domain") }
    if old.definition != new.definition { names.append("definition") }
    if old.note != new.note { names.append("note") }
    if old.terms != new.terms { names.append("terms") }
    if old.properties != new.properties { names.append("properties") }
    return names.joined(separator: ", ")
  }
}
