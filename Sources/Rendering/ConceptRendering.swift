public import Bitext
public import Formats
public import Storage
internal import Workbench

/// Turns concepts and what happened to them into text and JSON.
///
/// The JSON keys are promises.
public enum ConceptRendering {
  /// A list of concepts, and how many there are in all.
  public static func json(_ concepts: [(glossary: String, concept: Concept)], total: Int? = nil) -> JSONValue
  {
    .members([
      "total": total.map { .integer($0) },
      "concepts": .array(concepts.map { ConceptJSON.value($0.concept, glossary: $0.glossary) }),
    ])
  }

  /// A concept with everything, over several lines.
  public static func details(_ concept: Concept, glossary: String, style: TextStyle) -> String {
    var lines = [
      "\(style.strong(concept.identifier))  \(style.faint(glossary))"
        + (concept.domain.map { "  [\($0)]" } ?? "")
    ]
    func add(_ name: String, _ text: String?, source: String? = nil) {
      guard let text else { return }
      lines.append("  \(style.faint(name)) \(text)" + (source.map { " (\($0))" } ?? ""))
    }
    add("definition", concept.definition, source: concept.definitionSource)
    for language in concept.definedLanguages {
      for definition in concept.definitions(in: language) {
        add("definition (\(language))", definition.text, source: definition.source)
      }
    }
    add("note", concept.note)
    for picture in concept.pictures { add("picture", picture) }
    for event in concept.events {
      add(event.kind, [event.date, event.person].compactMap(\.self).joined(separator: " "))
    }
    for term in concept.terms {
      lines.append(
        "  \(term.language)  \(TermRendering.text(term, style: style))\(marks(of: term, style: style))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What is said of a term, in brackets.
  private static func marks(of term: Term, style: TextStyle, saysAdmitted: Bool = true) -> String {
    var marks: [String] = []
    if saysAdmitted, term.status == .admitted { marks.append("admitted") }
    marks += [term.partOfSpeech?.rawValue, term.type?.rawValue, term.gender, term.number].compactMap(\.self)
    if term.isCaseSensitive { marks.append("case") }
    for (name, value) in [("geography", term.geography), ("register", term.register), ("note", term.note)] {
      if let value { marks.append("\(name)=\(value)") }
    }
    marks += term.contexts.map { "context=\($0.text)" }
    return marks.isEmpty ? "" : "  " + style.faint("[\(marks.joined(separator: "; "))]")
  }

  // History ---------------------------------------------------------------------------------------

  public static func json(_ entry: ConceptHistoryEntry) -> JSONValue {
    .members([
      "revision": .integer(entry.revision.rawValue), "at": .string(entry.context.when.description),
      "who": .text(entry.context.who), "what": .string(entry.context.what),
      "kind": .string(entry.kind.rawValue),
      "before": entry.before.map { ConceptJSON.value($0) },
      "after": entry.after.map { ConceptJSON.value($0) },
    ])
  }

  public static func text(_ entry: ConceptHistoryEntry, style: TextStyle) -> String {
    let head =
      "\(entry.revision.rawValue)  \(entry.context.when)  \(entry.context.who ?? "somebody")  "
      + "\(entry.context.what)"
    return head + "\n" + changes(from: entry.before, to: entry.after).map { "  \($0)\n" }.joined()
  }

  /// What differs, a line a field or term.
  static func changes(from before: Concept?, to after: Concept?) -> [String] {
    let (old, new) = (fields(of: before), fields(of: after))
    var lines: [String] = []
    for field in old where !new.contains(field) { lines.append("- \(field)") }
    for field in new where !old.contains(field) { lines.append("+ \(field)") }
    return lines
  }

  private static func fields(of concept: Concept?) -> [String] {
    guard let concept else { return [] }
    var lines: [String] = []
    func add(_ name: String, _ text: String?) { if let text { lines.append("\(name): \(text)") } }
    add("domain", concept.domain)
    add("definition", concept.definition)
    add("note", concept.note)
    for event in concept.events {
      add(event.kind, [event.date, event.person].compactMap(\.self).joined(separator: " "))
    }
    for property in concept.properties where !property.name.hasPrefix("basic:transactionType") {
      add(property.name, property.value)
    }
    for term in concept.terms {
      let marks = marks(of: term, style: .plain, saysAdmitted: false)
      lines.append("\(term.language)=\(term.text) (\(term.status.rawValue))\(marks)")
    }
    return lines
  }
}
