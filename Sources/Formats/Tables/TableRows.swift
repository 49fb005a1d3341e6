internal import Bitext

/// The rows of a table behind its header, with what its columns hold.
final class TableRows {
  let scanner: TableScanner
  private(set) var columns: TableColumns
  private let kind: TableKind
  /// Rows that were read to find the header, and whether each is a remark.
  private var pending: [(row: TableScanner.Row, isRemark: Bool)] = []
  /// How many cells a row of a comma separated file has.
  private var width: Int?

  /// Bytes of a row.
  ///
  /// A table without quotes has no breaks in its cells: a row is a line.
  static func limit(_ dialect: TableDialect) -> Int {
    dialect.hasQuotes ? UnitLimits.unit : 4 * UnitLimits.segment
  }
  private static let remarkLimit = 100

  init(_ input: ByteInput, _ kind: TableKind, languages: LanguagePair?) throws(FormatError) {
    let dialect = TableDialect.detect(
      kind, beginning: try input.peek(TableDialect.sampleSize), languages: languages)
    scanner = TableScanner(input, dialect, limit: Self.limit(dialect))
    self.kind = kind
    columns = kind == .glossary ? TableColumns(glossary: languages) : TableColumns(languages)
    if kind != .glossary { try findHeader() }
  }

  /// The next row, and whether it is a remark and no unit.
  func next() throws(FormatError) -> (row: TableScanner.Row, isRemark: Bool)? {
    if !pending.isEmpty { return pending.removeFirst() }
    guard let row = try scanner.next() else { return nil }
    return (row, isRemark(row))
  }

  /// Why a row cannot be read; `nil` when it can.
  func problem(of row: TableScanner.Row) -> String? {
    switch row.problem {
    case .tooLong: return "row \(row.number) is over \(Self.limit(scanner.dialect)) bytes"
    case .strayQuote: return "row \(row.number): a quote inside a cell in quotes. Double it"
    case nil: break
    }
    if row.bytes.contains(0) && scanner.dialect.width == 1 { return "row \(row.number) has a NUL" }
    guard kind == .csv else { return nil }
    let count = row.cells.count
    if let width, count > width, row.cells[width...].contains(where: { !$0.range.isEmpty }) {
      let other = columns.names.isEmpty ? "the first row" : "the header"
      return "row \(row.number) has \(count) cells, \(other) \(width). Put cells with "
        + "\(scanner.dialect.delimiterName) in quotes"
    }
    if width == nil { width = count }
    return nil
  }

  /// The first row may be a header; blank ones and remarks may stand before it.
  private func findHeader() throws(FormatError) {
    while pending.count < Self.remarkLimit, let row = try scanner.next() {
      let isMarked = isMarked(row)
      if row.problem == nil, !row.isBlank, let header = try header(row, isMarked: isMarked) {
        columns = header
        width = row.cells.count
        // Whatever stood before it was no unit.
        for index in pending.indices where self.isMarked(pending[index].row) {
          pending[index].isRemark = true
        }
        return
      }
      pending.append((row, isRemark(row)))
      if !isMarked && !row.isBlank { return }
    }
  }

  private func header(_ row: TableScanner.Row, isMarked: Bool) throws(FormatError) -> TableColumns? {
    guard row.cells.count > 1 else { return nil }
    var names: [String] = []
    for cell in row.cells { names.append(try scanner.text(cell, in: row)) }
    if isMarked { names[0] = String(names[0].dropFirst().drop(while: \.isWhitespace)) }
    return TableColumns(header: names, languages: columns.languages)
  }

  /// Whether it begins with a number sign.
  private func isMarked(_ row: TableScanner.Row) -> Bool {
    let mark = UInt8(ascii: "#")
    guard scanner.dialect.width == 2 else { return row.bytes.first == mark }
    let unit = scanner.dialect.isBigEndian ? [0, mark] : [mark, 0]
    return row.bytes.starts(with: unit)
  }

  private func isRemark(_ row: TableScanner.Row) -> Bool {
    isMarked(row) && row.problem == nil && (kind.isGlossary || row.cells.count == 1)
  }
}
