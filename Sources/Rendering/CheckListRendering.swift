public import Checks
public import Formats

/// Turns descriptions of checks into text and JSON.
///
/// The JSON keys are promises.
public enum CheckListRendering {
  public static func json(_ checks: [CheckDescription]) -> JSONValue {
    .members(["checks": .array(checks.map(json))])
  }

  public static func json(_ check: CheckDescription) -> JSONValue {
    .members([
      "check": .string(check.identifier), "summary": .string(check.summary),
      "severity": .string(check.severity.rawValue), "category": .string(check.category.itsType),
      "mqm": .string(check.category.mqmType), "scope": .string(check.scope.rawValue),
      "profiles": .array(profiles(of: check).map(JSONValue.string)),
      "languages": check.languages.map { .array($0.sorted().map(JSONValue.string)) },
      "documentation": .text(CheckDocumentation.text(check.identifier)),
    ])
  }

  /// A line a check: name, severity, category, profiles, summary.
  public static func text(_ checks: [CheckDescription]) -> String {
    let rows = checks.map { check in
      [
        check.identifier, check.severity.rawValue, check.category.itsType,
        profiles(of: check).joined(separator: ","), check.summary,
      ]
    }
    let widths = (0..<4).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = (0..<4).map { row[$0] + String(repeating: " ", count: widths[$0] - row[$0].count) }
      return (cells + [row[4]]).joined(separator: "  ") + "\n"
    }.joined()
  }

  /// All that is known of one.
  public static func explanation(_ check: CheckDescription) -> String {
    let languages = check.languages.map { $0.sorted().joined(separator: ", ") } ?? "all"
    return """
      \(check.identifier)
      severity: \(check.severity.rawValue)
      category: \(check.category.itsType) (ITS 2.0), \(check.category.mqmType) (MQM)
      looks at: \(check.scope.rawValue)
      profiles: \(profiles(of: check).joined(separator: ", "))
      languages: \(languages)

      \(CheckDocumentation.text(check.identifier) ?? check.summary + "\n")
      """
  }

  private static func profiles(of check: CheckDescription) -> [String] {
    CheckProfile.allCases.filter(check.profiles.contains).map(\.rawValue)
  }
}
