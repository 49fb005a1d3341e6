internal import Bitext

/// A filter as SQL with its values.
struct ConceptSelection {
  private let filter: ConceptFilter

  init(_ filter: ConceptFilter) { self.filter = filter }

  /// Of all the values only those are bound that the text names.
  var condition: String {
    var conditions: [String] = []
    if filter.glossary != nil { conditions.append("glossary = ?1") }
    if filter.domain != nil { conditions.append("domain = ?2 COLLATE NOCASE") }
    var term: [String] = []
    if filter.language != nil { term.append(Self.language) }
    if filter.status != nil { term.append("status = ?5") }
    if filter.text != nil { term.append(filter.isWholeTerm ? "key = ?6" : "instr(key, ?6) > 0") }
    if !term.isEmpty {
      conditions.append("id IN (SELECT concept FROM term WHERE \(term.joined(separator: " AND ")))")
    }
    return conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
  }

  var order: String {
    let key =
      switch filter.order {
      case .added: "glossary, id"
      case .changed: "revision DESC, id"
      case .identifier: "glossary, identifier"
      case .term:
        """
        (SELECT key FROM term WHERE concept = concept.id\(filter.language == nil ? "" : " AND " + Self.language)
         ORDER BY position LIMIT 1), glossary, id
        """
      }
    return " ORDER BY \(key) LIMIT ?7 OFFSET ?8"
  }

  /// The tag itself, or one that goes on behind it.
  private static let language = "(language = ?3 OR substr(language, 1, length(?4)) = ?4)"

  func bind(to query: Query) throws {
    let count = query.parameterCount
    func bind(_ value: String?, at position: Int32) throws {
      if let value, position <= count { try query.bind(value, at: position) }
    }
    try bind(filter.glossary, at: 1)
    try bind(filter.domain, at: 2)
    try bind(filter.language?.description, at: 3)
    try bind(filter.language.map { $0.description + "-" }, at: 4)
    try bind(filter.status?.rawValue, at: 5)
    try bind(filter.text.map(SearchKey.of), at: 6)
    if count >= 7 {
      try query.bind(filter.limit.map { Int64(max(0, $0)) } ?? -1, at: 7)
      try query.bind(Int64(max(0, filter.offset)), at: 8)
    }
  }
}
