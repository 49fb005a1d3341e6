internal import Bitext

/// How the properties of a concept or a term are written, such that they are read back as they are.
struct TBXPlan {
  enum Item {
    case element(AttributedName, String)
    case markup(String)
    /// Held by an element of our own: by its name, nothing TBX has can hold it.
    case property(name: String, value: String)
    /// The place of the definition with what belongs to it.
    case companions
  }

  struct Section {
    var attributes: [XMLAttribute] = []
    var items: [Item] = []
  }

  static let propertyElement = "bellek:property"

  private(set) var attributes: [XMLAttribute] = []
  private(set) var items: [Item] = []
  private(set) var companions: [Item] = []
  /// In the order in which their sections are written.
  private(set) var languages: [LanguageTag] = []
  /// Whether a property says the term's status in a word of its own.
  private(set) var hasStatus = false
  private var sections: [LanguageTag: Section] = [:]
  private let namespaces: [String: String]

  init(_ concept: Concept, namespaces: [String: String]) {
    self.namespaces = namespaces
    for term in concept.terms where !languages.contains(term.language) { languages.append(term.language) }
    for property in concept.properties {
      if property.name.hasPrefix("@"), add(property.name, property.value, to: \.attributes, known: ["id"]) {
        continue
      }
      if addToSection(property) { continue }
      let prefix = TBXCategories.definition + "/"
      if property.name.hasPrefix(prefix), concept.definition != nil,
        let item = plainItem(String(property.name.dropFirst(prefix.count)), property.value)
      {
        if companions.isEmpty { items.append(.companions) }
        companions.append(item)
        continue
      }
      let isField =
        switch property.name {
        case TBXCategories.subjectField: concept.domain == nil
        case TBXCategories.definition: concept.definition == nil
        case "note": concept.note == nil
        default: false
        }
      let item = isField ? nil : self.item(property.name, property.value)
      items.append(item ?? .property(name: property.name, value: property.value))
    }
  }

  init(_ term: Term, namespaces: [String: String]) {
    self.namespaces = namespaces
    let statuses = term.properties.filter { $0.name == TBXCategories.status }
    hasStatus =
      term.status == .deprecated && statuses.count == 1 && statuses[0].value == TBXCategories.superseded
    for property in term.properties {
      if property.name.hasPrefix("@"), add(property.name, property.value, to: \.attributes, known: []) {
        continue
      }
      let isField =
        switch property.name {
        case TBXCategories.status: !hasStatus
        case TBXCategories.partOfSpeech:
          term.partOfSpeech == nil && Term.PartOfSpeech(rawValue: property.value) != nil
        case TBXCategories.termType: term.type == nil && Term.Kind(rawValue: property.value) != nil
        case "note": term.note == nil
        default: false
        }
      let item = isField ? nil : self.item(property.name, property.value)
      items.append(item ?? .property(name: property.name, value: property.value))
    }
  }

  /// What stands at a language, beside its terms.
  func section(_ language: LanguageTag) -> Section { sections[language] ?? Section() }

  /// Puts `langSec:tr:NAME` where it belongs; false when the name is none such.
  private mutating func addToSection(_ property: TranslationUnit.Property) -> Bool {
    let parts = property.name.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "langSec", let language = LanguageTag(String(parts[1])),
      language.description == parts[1]
    else { return false }
    let name = String(parts[2])
    var section = sections[language] ?? Section()
    if name.hasPrefix("@") {
      let attribute = XMLAttribute(name: String(name.dropFirst()), value: property.value)
      guard attribute.name != "xml:lang", isName(attribute.name), section.attributes[attribute.name] == nil
      else { return false }
      section.attributes.append(attribute)
    } else {
      section.items.append(item(name, property.value) ?? .property(name: name, value: property.value))
    }
    sections[language] = section
    if !languages.contains(language) { languages.append(language) }
    return true
  }

  private mutating func add(
    _ name: String, _ value: String, to path: WritableKeyPath<TBXPlan, [XMLAttribute]>, known: Set<String>
  ) -> Bool {
    let name = String(name.dropFirst())
    guard isName(name), !known.contains(name), self[keyPath: path][name] == nil else { return false }
    self[keyPath: path].append(XMLAttribute(name: name, value: value))
    return true
  }

  // What TBX can hold -----------------------------------------------------------------------------

  private static let structure: Set<String> = [
    "langSec", "langSet", "termSec", "tig", "ntig", "term", "descripGrp", "title", "sourceDesc",
    "conceptEntry", "termEntry", "xml", TBXCategories.forbidden, propertyElement,
  ]

  private func item(_ name: String, _ value: String) -> Item? {
    if name == "xml" { return isMarkup(value) ? .markup(value) : nil }
    return plainItem(name, value)
  }

  private func plainItem(_ name: String, _ value: String) -> Item? {
    guard let parsed = AttributedName(parsing: name), !Self.structure.contains(parsed.name),
      isName(parsed.name), parsed.attributes.allSatisfy({ isName($0.name) }),
      Set(parsed.attributes.map(\.name)).count == parsed.attributes.count,
      TBXCategories.canonical(parsed.name, parsed.attributes, namespaces: namespaces).description == name,
      value == value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    else { return nil }
    return .element(parsed, value)
  }

  /// Whether `text` is a name of XML, ASCII only, with a prefix that is declared or none.
  private func isName(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2, !text.hasPrefix("xmlns") else { return false }
    if parts.count == 2, parts[0] != "xml", namespaces[String(parts[0])] == nil { return false }
    return parts.allSatisfy { part in
      guard let first = part.unicodeScalars.first, first.isASCII,
        first.properties.isAlphabetic || first == "_"
      else { return false }
      return part.unicodeScalars.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil || "_-.".contains($0))
      }
    }
  }

  /// Whether `text` is one element with others inside, all of whose names are declared.
  private func isMarkup(_ text: String) -> Bool {
    guard text.hasPrefix("<"), text.hasSuffix(">"), !text.hasPrefix("<?"), !text.hasPrefix("<!") else {
      return false
    }
    let xml = XMLReader(ByteInput(name: "", bytes: Array(text.utf8)))
    do throws(FormatError) {
      guard case .start(let name, let attributes)? = try xml.next(),
        !Self.structure.contains(name) || name == "descripGrp"
      else { return false }
      let node = try XMLNode(name, attributes, from: xml, limit: UnitLimits.unit)
      return try xml.next() == nil && !node.children.isEmpty && isDeclared(node)
    } catch {
      return false
    }
  }

  private func isDeclared(_ node: XMLNode) -> Bool {
    isName(node.name) && node.attributes.allSatisfy { isName($0.name) }
      && node.children.allSatisfy(isDeclared)
  }
}

extension String {
  fileprivate func contains(_ scalar: Unicode.Scalar) -> Bool { unicodeScalars.contains(scalar) }
}
