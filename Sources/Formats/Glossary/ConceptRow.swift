internal import Bitext

/// What one row of a table says of a concept, until it is known which one.
struct ConceptRow {
  struct DraftTerm {
    var term: Term
    /// Whether the row says its status.
    var hasStatus = false
    fileprivate var hasLanguage = true
    fileprivate var fields: [(field: TermTableField, text: String, column: Int)] = []
  }

  private let columns: ConceptTableColumns
  private(set) var identifier: String?
  private(set) var terms: [DraftTerm] = []
  private(set) var notices: [String] = []
  private var slots: [Int: DraftTerm] = [:]
  private var fields: [(field: ConceptTableField, text: String, column: Int)] = []
  private var definitions: [(language: LanguageTag, text: String)] = []
  private var others: [TranslationUnit.Property] = []
  private var language: LanguageTag?

  private static let undetermined: LanguageTag = {
    guard let tag = LanguageTag("und") else { preconditionFailure("\"und\" has the shape of a tag") }
    return tag
  }()

  init(columns: ConceptTableColumns) { self.columns = columns }

  /// Takes a cell, or says why the row cannot be read.
  mutating func set(_ cell: String, column index: Int) -> String? {
    let text = cell.trimmed
    if text.isEmpty { return nil }
    switch columns.columns[index] {
    case .ignored: break
    case .concept(.identifier): identifier = text
    case .concept(let field): fields.append((field, field == .properties ? text : cell, index))
    case .definition(let language): definitions.append((language, cell))
    case .text(let slot):
      guard text.utf8.count <= UnitLimits.segment else {
        return "a term of over \(UnitLimits.segment) bytes"
      }
      let language = columns.languages[slot]
      var draft = slots[slot] ?? DraftTerm(term: Term("", language: language ?? Self.undetermined))
      draft.term.text = text
      draft.hasLanguage = language != nil
      slots[slot] = draft
    case .term(let field, let slot): add(field, cell, to: slot, index)
    case .terms(let field):
      for slot in columns.terms(of: field) { add(field, cell, to: slot, index) }
    case .language:
      guard let tag = LanguageNames.tag(text) ?? LanguageTag(text) else {
        return "\"\(text)\" is no language. Write a tag such as en, tr or pt-BR"
      }
      language = tag
    case .property: others.append(.init(name: columns.names[index], value: cell))
    }
    return nil
  }

  private mutating func add(_ field: TermTableField, _ text: String, to slot: Int, _ column: Int) {
    let language = columns.languages[slot] ?? Self.undetermined
    slots[slot, default: DraftTerm(term: Term("", language: language))].fields.append((field, text, column))
  }

  /// Puts the terms together, or says why the row cannot be read.
  mutating func finish() -> String? {
    for slot in slots.keys.sorted() {
      guard var draft = slots[slot] else { continue }
      guard !draft.term.text.isEmpty else {
        // What is said of all terms of a row goes with those that are there.
        let own = draft.fields.filter { columns.columns[$0.column] == .term($0.field, slot) }
        if let first = own.first, first.field != .status {
          return "has no term for its \(columns.names[first.column])"
        }
        continue
      }
      if columns.hasRowPerTerm {
        guard let language else { return "says no language for \"\(draft.term.text)\"" }
        draft.term.language = language
      }
      finish(&draft)
      terms.append(draft)
    }
    if terms.isEmpty, identifier == nil { return "has no term" }
    return nil
  }

  private mutating func finish(_ draft: inout DraftTerm) {
    // The list of all properties first: the other columns change what it says.
    for value in draft.fields.filter({ $0.field == .properties })
      + draft.fields.filter({ $0.field != .properties })
    {
      if ConceptCells.set(value.field, value.text, of: &draft.term) {
        if value.field == .status { draft.hasStatus = true }
      } else {
        let name = columns.names[value.column]
        draft.term.properties.append(.init(name: name, value: value.text))
        let notice =
          "\"\(value.text)\" is no \(value.field.rawValue) known here; kept as the property \"\(name)\""
        // One column may speak of several terms.
        if !notices.contains(notice) { notices.append(notice) }
      }
    }
  }

  /// Adds what the row says, and tells what was there already in other words.
  func add(to concept: inout Concept) -> [String] {
    var notices: [String] = []
    let isNew = concept.terms.isEmpty && concept.properties.isEmpty
    for value in fields.filter({ $0.field == .properties }) + fields.filter({ $0.field != .properties }) {
      let name = columns.names[value.column]
      if value.field == .properties, !isNew, !concept.properties.isEmpty { continue }
      let old = value.field == .properties || isNew ? nil : ConceptCells.text(value.field, of: concept)
      if old == value.text { continue }
      if old != nil || !ConceptCells.set(value.field, value.text, of: &concept) {
        concept.properties.append(.init(name: name, value: value.text))
        notices.append("another \(name) than before; kept as the property \"\(name)\"")
      }
    }
    for (language, text) in definitions {
      let known = concept.definitions(in: language)
      if !known.contains(SourcedText(text)) {
        concept.setDefinitions(known + [SourcedText(text)], in: language)
      }
    }
    for property in others where !concept.properties.contains(property) {
      concept.properties.append(property)
    }
    for draft in terms { add(draft, to: &concept) }
    return notices
  }

  private func add(_ draft: DraftTerm, to concept: inout Concept) {
    var term = draft.term
    if !columns.hasRowPerTerm,
      let twin = concept.terms.firstIndex(where: { $0.joined(with: term, hasStatus: draft.hasStatus) != nil }
      ),
      let joined = concept.terms[twin].joined(with: term, hasStatus: draft.hasStatus)
    {
      concept.terms[twin] = joined
      return
    }
    if !draft.hasStatus,
      concept.terms.contains(where: { $0.language == term.language && $0.status == .preferred })
    {
      term.status = .admitted
    }
    concept.terms.append(term)
  }
}

extension Term {
  /// Both as one, when they are the same word and neither says what the other denies.
  fileprivate func joined(with other: Term, hasStatus: Bool) -> Term? {
    guard text == other.text, language == other.language, !hasStatus || status == other.status else {
      return nil
    }
    var term = self
    func join<Value: Equatable>(_ key: WritableKeyPath<Term, Value?>) -> Bool {
      guard let value = other[keyPath: key] else { return true }
      if let own = term[keyPath: key], own != value { return false }
      term[keyPath: key] = value
      return true
    }
    guard join(\.partOfSpeech), join(\.type), join(\.note) else { return nil }
    for property in other.properties where !term.properties.contains(property) {
      if term.properties.contains(where: { $0.name == property.name }) { return nil }
      term.properties.append(property)
    }
    return term
  }
}

extension String {
  /// Without white space before and after.
  var trimmed: String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return rest.count == count ? self : String(rest)
  }
}
