internal import Bitext
public import Formats
public import Workbench

/// Turns what was done to glossaries, and what is in them, into text and JSON.
///
/// The JSON keys are promises.
public enum GlossaryRendering {
  /// Most problems of a kind that a text lists.
  static let limit = 20

  public static func json(_ report: GlossaryImportReport) -> JSONValue {
    .members([
      "glossary": .string(report.glossary), "read": .integer(report.read), "added": .integer(report.added),
      "updated": .integer(report.updated), "unchanged": .integer(report.unchanged),
      "joined": .integer(report.joined), "kept": .integer(report.kept),
      "refused": .integer(report.refused.count), "duplicates": .integer(report.duplicates),
      "conflicts": .integer(report.conflicts), "revision": report.revision.map { .integer($0.rawValue) },
      "problems": .array(report.refused.map(json)), "notices": .array(report.notices.map(json)),
      "findings": .array(report.findings.map(json)),
    ])
  }

  private static func json(_ problem: GlossaryReading.Problem) -> JSONValue {
    .members(["at": .string(problem.location.short), "reason": .string(problem.reason)])
  }

  public static func json(_ finding: GlossaryFinding) -> JSONValue {
    .members([
      "kind": .string(finding.kind.rawValue), "concept": .string(finding.concept),
      "other": .text(finding.other),
      "term": .text(finding.term?.text), "lang": .text(finding.term?.language.description),
      "at": .text(finding.location?.short), "text": .string(finding.text),
    ])
  }

  public static func text(_ report: GlossaryImportReport, isRehearsal: Bool) -> String {
    var parts = [
      "\(report.added) added", "\(report.updated) updated", "\(report.unchanged) already there",
    ]
    if report.joined > 0 { parts.append("\(report.joined) joined") }
    if report.kept > 0 { parts.append("\(report.kept) kept as they were") }
    if !report.refused.isEmpty { parts.append("\(report.refused.count) refused") }
    if report.duplicates > 0 { parts.append(number(report.duplicates, "duplicate")) }
    if report.conflicts > 0 { parts.append(number(report.conflicts, "conflict")) }
    let verb = isRehearsal ? "would be " : ""
    var text = "\(report.glossary): \(report.read) read: \(verb)\(parts.joined(separator: ", "))\n"
    text += list("refused", report.refused.map { "\($0.location.short): \($0.reason)" })
    text += list("note", report.notices.map { "\($0.location.short): \($0.reason)" })
    text += list("conflict", report.findings.filter { !$0.isDuplicate }.map(line))
    text += list("duplicate", report.findings.filter(\.isDuplicate).map(line))
    return text
  }

  public static func json(_ report: GlossaryMergeReport) -> JSONValue {
    .members([
      "moved": .integer(report.moved), "renamed": .integer(report.renamed), "joined": .integer(report.joined),
      "same": .integer(report.same), "findings": .array(report.findings.map(json)),
    ])
  }

  public static func text(_ report: GlossaryMergeReport) -> String {
    "\(report.moved) moved, \(report.renamed) of them under another name, \(report.joined) joined, "
      + "\(report.same) the same\n" + text(report.findings)
  }

  public static func text(_ findings: [GlossaryFinding]) -> String {
    list("conflict", findings.filter { !$0.isDuplicate }.map(line))
      + list("duplicate", findings.filter(\.isDuplicate).map(line))
  }

  private static func number(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  private static func line(_ finding: GlossaryFinding) -> String {
    (finding.location.map { "\($0.short): " } ?? "") + finding.text
  }

  private static func list(_ name: String, _ lines: [String]) -> String {
    lines.prefix(limit).map { "  \(name): \($0)\n" }.joined()
      + (lines.count > limit ? "  \(name): … and \(lines.count - limit) more\n" : "")
  }

  // Statistics ------------------------------------------------------------------------------------

  public static func json(_ statistics: GlossaryStatistics) -> JSONValue {
    .members([
      "concepts": .integer(statistics.concepts), "terms": .integer(statistics.terms),
      "languages": .array(
        statistics.languages.map {
          .members([
            "lang": .string($0.language.description), "terms": .integer($0.terms),
            "concepts": .integer($0.concepts), "missing": .integer(statistics.concepts - $0.concepts),
          ])
        }),
      "statuses": .object(
        Term.Status.allCases.compactMap { status in
          statistics.statuses[status].map { .init(key: status.rawValue, value: .integer($0)) }
        }),
      "partsOfSpeech": .object(
        parts(statistics).map { .init(key: $0.name, value: .integer($0.count)) }),
      "domains": .array(
        statistics.domains.map {
          .members(["domain": .text($0.domain), "concepts": .integer($0.concepts)])
        }),
      "withoutDefinition": .integer(statistics.withoutDefinition),
      "withoutTerms": .integer(statistics.withoutTerms),
      "duplicates": .array(statistics.duplicates.map(json)),
      "twoPreferred": .array(statistics.twoPreferred.map(json)),
    ])
  }

  private static func parts(_ statistics: GlossaryStatistics) -> [(name: String, count: Int)] {
    (Term.PartOfSpeech.allCases.map(Optional.some) + [nil]).compactMap { part in
      statistics.partsOfSpeech[part].map { (part?.rawValue ?? "none", $0) }
    }
  }

  public static func text(_ statistics: GlossaryStatistics) -> String {
    var lines = [("concepts", "\(statistics.concepts)"), ("terms", "\(statistics.terms)")]
    for language in statistics.languages {
      let missing = statistics.concepts - language.concepts
      lines.append(
        (
          "\(language.language)",
          number(language.terms, "term") + (missing > 0 ? ", missing in \(number(missing, "concept"))" : "")
        ))
    }
    for status in Term.Status.allCases {
      if let count = statistics.statuses[status] { lines.append((status.rawValue, number(count, "term"))) }
    }
    for part in parts(statistics) {
      lines.append((part.name == "none" ? "no part of speech" : part.name, number(part.count, "term")))
    }
    for domain in statistics.domains.prefix(limit) {
      lines.append(("domain", "\(domain.domain ?? "none"): \(number(domain.concepts, "concept"))"))
    }
    lines.append(("no definition", number(statistics.withoutDefinition, "concept")))
    if statistics.withoutTerms > 0 { lines.append(("no terms", number(statistics.withoutTerms, "concept"))) }
    let width = lines.map(\.0.count).max() ?? 0
    return lines.map { "\($0)\(String(repeating: " ", count: width - $0.count))  \($1)\n" }.joined()
      + list("two preferred", statistics.twoPreferred.map(\.text))
      + list("duplicate", statistics.duplicates.map(\.text))
  }
}
