public import Bitext

/// A concept as an object of JSON: what `term list --json` prints, and `--format json` writes and reads.
///
///     {"concept":"e-1","domain":"economy","terms":[{"term":"export","lang":"en","status":"preferred"},…]}
///
/// The keys are promises. What no key has a name for stands in `properties`, a list of pairs; it is there
/// only when the other keys do not say it all.
public enum ConceptJSON {
  /// Why an object is no concept.
  public struct Refusal: Error, Hashable, Sendable, CustomStringConvertible {
    public var description: String
  }

  // Writing ---------------------------------------------------------------------------------------

  public static func value(_ concept: Concept, glossary: String? = nil) -> JSONValue {
    var object = Object()
    object.add("glossary", glossary)
    object.add("concept", concept.identifier)
    object.add("domain", concept.domain)
    object.add("definition", concept.definition)
    object.add("definitionSource", concept.definitionSource)
    object.add("definitions", definitions(of: concept))
    object.add("note", concept.note)
    object.add("pictures", concept.pictures.map(JSONValue.string))
    object.add("events", concept.events.map(value))
    object.members.append(.init(key: "terms", value: .array(concept.terms.map(value))))
    let plain = (try? Self.concept(.object(object.members)))?.properties
    if plain != concept.properties { object.add("properties", PropertyList.json(concept.properties)) }
    return .object(object.members)
  }

  public static func value(_ term: Term) -> JSONValue {
    var object = Object()
    object.add("term", term.text)
    object.add("lang", term.language.description)
    object.add("status", term.status.rawValue)
    object.add("partOfSpeech", term.partOfSpeech?.rawValue)
    object.add("type", term.type?.rawValue)
    object.add("note", term.note)
    for detail in Term.Detail.allCases where detail != .caseSensitive {
      object.add(detail.rawValue, term[detail])
    }
    if term.isCaseSensitive { object.add("caseSensitive", JSONValue.bool(true)) }
    object.add("contexts", term.contexts.map(value))
    object.add("events", term.events.map(value))
    let plain = (try? Self.term(.object(object.members)))?.properties
    if plain != term.properties { object.add("properties", PropertyList.json(term.properties)) }
    return .object(object.members)
  }

  private static func definitions(of concept: Concept) -> [JSONValue] {
    // Of a file that wants to do harm; its properties say it all anyway.
    if concept.properties.count > 10 * ConceptLimits.properties { return [] }
    return concept.definedLanguages.flatMap { language in
      concept.definitions(in: language).map { definition in
        var object = Object()
        object.add("lang", language.description)
        object.add("text", definition.text)
        object.add("source", definition.source)
        return JSONValue.object(object.members)
      }
    }
  }

  private static func value(_ text: SourcedText) -> JSONValue {
    var object = Object()
    object.add("text", text.text)
    object.add("source", text.source)
    return .object(object.members)
  }

  private static func value(_ event: ConceptEvent) -> JSONValue {
    var object = Object()
    object.add("kind", event.kind)
    object.add("date", event.date)
    object.add("person", event.person)
    return .object(object.members)
  }

  private struct Object {
    var members: [JSONValue.Member] = []

    mutating func add(_ key: String, _ text: String?) {
      if let text { add(key, JSONValue.string(text)) }
    }

    mutating func add(_ key: String, _ values: [JSONValue]) {
      if !values.isEmpty { add(key, JSONValue.array(values)) }
    }

    mutating func add(_ key: String, _ value: JSONValue) { members.append(.init(key: key, value: value)) }
  }
}
