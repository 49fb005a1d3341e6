internal import Bitext
internal import Linguistics
internal import Terminology

/// Glossary terms of the source are translated as the glossary wants.
///
/// Any preferred or admitted term of the concept will do, in any inflection; where the same words name
/// several concepts, one of them is enough. Labels in domains that begin with "newsroom" are wanted only
/// where they are the whole segment. A deprecated or forbidden term in its place is an error. A translation that has
/// most letters of each word of a term is let pass, for it is a derived word or a compound. A concept that is
/// not to be translated must stand as it is. Terms that are only proposed are neither wanted nor wrong.
///
/// With "central bank" = "merkez bankası", never "emisyon bankası", and "Reuters" not to be translated:
///
/// Wrong (en → tr): "The central bank met." → "Devlet bankası toplandı."
/// Wrong (en → tr): "The central bank met." → "Emisyon bankası toplandı."
/// Wrong (en → tr): "It was Reuters." → "Bu Röyters idi."
/// Right (en → tr): "It was Reuters." → "Bu Reuters'ti."
/// Right (en → tr): "The central bank met." → "Merkez Bankası'nın kurulu toplandı."
public struct TermsCheck: Check {
  public static let about = CheckDescription(
    "terms", "Terms of the source are translated as the glossary wants.", severity: .warning,
    category: .terminology, yieldsTo: ["untranslated"])

  private let glossary: Glossary
  private let sourceFinder: TermFinder
  private let targetFinder: TermFinder
  private let languages: LanguagePair
  private let targetFolding: LetterFolding

  public init?(_ context: CheckContext) {
    if context.glossary.isEmpty { return nil }
    glossary = context.glossary
    languages = context.languages
    targetFolding = context.target.folding
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
    let evidence = TermEvidence(pair.target, folding: targetFolding)
    var seen: Set<String> = []
    for occurrence in wanted
    where occurrence.status.isAccepted && glossary[occurrence.concept]?.isDoNotTranslate != true {
      let rivals = wanted.filter { $0.range == occurrence.range }.map(\.concept)
      guard !rivals.contains(where: { allowed.contains($0) || bannedConcepts.contains($0) }),
        seen.insert(occurrence.concept).inserted, let term = preferred(occurrence.concept),
        !rivals.contains(where: { accepted($0).contains { evidence.mayHave($0.text) } })
      else { continue }
      findings.append(
        finding(
          "“\(pair.source.text(in: occurrence.range))” wants “\(term)”, which the translation does not have",
          source: occurrence.range, suggestion: term))
    }
    return findings + changedNames(wanted, pair)
  }

  /// Names that are not to be translated and do not stand in the translation as they are.
  private func changedNames(_ wanted: [TermOccurrence], _ pair: CheckedPair) -> [Finding] {
    wanted.compactMap { occurrence in
      guard let concept = glossary[occurrence.concept], concept.isDoNotTranslate,
        !Self.stands(occurrence.term.text, in: pair.target)
      else { return nil }
      return finding(
        "“\(occurrence.term.text)” must stand in the translation as it is", source: occurrence.range,
        suggestion: occurrence.term.text)
    }
  }

  /// Whether a name stands in a text letter by letter, at the beginning of a word.
  private static func stands(_ name: String, in text: CheckedText) -> Bool {
    let (name, all) = (Array(name.unicodeScalars), text.tokens.scalars)
    guard let first = name.first, all.count >= name.count else { return false }
    return (0...all.count - name.count).contains { start in
      all[start] == first && all[start..<start + name.count].elementsEqual(name)
        && (start == 0 || !all[start - 1].properties.isAlphabetic)
    }
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
    let terms = accepted(concept)
    return (terms.first { $0.status == .preferred } ?? terms.first)?.text
  }

  /// The terms of the target that a person has decided for.
  private func accepted(_ concept: String) -> [Term] {
    glossary[concept]?.terms(in: languages.target).filter(\.status.isAccepted) ?? []
  }
}
