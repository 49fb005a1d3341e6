internal import Bitext
public import Checks
public import Formats
public import Workbench

/// Turns findings into text and JSON.
///
/// The JSON keys are promises.
public enum FindingRendering {
  public static func json(_ finding: Finding) -> JSONValue { .object(members(of: finding)) }

  public static func json(_ located: LocatedFinding) -> JSONValue {
    var members = members(of: located.finding)
    func append(_ key: String, _ value: JSONValue?) {
      if let value { members.append(JSONValue.Member(key: key, value: value)) }
    }
    append("sourceText", .string(located.source))
    append("targetText", .string(located.target))
    append("sourceAt", .text(located.segment.sourceLocation?.description))
    append("targetAt", .text(located.segment.targetLocation?.description))
    return .object(members)
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

  /// For each finding a line as compilers write them, then the texts with the place marked.
  public static func text(_ findings: [LocatedFinding], style: TextStyle) -> String {
    findings.map { located in
      let finding = located.finding
      let severity =
        finding.severity == .error
        ? style.bad(finding.severity.rawValue) : style.doubtful(finding.severity.rawValue)
      var text =
        "\(located.location?.description ?? "-"): \(severity): \(finding.message) [\(finding.check)]\n"
      if !located.source.isEmpty {
        text += "  \(style.found(finding.source.map { [$0] } ?? [], in: located.source))\n"
      }
      if !located.target.isEmpty {
        text += "  \(style.found(finding.target.map { [$0] } ?? [], in: located.target))\n"
      }
      if let suggestion = finding.suggestion { text += "  suggested: \(suggestion)\n" }
      return text
    }.joined()
  }

  /// How many there are, in words.
  public static func summary(of findings: [LocatedFinding]) -> String {
    func count(_ severity: Finding.Severity, _ name: String) -> String? {
      let count = findings.count { $0.finding.severity == severity }
      return count == 0 ? nil : "\(count) \(name)\(count == 1 || severity == .info ? "" : "s")"
    }
    let parts = [count(.error, "error"), count(.warning, "warning"), count(.info, "info")].compactMap(\.self)
    return parts.isEmpty ? "nothing found\n" : parts.joined(separator: ", ") + "\n"
  }
}
