internal import Bitext

/// What of an entry belongs to one concept, language or term, and where it stands.
struct TBXPart {
  /// Some properties and the child that they come from.
  struct Run {
    var properties: [TranslationUnit.Property]
    var node: TBXNode
    /// Whether the child is part of a group whose first element is a field.
    var isCompanion = false
  }

  /// A field's element, and its group if it has one.
  struct Field {
    var element: TBXNode
    var container: TBXNode
  }

  var node: TBXNode
  /// By canonical name.
  var fields: [String: Field] = [:]
  var runs: [Run] = []

  var properties: [TranslationUnit.Property] { runs.flatMap(\.properties) }
}

/// A concept with the places of all that it was made of.
struct TBXOutline {
  var concept: Concept
  var entry: TBXPart
  var sections: [(language: LanguageTag, part: TBXPart)] = []
  /// Of the terms, in their order.
  var terms: [TBXPart] = []
}

/// Makes a concept of an entry of a TBX file.
struct TBXEntryReader {
  let markup: TBXMarkup
  let location: SourceLocation

  /// The concept; `number` names one that has no id.
  func outline(number: Int) throws(FormatError) -> TBXOutline {
    let root = markup.root
    let identifier = root.attributes["id"] ?? "entry-\(number)"
    var outline = TBXOutline(concept: Concept(identifier: identifier), entry: TBXPart(node: root))
    outline.entry.runs = attributes(root, except: ["id"])
    for child in root.children {
      switch child.element {
      case "langSec", "langSet": try readLanguage(child, into: &outline)
      default: take(child, into: &outline.entry, &outline.concept)
      }
    }
    outline.concept.properties = outline.entry.properties + outline.sections.flatMap(\.part.properties)
    return outline
  }

  private func readLanguage(_ section: TBXNode, into outline: inout TBXOutline) throws(FormatError) {
    let tag = section.attributes["xml:lang"] ?? section.attributes["lang"] ?? ""
    guard let language = LanguageTag(tag) else {
      let entry = "the entry \"\(outline.concept.identifier)\" has a language \"\(tag)\""
      throw FormatError(at: location, .invalid("\(entry). Write it like en, pt-BR or zh-Hant in xml:lang."))
    }
    let prefix = "langSec:\(language):"
    var part = TBXPart(node: section)
    part.runs = attributes(section, except: ["xml:lang", "lang"], prefix: prefix)
    for child in section.children {
      switch child.element {
      case "termSec", "tig", "ntig":
        let (term, part) = try readTerm(child, language)
        outline.concept.terms.append(term)
        outline.terms.append(part)
      default: part.runs.append(TBXPart.Run(properties: properties(child, prefix: prefix), node: child))
      }
    }
    outline.sections.append((language, part))
  }

  private func take(_ child: TBXNode, into part: inout TBXPart, _ concept: inout Concept) {
    let field: WritableKeyPath<Concept, String?>? =
      switch head(of: child).element {
      case TBXCategories.subjectField: \.domain
      case TBXCategories.definition: \.definition
      case "note": \.note
      default: nil
      }
    guard let field, concept[keyPath: field] == nil, isField(child) else {
      part.runs.append(TBXPart.Run(properties: properties(child), node: child))
      return
    }
    concept[keyPath: field] = head(of: child).words
    setField(child, in: &part)
  }

  private func readTerm(
    _ section: TBXNode, _ language: LanguageTag
  ) throws(FormatError) -> (Term, TBXPart) {
    var part = TBXPart(node: section)
    part.runs = attributes(section, except: [])
    // In an ntig the term and its notes stand one level down, in a termGrp.
    let children = section.children.flatMap { $0.element == "termGrp" ? $0.children : [$0] }
    guard let element = children.first(where: { $0.element == "term" }), !element.words.isEmpty else {
      throw FormatError(
        at: location, .invalid("an entry has a <\(section.element)> without a term. Write one."))
    }
    var term = Term(element.words, language: language)
    setField(element, in: &part)
    var marked: Term.Status?
    for child in children where child.pieces != element.pieces {
      let name = head(of: child).element
      if let status = TBXCategories.marked[name] {
        marked = marked ?? status
      } else if part.fields[name] == nil, isField(child),
        let isPlain = set(name, head(of: child).words, in: &term)
      {
        if isPlain {
          setField(child, in: &part)
        } else {
          part.fields[name] = TBXPart.Field(element: head(of: child), container: child)
          part.runs.append(TBXPart.Run(properties: properties(child), node: child))
        }
      } else {
        part.runs.append(TBXPart.Run(properties: properties(child), node: child))
      }
    }
    if let marked { term.status = marked }
    term.properties = part.properties
    return (term, part)
  }

