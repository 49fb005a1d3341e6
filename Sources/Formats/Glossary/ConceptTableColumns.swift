internal import Bitext

/// What the columns of a table of terms hold, as their names say.
///
///     en, tr, definition                      a row a concept
///     term_en, pos_en, term_tr, gender_tr     the same, with what is said of each term
///     English, Term_Info, Turkish, Term_Info  the same: what is said of the term before it
///     concept, language, term, status         a row a term
struct ConceptTableColumns {
  enum Column: Hashable {
    case concept(ConceptTableField)
    case definition(LanguageTag)
    /// The text of the nth term of a row.
    case text(Int)
    /// Something of the nth term of a row.
    case term(TermTableField, Int)
    /// Something of all terms of a row, of all but the first, or of the first.
    case terms(TermTableField)
    /// The language of the one term of a row.
    case language
    case property
    case ignored
  }

  private(set) var columns: [Column] = []
  let names: [String]
  /// The languages of the terms of a row; the one of a row a term is `nil`.
  private(set) var languages: [LanguageTag?] = []

  var hasRowPerTerm: Bool { columns.contains(.language) }

  /// `nil` when no column holds terms: `names` are no header then.
  ///
  /// `mapping` says what columns are, by their names, in words that could head a column; `-` leaves one out. `pair`
  /// is what `source` and `target` mean.
  init?(_ names: [String], mapping: [String: String] = [:], pair: LanguagePair?) {
    self.names = names
    let names = names.map { name in
      mapping[name] ?? mapping.first { ConceptTableNames.key($0.key) == ConceptTableNames.key(name) }?.value
        ?? name
    }
    let hasLanguage = names.contains { ConceptTableNames.meaning($0) == .language }
    let parsed = names.map { Name($0, pair: pair, hasLanguage: hasLanguage) }
    // Terms first: what is said of them may stand before them.
    var places: [Place: Int] = [:]
    var counts: [LanguageTag?: Int] = [:]
    var texts: [Int: Int] = [:]
    for (index, name) in parsed.enumerated() {
      guard case .text(let language, let number) = name.kind else { continue }
      counts[language, default: 0] += 1
      let place = Place(language: language, number: number ?? counts[language] ?? 1)
      guard places[place] == nil else { continue }
      places[place] = languages.count
      texts[index] = languages.count
      languages.append(language)
    }
    guard !languages.isEmpty, !hasLanguage || languages.contains(nil) else { return nil }
    let bare = parsed.compactMap { name -> TermTableField? in
      if case .term(let field, nil, nil) = name.kind { field } else { nil }
    }
    var last: Int?
    for (index, name) in parsed.enumerated() {
      if let text = texts[index] { last = text }
      columns.append(column(name.kind, index, texts, places, last, bare))
    }
  }

  private struct Place: Hashable {
    var language: LanguageTag?
    var number: Int
  }

  private func column(
    _ kind: Name.Kind, _ index: Int, _ texts: [Int: Int], _ places: [Place: Int], _ last: Int?,
    _ bare: [TermTableField]
  ) -> Column {
    switch kind {
    case .concept(let field): return .concept(field)
    case .definition(let language): return .definition(language)
    case .text: return texts[index].map { .text($0) } ?? .property
    case .language: return .language
    case .ignored: return .ignored
    case .unknown: return .property
    case .term(let field, nil, nil):
      if hasOneTerm { return .term(field, 0) }
      // Several of a name belong each to the term before it.
      if bare.filter({ $0 == field }).count > 1 { return last.map { .term(field, $0) } ?? .property }
      return .terms(field)
    case .term(let field, let language, let number):
      return places[Place(language: language, number: number ?? 1)].map { .term(field, $0) } ?? .property
    }
  }

  private var hasOneTerm: Bool { languages.count == 1 }

  /// The terms of a row that a column without a language speaks of.
  func terms(of field: TermTableField) -> Range<Int> {
    if field.isOfAllTerms { return 0..<languages.count }
    if field.isOfFirstTerm { return 0..<1 }
    let first = languages.firstIndex { $0 != languages[0] } ?? 0
    return first..<languages.count
  }
}
