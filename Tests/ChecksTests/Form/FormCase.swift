import Bitext
import Checks
import TestSupport
import Testing

/// A pair with «marks» around what a check must find in the translation; without any, it must stay silent.
struct FormCase: Sendable, CustomTestStringConvertible {
  var languages: String
  var source: String?
  var target: String
  var suggestion: String?

  init(_ languages: String, _ source: String?, _ target: String, _ suggestion: String? = nil) {
    self.languages = languages
    self.source = source
    self.target = target
    self.suggestion = suggestion
  }

  var testDescription: String { "\(languages) \(source ?? "") → \(target)" }

  /// Runs one check and compares what it finds.
  func verify(_ check: String, _ location: Testing.SourceLocation = #_sourceLocation) throws {
    let tags = try languages.split(separator: "-").map { try #require(LanguageTag(String($0))) }
    let undetermined = try #require(LanguageTag("und"))
    var settings = CheckSettings.only(check)
    settings.levels[check] = .warning
    let suite = try CheckSuite(
      languages: LanguagePair(source: tags.count > 1 ? tags[0] : undetermined, target: tags[tags.count - 1]),
      settings: settings)
    // Guillemets are quotation marks too, so places are marked with ⟦ and ⟧.
    let (text, range) = Self.unmarked(target)
    let findings = suite.findings(
      in: suite.pair(source: source.map { TaggedText($0) }, target: TaggedText(text)))
    #expect(findings.map(\.target) == (range.map { [$0] } ?? []), sourceLocation: location)
    if let suggestion { #expect(findings.first?.suggestion == suggestion, sourceLocation: location) }
  }

  private static func unmarked(_ text: String) -> (text: String, range: Range<Int>?) {
    let parts = text.split(separator: "⟦", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return (text, nil) }
    let rest = parts[1].split(separator: "⟧", maxSplits: 1, omittingEmptySubsequences: false)
    let start = parts[0].utf8.count
    return (String(parts[0] + rest[0] + (rest.count > 1 ? rest[1] : "")), start..<start + rest[0].utf8.count)
  }
}
