public import Bitext
public import Terminology

/// Candidates for a glossary with the texts that show them.
public struct TermExtraction: Sendable {
  /// A candidate and up to three texts that it stands in.
  public struct Candidate: Hashable, Sendable {
    /// The name of its concept: made of the term, so that the same term has the same name again.
    public var identifier: String
    public var term: ExtractedTerm
    public var contexts: [Context]
  }

  /// A text, with its translation where there is one.
  public struct Context: Hashable, Sendable {
    public var source: String
    public var target: String
  }

  public var source: LanguageTag
  /// `nil` where texts have no translation.
  public var target: LanguageTag?
  /// Texts that were read.
  public var textCount: Int
  /// Whether there were more than were taken.
  public var isFull: Bool
  public var candidates: [Candidate]

  /// The candidates as concepts of a glossary, each proposed.
  ///
  /// One that stands the same in both languages says so in its note and in the property
  /// ``doNotTranslate``. Contexts stand with their terms.
  public var concepts: [Concept] { candidates.map(concept) }

  /// The property of a concept whose terms stay as they are.
  public static let doNotTranslate = "bellek:doNotTranslate"

  private func concept(_ candidate: Candidate) -> Concept {
    var concept = Concept(identifier: candidate.identifier)
    var own = Term(candidate.term.text, language: source, status: .proposed)
    for context in candidate.contexts { own.addContext(SourcedText(context.source)) }
    concept.terms = [own]
    if let target {
      for (number, translation) in candidate.term.translations.enumerated() {
        var term = Term(translation.text, language: target, status: .proposed)
        if number == 0 {
          for context in candidate.contexts { term.addContext(SourcedText(context.target)) }
        }
        concept.terms.append(term)
      }
    }
    if candidate.term.kind == .doNotTranslate {
      concept.note = "Do not translate: it stands the same in both languages."
      concept.properties.append(.init(name: Self.doNotTranslate, value: "true"))
    }
    return concept
  }
}
