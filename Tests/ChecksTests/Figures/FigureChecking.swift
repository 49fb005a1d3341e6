import Bitext
import Checks
import TestSupport
import Testing

/// Runs one check over marked texts.
enum FigureChecking {
  /// Expects one finding of `check` at the «marked» places and none elsewhere; where the target has no mark,
  /// nothing of it is pointed at.
  static func expectFinding(
    _ check: String, _ languages: String, _ source: String, _ target: String, suggestion: String? = nil
  ) throws {
    let (sourceText, sourceRanges) = unmark(source)
    let (targetText, targetRanges) = unmark(target)
    let findings = try suite(check, languages).findings(source: sourceText, target: targetText)
    #expect(findings.count == 1, "\(target): \(findings)")
    let found = try #require(findings.first)
    #expect(found.check == check)
    #expect(found.source == sourceRanges.first, "\(source)")
    #expect(found.target == targetRanges.first, "\(target)")
    #expect(found.suggestion == suggestion)
  }

  static func expectSilence(_ check: String, _ languages: String, _ source: String, _ target: String) throws {
    let findings = try suite(check, languages).findings(source: source, target: target)
    #expect(findings.isEmpty, "\(source) → \(target): \(findings)")
  }

  static func suite(_ check: String, _ languages: String) throws -> CheckSuite {
    let tags = try languages.split(separator: "-").map { try #require(LanguageTag(String($0))) }
    return try CheckSuite(
      languages: LanguagePair(source: tags[0], target: tags[1]), settings: CheckSettings.only(check))
  }

  /// The suite with all checks of figures and no other.
  static func family(_ languages: String) throws -> CheckSuite {
    var settings = CheckSettings(profile: .news)
    for description in CheckRegistry.descriptions where !identifiers.contains(description.identifier) {
      settings.levels[description.identifier] = .off
    }
    let tags = try languages.split(separator: "-").map { try #require(LanguageTag(String($0))) }
    return try CheckSuite(languages: LanguagePair(source: tags[0], target: tags[1]), settings: settings)
  }

  private static let identifiers: Set = [
    "numbers", "number-format", "percent", "currency", "units", "dates", "date-format", "weekdays", "times",
    "phone-numbers", "scores",
  ]
}
