internal import Bitext

// What a glossary says around its concepts, as a text that a memory can keep.
extension Termbase {
  /// All but the concepts, in JSON; `nil` where there is nothing to keep.
  public var header: String? {
    var bare = self
    bare.concepts = []
    guard bare != Termbase() else { return nil }
    var members: [JSONValue.Member] = []
    func add(_ key: String, _ value: JSONValue, isEmpty: Bool) {
      if !isEmpty { members.append(.init(key: key, value: value)) }
    }
    func texts(_ key: String, _ texts: [String]) {
      add(key, .array(texts.map(JSONValue.string)), isEmpty: texts.isEmpty)
    }
    func pairs(_ key: String, _ properties: [TranslationUnit.Property]) {
      add(key, PropertyList.json(properties), isEmpty: properties.isEmpty)
    }
    if let title { add("title", .string(title), isEmpty: false) }
    if let language { add("language", .string(language.description), isEmpty: false) }
    texts("titleNotes", titleNotes)
    texts("source", sourceDescription)
    pairs("publication", publication)
    pairs("encoding", encoding)
    pairs("namespaces", namespaces.sorted { $0.key < $1.key }.map { .init(name: $0, value: $1) })
    add("revisions", .array(revisions.map(PropertyList.json)), isEmpty: revisions.isEmpty)
    add("references", .array(references.map(Self.json)), isEmpty: references.isEmpty)
    return JSONValue.object(members).text
  }

  /// A glossary without concepts that says what `header` does; what cannot be read there is left out.
  public init(header: String) {
    self.init()
    guard case .object(let members)? = try? JSONValue(parsing: Array(header.utf8)[...]) else { return }
    for member in members {
      let properties = PropertyList.properties(member.value) ?? []
      switch (member.key, member.value) {
      case ("title", .string(let text)): title = text
      case ("language", .string(let text)): language = LanguageTag(text)
      case ("titleNotes", .array(let values)): titleNotes = values.compactMap(Self.text)
      case ("source", .array(let values)): sourceDescription = values.compactMap(Self.text)
      case ("publication", _): publication = properties
      case ("encoding", _): encoding = properties
      case ("namespaces", _): for property in properties { namespaces[property.name] = property.value }
      case ("revisions", .array(let values)): revisions = values.compactMap { PropertyList.properties($0) }
      case ("references", .array(let values)): references = values.compactMap(Self.list)
      default: break
      }
    }
  }

  /// Takes in what another glossary says of its sources, beside its own.
  public mutating func joinHeader(_ other: Termbase) {
    if header == nil {
      let concepts = concepts
      self = other
      self.concepts = concepts
      return
    }
    for line in other.sourceDescription where !sourceDescription.contains(line) {
      sourceDescription.append(line)
    }
    for line in other.publication where !publication.contains(line) { publication.append(line) }
    for list in other.references where !references.contains(list) { references.append(list) }
    namespaces.merge(other.namespaces) { own, _ in own }
  }

  private static func text(_ value: JSONValue) -> String? {
    if case .string(let text) = value { text } else { nil }
  }

  private static func json(_ list: ReferenceList) -> JSONValue {
    let objects = list.objects.map { object in
      JSONValue.array([object.identifier.map(JSONValue.string) ?? .null, PropertyList.json(object.items)])
    }
    return .array([.string(list.kind), .array(objects)])
  }

  private static func list(_ value: JSONValue) -> ReferenceList? {
    guard case .array(let parts) = value, parts.count == 2, let kind = text(parts[0]),
      case .array(let objects) = parts[1]
    else { return nil }
    return ReferenceList(
      kind: kind,
      objects: objects.compactMap { object in
        guard case .array(let parts) = object, parts.count == 2 else { return nil }
        return Reference(identifier: text(parts[0]), items: PropertyList.properties(parts[1]) ?? [])
      })
  }
}
