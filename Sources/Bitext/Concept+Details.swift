// What TBX says of concepts and terms beyond their fields, by the names of its data categories. The values
// stand in `properties`, so a memory keeps them as they are.

/// Who did something to a concept or a term, and when.
public struct ConceptEvent: Hashable, Sendable {
  /// `origination` or `modification`, or another word.
  public var kind: String
  /// As the file has it, mostly `2026-01-12`.
  public var date: String?
  /// Who: a name, as the file has it.
  public var person: String?

  public init(kind: String, date: String? = nil, person: String? = nil) {
    self.kind = kind
    self.date = date
    self.person = person
  }
}

/// A text and where it comes from.
public struct SourcedText: Hashable, Sendable {
  public var text: String
  public var source: String?

  public init(_ text: String, source: String? = nil) {
    self.text = text
    self.source = source
  }
}

extension Concept {
  /// Where the definition comes from.
  public var definitionSource: String? {
    get { definitionSourcePlace.map { properties[$0].value } }
    set {
      let place = definitionSourcePlace
      if let place { properties.remove(at: place) }
      if let newValue {
        properties.insert(.init(name: DetailNames.definitionSource, value: newValue), at: place ?? 0)
      }
    }
  }

  /// Before any further definition, which has its own source.
  private var definitionSourcePlace: Int? {
    let end = properties.firstIndex { $0.name.prefix { $0 != "|" } == DetailNames.definition }
    return properties[..<(end ?? properties.endIndex)].firstIndex { $0.name == DetailNames.definitionSource }
  }

  /// Definitions that are given for one language.
  public func definitions(in language: LanguageTag) -> [SourcedText] {
    let prefix = "langSec:\(language):"
    return properties.filter { $0.name.hasPrefix(prefix) }
      .map { TranslationUnit.Property(name: String($0.name.dropFirst(prefix.count)), value: $0.value) }
      .details(DetailNames.definition).map(\.sourced)
  }

  /// Addresses of pictures.
  public var pictures: [String] {
    properties.compactMap { property in
      let parts = property.name.split(separator: "|")
      guard let name = parts.first, name == "basic:xGraphic" || parts.dropFirst().contains("type=figure")
      else { return nil }
      return parts.first { $0.hasPrefix("target=") }.map { String($0.dropFirst("target=".count)) }
        ?? (property.value.isEmpty ? nil : property.value)
    }
  }

  /// Whether its terms stand in every language as they are: a name, a brand, an acronym.
  public var isDoNotTranslate: Bool {
    get { properties.detail(DetailNames.doNotTranslate) == "true" }
    set {
      properties.setDetail(
        DetailNames.doNotTranslate[0], newValue ? "true" : nil, among: DetailNames.doNotTranslate)
    }
  }

  /// What was done to the concept, in the file's order.
  public var events: [ConceptEvent] { properties.events }
}

extension Term {
  /// `masculine`, `feminine`, `neuter`, `other`.
  public var gender: String? {
    get { properties.detail(DetailNames.gender) }
    set { properties.setDetail(DetailNames.gender[0], newValue, among: DetailNames.gender) }
  }

  /// `singular`, `plural`, `dual`, `mass`, `otherNumber`.
  public var number: String? {
    get { properties.detail(DetailNames.number) }
    set { properties.setDetail(DetailNames.number[0], newValue, among: DetailNames.number) }
  }

  /// Where it is said: `en-GB`, "Scotland".
  public var geography: String? {
    get { properties.detail(DetailNames.geography) }
    set { properties.setDetail(DetailNames.geography[0], newValue, among: DetailNames.geography) }
  }

  /// `technicalRegister`, `slangRegister` and others.
  public var register: String? {
    get { properties.detail(DetailNames.register) }
    set { properties.setDetail(DetailNames.register[0], newValue, among: DetailNames.register) }
  }

  /// How to use it.
  public var usageNote: String? { properties.detail(["termNote|type=usageNote"]) }

  /// Whether it is to be written in its own case only; TBX has no word for that.
  public var isCaseSensitive: Bool {
    get { properties.detail(DetailNames.caseSensitive) == "true" }
    set {
      properties.setDetail(
        DetailNames.caseSensitive[0], newValue ? "true" : nil, among: DetailNames.caseSensitive)
    }
  }

  /// Sentences that it stands in.
  public var contexts: [SourcedText] { properties.details("basic:context").map(\.sourced) }

  /// Puts a sentence behind the others.
  public mutating func addContext(_ context: SourcedText) {
    properties.append(.init(name: "basic:context", value: context.text))
    if let source = context.source {
      properties.append(.init(name: "basic:context/basic:source", value: source))
    }
  }

  /// What was done to the term, in the file's order.
  public var events: [ConceptEvent] { properties.events }
}

/// The names of properties with details; of several, the first is written.
private enum DetailNames {
  static let definition = "basic:definition"
  static let definitionSource = "basic:definition/basic:source"
  static let gender = ["basic:grammaticalGender", "termNote|type=grammaticalGender"]
  static let number = ["ling:grammaticalNumber", "termNote|type=grammaticalNumber"]
  static let geography = ["basic:geographicalUsage", "termNote|type=geographicalUsage"]
  static let register = [
    "ling:register", "termNote|type=register", "termNote|type=usageRegister", "descrip|type=register",
  ]
  static let doNotTranslate = ["bellek:doNotTranslate"]
  static let caseSensitive = ["bellek:caseSensitive"]
}

/// A property with those that stand beside it in its group.
private struct Detail {
  var head: TranslationUnit.Property
  /// By their names without the head's, and without attributes.
  var companions: [(name: Substring, value: String)] = []

  var sourced: SourcedText {
    SourcedText(head.value, source: companions.first { $0.name == "basic:source" }?.value)
  }
}

extension [TranslationUnit.Property] {
  fileprivate func detail(_ names: [String]) -> String? { first { names.contains($0.name) }?.value }

  fileprivate mutating func setDetail(_ name: String, _ value: String?, among names: [String]) {
    let place = firstIndex { names.contains($0.name) }
    removeAll { names.contains($0.name) }
    if let value { insert(.init(name: name, value: value), at: Swift.min(place ?? count, count)) }
  }

  /// The properties called `name`, each with its companions.
  fileprivate func details(_ name: String) -> [Detail] {
    var details: [Detail] = []
    for property in self {
      let element = property.name.prefix { $0 != "|" }
      if element == name {
        details.append(Detail(head: property))
      } else if element.hasPrefix(name + "/"), let last = details.indices.last {
        details[last].companions.append((element.dropFirst(name.count + 1), property.value))
      }
    }
    return details
  }

  fileprivate var events: [ConceptEvent] {
    details("basic:transactionType").map { detail in
      ConceptEvent(
        kind: detail.head.value, date: detail.companions.first { $0.name == "date" }?.value,
        person: detail.companions.first { $0.name == "basic:responsibility" }?.value)
    }
  }
}
