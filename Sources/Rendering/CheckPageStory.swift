internal import Bitext
internal import Checks
internal import Workbench

/// The part of a ``CheckPage`` that shows one story or file.
///
/// Rows of segments beside each other, findings under theirs; rows in which nothing was found are folded away.
struct CheckPageStory {
  let report: CheckReport
  /// In the page, from 0.
  let number: Int
  /// Its first finding's number in the page.
  let firstFinding: Int

  init(_ report: CheckReport, number: Int, firstFinding: Int) {
    self.report = report
    self.number = number
    self.firstFinding = firstFinding
  }

  var html: String {
    """
    <section class="report\(report.isTranslationAlone ? " alone" : "")" id="r\(number)" aria-labelledby="name\(number)">
    <h2 id="name\(number)"><bdi>\(PageTemplate.escaped(report.path == "-" ? "standard input" : report.path))</bdi></h2>
    <p class="facts">\(facts)</p>
    \(problems)<div class="head" aria-hidden="true">\(heads)</div>
    \(rows)</section>

    """
  }

  private var facts: String {
    let segments = report.segments.count
    var facts = ["\(segments) segment\(segments == 1 ? "" : "s")"]
    if report.findings.isEmpty {
      facts.append("nothing found")
    } else {
      facts.append("\(report.findings.count) finding\(report.findings.count == 1 ? "" : "s")")
    }
    if report.known > 0 { facts.append("\(report.known) in the baseline") }
    if report.dismissed > 0 { facts.append("\(report.dismissed) dismissed") }
    if let source = report.sourcePath { facts.append("source: <bdi>\(PageTemplate.escaped(source))</bdi>") }
    return facts.joined(separator: " · ")
  }

