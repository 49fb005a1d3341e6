internal import Bitext

/// Writes the entries of a TBX file, style DCT.
struct TBXEntryWriter {
  var bytes: [UInt8] = []
  private(set) var replacedCharacters = 0
  /// By prefix, all that the file declares.
  private let namespaces: [String: String]

  /// Declares `others` beside the namespaces of TBX-Basic and our own.
  init(namespaces others: [String: String]) {
    let own = [TBXCategories.ownNamespace.prefix: TBXCategories.ownNamespace.address]
    namespaces = TBXCategories.namespaces.merging(own) { $1 }.merging(others) { ours, _ in ours }
  }

  mutating func open(_ termbase: Termbase) {
    let language =
      termbase.language?.description ?? termbase.concepts.first?.terms.first?.language.description
    line(0, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    var root = [("type", "TBX-Basic"), ("style", "dct"), ("xml:lang", language ?? "en")]
    root.append(("xmlns", "urn:iso:std:iso:30042:ed-2"))
    root += namespaces.sorted { $0.key < $1.key }.map { ("xmlns:" + $0.key, $0.value) }
    open(0, "tbx", root.map { XMLAttribute(name: $0, value: $1) })
    line(1, "<tbxHeader>")
    line(2, "<fileDesc>")
    if let title = termbase.title {
      line(3, "<titleStmt>")
      element(4, AttributedName("title"), title)
      line(3, "</titleStmt>")
    }
    line(3, "<sourceDesc>")
    let paragraphs = termbase.sourceDescription.isEmpty ? [""] : termbase.sourceDescription
    for paragraph in paragraphs { element(4, AttributedName("p"), paragraph) }
    line(3, "</sourceDesc>")
    line(2, "</fileDesc>")
    line(1, "</tbxHeader>")
    line(1, "<text>")
    line(2, "<body>")
  }

  mutating func close() {
    line(2, "</body>")
    line(1, "</text>")
    line(0, "</tbx>")
  }

  mutating func append(_ concept: Concept) {
    let plan = TBXPlan(concept, namespaces: namespaces)
    open(3, "conceptEntry", [XMLAttribute(name: "id", value: concept.identifier)] + plan.attributes)
    field(4, TBXCategories.subjectField, concept.domain)
    if plan.companions.isEmpty { field(4, TBXCategories.definition, concept.definition) }
    field(4, "note", concept.note)
    for item in plan.items {
      if case .companions = item {
        line(4, "<descripGrp>")
        field(5, TBXCategories.definition, concept.definition)
        append(plan.companions, 5)
        line(4, "</descripGrp>")
      } else {
        append([item], 4)
      }
    }
    for language in plan.languages {
      let section = plan.section(language)
      open(4, "langSec", [XMLAttribute(name: "xml:lang", value: language.description)] + section.attributes)
      append(section.items, 5)
      for term in concept.terms where term.language == language { append(term) }
      line(4, "</langSec>")
    }
    line(3, "</conceptEntry>")
  }

  private mutating func append(_ term: Term) {
    let plan = TBXPlan(term, namespaces: namespaces)
    open(5, "termSec", plan.attributes)
    element(6, AttributedName("term"), term.text)
    field(6, TBXCategories.partOfSpeech, term.partOfSpeech?.rawValue)
    if !plan.hasStatus { field(6, TBXCategories.status, TBXCategories.word(for: term.status)) }
    if term.status == .forbidden { line(6, "<\(TBXCategories.forbidden)/>") }
    field(6, TBXCategories.termType, term.type?.rawValue)
    field(6, "note", term.note)
    append(plan.items, 6)
    line(5, "</termSec>")
  }

  private mutating func append(_ items: [TBXPlan.Item], _ depth: Int) {
    for item in items {
      switch item {
      case .element(let name, let text): element(depth, name, text)
      case .markup(let markup): line(depth, markup)
      case .property(let name, let value):
        let attribute = XMLAttribute(name: "name", value: name)
        element(depth, AttributedName(TBXPlan.propertyElement, [attribute]), value)
      case .companions: break
      }
    }
  }

  // Markup ----------------------------------------------------------------------------------------

  private mutating func field(_ depth: Int, _ name: String, _ text: String?) {
    if let text { element(depth, AttributedName(name), text) }
  }

  private mutating func element(_ depth: Int, _ name: AttributedName, _ text: String) {
    start(depth, name.name, name.attributes)
    replacedCharacters += XMLEscaping.append(text, to: &bytes)
    bytes += Array("</\(name.name)>\n".utf8)
  }

  private mutating func open(_ depth: Int, _ name: String, _ attributes: [XMLAttribute]) {
    start(depth, name, attributes)
    bytes.append(0x0A)
  }

  private mutating func start(_ depth: Int, _ name: String, _ attributes: [XMLAttribute]) {
    bytes += Array("\(String(repeating: "  ", count: depth))<\(name)".utf8)
    for attribute in attributes {
      bytes += Array(" \(attribute.name)=\"".utf8)
      replacedCharacters += XMLEscaping.append(attribute.value, inAttribute: true, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func line(_ depth: Int, _ markup: String) {
    bytes += Array("\(String(repeating: "  ", count: depth))\(markup)\n".utf8)
  }
}
