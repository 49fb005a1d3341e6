internal import Bitext

/// A concept's and a term's fields as the cells of a table, both ways.
enum ConceptCells {
  // Reading ---------------------------------------------------------------------------------------

  /// Sets a field; false when `text` makes no sense there, and nothing is set.
  static func set(_ field: TermTableField, _ text: String, of term: inout Term) -> Bool {
    switch field {
    case .status:
      guard let status = TermWords.status(text) else { return false }
      term.status = status
    case .partOfSpeech:
      guard let part = TermWords.partOfSpeech(text) else { return false }
      term.partOfSpeech = part
    case .type:
      guard let type = TermWords.type(text) else { return false }
      term.type = type
    case .note: term.note = text
    case .caseSensitive:
      guard let value = TermWords.isCaseSensitive(text) else { return false }
      term[.caseSensitive] = value ? "true" : nil
    case .gender, .number, .geography, .register, .usageNote:
      guard let detail = field.detail else { return false }
      term[detail] = text
    case .context:
      var contexts = term.contexts
      if contexts.isEmpty { contexts = [SourcedText(text)] } else { contexts[0].text = text }
      term.setContexts(contexts)
    case .contextSource:
      var contexts = term.contexts
      guard !contexts.isEmpty else { return false }
      contexts[0].source = text
      term.setContexts(contexts)
    case .properties:
      guard let properties = PropertyList.properties(text) else { return false }
      term.properties = properties
    }
    return true
  }

  static func set(_ field: ConceptTableField, _ text: String, of concept: inout Concept) -> Bool {
    switch field {
    case .identifier: concept.identifier = text
    case .domain: concept.domain = text
    case .definition: concept.definition = text
    case .definitionSource: if concept.definitionSource != text { concept.definitionSource = text }
    case .note: concept.note = text
    case .picture:
      if concept.pictures.first != text { concept.setPictures([text] + concept.pictures.dropFirst()) }
    case .created: set(\.date, text, ConceptEvent.origination, of: &concept)
    case .creator: set(\.person, text, ConceptEvent.origination, of: &concept)
    case .changed: set(\.date, text, ConceptEvent.modification, of: &concept)
    case .changer: set(\.person, text, ConceptEvent.modification, of: &concept)
    case .properties:
      guard let properties = PropertyList.properties(text) else { return false }
      concept.properties = properties
    }
    return true
  }

  /// Of several events of a kind the last one is shown and set.
  private static func set(
    _ key: WritableKeyPath<ConceptEvent, String?>, _ text: String, _ kind: String, of concept: inout Concept
  ) {
    var events = concept.events
    if let index = events.lastIndex(where: { $0.kind == kind }) {
      events[index][keyPath: key] = text
    } else {
      var event = ConceptEvent(kind: kind)
      event[keyPath: key] = text
      events.append(event)
    }
    concept.setEvents(events)
  }

  // Writing ---------------------------------------------------------------------------------------

  static func text(_ field: TermTableField, of term: Term) -> String? {
    switch field {
    case .status: term.status.rawValue
    case .partOfSpeech: term.partOfSpeech?.rawValue
    case .type: term.type?.rawValue
    case .note: term.note
    case .context: term.contexts.first?.text
    case .contextSource: term.contexts.first?.source
    case .properties: isWhole(term) ? nil : PropertyList.json(term.properties).text
    case .gender, .number, .geography, .register, .usageNote, .caseSensitive:
      field.detail.flatMap { term[$0] }
    }
  }

  static func text(_ field: ConceptTableField, of concept: Concept) -> String? {
    func last(_ kind: String) -> ConceptEvent? { concept.events.last { $0.kind == kind } }
    return switch field {
    case .identifier: concept.identifier
    case .domain: concept.domain
    case .definition: concept.definition
    case .definitionSource: concept.definitionSource
    case .note: concept.note
    case .picture: concept.pictures.first
    case .created: last(ConceptEvent.origination)?.date
    case .creator: last(ConceptEvent.origination)?.person
    case .changed: last(ConceptEvent.modification)?.date
    case .changer: last(ConceptEvent.modification)?.person
    case .properties: isWhole(concept) ? nil : PropertyList.json(concept.properties).text
    }
  }

  /// Whether the plain columns say all that the properties do.
  private static func isWhole(_ term: Term) -> Bool {
    if term.properties.isEmpty { return true }
    var copy = Term(term.text, language: term.language)
    for field in TermTableField.allCases where field != .properties {
      if let text = text(field, of: term), !set(field, text, of: &copy) { return false }
    }
    return copy.properties == term.properties
  }

  private static func isWhole(_ concept: Concept) -> Bool {
    if concept.properties.isEmpty { return true }
    var copy = Concept(identifier: concept.identifier)
    for field in ConceptTableField.allCases where field != .properties {
      if let text = text(field, of: concept), !set(field, text, of: &copy) { return false }
    }
    return copy.properties == concept.properties
  }
}
