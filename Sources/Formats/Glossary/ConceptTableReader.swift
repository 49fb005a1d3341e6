internal import Bitext

/// Reads concepts from a table with named columns: a row a concept, or a row a term.
///
///     en,tr,domain,pos                      concept,language,term,status
///     export,ihracat,economy,noun           e-1,en,export,preferred
///                                           e-1,tr,ihracat,preferred
///
/// Rows with the same identifier are one concept; in a row a term without one, the concept goes on. Where the
/// table gives none, the first term is the identifier. A term without a status is preferred, or admitted
/// where its concept has a preferred one in the language already. What no column has a name for, and a word that
/// its column cannot hold, becomes a property under the column's name.
///
/// Delimiter and encoding are found as for tables of units; see ``TableReader``.
struct ConceptTableReader {
  private(set) var reading = GlossaryReading()
  private let scanner: TableScanner
  private let columns: ConceptTableColumns
  private let emptyCell: String?
  private var places: [String: Int] = [:]
  private var identifiers = GlossaryIdentifiers()

  /// The rows begin behind the header in `scanner`; `emptyCell` stands in a cell that says nothing.
  init(_ scanner: TableScanner, _ columns: ConceptTableColumns, emptyCell: String? = nil) {
    self.scanner = scanner
    self.columns = columns
    self.emptyCell = emptyCell
  }

  mutating func read() throws(FormatError) -> GlossaryReading {
    while let row = try scanner.next() {
      if row.problem == nil, row.isBlank || isRemark(row) || isEmpty(row) { continue }
      reading.read += 1
      if let problem = try take(row) {
        reading.refused.append(.init(location: row.location, reason: problem))
      }
    }
    return reading
  }

  /// Whether it has nothing but delimiters, as the rows below the last one of a sheet have.
  private func isEmpty(_ row: TableScanner.Row) -> Bool { row.cells.allSatisfy(\.range.isEmpty) }

  private func isRemark(_ row: TableScanner.Row) -> Bool {
    scanner.dialect.width == 1 && row.bytes.first == UInt8(ascii: "#")
      && (row.cells.count == 1 || !scanner.dialect.hasQuotes)
  }

  /// Takes a row in, or says why it cannot.
  private mutating func take(_ row: TableScanner.Row) throws(FormatError) -> String? {
    switch row.problem {
    case .tooLong: return "row \(row.number) is over \(TableRows.limit(scanner.dialect)) bytes"
    case .strayQuote: return "row \(row.number): a quote inside a cell in quotes. Double it"
    case nil: break
    }
    var cells: [String] = []
    for cell in row.cells { cells.append(try scanner.text(cell, in: row)) }
    if cells.count > columns.columns.count, cells[columns.columns.count...].contains(where: { !$0.isEmpty }) {
      return
        "row \(row.number) has \(cells.count) cells, the header \(columns.columns.count). Put cells with "
        + "\(scanner.dialect.delimiterName) in quotes"
    }
    var draft = ConceptRow(columns: columns)
    for (index, text) in cells.enumerated() where index < columns.columns.count {
      if text == emptyCell { continue }
      if let problem = draft.set(text, column: index) { return "row \(row.number): \(problem)" }
    }
    if let problem = draft.finish() { return "row \(row.number): \(problem)" }
    return add(draft, row)
  }

  private mutating func add(_ draft: ConceptRow, _ row: TableScanner.Row) -> String? {
    let isContinued =
      draft.identifier == nil && columns.hasRowPerTerm && !reading.termbase.concepts.isEmpty
      && columns.columns.contains(.concept(.identifier))
    var place = draft.identifier.flatMap { places[$0] }
    if isContinued { place = reading.termbase.concepts.count - 1 }
    if place == nil {
      let first = draft.terms.first?.term.text ?? "row \(row.number)"
      if let identifier = draft.identifier { identifiers.take(identifier) }
      let identifier = draft.identifier ?? identifiers.next(for: first)
      places[identifier] = reading.termbase.concepts.count
      place = reading.termbase.concepts.count
      reading.termbase.concepts.append(Concept(identifier: identifier))
      reading.locations.append(row.location)
    }
    guard let place else { return nil }
    let known = reading.termbase.concepts[place]
    for (name, count, limit) in [
      ("terms", known.terms.count, ConceptLimits.terms),
      ("properties", known.properties.count, ConceptLimits.properties),
    ] where count >= limit {
      return "row \(row.number): the concept \"\(known.identifier)\" has \(count) \(name) already. Divide it"
    }
    let notices = draft.notices + draft.add(to: &reading.termbase.concepts[place])
    for notice in notices {
      reading.notices.append(.init(location: row.location, reason: "row \(row.number): \(notice)"))
    }
    return nil
  }
}
