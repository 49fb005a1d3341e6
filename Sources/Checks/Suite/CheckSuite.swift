public import Bitext
internal import Linguistics
public import Terminology

/// All checks, made ready once for two languages and a glossary.
///
///     let suite = try CheckSuite(languages: LanguagePair(source: english, target: turkish))
///     suite.findings(source: "up 6.5 percent", target: "yüzde 5,6 arttı").map(\.check)  // ["numbers"]
///
/// Findings come check by check in the order of `CheckRegistry.descriptions`, and in each by place. Safe from
/// any thread. Making one takes about 10 ms, more with a large glossary.
public struct CheckSuite: Sendable {
  public let languages: LanguagePair
  public let settings: CheckSettings
  let checks: [any Check]
  let documentChecks: [any DocumentCheck]
  /// What each of `checks` finds, called without copying it.
  private let runs: [@Sendable (CheckedPair) -> [Finding]]
  /// Those of them that need no source.
  private let translationRuns: [@Sendable (CheckedPair) -> [Finding]]
  private let source: TextReader
  private let target: TextReader
  private let evidence: TranslationEvidence?

  /// Makes the checks that the settings ask for ready.
  ///
  /// - Parameters:
  ///   - languages: From which into which; the source is `und` where there is none.
  ///   - glossary: What translations must keep to.
  ///   - settings: Which checks run.
  ///   - interfaceTexts: Texts of the source's pages that must not be left standing.
  ///   - record: What was translated before.
  /// - Throws: `ICUError` when ICU lacks what a language needs.
  public init(
    languages: LanguagePair, glossary: Glossary = Glossary(), settings: CheckSettings = CheckSettings(),
    interfaceTexts: [String] = [], record: (any TranslationRecord)? = nil
  ) throws {
    self.languages = languages
    self.settings = settings
    source = try TextReader(language: languages.source)
    target = try TextReader(language: languages.target)
    evidence = TranslationEvidence(languages)
    let context = CheckContext(
      languages: languages, glossary: glossary, settings: settings, source: source, target: target,
      interfaceTexts: interfaceTexts, record: record, evidence: evidence)
    func isOn(_ about: CheckDescription) -> Bool {
      settings.isOn(about)
        && about.languages?.contains(languages.target.language) != false
        && (about.scope == .translation || !context.isTranslationAlone)
    }
    checks = CheckRegistry.checks.compactMap { isOn($0.about) ? $0.init(context) : nil }
    documentChecks = CheckRegistry.documentChecks.compactMap { isOn($0.about) ? $0.init(context) : nil }
    func run(_ check: any Check) -> @Sendable (CheckedPair) -> [Finding] { { check.findings(in: $0) } }
    runs = checks.map(run)
    translationRuns = checks.filter { type(of: $0).about.scope == .translation }.map(run)
  }

  /// The checks that run, in their order: those that the settings ask for and that have what they need, such as a
  /// dictionary.
  public var descriptions: [CheckDescription] {
    checks.map { type(of: $0).about } + documentChecks.map { type(of: $0).about }
  }

  /// What is wrong with one translation.
  public func findings(source: String, target: String) -> [Finding] {
    findings(in: pair(source: TaggedText(source), target: TaggedText(target)))
  }

  /// Both sides of a segment, read for the checks.
  public func pair(
    source: TaggedText?, target: TaggedText?, role: SegmentRole = .body
  ) -> CheckedPair {
    let sides: CheckedPair.Sides = source == nil ? .targetOnly : target == nil ? .sourceOnly : .both
    let read = self.source.read(source ?? TaggedText(""))
    let translation = self.target.read(target ?? TaggedText(""))
    return CheckedPair(
      languages: languages, source: read, target: translation, role: role, sides: sides,
      compared: sides == .both ? evidence?.read(read, translation) : nil)
  }

  /// What is wrong with one pair.
  public func findings(in pair: CheckedPair) -> [Finding] {
    let runs =
      switch pair.sides {
      case .both: self.runs
      case .targetOnly: translationRuns
      case .sourceOnly: [@Sendable (CheckedPair) -> [Finding]]()
      }
    var findings: [Finding] = []
    for index in runs.indices {
      let found = runs[index](pair)
      if !found.isEmpty { findings += found }
    }
    return findings.isEmpty ? findings : withoutRepetition(findings).map(settings.graded)
  }

  /// A reader of one story or file for the checks that look at it as a whole.
  public func documentReader() -> DocumentSuiteReader {
    DocumentSuiteReader(readers: documentChecks.map { $0.makeReader() }, settings: settings)
  }

  /// Checks that find that a part of the source is missing.
  private static let omissions: Set<String> = ["truncated", "sentence-count"]

  /// Without findings of checks that yield to another's at the same place.
  private func withoutRepetition(_ findings: [Finding]) -> [Finding] {
    findings.filter { finding in
      guard let yieldsTo = CheckRegistry.description(finding.check)?.yieldsTo, !yieldsTo.isEmpty else {
        return true
      }
      return !findings.contains { other in
        guard yieldsTo.contains(other.check) else { return false }
        // What is missing goes with the sentence that is; what stands there and is wrong does not.
        if Self.omissions.contains(other.check), !Self.omissions.contains(finding.check) {
          guard finding.target == nil, let own = finding.source, let place = other.source else {
            return false
          }
          return own.overlaps(place)
        }
        guard let own = finding.target, let place = other.target else { return true }
        return own.overlaps(place)
      }
    }
  }
}

/// Reads a document for all checks that look at it as a whole.
public struct DocumentSuiteReader {
  private var readers: [any DocumentReader]
  private let settings: CheckSettings

  init(readers: [any DocumentReader], settings: CheckSettings) {
    self.readers = readers
    self.settings = settings
  }

  /// Takes the pair that stands at `place`, counted from 0.
  public mutating func read(_ pair: CheckedPair, at place: Int) {
    for index in readers.indices { readers[index].read(pair, at: place) }
  }

  /// What was found, by place and then check by check.
  public mutating func finish() -> [DocumentFinding] {
    var findings: [DocumentFinding] = []
    for index in readers.indices { findings += readers[index].finish() }
    return findings.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
      .map { DocumentFinding(finding: settings.graded($0.element.finding), place: $0.element.place) }
  }
}
