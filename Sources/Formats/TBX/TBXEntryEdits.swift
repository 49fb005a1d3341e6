internal import Bitext

/// Other markup for some pieces of an entry; none where it is put in.
struct TBXEdit: Hashable {
  var pieces: Range<Int>
  var markup: String
}

/// Finds what to change in an entry so that it says another concept, and leaves the rest as it is.
///
/// What comes out is read again: where the small changes do not say the concept, the entry is written anew.
struct TBXEntryEdits {
  let entry: TBXEntry
  let dialect: TBXDialect

  private var markup: TBXMarkup { entry.markup }

  /// - Throws: `FormatError` when TBX cannot hold the concept, such as one without terms.
  func edits(to concept: Concept) throws(FormatError) -> [TBXEdit] {
    if concept == entry.concept { return [] }
    if concept.terms.isEmpty {
      let reason = "the concept \"\(concept.identifier)\" has no terms. Delete it instead."
      throw FormatError(at: entry.location, .invalid(reason))
    }
    var finder = TBXDifference(entry, dialect)
    if finder.find(concept), let small = Self.inOrder(finder.edits), says(concept, after: small) {
      return small
    }
    var writer = TBXEntryWriter(dialect)
    writer.append(concept, depth: 0)
    let lead = TBXIndentation(entry)
    let whole = [TBXEdit(pieces: markup.root.pieces, markup: lead.joined(writer.takeLines()))]
    guard says(concept, after: whole) else {
      let reason =
        "the concept \"\(concept.identifier)\" cannot be written as TBX. Remove line breaks at its ends."
      throw FormatError(at: entry.location, .invalid(reason))
    }
    return whole
  }

  /// The edits by place; `nil` when some overlap.
  private static func inOrder(_ edits: [TBXEdit]) -> [TBXEdit]? {
    let sorted = edits.enumerated().sorted { one, other in
      let (left, right) = (one.element.pieces, other.element.pieces)
      if left.lowerBound != right.lowerBound { return left.lowerBound < right.lowerBound }
      if left.isEmpty != right.isEmpty { return left.isEmpty }
      return one.offset < other.offset
    }.map(\.element)
    for (one, next) in zip(sorted, sorted.dropFirst()) where one.pieces.upperBound > next.pieces.lowerBound {
      return nil
    }
    return sorted
  }

  /// Whether the entry with `edits` made is read as `concept`.
  private func says(_ concept: Concept, after edits: [TBXEdit]) -> Bool {
    var text = ""
    var position = 0
    for edit in edits {
      for piece in markup.pieces[position..<edit.pieces.lowerBound] { text += piece.raw }
      text += edit.markup
      position = edit.pieces.upperBound
    }
    for piece in markup.pieces[position...] { text += piece.raw }
    let xml = XMLReader(ByteInput(name: entry.location.file, bytes: Array(text.utf8)))
    do throws(FormatError) {
      guard case .start(let name, let attributes)? = try xml.next() else { return false }
      let markup = try TBXMarkup(name, attributes, from: xml, dialect: dialect)
      guard try xml.next() == nil else { return false }
      let reader = TBXEntryReader(markup: markup, location: entry.location)
      return Self.agree(try reader.outline(number: entry.number).concept, concept)
    } catch {
      return false
    }
  }

  /// Whether two concepts say the same; the order of languages and that of properties may differ.
  static func agree(_ one: Concept, _ other: Concept) -> Bool {
    func bare(_ concept: Concept) -> Concept {
      var concept = concept
      concept.properties = []
      concept.terms = []
      return concept
    }
    func counts(_ properties: [TranslationUnit.Property]) -> [TranslationUnit.Property: Int] {
      properties.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
    guard bare(one) == bare(other), counts(one.properties) == counts(other.properties) else { return false }
    let terms = Dictionary(grouping: one.terms, by: \.language)
    let others = Dictionary(grouping: other.terms, by: \.language)
    return terms.count == others.count
      && terms.allSatisfy { language, terms in
        guard let others = others[language], others.count == terms.count else { return false }
        return zip(terms, others).allSatisfy { left, right in
          var (left, right) = (left, right)
          let agrees = counts(left.properties) == counts(right.properties)
          left.properties = []
          right.properties = []
          return agrees && left == right
        }
      }
  }
}

/// How an entry is indented.
struct TBXIndentation {
  /// Before the entry: a line break and spaces, or nothing.
  var lead = "\n"
  /// What a level adds.
  var unit = "  "

  init() {}

  init(_ entry: TBXEntry) {
    let markup = entry.markup
    lead = Self.lead(entry.space?.raw ?? "")
    let inner = markup.root.children.first.flatMap { markup.space(before: $0) }.map(Self.lead) ?? ""
    if inner.hasPrefix(lead), inner != lead {
      unit = String(inner.dropFirst(lead.count))
    } else if lead.isEmpty {
      unit = ""
    }
  }

  init(lead: String, unit: String) {
    self.lead = lead
    self.unit = unit
  }

  /// From the last line break on.
  static func lead(_ space: String) -> String {
    guard let newline = space.lastIndex(where: \.isNewline) else { return "" }
    return String(space[newline...])
  }

  /// Lines one below the other, none before the first.
  func joined(_ lines: [TBXEntryWriter.Line]) -> String {
    lines.enumerated().reduce(into: "") { text, line in
      if line.offset > 0 { text += self.lead(line.element.depth) }
      text += line.element.markup
    }
  }

  /// What stands before a line.
  func lead(_ depth: Int) -> String {
    lead.isEmpty ? "" : lead + String(repeating: unit, count: depth)
  }
}
