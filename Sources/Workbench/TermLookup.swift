public import Bitext
internal import Linguistics
internal import Synchronization
public import Terminology

/// A term found in a text, with how its concept is called in the other language.
public struct FoundTerm: Hashable, Sendable {
  public var concept: Concept
  public var occurrence: TermOccurrence
  /// Terms of the concept in the language asked for: preferred ones first, then in the glossary's order.
  public var translations: [Term]
}

/// Finds the terms of glossaries in texts.
///
/// Safe from any thread; the index of a language is made when first asked for.
public final class TermLookup: Sendable {
  private let glossary: Glossary
  private let finders = Mutex<[LanguageTag: TermFinder]>([:])

  public init(_ concepts: [Concept]) { glossary = Glossary(concepts) }

  /// The terms in a text, by position, longest match first where they would overlap.
  ///
  /// - Parameters:
  ///   - text: In any form; ranges are its UTF-8 bytes.
  ///   - language: What it is written in.
  ///   - translation: The language whose terms to give beside; `nil` for all others.
  /// - Returns: each occurrence with its concept.
  public func terms(in text: String, _ language: LanguageTag, translation: LanguageTag?) -> [FoundTerm] {
    let finder = finders.withLock { finders in
      if let finder = finders[language] { return finder }
      let finder = TermFinder(glossary: glossary, language: language)
      finders[language] = finder
      return finder
    }
    return finder.terms(in: text).compactMap { occurrence in
      guard let concept = glossary[occurrence.concept] else { return nil }
      let translations = concept.terms.filter { term in
        translation.map { $0.accepts(term.language) } ?? !language.accepts(term.language)
      }
      let ordered = Term.Status.allCases.flatMap { status in translations.filter { $0.status == status } }
      return FoundTerm(concept: concept, occurrence: occurrence, translations: ordered)
    }
  }
}
