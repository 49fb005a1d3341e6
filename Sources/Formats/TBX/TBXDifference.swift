internal import Bitext

/// Gathers small changes that make one concept of another.
struct TBXDifference {
  private(set) var edits: [TBXEdit] = []
  private let outline: TBXOutline
  private let markup: TBXMarkup
  private let dialect: TBXDialect
  private let indentation: TBXIndentation

  init(_ entry: TBXEntry, _ dialect: TBXDialect) {
    outline = entry.outline
    markup = entry.markup
    self.dialect = dialect
    indentation = TBXIndentation(entry)
  }

  /// Finds the changes; false when only writing the entry anew will do.
  mutating func find(_ concept: Concept) -> Bool {
    let languages = outline.sections.map(\.language)
    guard Set(languages).count == languages.count else { return false }
    let old = TBXPlan(outline.concept, dialect: dialect)
    let new = TBXPlan(concept, dialect: dialect)
    let root = outline.entry.node
    if outline.concept.identifier != concept.identifier { setAttribute("id", concept.identifier, of: root) }
    compareAttributes(old, new, root)
    compareFields(TBXEntryWriter.conceptFields, old, new, outline.entry)
    compareRuns(outline.entry, to: concept.properties.filter { Self.language(of: $0).isEmpty }, new)
    let terms = Dictionary(grouping: concept.terms, by: \.language)
    let oldTerms = Dictionary(grouping: zip(outline.concept.terms, outline.terms), by: \.0.language)
    let properties = Dictionary(grouping: concept.properties, by: Self.language)
    for (language, part) in outline.sections {
      let (old, new) = (old.section(language), new.section(language))
      let own = properties[language.description] ?? []
      if terms[language] == nil, own.isEmpty {
        delete(part.node)
      } else {
        compareAttributes(old, new, part.node)
        compareProperties(of: part, "langSec:\(language):", to: own, new)
        compareTerms(oldTerms[language] ?? [], in: part.node, to: terms[language] ?? [])
      }
    }
    let known = Set(languages)
    for language in new.languages where !known.contains(language) {
      var writer = TBXEntryWriter(dialect)
      writer.append(new.section(language), language, terms[language] ?? [], 1)
      insert(writer.takeLines(), after: root.children.last, in: root, depth: 1)
    }
    return true
  }

  /// The tag in `langSec:tr:note`; empty where a property is of no language.
  private static func language(of property: TranslationUnit.Property) -> String {
    let parts = property.name.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count == 3 && parts[0] == "langSec" ? String(parts[1]) : ""
  }

  // Languages and terms -----------------------------------------------------------------------------

  private mutating func compareProperties(
    of part: TBXPart, _ prefix: String, to properties: [TranslationUnit.Property], _ plan: TBXPlan
  ) {
    var part = part
    for index in part.runs.indices {
      part.runs[index].properties = part.runs[index].properties.map { Self.dropping(prefix, of: $0) }
    }
    compareRuns(part, to: properties.map { Self.dropping(prefix, of: $0) }, plan)
  }

  private static func dropping(
    _ prefix: String, of property: TranslationUnit.Property
  ) -> TranslationUnit.Property {
    .init(name: String(property.name.dropFirst(prefix.count)), value: property.value)
  }

  private mutating func compareTerms(_ old: [(Term, TBXPart)], in node: TBXNode, to new: [Term]) {
    var last = node.children.last { !$0.isTerm }
    var (left, right) = (0, 0)
    var places = Places(new)
    while left < old.count || right < new.count {
      // The next pair that is the same on both sides, with what is between.
      var stop = (left: old.count, right: new.count)
      search: for index in left..<old.count {
        if let same = places.next(of: old[index].0, from: right) {
          stop = (index, same)
          break search
        }
      }
      let (removed, added) = (old[left..<stop.left], new[right..<stop.right])
      if removed.count == added.count {
        for (term, other) in zip(removed, added) {
          compare(term.0, term.1, to: other)
          last = term.1.node
        }
      } else {
        let texts = Set(added.map(\.text))
        var rest = added
        for term in removed {
          guard texts.contains(term.0.text), let index = rest.firstIndex(where: { $0.text == term.0.text })
          else {
            delete(term.1.node)
            continue
          }
          insert(rest[rest.startIndex..<index], after: last, in: node)
          compare(term.0, term.1, to: rest[index])
          last = term.1.node
          rest = rest[(index + 1)...]
        }
        insert(rest, after: last, in: node)
      }
      if stop.left < old.count { last = old[stop.left].1.node }
      (left, right) = (stop.left + 1, stop.right + 1)
    }
  }

