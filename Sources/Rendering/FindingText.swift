internal import Bitext
internal import Checks
public import Workbench

/// Findings for a person to read: a line as compilers write them, then both texts with the place marked.
///
///     a.tsv:1:21: error: “50 percent” became “15” [numbers]
///       en  Up 50 percent.
///              ^^^^^^^^^^
///       tr  Yüzde 15 arttı.
///           ^^^^^^^^
///
/// With colours the place is coloured; without, it is underlined, in lines of at most 100 columns; in a text from
/// right to left, where columns say little, it stands between « and ». What cannot be seen is shown by its number.
public enum FindingText {
  public static func text(_ run: CheckRun, style: TextStyle) -> String {
    run.reports.map { report in
      report.findings.map { text($0, in: report.languages, style: style) }.joined()
    }.joined() + summary(of: run)
  }

  private static func text(_ located: LocatedFinding, in languages: LanguagePair, style: TextStyle) -> String
  {
    let finding = located.finding
    let name = finding.severity.rawValue
    let severity = finding.severity == .error ? style.bad(name) : style.doubtful(name)
    let place = shown(located.place?.description ?? "-")
    var text = "\(style.strong(place)): \(severity): \(shown(finding.message)) [\(finding.check)]\n"
    let tags = [languages.source.description, languages.target.description]
    let width = tags.map(\.count).max() ?? 0
    let sides = [(tags[0], located.source, finding.source), (tags[1], located.target, finding.target)]
    for (tag, side, range) in sides where !side.isEmpty {
      let margin = "  " + tag + String(repeating: " ", count: width - tag.count) + "  "
      text += UnderlinedText(side).lines(marking: range, margin: margin, style: style)
    }
    if let suggestion = finding.suggestion { text += "  suggested: \(shown(suggestion))\n" }
    return text
  }

  /// How many there are, in words.
  public static func summary(of run: CheckRun) -> String {
    let findings = run.findings
    func count(_ severity: Finding.Severity, _ name: String) -> String? {
      let count = findings.count { $0.finding.severity == severity }
      return count == 0 ? nil : "\(count) \(name)\(count == 1 || severity == .info ? "" : "s")"
    }
    let parts = [count(.error, "error"), count(.warning, "warning"), count(.info, "info")].compactMap(\.self)
    var text = parts.isEmpty ? "nothing found" : parts.joined(separator: ", ")
    if run.known > 0 { text += "; \(run.known) in the baseline" }
    if run.dismissed > 0 { text += "; \(run.dismissed) dismissed" }
    return text + "\n"
  }

  /// A text with what cannot be seen, or would steer a terminal, shown by its number.
  private static func shown(_ text: String) -> String { UnderlinedText(text).shown }
}
