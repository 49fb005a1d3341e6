public import Bitext

/// One concept of a TBX file and the place of its entry.
public struct TBXEntry: Sendable {
  public var concept: Concept
  public var location: SourceLocation
  let markup: TBXMarkup
  let outline: TBXOutline
  let number: Int
  /// The white space before the entry.
  let space: TBXPiece?
}

/// Reads the concepts of a TBX file one after the other.
///
///     let reader = try TBXConceptReader(path: "iate.tbx", options: ReadingOptions(isStrict: false))
///     while let entry = try reader.next() { print(entry.concept.terms.map(\.text), entry.location) }
///
/// Memory is one entry, at most 4 MiB, and the file's ids. What the file says around its concepts is in
/// `termbase`. What stands in the way of understanding an entry is always an error: a language that is
/// none, a term section without a term, an id of an entry that stands twice. For one thread at a time.
public final class TBXConceptReader {
  /// What was read so far around the concepts, which are not in it: the header is there after the first
  /// `next`, people and books after the last.
  public private(set) var termbase = Termbase()

  /// Whether entries are held against the rules of TBX: a quarter of the time, for one who only wants the concepts.
  var checksEntries = true

  let xml: XMLReader
  private(set) var dialect = TBXDialect()
  /// The end tag of the body, once it was read; the start tag where the body is empty.
  private(set) var bodyEnd: TBXPiece?
  private var rules: TBXRules
  private var identifiers: Set<String> = []
  private var number = 0
  private var hasRoot = false
  private var hasHeader = false
  private var hasSource = false
  private var isFinished = false
  private var space: TBXPiece?

  public convenience init(
    path: String, options: ReadingOptions = ReadingOptions()
  ) throws(FormatError) {
    try self.init(ByteInput(path: path), options: options)
  }

  /// Reads `bytes` as if they stood in a file called `name`.
  public convenience init(
    name: String, bytes: [UInt8], options: ReadingOptions = ReadingOptions()
  ) throws(FormatError) {
    try self.init(ByteInput(name: name, bytes: bytes), options: options)
  }

  init(_ input: ByteInput, options: ReadingOptions) throws(FormatError) {
    guard try !input.peek(1).isEmpty else { throw FormatError(input.name, .isEmpty) }
    xml = XMLReader(input)
    rules = TBXRules(isStrict: options.isStrict)
  }

  /// What the file so far does against the rules of TBX.
  public var violations: [FormatViolation] { rules.violations }

  /// The next concept in file order, or `nil` after the last.
  public func next() throws(FormatError) -> TBXEntry? {
    while let event = try xml.next() {
      switch event {
      case .text: space = TBXPiece(raw: xml.raw, bytes: xml.location.bytes)
      case .start(let name, let attributes):
        defer { space = nil }
        if !hasRoot {
          try readRoot(name, attributes)
        } else if let entry = try read(name, attributes) {
          return entry
        }
      case .end(let name):
        space = nil
        if bare(name) == "body" { endBody() }
        if bare(name) == dialect.edition.header { try rules.checkHeader(hasSource, at: xml.location) }
      case .comment, .instruction: space = nil
      }
    }
    try finish()
    return nil
  }

  /// Takes an id of a concept that is to be put in; false when it is there already.
  func claim(_ identifier: String) -> Bool { identifiers.insert(identifier).inserted }

  /// Lets go of the id of a concept that is taken out.
  func release(_ identifier: String) { identifiers.remove(identifier) }

  private func finish() throws(FormatError) {
    if isFinished { return }
    isFinished = true
    try rules.checkTargets()
  }

  /// The end tag is empty where the body is an empty-element tag, whose place is that of the start.
  private func endBody() {
    if xml.raw.isEmpty { return }
    bodyEnd = TBXPiece(raw: xml.raw, bytes: xml.location.bytes)
  }

  private func bare(_ name: String) -> String {
    TBXCategories.canonical(name, [], namespaces: dialect.namespaces).name
  }

