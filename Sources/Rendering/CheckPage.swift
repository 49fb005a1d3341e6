internal import Bitext
internal import Checks
internal import Formats
public import Workbench

/// A page that shows a story and its translation side by side with what was found.
public enum CheckPage {
  /// The page for a run: one file of HTML that loads nothing.
  public static func html(_ run: CheckRun) -> String {
    let rows = run.reports.map { report in
      "<h2>\(escaped(report.path))</h2>\n<table>\n"
        + report.segments.map(row).joined() + "</table>\n"
    }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <meta charset="utf-8">
      <title>Checks</title>
      <style>td { vertical-align: top; width: 33% }</style>
      <h1>\(escaped(FindingText.summary(of: run).split(separator: "\n").joined()))</h1>
      \(rows.joined())</html>

      """
  }

  private static func row(_ segment: CheckedSegment) -> String {
    let findings = segment.findings.map { "\($0.severity.rawValue): \($0.message) [\($0.check)]" }
    let cells = [segment.source?.text ?? "", segment.target?.text ?? "", findings.joined(separator: "; ")]
    return "<tr>" + cells.map { "<td>\(escaped($0))</td>" }.joined() + "</tr>\n"
  }

  private static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    _ = XMLEscaping.append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
