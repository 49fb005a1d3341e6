internal import Bitext

/// How the properties of a concept or a term are written, such that they are read back as they are.
struct TBXPlan {
  /// An element with what stands beside it in its group.
  struct Element: Hashable {
    var name: AttributedName
    var text: String
    /// What stands inside, where that is more than text.
    var markup: String?
    var companions: [Element] = []
    var groupAttributes: [XMLAttribute] = []

    var isInGroup: Bool { !companions.isEmpty || !groupAttributes.isEmpty }
  }

  enum Item: Hashable {
    case element(Element)
    case markup(String)
    /// Held by an element of our own: by its name, nothing TBX has can hold it.
    case property(name: String, value: String)
  }

  static let propertyElement = "bellek:property"

  private(set) var attributes: [XMLAttribute] = []
  /// The fields that are set, by canonical name, without those whose word a property has.
  private(set) var fields: [String: Element] = [:]
  private(set) var items: [Item] = []
  /// In the order in which their sections are written.
  private(set) var languages: [LanguageTag] = []
  /// The element of our own that says the term's status, where TBX has no word for it.
  private(set) var mark: String?
  /// Fields that a property is the word of.
  private var wordy: Set<String> = []
  private var sections: [LanguageTag: TBXPlan] = [:]
  private var known: Set<LanguageTag> = []
  /// Of the elements among the items.
  private var heads: Set<String> = []
  /// Of the last item, if that is an element.
  private var lastHead: String?
  private let dialect: TBXDialect
  private let level: TBXCategory.Level
  private let names: Set<String>

  /// What stands in an element with these fields; those that are `nil` it could have.
  private init(_ fields: [String: String?], _ level: TBXCategory.Level, _ dialect: TBXDialect) {
    self.dialect = dialect
    self.level = level
    names = Set(fields.keys)
    for (name, text) in fields {
      if let text { self.fields[name] = Element(name: AttributedName(name), text: text) }
    }
  }

  init(_ concept: Concept, dialect: TBXDialect) {
    self.init(
      [
        TBXCategories.subjectField: concept.domain, TBXCategories.definition: concept.definition,
        "note": concept.note,
      ], .concept, dialect)
    for term in concept.terms { note(term.language) }
    for property in concept.properties where !addToSection(property) {
      add(property.name, property.value, known: ["id"])
    }
  }

  init(_ term: Term, dialect: TBXDialect) {
    self.init(
      [
        "term": term.text, TBXCategories.status: TBXWords.word(for: term.status),
        TBXCategories.partOfSpeech: term.partOfSpeech?.rawValue,
        TBXCategories.termType: term.type?.rawValue, "note": term.note,
      ], .term, dialect)
    // The first of a name may be the field itself, in another word.
    var seen: Set<String> = []
    for property in term.properties {
      guard let name = AttributedName(parsing: property.name)?.name, seen.insert(name).inserted else {
        continue
      }
      let isField =
        switch name {
        case TBXCategories.status:
          TBXWords.status(property.value).map { !$0.isPlain && $0.value == term.status } ?? false
        case TBXCategories.partOfSpeech:
          TBXWords.partOfSpeech(property.value).map { !$0.isPlain && $0.value == term.partOfSpeech } ?? false
        case TBXCategories.termType:
          TBXWords.type(property.value).map { !$0.isPlain && $0.value == term.type } ?? false
        default: false
        }
      if isField, item(property.name, property.value) != nil {
        fields[name] = nil
        wordy.insert(name)
      }
    }
    mark = wordy.contains(TBXCategories.status) ? nil : TBXCategories.marks[term.status]
    for property in term.properties { add(property.name, property.value, known: []) }
  }

  /// What stands in an element beside its fields.
  init(properties: [TranslationUnit.Property], level: TBXCategory.Level, dialect: TBXDialect) {
    self.init([:], level, dialect)
    for property in properties { add(property.name, property.value, known: []) }
  }

  /// What stands at a language, beside its terms.
  func section(_ language: LanguageTag) -> TBXPlan { sections[language] ?? TBXPlan([:], .language, dialect) }

  /// Puts `langSec:tr:NAME` where it belongs; false when the name is none such.
  private mutating func addToSection(_ property: TranslationUnit.Property) -> Bool {
    let parts = property.name.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "langSec", let language = LanguageTag(String(parts[1])),
      language.description == parts[1]
    else { return false }
    var section = sections.removeValue(forKey: language) ?? section(language)
    section.add(String(parts[2]), property.value, known: ["xml:lang", "lang"])
    sections[language] = section
    note(language)
    return true
  }

