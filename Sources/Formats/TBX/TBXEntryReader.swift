internal import Bitext

/// Makes concepts of the entries of a TBX file.
struct TBXEntryReader {
  /// By prefix, as the file declares them.
  var namespaces: [String: String] = [:]
  private var number = 0
  private var identifiers: Set<String> = []

  mutating func concept(_ entry: XMLNode, at location: SourceLocation) throws(FormatError) -> Concept {
    number += 1
    let identifier = entry.attributes["id"] ?? "entry-\(number)"
    guard identifiers.insert(identifier).inserted else {
      throw FormatError(at: location, .invalid("the id \"\(identifier)\" stands twice. Make ids unique."))
    }
    var concept = Concept(identifier: identifier)
    concept.properties += attributes(entry, except: ["id"])
    for child in entry.children {
      switch child.name {
      case "langSec", "langSet": try readLanguage(child, into: &concept, at: location)
      default: take(child, into: &concept)
      }
    }
    return concept
  }

  private func readLanguage(
    _ section: XMLNode, into concept: inout Concept, at location: SourceLocation
  ) throws(FormatError) {
    let tag = section.attributes["xml:lang"] ?? ""
    guard let language = LanguageTag(tag) else {
      let entry = "the entry \"\(concept.identifier)\" has a language \"\(tag)\""
      throw FormatError(at: location, .invalid("\(entry). Write it like en, pt-BR or zh-Hant in xml:lang."))
    }
    let prefix = "langSec:\(language):"
    concept.properties += attributes(section, except: ["xml:lang"], prefix: prefix)
    for child in section.children {
      switch child.name {
      case "termSec", "tig": concept.terms.append(try term(child, language, at: location))
      case "ntig":
        // A 2008 form: the term and its notes stand one level down, in a termGrp.
        var flat = child
        flat.children = child.children.flatMap { $0.name == "termGrp" ? $0.children : [$0] }
        concept.terms.append(try term(flat, language, at: location))
      default: concept.properties.append(property(child, prefix: prefix))
      }
    }
  }

  private func take(_ node: XMLNode, into concept: inout Concept) {
    let name = TBXCategories.canonical(node.name, node.attributes, namespaces: namespaces)
    switch name.description {
    case TBXCategories.subjectField where concept.domain == nil && node.children.isEmpty:
      concept.domain = node.words
    case TBXCategories.definition where concept.definition == nil && node.children.isEmpty:
      concept.definition = node.words
    case "note" where concept.note == nil && node.children.isEmpty: concept.note = node.words
    case "descripGrp" where concept.definition == nil && isDefinition(node):
      concept.definition = node.children[0].words
      concept.properties += node.children.dropFirst().map {
        property($0, prefix: TBXCategories.definition + "/")
      }
    default: concept.properties.append(property(node))
    }
  }

  /// Whether a group is a definition and plain notes on it.
  private func isDefinition(_ group: XMLNode) -> Bool {
    guard let first = group.children.first, group.children.allSatisfy({ $0.children.isEmpty }) else {
      return false
    }
    let name = TBXCategories.canonical(first.name, first.attributes, namespaces: namespaces)
    return name == AttributedName(TBXCategories.definition)
  }

  private func term(
    _ section: XMLNode, _ language: LanguageTag, at location: SourceLocation
  ) throws(FormatError) -> Term {
    guard let text = section.children.first(where: { $0.name == "term" })?.words, !text.isEmpty else {
      throw FormatError(at: location, .invalid("an entry has a <\(section.name)> without a term. Write one."))
    }
    var term = Term(text, language: language)
    term.properties += attributes(section, except: [])
    var taken: Set<String> = []
    var isForbidden = false
    for child in section.children where child.name != "term" {
      let name = TBXCategories.canonical(child.name, child.attributes, namespaces: namespaces).description
      if name == TBXCategories.forbidden {
        isForbidden = true
      } else if taken.contains(name) || !child.children.isEmpty || !set(name, child.words, in: &term) {
        term.properties.append(property(child))
      } else {
        taken.insert(name)
      }
    }
    if isForbidden { term.status = .forbidden }
    return term
  }

  /// Sets a field of `term`; false when the name or the value is not one of ours.
  private func set(_ name: String, _ text: String, in term: inout Term) -> Bool {
    switch name {
    case TBXCategories.status:
      guard let known = TBXCategories.statuses.first(where: { $0.word == text }) else { return false }
      term.status = known.status
      return text != TBXCategories.superseded
    case TBXCategories.partOfSpeech:
      guard let value = Term.PartOfSpeech(rawValue: text) else { return false }
      term.partOfSpeech = value
    case TBXCategories.termType:
      guard let value = Term.Kind(rawValue: text) else { return false }
      term.type = value
    case "note": term.note = text
    default: return false
    }
    return true
  }

  // Properties ------------------------------------------------------------------------------------

  private func property(_ node: XMLNode, prefix: String = "") -> TranslationUnit.Property {
    guard node.children.isEmpty else { return .init(name: prefix + "xml", value: node.raw) }
    if node.name == TBXPlan.propertyElement, let name = node.attributes["name"] {
      return .init(name: prefix + name, value: node.text)
    }
    let name = TBXCategories.canonical(node.name, node.attributes, namespaces: namespaces)
    return .init(name: prefix + name.description, value: node.words)
  }

  private func attributes(
    _ node: XMLNode, except known: Set<String>, prefix: String = ""
  ) -> [TranslationUnit.Property] {
    node.attributes.filter { !known.contains($0.name) }
      .map { .init(name: prefix + "@" + $0.name, value: $0.value) }
  }
}
