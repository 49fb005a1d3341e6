public import Bitext
internal import Linguistics
internal import Synchronization
public import Terminology

/// A term found in a text, with how its concept is called in the other language.
public struct FoundTerm: Hashable, Sendable {
  public var concept: Concept
  /// The concept's glossary, for one of a memory.
  public var glossary: String?
  public var occurrence: TermOccurrence
  /// Terms of the concept in the language asked for: preferred ones first, then in the glossary's order.
  public var translations: [Term]
}

/// Finds the terms of glossaries in texts: those of memories, compiled beside them, and others.
///
/// Follows its memories: what is written to their glossaries is found from then on. Safe from any thread;
/// concepts that are given are compiled for a language when it is first asked for.
public final class TermLookup: Sendable {
  private let memories: [TranslationMemory]
  private let concepts: [Concept]
  private let finders = Mutex<[LanguageTag: TermFinder]>([:])

  public init(_ concepts: [Concept], memories: [TranslationMemory] = []) {
    self.concepts = concepts
    self.memories = memories
  }

  /// Whether there is nothing to find; reads a row a memory.
  func isEmpty() throws -> Bool {
    try concepts.isEmpty && memories.allSatisfy { try !$0.glossaries.exist() }
  }

  /// The terms in a text, by position, longest match first where they would overlap.
  ///
  /// - Parameters:
  ///   - text: In any form; ranges are its UTF-8 bytes.
  ///   - language: What it is written in.
  ///   - translation: The language whose terms to give beside; `nil` for all others.
  ///   - overlaps: Whether to give those that longer ones stand in the way of, too.
  /// - Returns: each occurrence with its concept.
  /// - Throws: `StoreError` of a memory.
  public func terms(
    in text: String, _ language: LanguageTag, translation: LanguageTag?, overlaps: Bool = false
  ) throws -> [FoundTerm] {
    var found: [FoundTerm] = []
    let finders = try finders(language)
    for finder in finders {
      for match in finder.matches(in: text) where overlaps || finders.count > 1 || !match.isInside {
        guard let (glossary, concept) = finder.concept(match.concept),
          let occurrence = finder.occurrence(match, of: concept)
        else { continue }
        let translations = concept.terms.filter { term in
          translation.map { $0.accepts(term.language) } ?? !language.accepts(term.language)
        }
        let ordered = Term.Status.allCases.flatMap { status in translations.filter { $0.status == status } }
        found.append(
          FoundTerm(concept: concept, glossary: glossary, occurrence: occurrence, translations: ordered))
      }
    }
    if finders.count > 1 { found = Self.settled(found) }
    return overlaps ? found : found.filter { !$0.occurrence.isInside }
  }

  /// Finders of all glossaries that have anything: of the concepts given, then memory by memory.
  private func finders(_ language: LanguageTag) throws -> [TermFinder] {
    var all: [TermFinder] = []
    if !concepts.isEmpty {
      all.append(
        finders.withLock { finders in
          if let finder = finders[language] { return finder }
          let finder = TermFinder(glossary: Glossary(concepts), language: language)
          finders[language] = finder
          return finder
        })
    }
    return try all + memories.compactMap { try $0.glossaries.finder(for: language) }
  }

  /// What several finders found, as one would have: the longest wins, then the first, then the finder's order.
  private static func settled(_ found: [FoundTerm]) -> [FoundTerm] {
    var found = found
    let order = found.indices.sorted { one, other in
      let (left, right) = (found[one].occurrence.range, found[other].occurrence.range)
      return (right.count, left.lowerBound, one) < (left.count, right.lowerBound, other)
    }
    var kept: [Range<Int>] = []
    for place in order where !found[place].occurrence.isInside {
      let range = found[place].occurrence.range
      found[place].occurrence.isInside = kept.contains { $0 != range && $0.overlaps(range) }
      if !found[place].occurrence.isInside, kept.last != range { kept.append(range) }
    }
    return found.enumerated().sorted { one, other in
      let (left, right) = (one.element.occurrence.range, other.element.occurrence.range)
      return (left.lowerBound, left.upperBound, one.offset) < (
        right.lowerBound, right.upperBound, other.offset
      )
    }
    .map(\.element)
  }
}
