internal import Bitext
internal import Linguistics

/// A desk's own rules hold, which stand under `patterns` in the settings.
///
/// A rule is made of regular expressions in ICU's syntax, which mind case unless they begin with `(?i)`: a `target`
/// that must not stand in a translation, everywhere or where the source has `source`; or what a translation
/// `requires` where the source has `source`. An expression that takes over 100 ms on a text is reported in its
/// place. The examples are of a desk with two rules: `target: '\bTurkey\b'`, and `source: '\bMr\b'` with
/// `requires: '\b(Bay|Sayın)\b'`.
///
/// Wrong (tr → en): "Türkiye kazandı." → "Turkey won."
/// Wrong (en → tr): "Mr Brown spoke first." → "İlk sözü Brown aldı."
/// Right (en → tr): "Mr Brown spoke first." → "İlk sözü Bay Brown aldı."
/// Right (tr → en): "Türkiye kazandı." → "Türkiye won."
public struct PatternsCheck: Check {
  public static let about = CheckDescription(
    "patterns", "The desk's own rules hold.", severity: .warning, category: .patternProblem)

  /// A rule with its expressions read.
  private struct Rule {
    var pattern: CheckPattern
    var source: SearchPattern?
    var target: SearchPattern?
    var requires: SearchPattern?
  }

  private let rules: [Rule]

  public init?(_ context: CheckContext) {
    let language = context.languages.target.language
    rules = context.settings.patterns.compactMap { pattern in
      if let wanted = pattern.language, wanted != language { return nil }
      func read(_ text: String?) -> SearchPattern? {
        text.flatMap { try? SearchPattern(regularExpression: $0, ignoresCase: false) }
      }
      return Rule(
        pattern: pattern, source: read(pattern.source), target: read(pattern.target),
        requires: read(pattern.requires))
    }
    if rules.isEmpty { return nil }
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    if pair.target.isBlank { return [] }
    var findings: [Finding] = []
    for rule in rules {
      do { findings += try self.findings(of: rule, in: pair) } catch {
        findings.append(finding("\(error)", severity: .info))
      }
    }
    return findings
  }

  private func findings(of rule: Rule, in pair: CheckedPair) throws(SearchPatternError) -> [Finding] {
    var cause: Range<Int>?
    if let source = rule.source {
      cause = try source.matches(in: pair.source.text).first
      if cause == nil { return [] }
    }
    if let requires = rule.requires {
      if try !requires.matches(in: pair.target.text).isEmpty { return [] }
      let text = cause.map { pair.source.text(in: $0) } ?? ""
      return [
        finding(
          rule.pattern.message ?? "“\(text)” asks for “\(requires.description)” in the translation",
          severity: rule.pattern.severity, source: cause)
      ]
    }
    guard let target = rule.target else { return [] }
    return try target.matches(in: pair.target.text).map { range in
      finding(
        rule.pattern.message ?? "“\(pair.target.text(in: range))” is not to be written",
        severity: rule.pattern.severity, source: cause, target: range)
    }
  }
}
