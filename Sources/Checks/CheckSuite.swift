public import Bitext
internal import Linguistics
public import Terminology

/// All checks, made ready once for two languages and a glossary.
///
///     let suite = try CheckSuite(languages: LanguagePair(source: english, target: turkish))
///     suite.findings(source: "up 6.5 percent", target: "yüzde 5,6 arttı").map(\.check)  // ["numbers"]
///
/// Findings come check by check in the order of `checks`, and in each by place. Safe from any thread.
/// Making one takes about 10 ms, more with a large glossary; a segment of a news story well under 1 ms.
public struct CheckSuite: Sendable {
  public let languages: LanguagePair
  public let checks: [any Check]
  public let storyChecks: [any StoryCheck]
  private let source: TextReader
  private let target: TextReader

  /// Leaves out the checks named in `skipping`.
  public init(languages: LanguagePair, glossary: Glossary = Glossary(), skipping: Set<String> = []) throws {
    self.languages = languages
    source = try TextReader(language: languages.source)
    target = try TextReader(language: languages.target)
    let all: [any Check] = [
      MissingTargetCheck(),
      UntranslatedCheck(languages: languages),
      ResidueCheck(glossary: glossary, languages: languages),
      NumbersCheck(languages: languages, target: target.numbers),
      DatesCheck(target: target.numbers.dates),
      NamesCheck(),
      TermsCheck(glossary: glossary, languages: languages),
    ]
    checks = all.filter { !skipping.contains(type(of: $0).identifier) }
    storyChecks = skipping.contains(MissingSentenceCheck.identifier) ? [] : [MissingSentenceCheck()]
  }

  /// Names of all checks, in their order.
  public static let identifiers = [
    MissingTargetCheck.identifier, UntranslatedCheck.identifier, ResidueCheck.identifier,
    NumbersCheck.identifier,
    DatesCheck.identifier, NamesCheck.identifier, TermsCheck.identifier, MissingSentenceCheck.identifier,
  ]

  /// What is wrong with one translation.
  public func findings(source: String, target: String) -> [Finding] {
    let pair = CheckedPair(
      languages: languages, source: self.source.read(source), target: self.target.read(target))
    let findings = checks.flatMap { $0.findings(in: pair) }
    // Interface text left as it was is one fault, and the residue says what to write instead.
    let residue = Set(findings.filter { $0.check == ResidueCheck.identifier }.map(\.target))
    return findings.filter { $0.check != UntranslatedCheck.identifier || !residue.contains($0.target) }
  }

  /// What is wrong with a story: each paired bead by itself, then the story as a whole.
  public func findings(in story: CheckedStory) -> [StoryFinding] {
    var result: [StoryFinding] = []
    for bead in story.beads where bead.isPaired {
      let source = bead.source.map { story.source[$0].text }.joined(separator: " ")
      let target = bead.target.map { story.target[$0].text }.joined(separator: " ")
      result += findings(source: source, target: target).map {
        StoryFinding(finding: $0, source: bead.source, target: bead.target)
      }
    }
    for bead in story.beads where bead.source.isEmpty {
      // A label left in the source's language may pair with nothing.
      let target = bead.target.map { story.target[$0].text }.joined(separator: " ")
      let pair = CheckedPair(
        languages: languages, source: self.source.read(""), target: self.target.read(target))
      result += checks.filter { type(of: $0).identifier == ResidueCheck.identifier }
        .flatMap { $0.findings(in: pair) }.map { StoryFinding(finding: $0, source: [], target: bead.target) }
    }
    return result + storyChecks.flatMap { $0.findings(in: story) }
  }
}
