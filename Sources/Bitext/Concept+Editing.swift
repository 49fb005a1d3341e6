// Setting what stands in the properties of concepts and terms. A value that is there already is left as it is,
// with all that stands beside it.

extension Term {
  /// What can be said of a term in one word or text, beyond its own fields.
  ///
  /// The raw values are promises: keys of JSON, columns of tables, values of `--set`.
  public enum Detail: String, Hashable, Sendable, CaseIterable {
    case gender, number, geography, register, usageNote
    /// `true`, or nothing.
    case caseSensitive
  }

  public subscript(detail: Detail) -> String? {
    get {
      switch detail {
      case .gender: gender
      case .number: number
      case .geography: geography
      case .register: register
      case .usageNote: usageNote
      case .caseSensitive: isCaseSensitive ? "true" : nil
      }
    }
    set {
      if self[detail] == newValue { return }
      switch detail {
      case .gender: gender = newValue
      case .number: number = newValue
      case .geography: geography = newValue
      case .register: register = newValue
      case .usageNote: properties.set(PropertyNames.usageNote, newValue)
      case .caseSensitive: isCaseSensitive = newValue == "true"
      }
    }
  }

  /// Puts other sentences in the place of those it stands in.
  public mutating func setContexts(_ contexts: [SourcedText]) {
    if self.contexts == contexts { return }
    properties.remove(PropertyNames.context)
    for context in contexts { addContext(context) }
  }

  /// Notes that something was done to the term.
  public mutating func add(_ event: ConceptEvent) { properties.add(event) }

  public mutating func setEvents(_ events: [ConceptEvent]) {
    if self.events != events { properties.setEvents(events) }
  }
}

extension Concept {
  /// Puts other addresses of pictures in the place of those that are there.
  public mutating func setPictures(_ addresses: [String]) {
    if pictures == addresses { return }
    properties.removeAll { property in
      let parts = property.name.split(separator: "|")
      return parts.first == "basic:xGraphic" || parts.dropFirst().contains("type=figure")
    }
    for address in addresses {
      // The marks of the name's own spelling.
      let target = address.replacing("%", with: "%25").replacing("|", with: "%7C")
      properties.append(.init(name: "basic:xGraphic|target=\(target)", value: address))
    }
  }

  /// Puts other definitions for one language in the place of those that are there.
  public mutating func setDefinitions(_ definitions: [SourcedText], in language: LanguageTag) {
    if self.definitions(in: language) == definitions { return }
    let name = "langSec:\(language):basic:definition"
    properties.remove(name)
    for definition in definitions {
      properties.append(.init(name: name, value: definition.text))
      if let source = definition.source {
        properties.append(.init(name: name + "/basic:source", value: source))
      }
    }
  }

  /// Languages that have a definition of their own, in order.
  public var definedLanguages: [LanguageTag] {
    var languages: [LanguageTag] = []
    for property in properties where property.name.hasPrefix("langSec:") {
      let parts = property.name.split(separator: ":", maxSplits: 2)
      guard parts.count == 3, parts[2] == "basic:definition", let tag = LanguageTag(String(parts[1])),
        !languages.contains(tag)
      else { continue }
      languages.append(tag)
    }
    return languages
  }

  /// Notes that something was done to the concept.
  public mutating func add(_ event: ConceptEvent) { properties.add(event) }

  public mutating func setEvents(_ events: [ConceptEvent]) {
    if self.events != events { properties.setEvents(events) }
  }
}

extension ConceptEvent {
  public static let origination = "origination"
  public static let modification = "modification"
}

private enum PropertyNames {
  static let usageNote = "termNote|type=usageNote"
  static let context = "basic:context"
  static let event = "basic:transactionType"
}

extension [TranslationUnit.Property] {
  fileprivate mutating func set(_ name: String, _ value: String?) {
    let place = firstIndex { $0.name == name }
    removeAll { $0.name == name }
    if let value { insert(.init(name: name, value: value), at: Swift.min(place ?? count, count)) }
  }

  /// Takes out the properties of an element with all that stands beside it.
  fileprivate mutating func remove(_ element: String) {
    removeAll { property in
      let name = property.name.prefix { $0 != "|" }
      return name == element || name.hasPrefix(element + "/")
    }
  }

  fileprivate mutating func add(_ event: ConceptEvent) {
    append(.init(name: PropertyNames.event, value: event.kind))
    if let date = event.date { append(.init(name: PropertyNames.event + "/date", value: date)) }
    if let person = event.person {
      append(.init(name: PropertyNames.event + "/basic:responsibility", value: person))
    }
  }

  fileprivate mutating func setEvents(_ events: [ConceptEvent]) {
    remove(PropertyNames.event)
    for event in events { add(event) }
  }
}