  /// Sets a field of `term`, and says whether nothing of the word is lost; `nil` when the name or the value
  /// is not one of ours.
  private func set(_ name: String, _ text: String, in term: inout Term) -> Bool? {
    switch name {
    case TBXCategories.status:
      guard let meaning = TBXWords.status(text) else { return nil }
      term.status = meaning.value
      return meaning.isPlain
    case TBXCategories.partOfSpeech:
      guard let meaning = TBXWords.partOfSpeech(text) else { return nil }
      term.partOfSpeech = meaning.value
      return meaning.isPlain
    case TBXCategories.termType:
      guard let meaning = TBXWords.type(text) else { return nil }
      term.type = meaning.value
      return meaning.isPlain
    case "note":
      term.note = text
      return true
    default: return nil
    }
  }

  // Properties ------------------------------------------------------------------------------------

  /// The first element of a group of one kind, or the element itself.
  private func head(of node: TBXNode) -> TBXNode {
    guard let first = node.children.first, TBXCategories.group(of: first.name) == node.element else {
      return node
    }
    return first
  }

  /// Whether an element can be a field, with all that stands beside it as properties.
  private func isField(_ node: TBXNode) -> Bool {
    let head = head(of: node)
    return head.isMarkedText && (head.pieces == node.pieces || group(node, prefix: "") != nil)
  }

  private func setField(_ node: TBXNode, in part: inout TBXPart) {
    let head = head(of: node)
    part.fields[head.element] = TBXPart.Field(element: head, container: node)
    let prefix = head.element + "/"
    func add(_ properties: [TranslationUnit.Property], _ node: TBXNode) {
      if !properties.isEmpty {
        part.runs.append(.init(properties: properties, node: node, isCompanion: true))
      }
    }
    if !head.children.isEmpty { add([.init(name: prefix + "xml", value: markup.inside(head))], head) }
    add(head.name.attributes.map { .init(name: prefix + "@" + $0.name, value: $0.value) }, head)
    guard head.pieces != node.pieces else { return }
    add(node.name.attributes.map { .init(name: prefix + "group@" + $0.name, value: $0.value) }, node)
    for child in node.children.dropFirst() { add(properties(child, prefix: prefix), child) }
  }

  func properties(_ node: TBXNode, prefix: String = "") -> [TranslationUnit.Property] {
    if let group = group(node, prefix: prefix) { return group }
    if node.element == TBXPlan.propertyElement, node.children.isEmpty, let name = node.attributes["name"] {
      return [.init(name: prefix + name, value: node.text)]
    }
    let text = TranslationUnit.Property(name: prefix + node.name.description, value: node.words)
    if node.children.isEmpty { return [text] }
    if node.isMarkedText, TBXCategories.isText(node.element) {
      return [text, .init(name: prefix + node.element + "/xml", value: markup.inside(node))]
    }
    return [.init(name: prefix + "xml", value: markup.raw(node))]
  }

  /// A group as its first element and its companions after it; `nil` for what is none, or holds more.
  private func group(_ node: TBXNode, prefix: String) -> [TranslationUnit.Property]? {
    let head = head(of: node)
    guard head.pieces != node.pieces else { return nil }
    var result = properties(head, prefix: prefix)
    let prefix = prefix + head.element + "/"
    result += node.name.attributes.map { .init(name: prefix + "group@" + $0.name, value: $0.value) }
    for child in node.children.dropFirst() {
      let companion = properties(child, prefix: prefix)
      if companion.contains(where: { $0.name == prefix + "xml" }) { return nil }
      result += companion
    }
    return result.contains { $0.name == "xml" || $0.name.hasSuffix(":xml") } ? nil : result
  }

  private func attributes(
    _ node: TBXNode, except known: Set<String>, prefix: String = ""
  ) -> [TBXPart.Run] {
    let properties = node.attributes.filter { !known.contains($0.name) }
      .map { TranslationUnit.Property(name: prefix + "@" + $0.name, value: $0.value) }
    return properties.isEmpty ? [] : [TBXPart.Run(properties: properties, node: node)]
  }
}
