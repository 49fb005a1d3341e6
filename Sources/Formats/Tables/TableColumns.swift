internal import Bitext

/// What the columns of a table of units hold.
struct TableColumns {
  /// `nil` when neither the table nor its reader says so.
  var languages: LanguagePair?
  var source = 0
  var target = 1
  /// Empty where the table has no header.
  private(set) var names: [String] = []
  /// What each column is, as far as it is known.
  private var meanings: [TableMeaning?] = []

  /// Source, then target, then what nobody named.
  init(_ languages: LanguagePair?) { self.languages = languages }

  /// Source, target, remark: the columns of a glossary of OmegaT.
  init(glossary languages: LanguagePair?) {
    self.init(languages)
    name(["source", "target", UnitField.note.rawValue])
  }

  /// Two columns named as source and target, or by languages that go with the wanted ones, in the table or
  /// the program's words; `nil` when `names` are no header.
  ///
  /// Where no language is wanted the first two columns named by languages are source and target.
  init?(header names: [String], languages: LanguagePair?) {
    self.init(languages)
    let tags = names.map { LanguageNames.tag($0) ?? LanguageTag($0) }
    let known = names.map { TableMeaning(name: $0) }
    func column(_ language: LanguageTag?, except other: Int?) -> Int? {
      let free = tags.indices.filter { $0 != other && known[$0] == nil }
      guard let language else {
        return free.first {
          LanguageNames.tag(names[$0]) != nil && tags[$0]?.language != other.flatMap { tags[$0]?.language }
        }
      }
      return free.first { tags[$0] == language }
        ?? free.first { tags[$0].map { language.accepts($0) } ?? false }
    }
    let named = known.firstIndex(of: .source)
    guard let source = named ?? column(languages?.source, except: known.firstIndex(of: .target)),
      let target = known.firstIndex(of: .target) ?? column(languages?.target, except: source)
    else { return nil }
    (self.source, self.target) = (source, target)
    if let from = tag(source, names, wanted: languages?.source),
      let to = tag(target, names, wanted: languages?.target)
    {
      self.languages = LanguagePair(source: from, target: to)
    }
    name(names)
  }

  private mutating func name(_ names: [String]) {
    self.names = names
    meanings = names.map { TableMeaning(name: $0) }
  }

  /// The language that a column's name gives it, else the wanted one.
  private func tag(_ column: Int, _ names: [String], wanted: LanguageTag?) -> LanguageTag? {
    let name = names[column]
    if TableMeaning(name: name) == nil { return LanguageNames.tag(name) ?? LanguageTag(name) }
    guard let inside = LanguageNames.parts(of: name).inside.flatMap({ LanguageNames.tag($0) }) else {
      return wanted
    }
    return wanted.map { $0.accepts(inside) } ?? true ? inside : wanted
  }

  func name(of column: Int) -> String {
    column < names.count && !names[column].isEmpty ? names[column] : "column:\(column + 1)"
  }

  func meaning(of column: Int) -> TableMeaning? { column < meanings.count ? meanings[column] : nil }

  /// False when the column is a field that cannot be `text`.
  func set(_ text: String, column: Int, in unit: inout TranslationUnit) -> Bool {
    switch meaning(of: column) {
    case .field(.note):
      if unit.note == nil {
        unit.note = text
        return true
      }
    case .field(.status):
      guard let state = TableMeaning.state(text) else { return UnitField.status.set(text, in: &unit) }
      unit.status = state >= .translated ? .confirmed : .draft
      return true
    case .field(let field): return field.set(text, in: &unit)
    case .fuzzy:
      if TableMeaning.isTrue(text) { unit.status = .draft }
      return true
    case .source, .target, .key, .maximumLength, nil: break
    }
    unit.properties.append(.init(name: name(of: column), value: text))
    return true
  }
}

/// What a column's name says that it holds.
enum TableMeaning: Hashable, Sendable {
  case source, target, key, maximumLength
  /// Whether the translation is a guess, as in the tables of Translate Toolkit.
  case fuzzy
  case field(UnitField)

  init?(name: String) {
    let key = LanguageNames.parts(of: name).base.lowercased().replacing("_", with: " ")
    guard let meaning = Self.names[key] else { return nil }
    self = meaning
  }

  private static let names: [String: TableMeaning] = {
    var names: [String: TableMeaning] = [:]
    for field in UnitField.allCases { names[field.rawValue] = .field(field) }
    let others: [(TableMeaning, [String])] = [
      (.source, ["source", "src", "original", "msgid", "kaynak", "kaynak metin"]),
      (.source, ["source text", "source string", "source segment", "source term", "original text"]),
      (.target, ["target", "trg", "tgt", "translation", "msgstr", "hedef", "hedef metin", "çeviri"]),
      (.target, ["target text", "target string", "target segment", "target term", "translated text"]),
      (.key, ["key", "id", "identifier", "string id", "context", "msgctxt", "anahtar", "bağlam"]),
      (.maximumLength, ["maxlength", "max length", "maximum length", "character limit", "char limit"]),
      (.fuzzy, ["fuzzy"]),
      (.field(.note), ["notes", "comment", "comments", "remark", "remarks", "açıklama", "not", "notlar"]),
      (.field(.note), ["translator comments", "developer comments", "yorum", "description"]),
      (.field(.status), ["state", "durum"]),
      (.field(.document), ["file", "filename", "file name", "dosya"]),
    ]
    for (meaning, words) in others { for word in words { names[word] = meaning } }
    return names
  }()

  /// How far the work has come, in the words of this program and of others.
  ///
  /// `nil` for other words.
  static func state(_ text: String) -> FileSegment.State? {
    states[text.lowercased().replacing("_", with: " ").replacing("-", with: " ")]
  }

  private static let states: [String: FileSegment.State] = [
    "new": .new, "untranslated": .new, "not translated": .new, "empty": .new, "needs translation": .new,
    "draft": .draft, "fuzzy": .draft, "needs review": .draft, "needs work": .draft, "unreviewed": .draft,
    "translated": .translated, "done": .translated, "çevrildi": .translated, "taslak": .draft,
    "confirmed": .confirmed, "approved": .confirmed, "final": .confirmed, "reviewed": .confirmed,
    "signed off": .confirmed, "proofread": .confirmed, "onaylandı": .confirmed,
  ]

  static func isTrue(_ text: String) -> Bool {
    ["true", "yes", "1", "x", "fuzzy", "evet"].contains(text.lowercased())
  }
}
