internal import Bitext
public import Formats
internal import Terminology
public import Workbench

/// A page on which a person accepts, rejects and edits candidates for a glossary.
///
/// One file of HTML that loads nothing and sends nothing, like ``ReviewPage``. What is decided there is saved
/// as ``Formats/TermDecision``, a line a candidate, or what was accepted as TBX.
public enum TermReviewPage {
  /// The page for what was extracted.
  ///
  /// - Parameters:
  ///   - extraction: The candidates, best first.
  ///   - name: What files that the page saves are called.
  ///   - decisions: What was decided before; its texts take the place of those found.
  /// - Returns: HTML.
  public static func html(_ extraction: TermExtraction, name: String, decisions: [TermDecision] = [])
    -> String
  {
    PageTemplate.page(
      title: "\(name): terms", styles: ["page/frame.css", "review/page.css", "term-review/page.css"],
      scripts: ["model.js", "decisions.js", "view.js", "actions.js", "main.js"].map { "term-review/\($0)" },
      body: PageTemplate.filled(
        PageTemplate.asset("term-review/page.html"),
        ["candidates": PageTemplate.embedded(json(extraction, name, decisions))]))
  }

  /// What the page's script works on.
  private static func json(_ extraction: TermExtraction, _ name: String, _ decisions: [TermDecision])
    -> JSONValue
  {
    let decided = Dictionary(
      decisions.map { ($0.concept.identifier, $0) }, uniquingKeysWith: { _, last in last })
    return .members([
      "name": .string(name), "source": .string(extraction.source.description),
      "target": .text(extraction.target?.description), "texts": .integer(extraction.textCount),
      "candidates": .array(extraction.candidates.map { json($0, decided[$0.identifier], extraction) }),
    ])
  }

  private static func json(
    _ candidate: TermExtraction.Candidate, _ decision: TermDecision?, _ extraction: TermExtraction
  ) -> JSONValue {
    let term = candidate.term
    var (source, target) = (term.text, term.translations.map(\.text))
    if let decision {
      source = decision.concept.terms.first?.text ?? source
      target = [decision.concept.terms.dropFirst().map(\.text).joined(separator: "; ")].filter { !$0.isEmpty }
    }
    return .members([
      "id": .string(candidate.identifier), "source": .string(source),
      "target": .array(target.map(JSONValue.string)), "kind": .string(term.kind.rawValue),
      "status": .string((decision?.status ?? .open).rawValue), "count": .integer(term.count),
      "confidence": term.translations.first.map { .probability($0.confidence) } ?? .null,
      "known": term.known.map(JSONValue.string) ?? .null, "forms": .array(term.forms.map(JSONValue.string)),
      "contexts": .array(candidate.contexts.map(ExtractionRendering.json)),
    ])
  }
}
