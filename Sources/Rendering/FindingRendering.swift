internal import Bitext
public import Checks
public import Formats
public import Workbench

/// Turns findings into JSON.
///
/// The keys are promises.
public enum FindingRendering {
  public static func json(_ finding: Finding) -> JSONValue { .object(members(of: finding)) }

  /// Appends a list of findings as compact JSON, as `json` makes them, without building values.
  public static func append(_ findings: [Finding], to output: inout [UInt8]) {
    output.append(UInt8(ascii: "["))
    for (index, finding) in findings.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      json(finding).append(to: &output)
    }
    output.append(UInt8(ascii: "]"))
  }

  public static func json(_ located: LocatedFinding) -> JSONValue {
    var members = members(of: located.finding)
    func append(_ key: String, _ value: JSONValue?) {
      if let value { members.append(JSONValue.Member(key: key, value: value)) }
    }
    append("sourceText", .string(located.source))
    append("targetText", .string(located.target))
    append("sourceAt", .text(located.segment.sourceLocation?.description))
    append("targetAt", .text(located.segment.targetLocation?.description))
    append("at", located.place.map(json))
    append("role", .string(located.segment.role.rawValue))
    append("key", .text(located.segment.key))
    append("locked", located.segment.isLocked ? .bool(true) : nil)
    append("fingerprint", .string(located.fingerprint.description))
    return .object(members)
  }

  /// All of a run.
  public static func json(_ run: CheckRun) -> JSONValue {
    let findings = run.findings
    func count(_ severity: Finding.Severity) -> JSONValue {
      .integer(findings.count { $0.finding.severity == severity })
    }
    return .members([
      "findings": .array(findings.map(json)),
      "files": .array(run.reports.map(json)),
      "error": count(.error), "warning": count(.warning), "info": count(.info),
      "known": .integer(run.known), "dismissed": .integer(run.dismissed),
      "problems": .integer(run.reports.reduce(0) { $0 + $1.problems.count }),
    ])
  }

  private static func json(_ report: CheckReport) -> JSONValue {
    .members([
      "file": .string(report.path), "sourceFile": .text(report.sourcePath),
      "from": report.isTranslationAlone ? nil : .string(report.languages.source.description),
      "to": .string(report.languages.target.description), "segments": .integer(report.segments.count),
      "findings": .integer(report.findings.count),
    ])
  }

  private static func json(_ place: FindingPlace) -> JSONValue {
    let hasLine = place.line > 0
    let hasColumn = place.column > 0
    return .members([
      "file": .string(place.file), "line": hasLine ? .integer(place.line) : nil,
      "column": hasColumn ? .integer(place.column) : nil,
      "endLine": hasColumn ? .integer(place.endLine) : nil,
      "endColumn": hasColumn ? .integer(place.endColumn) : nil, "bytes": .range(place.bytes),
    ])
  }

  private static func members(of finding: Finding) -> [JSONValue.Member] {
    let value = JSONValue.members([
      "check": .string(finding.check), "severity": .string(finding.severity.rawValue),
      "message": .string(finding.message), "source": finding.source.map(JSONValue.range),
      "target": finding.target.map(JSONValue.range), "suggestion": .text(finding.suggestion),
    ])
    guard case .object(let members) = value else { return [] }
    return members
  }
}
