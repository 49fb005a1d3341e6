internal import Bitext

/// A concept as it stands in the history: names and values one after the other, in ``PackedText``.
///
/// The names are promises: they stand in memories. A name `term` begins a term, whose values follow.
enum ConceptRecord {
  private static let property = "property:"

  static func text(_ concept: Concept) -> String {
    var values: [TranslationUnit.Property] = [.init(name: "identifier", value: concept.identifier)]
    func add(_ name: String, _ value: String?) {
      if let value { values.append(.init(name: name, value: value)) }
    }
    func add(_ properties: [TranslationUnit.Property]) {
      for property in properties { add(Self.property + property.name, property.value) }
    }
    add("domain", concept.domain)
    add("definition", concept.definition)
    add("note", concept.note)
    add(concept.properties)
    for term in concept.terms {
      add("term", term.text)
      add("language", term.language.description)
      add("status", term.status.rawValue)
      add("partOfSpeech", term.partOfSpeech?.rawValue)
      add("type", term.type?.rawValue)
      add("termNote", term.note)
      add(term.properties)
    }
    return PackedText.pack(values) ?? ""
  }

  static func concept(_ text: String) throws -> Concept {
    var concept = Concept(identifier: "")
    var rest = try PackedText.properties(text)[...]
    while let value = rest.first, value.name != "term" {
      rest = rest.dropFirst()
      switch value.name {
      case "identifier": concept.identifier = value.value
      case "domain": concept.domain = value.value
      case "definition": concept.definition = value.value
      case "note": concept.note = value.value
      default: concept.properties.append(try property(value))
      }
    }
    while let head = rest.first {
      let values = rest.dropFirst().prefix { $0.name != "term" }
      concept.terms.append(try term(head.value, values))
      rest = rest.dropFirst(values.count + 1)
    }
    return concept
  }

  private static func term(_ text: String, _ values: ArraySlice<TranslationUnit.Property>) throws -> Term {
    var language: LanguageTag?
    var status: Term.Status?
    var part: Term.PartOfSpeech?
    var type: Term.Kind?
    var note: String?
    var properties: [TranslationUnit.Property] = []
    for value in values {
      switch value.name {
      case "language": language = LanguageTag(value.value)
      case "status": status = Term.Status(rawValue: value.value)
      case "partOfSpeech": part = Term.PartOfSpeech(rawValue: value.value)
      case "type": type = Term.Kind(rawValue: value.value)
      case "termNote": note = value.value
      default: properties.append(try property(value))
      }
    }
    guard let language, let status else { throw CorruptValue("a term in the history without a language") }
    var term = Term(text, language: language, status: status, partOfSpeech: part)
    term.type = type
    term.note = note
    term.properties = properties
    return term
  }

  private static func property(_ value: TranslationUnit.Property) throws -> TranslationUnit.Property {
    guard value.name.hasPrefix(property) else {
      throw CorruptValue("an entry of the history of a concept cannot be read")
    }
    return .init(name: String(value.name.dropFirst(property.count)), value: value.value)
  }
}
