internal import Bitext
internal import Checks
public import Workbench

/// A page that shows a story and its translation side by side, with what was found where it stands.
///
/// One file of HTML that loads nothing and sends nothing, like ``ReviewPage``, and the same for the same run. All of
/// it is there without its script, which filters, counts and leads from finding to finding. Segments in which nothing
/// was found are folded away.
public enum CheckPage {
  public static func html(_ run: CheckRun) -> String {
    let heading = self.heading(run)
    let summary = FindingText.summary(of: run).split(separator: "\n").joined()
    return PageTemplate.page(
      title: heading, styles: ["page/frame.css", "check-report/page.css", "check-report/rows.css"],
      scripts: ["model.js", "view.js", "main.js"].map { "check-report/\($0)" },
      body: PageTemplate.filled(
        PageTemplate.asset("check-report/page.html"),
        [
          "heading": PageTemplate.escaped(heading), "summary": PageTemplate.escaped(summary),
          "panel": panel(run), "reports": reports(run), "explanations": explanations(run),
        ]))
  }

  private static func heading(_ run: CheckRun) -> String {
    let paths = Set(run.reports.map(\.path))
    guard paths.count == 1, let path = paths.first else { return "Checks of \(paths.count) files" }
    return "Checks of \(path == "-" ? "standard input" : fileName(path))"
  }

  private static func fileName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// How many there are, and of what.
  private static func panel(_ run: CheckRun) -> String {
    let findings = run.findings.map(\.finding)
    guard !findings.isEmpty else { return "" }
    let severities = Finding.Severity.allCases.reversed().map { severity in
      CountBars.Bar(
        name: severity.rawValue, count: findings.count { $0.severity == severity }, severity: severity)
    }
    let checks = Dictionary(grouping: findings, by: \.check).map { check, found in
      CountBars.Bar(name: check, count: found.count, severity: found.map(\.severity).max() ?? .info)
    }.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
    return CountBars.html(severities.filter { $0.count > 0 }, of: "severity", title: "By severity")
      + CountBars.html(checks, of: "check", title: "By check") + files(run)
  }

  /// Where to go for the findings of each of several files.
  private static func files(_ run: CheckRun) -> String {
    guard run.reports.count > 1 else { return "" }
    let items = run.reports.enumerated().filter { !$1.findings.isEmpty }.map { number, report in
      "<li><a href=\"#r\(number)\"><bdi>\(PageTemplate.escaped(fileName(report.path)))</bdi></a> "
        + "<span class=\"amount\" data-report=\"r\(number)\">\(report.findings.count)</span></li>\n"
    }
    return "<nav class=\"files\" aria-labelledby=\"files\">\n<h2 id=\"files\">By file</h2>\n<ul>\n"
      + items.joined() + "</ul>\n</nav>\n"
  }

  private static func reports(_ run: CheckRun) -> String {
    var first = 0
    var html = ""
    for (number, report) in run.reports.enumerated() {
      html += CheckPageStory(report, number: number, firstFinding: first).html
      first += report.findings.count
    }
    return html
  }

  /// What the checks that found something are about.
  private static func explanations(_ run: CheckRun) -> String {
    let found = Set(run.findings.map(\.finding.check))
    let items = CheckRegistry.descriptions.filter { found.contains($0.identifier) }
      .sorted { $0.identifier < $1.identifier }
      .map { check in
        """
        <details class="about">
        <summary><b>\(check.identifier)</b> \(PageTemplate.escaped(check.summary))</summary>
        <div class="explanation" id="about-\(check.identifier)">
        \(DocumentationHTML.html(of: check))</div>
        </details>

        """
      }
    guard !items.isEmpty else { return "" }
    return "<section class=\"explanations\" aria-labelledby=\"explanations\">\n"
      + "<h2 id=\"explanations\">What the checks mean</h2>\n" + items.joined() + "</section>\n"
  }
}
