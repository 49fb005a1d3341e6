public import Bitext

/// A field of a concept as people type it: `domain=economy`, `definition source=AA`, `client=desk`.
///
/// The keys are the names that columns of tables may have; any other one is a property. Nothing after the mark
/// takes the field away.
public enum ConceptNotation {
  /// Sets the field, or says why not.
  public static func set(_ notation: String, of concept: inout Concept) throws(TermNotation.Refusal) {
    guard let mark = notation.firstIndex(of: "="), mark > notation.startIndex else {
      throw TermNotation.Refusal(description: "\"\(notation)\" sets nothing; write KEY=VALUE")
    }
    let key = String(notation[..<mark]).trimmed
    let value = String(notation[notation.index(after: mark)...])
    guard case .concept(let field)? = ConceptTableNames.meaning(key), field != .properties,
      field != .identifier
    else {
      concept.properties.removeAll { $0.name == key }
      if !value.isEmpty { concept.properties.append(.init(name: key, value: value)) }
      return
    }
    guard value.isEmpty else {
      _ = ConceptCells.set(field, value, of: &concept)
      return
    }
    switch field {
    case .domain: concept.domain = nil
    case .definition: concept.definition = nil
    case .definitionSource: concept.definitionSource = nil
    case .note: concept.note = nil
    case .picture: concept.setPictures([])
    case .created, .creator: concept.setEvents(concept.events.filter { $0.kind != ConceptEvent.origination })
    case .changed, .changer: concept.setEvents(concept.events.filter { $0.kind != ConceptEvent.modification })
    case .identifier, .properties: break
    }
  }
}
