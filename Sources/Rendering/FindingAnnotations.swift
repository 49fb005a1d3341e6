internal import Checks
public import Workbench

/// Findings as commands that GitHub Actions makes remarks at lines of.
///
///     ::error file=tr.html,line=41,endLine=41,col=3,endColumn=12,title=numbers::“6.5” became “5.6” (…)
///
/// Format: "Workflow commands for GitHub Actions", setting a notice, warning or error message.
public enum FindingAnnotations {
  public static func text(_ run: CheckRun) -> String { run.findings.map(line).joined() }

  private static func line(_ located: LocatedFinding) -> String {
    let finding = located.finding
    let command =
      switch finding.severity {
      case .error: "error"
      case .warning: "warning"
      case .info: "notice"
      }
    var properties: [(String, String)] = []
    if let place = located.place {
      if place.file != "-" { properties.append(("file", place.file)) }
      if place.line > 0 { properties.append(("line", "\(place.line)")) }
      if place.column > 0 {
        properties.append(("endLine", "\(place.endLine)"))
        properties.append(("col", "\(place.column)"))
        // GitHub wants no last column where there are several lines.
        if place.endLine == place.line { properties.append(("endColumn", "\(place.endColumn)")) }
      }
    }
    properties.append(("title", finding.check))
    let list = properties.map { "\($0)=\(escaped($1, isProperty: true))" }.joined(separator: ",")
    var message = finding.message
    if let suggestion = finding.suggestion { message += "\nsuggested: \(suggestion)" }
    if !located.target.isEmpty { message += "\n\(located.target)" }
    return "::\(command) \(list)::\(escaped(message, isProperty: false))\n"
  }

  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result.append(contentsOf: "%25".unicodeScalars)
      case "\r": result.append(contentsOf: "%0D".unicodeScalars)
      case "\n": result.append(contentsOf: "%0A".unicodeScalars)
      case ":" where isProperty: result.append(contentsOf: "%3A".unicodeScalars)
      case "," where isProperty: result.append(contentsOf: "%2C".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
