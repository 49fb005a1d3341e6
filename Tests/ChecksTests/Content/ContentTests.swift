import Bitext
import Checks
import TestSupport
import Testing

/// What one check alone finds, with the places marked.
enum Alone {
  static func findings(_ check: String, _ pair: String, _ source: String, _ target: String) throws
    -> [Finding]
  {
    try suite(check, pair).findings(source: source, target: target)
  }

  static func suite(_ check: String, _ pair: String) throws -> CheckSuite {
    let tags = try pair.split(separator: "-").map { try #require(LanguageTag(String($0))) }
    return try CheckSuite(
      languages: LanguagePair(source: tags[0], target: tags[1]), settings: .only(check))
  }

  /// One finding, in the places that stand between « and ».
  static func expectOne(_ check: String, _ pair: String, _ source: String, _ target: String) throws
    -> Finding?
  {
    let (sourceText, sourceRanges) = unmark(source)
    let (targetText, targetRanges) = unmark(target)
    let found = try findings(check, pair, sourceText, targetText)
    #expect(found.map(\.check) == [check], "\(source) → \(target): \(found)")
    #expect(found.first?.source == sourceRanges.first, "\(source)")
    #expect(found.first?.target == targetRanges.first, "\(target)")
    return found.first
  }
}
