internal import Bitext

/// Writes entries, and parts of them, as lines in one dialect.
struct TBXEntryWriter {
  /// One tag, or one element on a line.
  struct Line {
    var depth: Int
    var markup: String
  }

  private(set) var lines: [Line] = []
  private(set) var replacedCharacters = 0
  private let dialect: TBXDialect

  init(_ dialect: TBXDialect) { self.dialect = dialect }

  /// Gives away the lines written so far.
  mutating func takeLines() -> [Line] {
    defer { lines = [] }
    return lines
  }

  mutating func append(_ concept: Concept, depth: Int) {
    let plan = TBXPlan(concept, dialect: dialect)
    let attributes = [XMLAttribute(name: "id", value: concept.identifier)] + plan.attributes
    open(depth, dialect.core("conceptEntry"), attributes)
    for name in Self.conceptFields { field(name, of: plan, depth + 1) }
    append(plan.items, depth + 1)
    let terms = Dictionary(grouping: concept.terms, by: \.language)
    for language in plan.languages {
      append(plan.section(language), language, terms[language] ?? [], depth + 1)
    }
    close(depth, dialect.core("conceptEntry"))
  }

  mutating func append(_ section: TBXPlan, _ language: LanguageTag, _ terms: [Term], _ depth: Int) {
    let tag = XMLAttribute(name: "xml:lang", value: language.description)
    open(depth, dialect.core("langSec"), [tag] + section.attributes)
    append(section.items, depth + 1)
    for term in terms { append(term, depth: depth + 1) }
    close(depth, dialect.core("langSec"))
  }

  mutating func append(_ term: Term, depth: Int) {
    let plan = TBXPlan(term, dialect: dialect)
    open(depth, dialect.core("termSec"), plan.attributes)
    for name in Self.termFields {
      field(name, of: plan, depth + 1)
      if name == TBXCategories.status { mark(plan, depth + 1) }
    }
    append(plan.items, depth + 1)
    close(depth, dialect.core("termSec"))
  }

  /// In the order in which they are written.
  static let conceptFields = [TBXCategories.subjectField, TBXCategories.definition, "note"]
  static let termFields = [
    "term", TBXCategories.partOfSpeech, TBXCategories.status, TBXCategories.termType, "note",
  ]

  mutating func field(_ name: String, of plan: TBXPlan, _ depth: Int) {
    if let element = plan.fields[name] { append(element, depth) }
  }

  /// Says that a term is forbidden or proposed, where no word of its own does.
  mutating func mark(_ plan: TBXPlan, _ depth: Int) {
    guard let mark = plan.mark else { return }
    let name = dialect.element(AttributedName(mark))
    lines.append(Line(depth: depth, markup: tag(name.name, name.attributes, end: "/>")))
  }

  mutating func append(_ items: [TBXPlan.Item], _ depth: Int) {
    for item in items {
      switch item {
      case .element(let element): append(element, depth)
      case .markup(let markup): lines.append(Line(depth: depth, markup: markup))
      case .property(let name, let value):
        let attribute = XMLAttribute(name: "name", value: name)
        append(
          TBXPlan.Element(name: AttributedName(TBXPlan.propertyElement, [attribute]), text: value), depth)
      }
    }
  }

  mutating func append(_ element: TBXPlan.Element, _ depth: Int) {
    guard element.isInGroup, let group = TBXCategories.group(of: element.name) else {
      let name = dialect.element(element.name)
      line(depth, name, element.markup ?? content(element.text))
      return
    }
    open(depth, dialect.corePrefix + group, element.groupAttributes)
    var head = element
    head.companions = []
    head.groupAttributes = []
    append(head, depth + 1)
    for companion in element.companions { append(companion, depth + 1) }
    close(depth, dialect.corePrefix + group)
  }

  // Lines -----------------------------------------------------------------------------------------

  mutating func open(_ depth: Int, _ name: String, _ attributes: [XMLAttribute] = []) {
    lines.append(Line(depth: depth, markup: tag(name, attributes, end: ">")))
  }

  mutating func close(_ depth: Int, _ name: String) {
    lines.append(Line(depth: depth, markup: "</\(name)>"))
  }

  mutating func element(_ depth: Int, _ name: String, _ text: String, _ attributes: [XMLAttribute] = []) {
    line(depth, AttributedName(name, attributes), content(text))
  }

  private mutating func line(_ depth: Int, _ name: AttributedName, _ inside: String) {
    let start = tag(name.name, name.attributes, end: ">")
    lines.append(Line(depth: depth, markup: start + inside + "</\(name.name)>"))
  }

  private mutating func tag(_ name: String, _ attributes: [XMLAttribute], end: String) -> String {
    var bytes = Array("<\(name)".utf8)
    for attribute in attributes {
      bytes += Array(" \(attribute.name)=\"".utf8)
      replacedCharacters += XMLEscaping.append(attribute.value, inAttribute: true, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    return String(decoding: bytes + Array(end.utf8), as: UTF8.self)
  }

  mutating func content(_ text: String) -> String {
    let (markup, replaced) = XMLMarkup.content(text)
    replacedCharacters += replaced
    return markup
  }
}