  private mutating func insert(_ terms: ArraySlice<Term>, after sibling: TBXNode?, in section: TBXNode) {
    for term in terms {
      var writer = TBXEntryWriter(dialect)
      writer.append(term, depth: 2)
      insert(writer.takeLines(), after: sibling, in: section, depth: 2)
    }
  }

  private mutating func compare(_ old: Term, _ part: TBXPart, to new: Term) {
    let oldPlan = TBXPlan(old, dialect: dialect)
    let newPlan = TBXPlan(new, dialect: dialect)
    compareAttributes(oldPlan, newPlan, part.node)
    compareFields(TBXEntryWriter.termFields, oldPlan, newPlan, part)
    let marks = part.node.children.filter { TBXCategories.marked[$0.element] != nil }
    for mark in marks where mark.element != newPlan.mark { delete(mark) }
    if let mark = newPlan.mark, !marks.contains(where: { $0.element == mark }) {
      var writer = TBXEntryWriter(dialect)
      writer.mark(newPlan, 3)
      insert(writer.takeLines(), after: part.node.children.last, in: part.node, depth: 3)
    }
    compareRuns(part, to: new.properties, newPlan)
  }

  // Fields and properties ---------------------------------------------------------------------------

  private mutating func compareAttributes(_ old: TBXPlan, _ new: TBXPlan, _ node: TBXNode) {
    for attribute in old.attributes where new.attributes[attribute.name] == nil {
      setAttribute(attribute.name, nil, of: node)
    }
    for attribute in new.attributes where old.attributes[attribute.name] != attribute.value {
      setAttribute(attribute.name, attribute.value, of: node)
    }
  }

  private mutating func setAttribute(_ name: String, _ value: String?, of node: TBXNode) {
    let piece = node.pieces.lowerBound
    let index = edits.firstIndex { $0.pieces == piece..<piece + 1 }
    let tag = index.map { edits[$0].markup } ?? markup.pieces[piece].raw
    let edit = TBXEdit(pieces: piece..<piece + 1, markup: XMLMarkup.tag(tag, setting: name, to: value))
    if let index { edits[index] = edit } else { edits.append(edit) }
  }

  private mutating func compareFields(_ names: [String], _ old: TBXPlan, _ new: TBXPlan, _ part: TBXPart) {
    for name in names where old.fields[name] != new.fields[name] {
      let place = part.fields[name]
      guard let element = new.fields[name] else {
        // Where a property is the word of it now, the element goes with the property.
        if let place, old.fields[name] != nil { delete(place.container) }
        continue
      }
      var bare = old.fields[name]
      bare?.text = element.text
      bare?.markup = nil
      if let place, bare == element {
        setText(element.text, of: place.element)
        continue
      }
      var writer = TBXEntryWriter(dialect)
      let depth = part.depth + 1
      writer.append(element, depth)
      if let place, old.fields[name] != nil {
        let indentation = indentation(at: place.container, depth: depth)
        edits.append(
          TBXEdit(pieces: place.container.pieces, markup: indentation.joined(writer.takeLines(from: depth))))
      } else {
        insert(writer.takeLines(), named: name, in: part, depth: depth)
      }
    }
  }

  /// Keeps the children whose properties are still there, in order, takes the others out, puts new ones in.
  private mutating func compareRuns(
    _ part: TBXPart, to properties: [TranslationUnit.Property], _ plan: TBXPlan
  ) {
    var chunks = Self.chunks(properties.filter { !$0.name.hasPrefix("@") })
    // What stands beside a field is part of the field.
    chunks.removeAll { chunk in
      guard let name = chunk.first?.name, let head = Self.head(of: name) else { return false }
      return plan.fields[head] != nil
    }
    var position = 0
    var kept: Set<Int> = []
    var places = Places(chunks)
    for run in part.runs where !run.isCompanion && run.node.pieces != part.node.pieces {
      if let index = places.next(of: run.properties, from: position) {
        kept.insert(index)
        position = index + 1
      } else {
        delete(run.node)
      }
    }
    for (index, chunk) in chunks.enumerated() where !kept.contains(index) {
      var writer = TBXEntryWriter(dialect)
      let depth = part.depth + 1
      writer.append(TBXPlan(properties: chunk, level: part.level, dialect: dialect).items, depth)
      insert(writer.takeLines(), named: chunk.first?.name ?? "", in: part, depth: depth)
    }
  }

