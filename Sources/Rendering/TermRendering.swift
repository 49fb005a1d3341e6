public import Bitext
public import Formats
internal import Terminology
public import Workbench

/// Turns terms into text and JSON.
///
/// The JSON keys are promises.
public enum TermRendering {
  public static func json(_ found: FoundTerm) -> JSONValue {
    .members([
      "concept": .string(found.concept.identifier), "term": .string(found.occurrence.term.text),
      "range": .range(found.occurrence.range), "status": .string(found.occurrence.status.rawValue),
      "domain": .text(found.concept.domain), "translations": .array(found.translations.map(json)),
    ])
  }

  public static func json(_ term: Term) -> JSONValue { ConceptJSON.value(term) }

  public static func json(_ concept: Concept, glossary: String) -> JSONValue {
    ConceptJSON.value(concept, glossary: glossary)
  }

  /// The text with its terms marked, then a line a term with its translations.
  public static func text(_ found: [FoundTerm], in text: String, style: TextStyle) -> String {
    let bytes = Array(text.utf8)
    let lines = found.map { term in
      let words = String(decoding: bytes[term.occurrence.range], as: UTF8.self)
      let translations = term.translations.map { Self.text($0, style: style) }.joined(separator: ", ")
      return "  \(words) → \(Self.text(term.occurrence.term, style: style))"
        + (translations.isEmpty ? "" : " = \(translations)") + "  \(style.faint(term.concept.identifier))\n"
    }
    return style.found(found.map(\.occurrence.range), in: text) + "\n" + lines.joined()
  }

  /// A concept in one line: its terms by language.
  public static func text(_ concept: Concept, style: TextStyle) -> String {
    var languages: [LanguageTag] = []
    for term in concept.terms where !languages.contains(term.language) { languages.append(term.language) }
    let names = languages.map { language in
      let terms = concept.terms.filter { $0.language == language }
      return "\(language): " + terms.map { text($0, style: style) }.joined(separator: ", ")
    }
    return "\(style.faint(concept.identifier))  \(names.joined(separator: "  "))\n"
  }

  static func text(_ term: Term, style: TextStyle) -> String {
    switch term.status {
    case .preferred: style.strong(term.text)
    case .admitted: term.text
    case .proposed: "\(term.text) (proposed)"
    case .deprecated, .forbidden: style.bad("\(term.text) (\(term.status.rawValue))")
    }
  }
}