  private mutating func note(_ language: LanguageTag) {
    if known.insert(language).inserted { languages.append(language) }
  }

  private mutating func add(_ name: String, _ value: String, known: Set<String>) {
    if name.hasPrefix("@") {
      let attribute = XMLAttribute(name: String(name.dropFirst()), value: value)
      if isName(attribute.name), !known.contains(attribute.name), attributes[attribute.name] == nil {
        attributes.append(attribute)
        return
      }
    } else if addCompanion(name, value) {
      return
    } else if let item = item(name, value), !isMissingField(name, value) {
      if case .element(let element) = item {
        heads.insert(element.name.name)
        lastHead = element.name.name
      } else {
        lastHead = nil
      }
      items.append(item)
      return
    }
    lastHead = nil
    items.append(.property(name: name, value: value))
  }

  /// Whether an element of this name would be read as a field that is not set.
  private func isMissingField(_ name: String, _ value: String) -> Bool {
    guard let name = AttributedName(parsing: name)?.name, names.contains(name), fields[name] == nil,
      !wordy.contains(name)
    else { return false }
    switch name {
    case TBXCategories.partOfSpeech: return TBXWords.partOfSpeech(value) != nil
    case TBXCategories.termType: return TBXWords.type(value) != nil
    default: return true
    }
  }

  // Companions ------------------------------------------------------------------------------------

  /// Puts `basic:context/basic:source` beside the context before it, or beside the field of that name.
  private mutating func addCompanion(_ name: String, _ value: String) -> Bool {
    let end = name.firstIndex(of: "|") ?? name.endIndex
    var path = name[..<end].split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard path.count > 1 else { return false }
    path[path.count - 1] += name[end...]
    let head = path.removeFirst()
    // Moved, not copied: an element may have thousands of companions.
    var element = Self.nothing
    if lastHead == head {
      if case .element(let last)? = items.last { element = last }
      items.removeLast()
      let isAdded = add(path[...], value, to: &element, isField: false)
      items.append(.element(element))
      return isAdded
    }
    // Behind another one of the same name it would be read as that one's.
    guard !heads.contains(head), fields[head] != nil else { return false }
    swap(&element, &fields[head, default: Self.nothing])
    let isAdded = add(path[...], value, to: &element, isField: true)
    swap(&element, &fields[head, default: Self.nothing])
    return isAdded
  }

  private static let nothing = Element(name: AttributedName(""), text: "")

  private func add(
    _ path: ArraySlice<String>, _ value: String, to element: inout Element, isField: Bool
  ) -> Bool {
    guard let name = path.first else { return false }
    if path.count > 1 {
      let end = element.companions.count - 1
      guard end >= 0, element.companions[end].name.name == name else { return false }
      return add(path.dropFirst(), value, to: &element.companions[end], isField: false)
    }
    let group = TBXCategories.group(of: element.name)
    if name == "xml" {
      guard element.markup == nil, !element.isInGroup, isInside(value, as: element) else { return false }
      element.markup = value
    } else if name.hasPrefix("@") {
      let attribute = XMLAttribute(name: String(name.dropFirst()), value: value)
      guard isField, isName(attribute.name), element.name.attributes[attribute.name] == nil,
        !element.isInGroup,
        attribute.name != "type"
      else { return false }
      element.name.attributes.append(attribute)
    } else if name.hasPrefix("group@") {
      let attribute = XMLAttribute(name: String(name.dropFirst(6)), value: value)
      guard group != nil, isName(attribute.name), element.groupAttributes[attribute.name] == nil,
        element.companions.isEmpty
      else { return false }
      element.groupAttributes.append(attribute)
    } else {
      guard group != nil, case .element(let companion)? = plainItem(name, value, inGroup: true) else {
        return false
      }
      element.companions.append(companion)
    }
    return true
  }

  // What TBX can hold -----------------------------------------------------------------------------

  private static let structure = Set([
    "langSec", "langSet", "termSec", "tig", "ntig", "term", "termGrp", "title", "sourceDesc",
    "conceptEntry", "termEntry", "xml", propertyElement,
  ]).union(TBXCategories.marks.values)
  /// Elements of the core of 2019 that a concept, a language or a term may have.
  private static let core: Set<String> = [
    "note", "date", "adminGrp", "descripGrp", "termNoteGrp", "transacGrp",
  ]

  private func item(_ name: String, _ value: String) -> Item? {
    if name == "xml" { return isMarkup(value) ? .markup(value) : nil }
    return plainItem(name, value, inGroup: false)
  }