  /// Properties with their companions after them.
  private static func chunks(_ properties: [TranslationUnit.Property]) -> [[TranslationUnit.Property]] {
    var chunks: [[TranslationUnit.Property]] = []
    for property in properties {
      if let head = head(of: property.name), let first = chunks.last?.first,
        AttributedName(parsing: first.name)?.name == head
      {
        chunks[chunks.count - 1].append(property)
      } else {
        chunks.append([property])
      }
    }
    return chunks
  }

  /// What stands before the first slash of a companion's name.
  private static func head(of name: String) -> String? {
    let path = name.prefix { $0 != "|" }
    return path.firstIndex(of: "/").map { String(path[..<$0]) }
  }

  // Changes -------------------------------------------------------------------------------------------

  private mutating func setText(_ text: String, of node: TBXNode) {
    let content = XMLMarkup.content(text).markup
    let start = node.pieces.lowerBound
    let tag = markup.pieces[start].raw
    if tag.hasSuffix("/>") {
      let open = tag.dropLast(2) + ">"
      edits.append(TBXEdit(pieces: node.pieces, markup: "\(open)\(content)</\(node.written)>"))
    } else {
      edits.append(TBXEdit(pieces: start + 1..<node.pieces.upperBound - 1, markup: content))
    }
  }

  /// Takes an element out, with the white space before it.
  private mutating func delete(_ node: TBXNode) {
    let start = node.pieces.lowerBound
    let space = markup.space(before: node) == nil ? start : start - 1
    edits.append(TBXEdit(pieces: space..<node.pieces.upperBound, markup: ""))
  }

  private mutating func insert(
    _ lines: [TBXEntryWriter.Line], after sibling: TBXNode?, in parent: TBXNode, depth: Int
  ) {
    let place = sibling?.pieces.upperBound ?? parent.pieces.lowerBound + 1
    let indentation = indentation(at: sibling ?? parent.children.first, depth: depth)
    let text = lines.reduce(into: "") { text, line in
      text += indentation.lead(line.depth - depth) + line.markup
    }
    edits.append(TBXEdit(pieces: place..<place, markup: text))
  }

  /// Puts an element of this canonical name behind what a part has; in an ntig, notes on the term go into its
  /// termGrp.
  private mutating func insert(
    _ lines: [TBXEntryWriter.Line], named name: String, in part: TBXPart, depth: Int
  ) {
    let name = AttributedName(parsing: name)?.name ?? name
    if part.node.element == "ntig", (TBXCategories.all[name]?.meta ?? name) == "termNote",
      let group = part.node.children.first(where: { $0.element == "termGrp" })
    {
      insert(lines, after: group.children.last, in: group, depth: depth)
    } else {
      insert(lines, after: part.lastOwnChild, in: part.node, depth: depth)
    }
  }

  /// How `node` is indented, or what stands at its depth would be.
  private func indentation(at node: TBXNode?, depth: Int) -> TBXIndentation {
    let lead = node.map { TBXIndentation.lead(markup.space(before: $0) ?? "") }
    return TBXIndentation(lead: lead ?? indentation.lead(depth), unit: indentation.unit)
  }
}

/// Where each element of a list stands, for looking forward from place to place.
private struct Places<Element: Hashable> {
  private var places: [Element: ArraySlice<Int>] = [:]

  init(_ list: [Element]) {
    for (index, element) in list.enumerated() { places[element, default: []].append(index) }
  }

  /// The first place of an element at or after `start`, which never goes back.
  mutating func next(of element: Element, from start: Int) -> Int? {
    while let first = places[element]?.first, first < start { places[element]?.removeFirst() }
    return places[element]?.first
  }
}

extension TBXEntryWriter {
  /// Gives away the lines written so far, as if they began at the margin.
  mutating func takeLines(from depth: Int) -> [Line] {
    takeLines().map { Line(depth: $0.depth - depth, markup: $0.markup) }
  }
}

extension TBXNode {
  fileprivate var isTerm: Bool { ["termSec", "tig", "ntig"].contains(element) }
}

extension TBXPart {
  fileprivate var level: TBXCategory.Level {
    switch node.element {
    case "conceptEntry", "termEntry": .concept
    case "langSec", "langSet": .language
    default: .term
    }
  }

  /// How deep the element stands in its entry.
  fileprivate var depth: Int {
    switch level {
    case .concept: 0
    case .language: 1
    case .term: 2
    }
  }

  /// The last child that is no part of its own: no language, no term section.
  fileprivate var lastOwnChild: TBXNode? {
    node.children.last { !$0.isTerm && !["langSec", "langSet"].contains($0.element) }
  }
}
