internal import Bitext
public import Formats
public import Storage
public import Workbench

/// Turns reports about a memory into text and JSON.
///
/// The JSON keys are promises.
public enum MemoryRendering {
  public static func json(_ info: StoreInfo, path: String, warnings: [String]) -> JSONValue {
    .members([
      "path": .string(path), "identity": .string(info.identity), "created": .string(info.created.description),
      "schema": .integer(info.schemaVersion), "head": .integer(info.head.rawValue),
      "bytes": .integer(info.fileBytes), "units": .integer(info.units), "deleted": .integer(info.deleted),
      "documents": .integer(info.documents), "concepts": .integer(info.concepts),
      "terms": .integer(info.terms),
      "pairs": .array(
        info.pairs.map {
          .members([
            "from": .string($0.languages.source.description), "to": .string($0.languages.target.description),
            "units": .integer($0.units),
          ])
        }),
      "statuses": counts(TranslationUnit.Status.allCases.map { ($0.rawValue, info.statuses[$0]) }),
      "origins": counts(TranslationUnit.Origin.allCases.map { ($0.rawValue, info.origins[$0]) }),
      "glossaries": .array(
        info.glossaries.map {
          .members([
            "name": .string($0.name), "concepts": .integer($0.concepts), "terms": .integer($0.terms),
          ])
        }),
      "warnings": warnings.isEmpty ? nil : .array(warnings.map(JSONValue.string)),
    ])
  }

  private static func counts(_ counts: [(String, Int?)]) -> JSONValue {
    .object(
      counts.compactMap { key, count in
        count.map { JSONValue.Member(key: key, value: .integer($0)) }
      })
  }

  public static func text(_ info: StoreInfo, path: String) -> String {
    var lines = [
      ("memory", path), ("identity", info.identity), ("created", info.created.description),
      ("revision", grouped(info.head.rawValue)), ("size", "\(grouped(info.fileBytes)) bytes"),
      ("units", "\(grouped(info.units)) live, \(grouped(info.deleted)) deleted"),
      ("documents", grouped(info.documents)),
    ]
    lines += info.pairs.map { ("\($0.languages)", "\(grouped($0.units)) units") }
    lines += info.glossaries.map {
      ("glossary", "\($0.name): \(grouped($0.concepts)) concepts, \(grouped($0.terms)) terms")
    }
    let width = lines.map(\.0.count).max() ?? 0
    return lines.map { "\(padded($0, to: width))  \($1)\n" }.joined()
  }

  public static func json(_ report: ImportReport) -> JSONValue {
    .members([
      "read": .integer(report.read), "added": .integer(report.added), "updated": .integer(report.updated),
      "unchanged": .integer(report.unchanged), "skipped": .integer(report.skipped),
      "failed": .integer(report.failed), "revision": report.revision.map { .integer($0.rawValue) },
      "problems": .array(
        report.problems.map {
          .members(["at": .string($0.location.description), "reason": .string($0.reason)])
        }),
    ])
  }

  public static func text(_ report: ImportReport, isRehearsal: Bool) -> String {
    let verdict =
      isRehearsal
      ? "would be \(report.added) added, \(report.updated) updated, \(report.unchanged) already there"
      : "\(report.added) added, \(report.updated) updated, \(report.unchanged) already there"
    var text = "\(report.read) read: \(verdict), \(report.skipped) skipped, \(report.failed) failed\n"
    for problem in report.problems { text += "  \(problem.location): \(problem.reason)\n" }
    let unlisted = report.skipped + report.failed - report.problems.count
    if unlisted > 0 { text += "  … and \(unlisted) more\n" }
    return text
  }
}