  private func plainItem(_ name: String, _ value: String, inGroup: Bool) -> Item? {
    guard let parsed = AttributedName(parsing: name), isWritable(parsed.name), isName(parsed.name),
      !parsed.name.hasSuffix("Grp"),
      parsed.attributes.allSatisfy({ isName($0.name) }),
      Set(parsed.attributes.map(\.name)).count == parsed.attributes.count,
      value == TBXNode.words(of: value), isAllowed(parsed, value, inGroup: inGroup)
    else { return nil }
    let written = dialect.element(parsed)
    guard Set(written.attributes.map(\.name)).count == written.attributes.count else { return nil }
    let scope = dialect.scope(written.attributes, in: dialect.namespaces)
    let read = TBXCategories.canonical(written.name, written.attributes, namespaces: scope)
    return read.description == name ? .element(Element(name: parsed, text: value)) : nil
  }

  /// Whether an element may be written as one of the dialect: it has a prefix, or the core knows it.
  private func isWritable(_ name: String) -> Bool {
    if Self.structure.contains(name) { return false }
    if name.contains(":") || Self.core.contains(name) { return true }
    return dialect.style == .dca && TBXCategories.generic.contains(name)
  }

  /// Whether the dialect, if it is a public one, has the category and lets it say this here.
  private func isAllowed(_ name: AttributedName, _ value: String, inGroup: Bool) -> Bool {
    guard let modules = dialect.modules, !Self.core.contains(name.name) else { return true }
    guard let category = TBXCategories.all[name.name], modules.contains(category.module) else { return false }
    return category.allows(value, name.attributes, at: level, inGroup: inGroup)
  }

  /// Whether `text` is a name of XML, ASCII only, with a prefix that is declared or none.
  private func isName(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2, !text.hasPrefix("xmlns") else { return false }
    if parts.count == 2, parts[0] != "xml", dialect.namespaces[String(parts[0])] == nil,
      TBXCategories.namespaces[String(parts[0])] == nil
    {
      return false
    }
    return parts.allSatisfy { part in
      guard let first = part.unicodeScalars.first, first.isASCII,
        first.properties.isAlphabetic || first == "_"
      else { return false }
      return part.unicodeScalars.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil || "_-.".contains($0))
      }
    }
  }

  /// Whether `text` is one element with others inside, all of whose names are declared, that is read as one.
  private func isMarkup(_ text: String) -> Bool {
    guard dialect.modules == nil, text.hasPrefix("<"), text.hasSuffix(">"), !text.hasPrefix("<?"),
      !text.hasPrefix("<!"),
      let markup = parsed(text), markup.raw(markup.root) == text, isWritable(markup.root.element),
      !markup.root.children.isEmpty, isDeclared(markup.root)
    else { return false }
    let location = SourceLocation(file: "", line: 0, bytes: 0..<0)
    return TBXEntryReader(markup: markup, location: location).isWholeMarkup
  }

  /// Whether `text` may stand between the tags of an element, and says there what the element says.
  private func isInside(_ text: String, as element: Element) -> Bool {
    guard TBXCategories.isText(element.name.name), let markup = parsed("<note>\(text)</note>") else {
      return false
    }
    let root = markup.root
    return markup.inside(root) == text && root.words == element.text && !root.children.isEmpty
      && root.isMarkedText && isDeclared(root)
      && (dialect.edition == .first
        || root.children.allSatisfy { TBXCategories.secondInline.contains($0.element) })
  }

  private func parsed(_ text: String) -> TBXMarkup? {
    let xml = XMLReader(ByteInput(name: "", bytes: Array(text.utf8)))
    do throws(FormatError) {
      guard case .start(let name, let attributes)? = try xml.next() else { return nil }
      let markup = try TBXMarkup(name, attributes, from: xml, dialect: dialect)
      return try xml.next() == nil ? markup : nil
    } catch {
      return nil
    }
  }

  private func isDeclared(_ node: TBXNode) -> Bool {
    func isKnown(_ name: String) -> Bool {
      guard let colon = name.firstIndex(of: ":"), name[..<colon] != "xml" else { return isName(name) }
      return isName(name) && dialect.namespaces[String(name[..<colon])] != nil
    }
    return isKnown(node.written) && node.attributes.allSatisfy { isKnown($0.name) }
      && node.children.allSatisfy(isDeclared)
  }
}

extension String {
  fileprivate func contains(_ scalar: Unicode.Scalar) -> Bool { unicodeScalars.contains(scalar) }
}

extension TBXEntryReader {
  /// Whether the element is kept as its markup, not taken apart.
  var isWholeMarkup: Bool { properties(markup.root).map(\.name) == ["xml"] }
}
