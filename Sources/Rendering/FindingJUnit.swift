internal import Checks
internal import Formats
public import Workbench

/// Findings as a report of tests, which most systems for continuous integration show.
///
/// A file is a suite. A check that found nothing in it is a test that passed; each finding is a test of its own,
/// whose name does not change when lines move: it failed when it is bad enough, else it passed and has said
/// something. Format: the elements of JUnit's XML that Jenkins and GitLab read.
public enum FindingJUnit {
  public static func text(_ run: CheckRun) -> String {
    var (tests, failures) = (0, 0)
    var suites = ""
    for report in run.reports {
      let cases = self.cases(report)
      let failed = cases.count(where: \.isFailure)
      tests += cases.count
      failures += failed
      suites +=
        "  <testsuite name=\"\(escaped(report.path))\" tests=\"\(cases.count)\" failures=\"\(failed)\" "
      suites += "errors=\"0\" skipped=\"0\">\n" + cases.map(\.element).joined() + "  </testsuite>\n"
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="bellek check" tests="\(tests)" failures="\(failures)" errors="0">
      \(suites)</testsuites>

      """
  }

  private struct Case {
    var isFailure: Bool
    var element: String
  }

  private static func cases(_ report: CheckReport) -> [Case] {
    var found: [String: [LocatedFinding]] = [:]
    for located in report.findings { found[located.finding.check, default: []].append(located) }
    let known = Set(report.checks.map(\.identifier))
    let others = found.keys.filter { !known.contains($0) }.sorted()
    return (report.checks.map(\.identifier) + others).flatMap { check in
      guard let findings = found[check] else {
        return [Case(isFailure: false, element: "    <testcase \(attributes(check, report))/>\n")]
      }
      return findings.map { self.case($0, report) }
    }
  }

  private static func `case`(_ located: LocatedFinding, _ report: CheckReport) -> Case {
    let finding = located.finding
    let isFailure = report.failOn.isReached(by: finding.severity)
    let text = located.target.isEmpty ? located.source : located.target
    var details = located.place.map { "\($0): " } ?? ""
    details += "\(finding.severity.rawValue): \(finding.message) [\(finding.check)]\n"
    if !located.source.isEmpty { details += "source: \(located.source)\n" }
    if !located.target.isEmpty { details += "target: \(located.target)\n" }
    if let suggestion = finding.suggestion { details += "suggested: \(suggestion)\n" }
    let inner =
      isFailure
      ? "<failure message=\"\(escaped(finding.message))\" type=\"\(finding.severity.rawValue)\">"
        + escaped(details, inAttribute: false) + "</failure>"
      : "<system-out>\(escaped(details, inAttribute: false))</system-out>"
    let name = "\(finding.check): \(beginning(of: text)) (\(located.fingerprint))"
    return Case(
      isFailure: isFailure,
      element:
        "    <testcase \(attributes(name, report, place: located.place))>\n      \(inner)\n    </testcase>\n")
  }

  private static func attributes(_ name: String, _ report: CheckReport, place: FindingPlace? = nil) -> String
  {
    var text = "classname=\"\(escaped(report.path))\" name=\"\(escaped(name))\""
    if let place {
      text += " file=\"\(escaped(place.file))\""
      if place.line > 0 { text += " line=\"\(place.line)\"" }
    }
    return text
  }

  private static func beginning(of text: String) -> String {
    text.count > 60 ? text.prefix(60) + "…" : text
  }

  private static func escaped(_ text: String, inAttribute: Bool = true) -> String {
    var bytes: [UInt8] = []
    _ = XMLEscaping.append(text, inAttribute: inAttribute, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