  private var heads: String {
    (report.isTranslationAlone ? [Side.target] : [.source, .target]).map { side in
      let language = side == .source ? report.languages.source : report.languages.target
      let isRightToLeft = side == .source ? report.isSourceRightToLeft : report.isTargetRightToLeft
      return "<span class=\"language\"\(isRightToLeft ? " dir=\"rtl\"" : "")>"
        + PageTemplate.escaped(language.description) + "</span>"
    }.joined()
  }

  /// Rows that could not be read, and what else the file does against its format.
  private var problems: String {
    guard !report.problems.isEmpty else { return "" }
    let listed = report.problems.listed.map { "<li>\(PageTemplate.escaped($0.description))</li>\n" }
    let more = report.problems.count - listed.count
    let count = report.problems.count == 1 ? "1 problem" : "\(report.problems.count) problems"
    return "<details class=\"problems\" open>\n<summary>\(count) in the file</summary>\n<ul>\n"
      + listed.joined() + (more > 0 ? "<li>and \(more) more</li>\n" : "") + "</ul>\n</details>\n"
  }

  private var rows: String {
    var (html, clean) = ("", "")
    var cleanCount = 0
    func fold() {
      guard cleanCount > 0 else { return }
      let count = cleanCount == 1 ? "1 segment" : "\(cleanCount) segments"
      html += "<details class=\"clean\">\n<summary>\(count) without findings</summary>\n\(clean)</details>\n"
      (clean, cleanCount) = ("", 0)
    }
    var next = 0
    for position in report.segments.indices {
      let start = next
      while next < report.findings.count, report.findings[next].position == position { next += 1 }
      if start == next {
        clean += row(position, start..<start)
        cleanCount += 1
      } else {
        fold()
        html += row(position, start..<next)
      }
    }
    fold()
    return html
  }

  private func row(_ position: Int, _ findings: Range<Int>) -> String {
    let segment = report.segments[position]
    let identifier = "s\(number)-\(position + 1)"
    var html =
      "<div class=\"row\(findings.isEmpty ? "" : " found")\" id=\"\(identifier)\" role=\"group\" "
      + "aria-label=\"Segment \(position + 1)\" data-role=\"\(segment.role.rawValue)\">"
      + "<a class=\"number\" href=\"#\(identifier)\">\(position + 1)</a>"
    if !report.isTranslationAlone { html += side(.source, segment, findings) }
    html += side(.target, segment, findings)
    if !findings.isEmpty {
      html += "\n<ul class=\"findings\">\n" + findings.map(finding).joined() + "</ul>\n"
    }
    return html + "</div>\n"
  }

  private enum Side: String { case source, target }

  private func side(_ side: Side, _ segment: CheckedSegment, _ findings: Range<Int>) -> String {
    let text = side == .source ? segment.source : segment.target
    guard let text, !text.text.isEmpty else {
      let absence = side == .source ? "not in the source" : "not translated"
      return "<div class=\"text nothing \(side)\">\(absence)</div>"
    }
    let places = findings.compactMap { index -> FindingMarks.Place? in
      let finding = report.findings[index].finding
      guard let range = side == .source ? finding.source : finding.target else { return nil }
      return FindingMarks.Place(range: range, number: firstFinding + index, severity: finding.severity)
    }
    var marks = FindingMarks(text.text, places)
    if findings.contains(where: isAboutMarkup) { marks.codes = text.codes }
    return "<div class=\"text \(side)\" \(direction(side))>\(marks.html)</div>"
  }

  private func isAboutMarkup(_ index: Int) -> Bool {
    let name = report.findings[index].finding.check
    return report.checks.contains { $0.identifier == name && $0.category == .markup }
  }

  private func direction(_ side: Side) -> String {
    let language = side == .source ? report.languages.source : report.languages.target
    guard language.language != "und" else { return "dir=\"auto\"" }
    let isRightToLeft = side == .source ? report.isSourceRightToLeft : report.isTargetRightToLeft
    return "lang=\"\(PageTemplate.escaped(language.description))\" dir=\"\(isRightToLeft ? "rtl" : "ltr")\""
  }

  private func finding(_ index: Int) -> String {
    let located = report.findings[index]
    let finding = located.finding
    let check = PageTemplate.escaped(finding.check)
    return "<li class=\"finding \(finding.severity.rawValue)\" id=\"f\(firstFinding + index)\" "
      + "data-check=\"\(check)\" data-severity=\"\(finding.severity.rawValue)\" "
      + "data-fingerprint=\"\(located.fingerprint)\">"
      + "<span class=\"severity\">\(finding.severity.rawValue)</span> "
      + "<span class=\"message\">\(message(finding.message))</span> "
      + "<a class=\"check\" href=\"#about-\(check)\">\(check)</a> "
      + (place(of: located).map { "<span class=\"where\">\($0)</span>" } ?? "")
      + instead(of: located) + "</li>\n"
  }

  /// A message, in which each text between “ and ” keeps its own direction.
  private func message(_ text: String) -> String {
    PageTemplate.escaped(text).replacing("“", with: "“<bdi>").replacing("”", with: "</bdi>”")
  }

  private func place(of located: LocatedFinding) -> String? {
    guard let place = located.place, place.line > 0 else { return nil }
    let line = place.column > 0 ? "line \(place.line):\(place.column)" : "line \(place.line)"
    return place.file == report.sourcePath ? "source, \(line)" : line
  }

  /// What might stand in the place of what is marked in the translation.
  private func instead(of located: LocatedFinding) -> String {
    guard let suggestion = located.finding.suggestion else { return "" }
    let excerpt = located.finding.target == nil ? "" : located.excerpt
    let direction = self.direction(.target)
    var html = "<span class=\"instead\">"
    if !excerpt.isEmpty { html += "<del \(direction)>\(UnseenText.html(excerpt))</del> " }
    html +=
      suggestion.isEmpty
      ? "<span class=\"leave-out\">leave out</span>"
      : "<span aria-hidden=\"true\">→</span> <ins \(direction)>\(UnseenText.html(suggestion))</ins>"
    return html + "</span>"
  }
}
