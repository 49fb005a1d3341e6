internal import Bitext
public import Formats
internal import Terminology
public import Workbench

/// Turns candidates for a glossary into text, JSON and CSV.
///
/// The JSON keys and the names of the columns are promises.
public enum ExtractionRendering {
  public static func json(_ extraction: TermExtraction) -> JSONValue {
    .members([
      "from": .string(extraction.source.description), "to": .text(extraction.target?.description),
      "texts": .integer(extraction.textCount), "candidates": .array(extraction.candidates.map(json)),
    ])
  }

  static func json(_ context: TermExtraction.Context) -> JSONValue {
    .members(["source": .string(context.source), "target": .string(context.target)])
  }

  private static func json(_ candidate: TermExtraction.Candidate) -> JSONValue {
    let term = candidate.term
    return .members([
      "concept": .string(candidate.identifier), "term": .string(term.text),
      "kind": .string(term.kind.rawValue),
      "status": .string(Term.Status.proposed.rawValue), "count": .integer(term.count),
      "score": .decimal(term.score), "known": .text(term.known),
      "forms": .array(term.forms.map(JSONValue.string)), "translations": .array(term.translations.map(json)),
      "contexts": .array(candidate.contexts.map(json)),
    ])
  }

  private static func json(_ translation: ExtractedTerm.Translation) -> JSONValue {
    .members([
      "term": .string(translation.text), "units": .integer(translation.units),
      "dice": .probability(translation.dice), "logLikelihood": .decimal(translation.logLikelihood),
      "confidence": .probability(translation.confidence),
    ])
  }

  /// A table (RFC 4180) with a row a candidate, several translations with a bar between them.
  public static func csv(_ extraction: TermExtraction) -> String {
    var rows = [
      ["concept", "term", "translation", "kind", "status", "count", "confidence", "known"]
        + (1...3).flatMap { ["context \($0)", "context translation \($0)"] }
    ]
    for candidate in extraction.candidates {
      let term = candidate.term
      var row = [
        candidate.identifier, term.text, term.translations.map(\.text).joined(separator: "|"),
        term.kind.rawValue, Term.Status.proposed.rawValue, "\(term.count)",
        term.translations.first.map { $0.confidence.formatted(places: 2) } ?? "", term.known ?? "",
      ]
      for number in 0..<3 {
        let context = number < candidate.contexts.count ? candidate.contexts[number] : nil
        row += [context?.source ?? "", context?.target ?? ""]
      }
      rows.append(row)
    }
    return rows.map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  /// In quotes where needed.
  private static func quoted(_ cell: String) -> String {
    let needsQuotes = cell.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
  }

  /// A line a candidate: how often, the term, its translations, what is known of it.
  public static func text(_ extraction: TermExtraction, style: TextStyle) -> String {
    extraction.candidates.map { candidate in
      let term = candidate.term
      var line = "\(padded(grouped(term.count), to: 7))  \(style.strong(term.text))"
      if !term.translations.isEmpty { line += " = " + term.translations.map(\.text).joined(separator: ", ") }
      var marks: [String] = []
      if term.kind == .doNotTranslate { marks.append("do not translate") }
      if term.kind == .name { marks.append("name") }
      if let known = term.known { marks.append("known: \(known)") }
      return line + (marks.isEmpty ? "" : style.faint("  (\(marks.joined(separator: ", ")))")) + "\n"
    }.joined()
  }
}
