internal import Bitext

/// The concepts of one glossary while changes to it are worked out.
///
/// Terms are found by language and text; a concept's place stays the same.
struct GlossaryDesk {
  struct TermKey: Hashable {
    var language: LanguageTag
    var text: String
  }

  /// Two terms of different languages, in any case.
  private struct PairKey: Hashable {
    var first: TermKey
    var second: TermKey
  }

  private(set) var concepts: [Concept?] = []
  private var places: [String: Int] = [:]
  private var terms: [TermKey: [Int]] = [:]
  private var pairs: [PairKey: [Int]] = [:]
  private let findsPairs: Bool
  /// Of a concept with more terms only so many are compared in pairs.
  private static let pairedTerms = 32

  /// Of the concepts that share a term only so many are looked at.
  private static let seenConcepts = 32

  /// With `findsPairs`, concepts can be found by two of their terms.
  init(_ concepts: [Concept], findsPairs: Bool = false) {
    self.findsPairs = findsPairs
    places.reserveCapacity(concepts.count)
    for concept in concepts { append(concept) }
  }

  subscript(identifier: String) -> Concept? { places[identifier].flatMap { concepts[$0] } }

  mutating func append(_ concept: Concept) {
    places[concept.identifier] = concepts.count
    concepts.append(concept)
    note(concept, at: concepts.count - 1)
  }

  /// Puts a concept in the place of the one of its name, or behind all.
  mutating func put(_ concept: Concept) {
    guard let place = places[concept.identifier] else { return append(concept) }
    concepts[place] = concept
    note(concept, at: place)
  }

  mutating func remove(_ identifier: String) {
    if let place = places.removeValue(forKey: identifier) { concepts[place] = nil }
  }

  /// The concepts that a term stands in, by place; at most `seenConcepts`.
  ///
  /// Places of concepts that have gone, or lost the term, are still in the table and passed over here.
  func concepts(with term: Term, besides identifier: String) -> [Concept] {
    let places = terms[TermKey(language: term.language, text: term.text)] ?? []
    return places.prefix(Self.seenConcepts).compactMap { place in
      concepts[place].flatMap { concept in
        concept.identifier != identifier
          && concept.terms.contains { $0.language == term.language && $0.text == term.text } ? concept : nil
      }
    }
  }

  /// The first other concept that has two terms of this one, in two languages, and no other domain.
  func partner(of concept: Concept) -> Concept? {
    let keys = Self.pairs(of: concept)
    var best: Int?
    for key in keys {
      for place in (pairs[key] ?? []).prefix(Self.seenConcepts) where place < best ?? Int.max {
        guard let other = concepts[place], other.identifier != concept.identifier,
          concept.domain == nil || other.domain == nil || concept.domain == other.domain,
          Self.pairs(of: other).contains(key)
        else { continue }
        best = place
      }
    }
    return best.flatMap { concepts[$0] }
  }

  private mutating func note(_ concept: Concept, at place: Int) {
    for term in concept.terms {
      let key = TermKey(language: term.language, text: term.text)
      if terms[key]?.last != place { terms[key, default: []].append(place) }
    }
    guard findsPairs else { return }
    for key in Self.pairs(of: concept) where pairs[key]?.last != place {
      pairs[key, default: []].append(place)
    }
  }

  private static func pairs(of concept: Concept) -> Set<PairKey> {
    let keys = concept.terms.prefix(pairedTerms).map {
      TermKey(language: $0.language, text: $0.isCaseSensitive ? $0.text : $0.text.lowercased())
    }
    var pairs: Set<PairKey> = []
    for (index, first) in keys.enumerated() {
      for second in keys.dropFirst(index + 1) where first.language != second.language {
        let isOrdered = first.language.description < second.language.description
        pairs.insert(PairKey(first: isOrdered ? first : second, second: isOrdered ? second : first))
      }
    }
    return pairs
  }
}
