public import Bitext
public import Terminology

/// Something that can be wrong with a translation, looked for one segment at a time.
///
/// A check stands in a file of its own; the comment over it is its documentation and its test. It says
/// what is right, what is let pass and why, and gives at least one example of each kind in lines of this
/// form, which are run, and must have the check find something or nothing at all be found:
///
///     Wrong (en → tr): "up 6.5 percent" → "yüzde 5,6 arttı"
///     Right (en → tr): "up 6.5 percent" → "%6,5 arttı"
///
/// Lines that begin with `Wrong (tr):` and have one text are for checks that look at the translation alone.
public protocol Check: Sendable {
  static var about: CheckDescription { get }

  /// Makes the check ready; `nil` where it has nothing to do with these languages or this glossary.
  init?(_ context: CheckContext)

  /// What is wrong with `pair`, in the order it stands in the target; empty when nothing is.
  func findings(in pair: CheckedPair) -> [Finding]
}

extension Check {
  /// A finding of this check, of its own severity.
  func finding(
    _ message: String, severity: Finding.Severity? = nil, source: Range<Int>? = nil,
    target: Range<Int>? = nil, suggestion: String? = nil
  ) -> Finding {
    Finding(
      check: Self.about.identifier, severity: severity ?? Self.about.severity, message: message,
      source: source, target: target, suggestion: suggestion)
  }
}

/// Something that can be wrong with a story or file as a whole.
///
/// It sees every pair once, in order, and keeps only what it needs.
public protocol DocumentCheck: Sendable {
  static var about: CheckDescription { get }

  init?(_ context: CheckContext)

  /// A reader of one document.
  func makeReader() -> any DocumentReader
}

extension DocumentCheck {
  func finding(
    _ message: String, at place: Int, severity: Finding.Severity? = nil, source: Range<Int>? = nil,
    target: Range<Int>? = nil, suggestion: String? = nil
  ) -> DocumentFinding {
    DocumentFinding(
      finding: Finding(
        check: Self.about.identifier, severity: severity ?? Self.about.severity, message: message,
        source: source, target: target, suggestion: suggestion), place: place)
  }
}

/// Reads one document for a `DocumentCheck`.
public protocol DocumentReader {
  /// Takes the pair that stands at `place`, counted from 0.
  mutating func read(_ pair: CheckedPair, at place: Int)

  /// What was found, by place.
  mutating func finish() -> [DocumentFinding]
}

/// A finding at a place of a document.
public struct DocumentFinding: Hashable, Sendable {
  public var finding: Finding
  /// Number of the pair, from 0.
  public var place: Int

  public init(finding: Finding, place: Int) {
    self.finding = finding
    self.place = place
  }
}

/// What checks are made ready with.
public struct CheckContext: Sendable {
  public let languages: LanguagePair
  public let glossary: Glossary
  public let settings: CheckSettings
  let source: TextReader
  let target: TextReader
  /// Interface texts of the source language that must not be left standing.
  let interfaceTexts: [String]
  /// What was translated before; `nil` where there is no memory.
  let record: (any TranslationRecord)?

  /// Tells translations from other texts; `nil` where no list of words joins the languages.
  let evidence: TranslationEvidence?

  /// Whether there is no source to compare with.
  var isTranslationAlone: Bool { languages.source.language == "und" }
}
