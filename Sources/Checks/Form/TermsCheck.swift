internal import Bitext
internal import Linguistics
internal import Terminology

/// Glossary terms of the source are translated as the glossary wants.
///
/// Any preferred or admitted term of the concept will do, in any inflection; where the same words name
/// several concepts, one of them is enough. Labels in domains that begin with "newsroom" are wanted only
/// where they are the whole segment. A deprecated or forbidden term in its place is an error.
///
/// With "central bank" = "merkez bankası":
///
/// Wrong (en → tr): "The central bank met." → "Devlet bankası toplandı."
/// Right (en → tr): "The central bank met." → "Merkez Bankası'nın kurulu toplandı."
public struct TermsCheck: Check {
  public static let about = CheckDescription(
    "terms", "Terms of the source are translated as the glossary wants.", severity: .warning,
    category: .terminology, yieldsTo: ["untranslated"])

  private let glossary: Glossary
  private let sourceFinder: TermFinder
  private let targetFinder: TermFinder
  private let languages: LanguagePair

  public init?(_ context: CheckContext) {
    if context.glossary.isEmpty { return nil }
    glossary = context.glossary
    languages = context.languages
    sourceFinder = TermFinder(glossary: glossary, language: languages.source)
    targetFinder = TermFinder(glossary: glossary, language: languages.target)
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    // Text that is not translated at all is another check's business.
    guard !glossary.isEmpty, !pair.target.isBlank, pair.source.text != pair.target.text else { return [] }
    let wanted = sourceFinder.terms(in: pair.source.tokens).filter { isWanted($0, in: pair.source) }
    let found = targetFinder.overlappingTerms(in: pair.target.text)
    let allowed = Set(found.filter(\.status.isAllowed).map(\.concept))
    let banned = found.filter { occurrence in
      // A banned term inside an allowed one of the same concept is part of it.
      !occurrence.status.isAllowed && isAbout(occurrence.concept, wanted)
        && !found.contains {
          $0.status.isAllowed && $0.concept == occurrence.concept && $0.range.overlaps(occurrence.range)
            && $0.range.count >= occurrence.range.count
        }
    }
    var findings = banned.map { occurrence in
      let term = occurrence.term
      return finding(
        "“\(pair.target.text(in: occurrence.range))” is \(term.status.rawValue)"
          + (term.note.map { ": \($0)" } ?? ""),
        severity: .error, source: wanted.first { $0.concept == occurrence.concept }?.range,
        target: occurrence.range, suggestion: preferred(occurrence.concept))
    }
    let bannedConcepts = Set(banned.map(\.concept))
    var seen: Set<String> = []
    for occurrence in wanted where occurrence.status.isAllowed {
      let rivals = wanted.filter { $0.range == occurrence.range }.map(\.concept)
      guard !rivals.contains(where: { allowed.contains($0) || bannedConcepts.contains($0) }),
        seen.insert(occurrence.concept).inserted, let term = preferred(occurrence.concept)
      else { continue }
      findings.append(
        finding(
          "“\(pair.source.text(in: occurrence.range))” wants “\(term)”, which the translation does not have",
          source: occurrence.range, suggestion: term))
    }
    return findings
  }

  /// A label of the interface is a term only where it is all there is: "subscribe" in a sentence is
  /// a word like others.
  private func isWanted(_ occurrence: TermOccurrence, in text: CheckedText) -> Bool {
    guard glossary[occurrence.concept]?.domain?.hasPrefix("newsroom") == true else { return true }
    return text.words.allSatisfy { occurrence.range.overlaps($0.range) }
  }

  /// Whether the source has the concept, or the glossary has no name of it in the source's language.
  private func isAbout(_ concept: String, _ wanted: [TermOccurrence]) -> Bool {
    wanted.contains { $0.concept == concept }
      || glossary[concept]?.terms(in: languages.source).isEmpty == true
  }

  private func preferred(_ concept: String) -> String? {
    let terms = glossary[concept]?.terms(in: languages.target).filter(\.status.isAllowed) ?? []
    return (terms.first { $0.status == .preferred } ?? terms.first)?.text
  }
}
