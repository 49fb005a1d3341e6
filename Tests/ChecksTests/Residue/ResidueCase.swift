import Bitext
import Checks
import TestSupport
import Testing

/// A translation with «marks» around what one check has to find, or with none where it has to be silent.
struct ResidueCase: Sendable, CustomTestStringConvertible {
  var languages: String
  var source: String
  var target: String
  var suggestions: [String?]?

  init(_ languages: String, _ source: String, _ target: String, _ suggestions: [String?]? = nil) {
    self.languages = languages
    self.source = source
    self.target = target
    self.suggestions = suggestions
  }

  var testDescription: String { "\(languages): \(source) → \(target)" }

  /// Checks the pair with one check alone and compares places and suggestions.
  ///
  /// Languages are written "en-tr"; "tr" alone is a translation without a source.
  func run(_ check: String, interfaceTexts: [String] = []) throws {
    let tags = try languages.split(separator: "-").map { try #require(LanguageTag(String($0))) }
    let target = try #require(tags.last)
    let pair = LanguagePair(
      source: tags.count == 2 ? tags[0] : try #require(LanguageTag("und")), target: target)
    let suite = try CheckSuite(
      languages: pair, settings: .only(check), interfaceTexts: interfaceTexts)
    let (text, ranges) = unmark(self.target)
    let findings = suite.findings(
      in: suite.pair(source: tags.count == 2 ? TaggedText(source) : nil, target: TaggedText(text)))
    #expect(findings.map(\.target) == ranges, "\(findings)")
    if let suggestions { #expect(findings.map(\.suggestion) == suggestions) }
  }
}
