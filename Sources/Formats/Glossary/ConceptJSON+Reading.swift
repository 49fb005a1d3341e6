public import Bitext

extension ConceptJSON {
  /// The concept that an object is; without an identifier it gets `identifier`, else its first term's text.
  ///
  /// A key that is not known becomes a property of its name when its value is a text, else it is refused.
  public static func concept(_ value: JSONValue, identifier: String? = nil) throws(Refusal) -> Concept {
    guard case .object(let members) = value else { throw Refusal(description: "is no object") }
    var concept = Concept(identifier: "")
    // The list of all properties first: the other keys change what it says.
    if let list = members.first(where: { $0.key == "properties" }) {
      concept.properties = try properties(list.value)
    }
    for member in members {
      switch member.key {
      case "concept", "id", "identifier": concept.identifier = try text(member)
      case "domain": concept.domain = try optional(member)
      case "definition": concept.definition = try optional(member)
      case "definitionSource":
        let source = try optional(member)
        if concept.definitionSource != source { concept.definitionSource = source }
      case "definitions": try setDefinitions(member, of: &concept)
      case "note": concept.note = try optional(member)
      case "pictures":
        var pictures: [String] = []
        for item in try list(member) { pictures.append(try text(.init(key: "pictures", value: item))) }
        concept.setPictures(pictures)
      case "events": concept.setEvents(try events(member))
      case "terms":
        let items = try list(member)
        if items.count > ConceptLimits.terms {
          throw Refusal(description: "has over \(ConceptLimits.terms) terms")
        }
        for item in items { concept.terms.append(try term(item)) }
      case "properties", "glossary", "revision": break
      default: concept.properties.append(.init(name: member.key, value: try text(member)))
      }
    }
    if concept.identifier.isEmpty { concept.identifier = identifier ?? concept.terms.first?.text ?? "" }
    guard !concept.identifier.isEmpty else {
      throw Refusal(description: "has neither a \"concept\" nor terms")
    }
    return concept
  }

  public static func term(_ value: JSONValue) throws(Refusal) -> Term {
    guard case .object(let members) = value else {
      throw Refusal(description: "has a term that is no object")
    }
    func member(_ key: String) -> JSONValue.Member? { members.first { $0.key == key } }
    guard let word = member("term"), let language = member("lang") else {
      throw Refusal(description: "has a term without \"term\" or \"lang\"")
    }
    guard let tag = LanguageTag(try text(language)) else {
      throw Refusal(description: "\"\(try text(language))\" is no language tag")
    }
    var term = Term(try text(word), language: tag)
    if term.text.isEmpty { throw Refusal(description: "has an empty term") }
    if let list = member("properties") { term.properties = try properties(list.value) }
    for member in members { try set(member, of: &term) }
    return term
  }

  private static func set(_ member: JSONValue.Member, of term: inout Term) throws(Refusal) {
    switch member.key {
    case "term", "lang", "properties": break
    case "status":
      guard let status = TermWords.status(try text(member)) else { throw unknown(member) }
      term.status = status
    case "partOfSpeech":
      guard let word = try optional(member) else { break }
      guard let part = TermWords.partOfSpeech(word) else { throw unknown(member) }
      term.partOfSpeech = part
    case "type":
      guard let word = try optional(member) else { break }
      guard let type = TermWords.type(word) else { throw unknown(member) }
      term.type = type
    case "note": term.note = try optional(member)
    case "caseSensitive":
      guard case .bool(let value) = member.value else { throw unknown(member) }
      term[.caseSensitive] = value ? "true" : nil
    case "contexts":
      var contexts: [SourcedText] = []
      for item in try list(member) { contexts.append(try sourced(item)) }
      term.setContexts(contexts)
    case "events": term.setEvents(try events(member))
    default:
      if let detail = Term.Detail(rawValue: member.key) {
        term[detail] = try optional(member)
      } else {
        term.properties.append(.init(name: member.key, value: try text(member)))
      }
    }
  }

  private static func setDefinitions(
    _ member: JSONValue.Member, of concept: inout Concept
  ) throws(Refusal) {
    var languages: [LanguageTag] = []
    var definitions: [LanguageTag: [SourcedText]] = [:]
    let items = try list(member)
    if items.count > ConceptLimits.properties {
      throw Refusal(description: "has over \(ConceptLimits.properties) definitions")
    }
    for item in items {
      guard case .object(let members) = item, let lang = members.first(where: { $0.key == "lang" }),
        let tag = LanguageTag(try text(lang))
      else { throw Refusal(description: "has a definition without a language tag in \"lang\"") }
      if definitions[tag] == nil { languages.append(tag) }
      definitions[tag, default: []].append(try sourced(item))
    }
    for language in languages { concept.setDefinitions(definitions[language] ?? [], in: language) }
  }

  private static func sourced(_ value: JSONValue) throws(Refusal) -> SourcedText {
    if case .string(let text) = value { return SourcedText(text) }
    guard case .object(let members) = value, let text = members.first(where: { $0.key == "text" }) else {
      throw Refusal(description: "has a text without \"text\"")
    }
    let source = members.first { $0.key == "source" }
    return SourcedText(try Self.text(text), source: try source.flatMap(optional))
  }

  private static func events(_ member: JSONValue.Member) throws(Refusal) -> [ConceptEvent] {
    var events: [ConceptEvent] = []
    for item in try list(member) {
      guard case .object(let members) = item, let kind = members.first(where: { $0.key == "kind" }) else {
        throw Refusal(description: "has an event without \"kind\"")
      }
      var event = ConceptEvent(kind: try text(kind))
      if let date = members.first(where: { $0.key == "date" }) { event.date = try optional(date) }
      if let person = members.first(where: { $0.key == "person" }) { event.person = try optional(person) }
      events.append(event)
    }
    return events
  }

  private static func properties(_ value: JSONValue) throws(Refusal) -> [TranslationUnit.Property] {
    guard let properties = PropertyList.properties(value) else {
      throw Refusal(description: "\"properties\" is no list of pairs of texts")
    }
    return properties
  }

  private static func list(_ member: JSONValue.Member) throws(Refusal) -> [JSONValue] {
    guard case .array(let values) = member.value else {
      throw Refusal(description: "\"\(member.key)\" is no list")
    }
    return values
  }

  private static func text(_ member: JSONValue.Member) throws(Refusal) -> String {
    guard case .string(let text) = member.value else {
      throw Refusal(description: "\"\(member.key)\" is no text")
    }
    return text
  }

  /// A text, or `null`.
  private static func optional(_ member: JSONValue.Member) throws(Refusal) -> String? {
    if member.value == .null { return nil }
    return try text(member)
  }

  private static func unknown(_ member: JSONValue.Member) -> Refusal {
    Refusal(description: "\(member.value.text) is no \(member.key) known here")
  }
}
