internal import Bitext

/// Reads units from rows of cells: source, target, and maybe more.
///
///     source,target,note
///     "He said ""no"".",Hayır dedi.,from the interview
///
/// The first row is a header if two of its cells are `source` and `target`, or name languages that go with the
/// wanted ones (`en`, `tr-TR`, `English`, `Türkçe`); those are then the units'. Further columns are fields of the
/// unit by name (`document`, `role`, `created`, …; `comment` is a note, `status` may be in the words of other
/// programs); any other one becomes a property by its name, or by `column:3` where there is no header. An
/// empty cell there says nothing. A row of one cell that begins with `#` is a remark.
///
/// In a comma separated file (RFC 4180) the delimiter may be a comma, a semicolon or a tab. In one with tabs a
/// backslash is a backslash and a quote is a quote, unless it is UTF-16 or all cells of its first row are
/// in quotes. A row without a source or a target cell, with a cell that its column cannot hold, or over 4 MiB
/// (256 KiB where there are no quotes) has failed.
public final class TableReader: UnitReader {
  private let rows: TableRows
  private let languages: LanguagePair

  init(_ input: ByteInput, _ kind: TableKind, languages: LanguagePair) throws(FormatError) {
    rows = try TableRows(input, kind, languages: languages)
    self.languages = languages
  }

  public func next() throws(FormatError) -> UnitRow? {
    guard let (row, isRemark) = try rows.next() else { return nil }
    if isRemark { return .skipped(reason: "row \(row.number) is a remark", row.location) }
    if row.problem == nil, row.isBlank {
      return .skipped(reason: "row \(row.number) is blank", row.location)
    }
    if let problem = rows.problem(of: row) { return .failed(reason: problem, row.location) }
    let cells = row.cells
    let (columns, scanner) = (rows.columns, rows.scanner)
    if cells.count == 1 {
      _ = try scanner.text(cells[0], in: row)
      return .failed(reason: "row \(row.number) has no \(scanner.dialect.delimiterName)", row.location)
    }
    guard cells.count > max(columns.source, columns.target) else {
      return .failed(reason: "row \(row.number) has only \(cells.count) cells", row.location)
    }
    var unit = UnitField.unit(
      TaggedText(try scanner.text(cells[columns.source], in: row)),
      TaggedText(try scanner.text(cells[columns.target], in: row)), columns.languages ?? languages)
    for (index, cell) in cells.enumerated()
    where index != columns.source && index != columns.target && !cell.range.isEmpty {
      let text = try scanner.text(cell, in: row)
      guard text.isEmpty || columns.set(text, column: index, in: &unit) else {
        let name = columns.name(of: index)
        return .failed(reason: "row \(row.number): \"\(text)\" is no \(name)", row.location)
      }
    }
    return UnitLimits.row(unit, number: row.number, at: row.location)
  }
}
