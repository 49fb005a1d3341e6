internal import Bitext

/// Writes concepts as a table that ``ConceptTableReader`` gives back as they were.
///
///     concept,domain,definition,language,term,status,part of speech
///     e-1,economy,what is sold abroad,en,export,preferred,noun
///     e-1,,,tr,ihracat,preferred,noun
///
/// A column is there when a concept has something for it. What no column can say stands in `concept properties`
/// and `term properties`. A comma separated file loses nothing but NUL, for which a space stands; in one with tabs,
/// tabs and line breaks are spaces, and counted.
struct ConceptTableWriter {
  private let output: ByteOutput
  private let dialect: TableDialect
  private var summary = WriteSummary()

  init(path: String, _ kind: TableKind) throws(FormatError) {
    output = try ByteOutput(path: path)
    dialect =
      kind == .csv ? TableDialect(delimiter: UInt8(ascii: ","), hasQuotes: true) : TableDialect()
  }

  /// A row a term; what is said of the concept stands in its first row.
  mutating func writeTerms(_ concepts: [Concept]) throws(FormatError) -> WriteSummary {
    let fields = Self.used(concepts, [.identifier, .domain, .definition])
    let termFields = Self.used(concepts.flatMap(\.terms), [.status, .partOfSpeech])
    try write(fields.map(\.rawValue) + ["language", "term"] + termFields.map(\.rawValue))
    for concept in concepts {
      var cells = fields.map { ConceptCells.text($0, of: concept) ?? "" }
      for term in concept.terms {
        try write(
          cells + [term.language.description, term.text]
            + termFields.map { ConceptCells.text($0, of: term) ?? "" })
        cells = fields.map { $0 == .identifier ? concept.identifier : "" }
      }
      if concept.terms.isEmpty { try write(cells + Array(repeating: "", count: 2 + termFields.count)) }
      summary.units += 1
    }
    return try finish()
  }

  /// A row a concept; each further term of a language has columns with a number.
  mutating func writeConcepts(_ concepts: [Concept]) throws(FormatError) -> WriteSummary {
    let fields = Self.used(concepts, [.identifier, .domain, .definition])
    let places = Self.places(concepts)
    var header = fields.map(\.rawValue)
    for place in places { header += [place.name] + place.fields.map { "\(place.name) \($0.rawValue)" } }
    try write(header)
    for concept in concepts {
      var cells = fields.map { ConceptCells.text($0, of: concept) ?? "" }
      let terms = Dictionary(grouping: concept.terms, by: \.language)
      for place in places {
        let list = terms[place.language] ?? []
        guard place.number < list.count else {
          cells += Array(repeating: "", count: place.fields.count + 1)
          continue
        }
        let term = list[place.number]
        cells += [term.text] + place.fields.map { ConceptCells.text($0, of: term) ?? "" }
      }
      try write(cells)
      summary.units += 1
    }
    return try finish()
  }

  private struct Place {
    var language: LanguageTag
    var number: Int
    var fields: [TermTableField]

    var name: String { number == 0 ? language.description : "\(language) \(number + 1)" }
  }

  /// The terms of a language that some concept has, each with the fields that some term there has.
  private static func places(_ concepts: [Concept]) -> [Place] {
    var languages: [LanguageTag] = []
    var terms: [LanguageTag: [[Term]]] = [:]
    for concept in concepts {
      for (language, list) in Dictionary(grouping: concept.terms, by: \.language) {
        var columns = terms[language] ?? []
        for (number, term) in list.enumerated() {
          if number == columns.count { columns.append([]) }
          columns[number].append(term)
        }
        terms[language] = columns
      }
      for term in concept.terms where !languages.contains(term.language) { languages.append(term.language) }
    }
    return languages.flatMap { language in
      (terms[language] ?? []).enumerated().map {
        Place(language: language, number: $0, fields: used($1, [.status]))
      }
    }
  }

  private static func used(
    _ concepts: [Concept], _ always: Set<ConceptTableField>
  ) -> [ConceptTableField] {
    ConceptTableField.allCases.filter { field in
      always.contains(field) || concepts.contains { ConceptCells.text(field, of: $0) != nil }
    }
  }

  private static func used(_ terms: [Term], _ always: Set<TermTableField>) -> [TermTableField] {
    TermTableField.allCases.filter { field in
      always.contains(field) || terms.contains { ConceptCells.text(field, of: $0) != nil }
    }
  }

  mutating func write(_ cells: [String]) throws(FormatError) {
    var bytes: [UInt8] = []
    for (index, text) in cells.enumerated() {
      if index > 0 { bytes.append(dialect.delimiter) }
      bytes += dialect.cell(clean(text), isQuoted: false) ?? []
    }
    try output.write(bytes + (dialect.hasQuotes ? [0x0D, 0x0A] : [0x0A]))
  }

  private mutating func clean(_ text: String) -> String {
    let isBreak = { (byte: UInt8) in byte == 0x09 || byte == 0x0A || byte == 0x0D }
    let hasQuotes = dialect.hasQuotes
    let isBad = { (byte: UInt8) in byte == 0 || !hasQuotes && isBreak(byte) }
    guard text.utf8.contains(where: isBad) else { return text }
    let bytes = text.utf8.map { byte in
      if isBad(byte) { summary.replacedCharacters += 1 }
      return isBad(byte) ? 0x20 : byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  mutating func finish() throws(FormatError) -> WriteSummary {
    try output.finish()
    summary.bytes = output.count
    return summary
  }
}
