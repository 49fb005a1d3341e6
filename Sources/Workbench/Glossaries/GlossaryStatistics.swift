public import Bitext

/// A glossary in figures, with what is missing and what contradicts itself.
public struct GlossaryStatistics: Sendable {
  public var concepts = 0
  public var terms = 0
  /// Terms by language, most first, then by tag.
  public var languages: [(language: LanguageTag, terms: Int, concepts: Int)] = []
  public var statuses: [Term.Status: Int] = [:]
  /// `nil` for those that say none.
  public var partsOfSpeech: [Term.PartOfSpeech?: Int] = [:]
  /// `nil` for those that say none; most first, then by name.
  public var domains: [(domain: String?, concepts: Int)] = []
  public var withoutDefinition = 0
  /// Concepts without any term.
  public var withoutTerms = 0
  /// Terms of one language that stand in several concepts of a glossary.
  public var duplicates: [GlossaryFinding] = []
  /// Concepts with two preferred terms of a language.
  public var twoPreferred: [GlossaryFinding] = []

  private var byLanguage: [LanguageTag: (terms: Int, concepts: Int)] = [:]
  private var byDomain: [String?: Int] = [:]
  private var seen: [Place: String] = [:]

  private struct Place: Hashable {
    var glossary: String
    var language: LanguageTag
    var text: String
  }

  public init() {}

  /// Counts a concept.
  public mutating func add(_ concept: Concept, glossary: String) {
    concepts += 1
    terms += concept.terms.count
    byDomain[concept.domain, default: 0] += 1
    if concept.terms.isEmpty { withoutTerms += 1 }
    if concept.definition == nil, concept.definedLanguages.isEmpty { withoutDefinition += 1 }
    var own: Set<LanguageTag> = []
    var words: Set<Place> = []
    for term in concept.terms {
      statuses[term.status, default: 0] += 1
      partsOfSpeech[term.partOfSpeech, default: 0] += 1
      byLanguage[term.language, default: (0, 0)].terms += 1
      if own.insert(term.language).inserted { byLanguage[term.language]?.concepts += 1 }
      let place = Place(glossary: glossary, language: term.language, text: term.text)
      guard words.insert(place).inserted else { continue }
      guard let other = seen[place] else {
        seen[place] = concept.identifier
        continue
      }
      duplicates.append(
        GlossaryFinding(
          .duplicate, concept: concept.identifier, other: other, term: term,
          text: "\"\(term.text)\" (\(term.language)) is in \(other) and in \(concept.identifier)"))
    }
    twoPreferred += GlossaryReview.preferences(of: concept, at: nil)
  }

  /// Puts the counts in order, once all concepts are in.
  public mutating func finish() {
    languages = byLanguage.map { ($0.key, $0.value.terms, $0.value.concepts) }.sorted {
      $0.1 != $1.1 ? $0.1 > $1.1 : $0.0.description < $1.0.description
    }
    domains = byDomain.map { ($0.key, $0.value) }.sorted {
      $0.1 != $1.1 ? $0.1 > $1.1 : ($0.0 ?? "") < ($1.0 ?? "")
    }
  }
}