  private func readRoot(_ name: String, _ attributes: [XMLAttribute]) throws(FormatError) {
    guard let dialect = TBXDialect(root: name, attributes) else {
      throw FormatError(at: xml.location, .wrongRoot(found: name, expected: "tbx"))
    }
    hasRoot = true
    self.dialect = dialect
    termbase.language = attributes["xml:lang"].flatMap { LanguageTag($0) }
    let known = Set(TBXCategories.namespaces.values)
    for (prefix, address) in dialect.namespaces
    where !prefix.isEmpty && TBXCategories.namespaces[prefix] == nil && !known.contains(address)
      && !TBXDialect.coreNamespaces.contains(address)
    {
      termbase.namespaces[prefix] = address
    }
    try rules.checkRoot(attributes, dialect, at: xml.location)
  }

  private func read(_ name: String, _ attributes: [XMLAttribute]) throws(FormatError) -> TBXEntry? {
    let location = xml.location
    switch bare(name) {
    case "conceptEntry", "termEntry": return try readEntry(name, attributes)
    case "body":
      try rules.checkHasHeader(hasHeader, at: location)
      if xml.raw.hasSuffix("/>") { bodyEnd = TBXPiece(raw: xml.raw, bytes: location.bytes) }
    case "tbxHeader", "martifHeader": hasHeader = true
    case "titleStmt", "publicationStmt", "sourceDesc", "encodingDesc", "revisionDesc", "refObjectList",
      "refObjectSec":
      let node = try TBXMarkup(name, attributes, from: xml, dialect: dialect).root
      try rules.note(node, at: location)
      if node.element == "sourceDesc" { hasSource = true }
      termbase.take(node)
      return nil
    default: break
    }
    try rules.note(attributes, at: location)
    return nil
  }

  private func readEntry(_ name: String, _ attributes: [XMLAttribute]) throws(FormatError) -> TBXEntry {
    var location = xml.location
    let space = space
    number += 1
    let markup = try TBXMarkup(name, attributes, from: xml, dialect: dialect)
    let reader = TBXEntryReader(markup: markup, location: location)
    let outline = try reader.outline(number: number)
    let identifier = outline.concept.identifier
    guard claim(identifier) else {
      throw FormatError(at: location, .invalid("the id \"\(identifier)\" stands twice. Make ids unique."))
    }
    if checksEntries { try rules.check(outline, dialect, at: location) }
    location.bytes = markup.bytes(of: markup.root.pieces)
    return TBXEntry(
      concept: outline.concept, location: location, markup: markup, outline: outline, number: number,
      space: space?.isSpace == true ? space : nil)
  }
}

extension TBXDialect.Edition {
  /// The name of the header element.
  var header: String { self == .first ? "martifHeader" : "tbxHeader" }
}

extension Termbase {
  /// Takes what an element of the header or the back matter says.
  mutating func take(_ node: TBXNode) {
    switch node.element {
    case "titleStmt":
      for child in node.children {
        if child.element == "title", title == nil {
          title = child.words
        } else {
          titleNotes.append(child.words)
        }
      }
    case "publicationStmt": publication += Self.paragraphs(node)
    case "sourceDesc": sourceDescription += node.children.map(\.words)
    case "encodingDesc": encoding += Self.paragraphs(node)
    case "revisionDesc": revisions += node.children.map(Self.paragraphs)
    default:
      let list = ReferenceList(
        kind: node.attributes["type"] ?? "",
        objects: node.children.map { object in
          Reference(identifier: object.attributes["id"], items: object.children.flatMap(Self.items))
        })
      references.append(list)
    }
  }

  private static func paragraphs(_ node: TBXNode) -> [TranslationUnit.Property] {
    let children = node.children.filter { $0.element == "p" }
    if children.isEmpty { return node.words.isEmpty ? [] : [.init(name: "", value: node.words)] }
    return children.map { .init(name: $0.attributes["type"] ?? "", value: $0.words) }
  }

  /// Items of a thing; those in sets and groups come one by one.
  private static func items(_ node: TBXNode) -> [TranslationUnit.Property] {
    if ["itemSet", "itemGrp"].contains(node.element) { return node.children.flatMap(items) }
    return [.init(name: node.attributes["type"] ?? "", value: node.words)]
  }
}
