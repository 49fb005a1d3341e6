public import Bitext

/// A term as people type it: its language, its text, and in brackets what is said of it.
///
///     try TermNotation("tr=merkez bankası")
///     try TermNotation("tr=TCMB [acronym, admitted]")
///     try TermNotation("de=Bank [noun; feminine; note=Geld; case]")
///
/// Words in the brackets are a status, a part of speech, a type, a gender or a number, in any of the words that
/// tables have for them; `case` is for a term that must keep its case. `key=value` says more, with the keys of
/// JSON: `note`, `geography`, `register`, `usageNote`, `context`, `contextSource`, and any other is a property.
/// Between them stands a comma, or a semicolon where a value has a comma.
public struct TermNotation: Hashable, Sendable {
  /// Why a text is no term.
  public struct Refusal: Error, Hashable, Sendable, CustomStringConvertible {
    public var description: String
  }

  public let language: LanguageTag
  public let text: String
  /// Whether a status is said.
  public private(set) var hasStatus = false
  private var marks: [(field: TermTableField, text: String)] = []
  private var properties: [TranslationUnit.Property] = []

  public init(_ notation: String) throws(Refusal) {
    guard let mark = notation.firstIndex(of: "=") else {
      throw Refusal(description: "\"\(notation)\" is no term; write LANGUAGE=TERM, such as tr=ihracat")
    }
    let tag = String(notation[..<mark]).trimmed
    guard let language = LanguageTag(tag) else {
      throw Refusal(
        description: "\"\(tag)\" in \"\(notation)\" is no language tag; write one such as en or pt-BR")
    }
    self.language = language
    var rest = String(notation[notation.index(after: mark)...]).trimmed
    var list: Substring?
    if rest.hasSuffix("]"), let open = rest.lastIndex(of: "["), open > rest.startIndex,
      rest[rest.index(before: open)].isWhitespace
    {
      list = rest[rest.index(after: open)...].dropLast()
      rest = String(rest[..<open]).trimmed
    }
    guard !rest.isEmpty else {
      throw Refusal(description: "\"\(notation)\" has no text; write LANGUAGE=TERM")
    }
    text = rest
    guard let list else { return }
    for part in list.split(separator: list.contains(";") ? ";" : ",") { try take(String(part).trimmed) }
  }

  private mutating func take(_ part: String) throws(Refusal) {
    if part.isEmpty { return }
    guard let mark = part.firstIndex(of: "=") else {
      guard let field = Self.field(of: part) else {
        throw Refusal(
          description:
            "\"\(part)\" says nothing known of \"\(text)\"; write a status, part of speech, type, gender or number, "
            + "or key=value")
      }
      return add(field, field == .caseSensitive ? "true" : part)
    }
    let key = String(part[..<mark]).trimmed
    let value = String(part[part.index(after: mark)...]).trimmed
    var field: TermTableField?
    switch ConceptTableNames.meaning(key) {
    case .term(let named): field = named
    case .concept(.note): field = .note
    default: break
    }
    guard let field, field != .properties else {
      properties.append(.init(name: key, value: value))
      return
    }
    var probe = Term(text, language: language)
    guard field == .contextSource || ConceptCells.set(field, value, of: &probe) else {
      throw Refusal(description: "\"\(value)\" is no \(field.rawValue) known here")
    }
    add(field, value)
  }

  private mutating func add(_ field: TermTableField, _ text: String) {
    marks.append((field, text))
    if field == .status { hasStatus = true }
  }

  /// What a single word speaks of.
  private static func field(of word: String) -> TermTableField? {
    if Term.Status(rawValue: word) != nil { return .status }
    if Term.Kind(rawValue: word) != nil { return .type }
    if Term.PartOfSpeech(rawValue: word) != nil { return .partOfSpeech }
    switch word.lowercased() {
    case "masculine", "feminine", "neuter": return .gender
    case "singular", "plural", "dual", "mass": return .number
    case "case": return .caseSensitive
    default: break
    }
    if TermWords.status(word) != nil { return .status }
    if TermWords.type(word) != nil { return .type }
    return TermWords.partOfSpeech(word) != nil ? .partOfSpeech : nil
  }

  /// The term by itself; without a status it has `status`.
  public func term(status: Term.Status = .preferred) -> Term {
    var term = Term(text, language: language, status: status)
    apply(to: &term)
    return term
  }

  /// Changes a term in what is said here.
  public func apply(to term: inout Term) {
    for mark in marks { _ = ConceptCells.set(mark.field, mark.text, of: &term) }
    for property in properties {
      term.properties.removeAll { $0.name == property.name }
      if !property.value.isEmpty { term.properties.append(property) }
    }
  }

  public static func == (left: Self, right: Self) -> Bool { left.term() == right.term() }

  public func hash(into hasher: inout Hasher) { hasher.combine(term()) }
}
