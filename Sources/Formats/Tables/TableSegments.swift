internal import Bitext

/// The rows of a table as segments; a translation changes the target cell alone.
///
/// A cell that stood in quotes stays in quotes; an empty one is written as the source cell is. A row that ends
/// before its target gets the missing cells.
final class TableSegments: SegmentReader {
  private let rows: TableRows
  private let file: String
  private let languages: LanguagePair?
  private var log: ViolationLog
  /// Where the last segment's translation goes.
  private var place: Place?
  private var number = 0
  private var isFinished = false
  private var pending = PendingEdits()

  private struct Place {
    var location: SourceLocation
    var range: Range<Int>
    /// Delimiters that are missing before it.
    var gap: Int
    var isQuoted: Bool
    /// What a first row says that is no header.
    var cells: [String]?
  }

  var violations: [FormatViolation] { log.violations }

  init(_ input: ByteInput, _ kind: TableKind, options: ReadingOptions) throws(FormatError) {
    rows = try TableRows(input, kind, languages: options.languages)
    file = input.name
    languages = options.languages
    log = ViolationLog(isStrict: options.isStrict)
  }

  func next() throws(FormatError) -> FileSegment? {
    while let (row, isRemark) = try rows.next() {
      if isRemark || row.problem == nil && row.isBlank { continue }
      if let problem = rows.problem(of: row) {
        try log.report(problem, at: row.location)
        continue
      }
      guard rows.columns.source < row.cells.count, let segment = try segment(row) else { continue }
      number += 1
      return segment
    }
    isFinished = true
    return nil
  }

  private func segment(_ row: TableScanner.Row) throws(FormatError) -> FileSegment? {
    let columns = rows.columns
    let source = row.cells[columns.source]
    let target = columns.target < row.cells.count ? row.cells[columns.target] : nil
    let text = try self.text(source, in: row, "source")
    if text.isEmpty { return nil }
    let translation = try target.map { (cell) throws(FormatError) in try self.text(cell, in: row, "target") }
    let end = row.location.bytes.upperBound
    let isUnset = target == nil || target?.range.isEmpty == true
    place = Place(
      location: row.location, range: target.map { row.place(of: $0) } ?? end..<end,
      gap: target == nil ? columns.target - row.cells.count + 1 : 0,
      isQuoted: isUnset ? source.isQuoted : target?.isQuoted == true)
    if number == 0, columns.names.isEmpty {
      place?.cells = try row.cells.map { (cell) throws(FormatError) in try rows.scanner.text(cell, in: row) }
    }
    var segment = FileSegment(source: TaggedText(text), location: row.location)
    if let translation, !translation.isEmpty {
      segment.target = TaggedText(translation)
      segment.state = .translated
    }
    segment.sourceLanguage = columns.languages?.source
    segment.targetLanguage = columns.languages?.target
    for (index, cell) in row.cells.enumerated() where index != columns.source && index != columns.target {
      guard let meaning = columns.meaning(of: index), !cell.range.isEmpty else { continue }
      apply(meaning, try rows.scanner.text(cell, in: row), to: &segment)
    }
    return segment
  }

  private func apply(_ meaning: TableMeaning, _ text: String, to segment: inout FileSegment) {
    if text.isEmpty { return }
    switch meaning {
    case .key: if segment.key == nil { segment.key = text }
    case .maximumLength: segment.maximumLength = Int(text).flatMap { $0 > 0 ? $0 : nil }
    case .field(.note): segment.notes.append(text)
    case .field(.document): segment.document = text
    case .field(.role): segment.role = SegmentRole(rawValue: text) ?? segment.role
    case .field(.status):
      if segment.target != nil {
        segment.state = TableMeaning.state(text) ?? (text == "rejected" ? .draft : segment.state)
      }
    case .fuzzy: if segment.target != nil, TableMeaning.isTrue(text) { segment.state = .draft }
    case .source, .target, .field: break
    }
  }

  private func text(
    _ cell: TableScanner.Cell, in row: TableScanner.Row, _ side: String
  ) throws(FormatError) -> String {
    let text = try rows.scanner.text(cell, in: row)
    guard text.utf8.count <= UnitLimits.segment else {
      throw FormatError(at: row.location, .invalid(UnitLimits.tooLong(side, row.number) + ". Break it up."))
    }
    return text
  }

  func translate(_ translation: SegmentTranslation) throws(FormatError) {
    guard let place, number > 0 else { return }
    guard translation.text.codes.isEmpty else {
      throw FormatError(
        at: place.location, .invalid("a cell has no inline codes. Leave them out of its translation."))
    }
    var dialect = rows.scanner.dialect
    dialect.isDelimiterGuessed = rows.columns.names.isEmpty
    try checkFirstRow(place, translation.text.text)
    guard let cell = dialect.cell(translation.text.text, isQuoted: place.isQuoted) else {
      throw FormatError(
        at: place.location,
        .invalid("a tab or a line break cannot stand in a cell here. Put a space in its place."))
    }
    pending.set([ByteEdit(place.range, dialect.delimiters(place.gap) + cell)], for: number - 1)
  }

  /// Refuses what would make the first row of a table a header, or its quotes marks.
  private func checkFirstRow(_ place: Place, _ text: String) throws(FormatError) {
    guard var cells = place.cells else { return }
    let target = rows.columns.target
    cells += [String](repeating: "", count: max(0, target - cells.count + 1))
    cells[target] = text
    let isQuoted = cells.allSatisfy { $0.count > 1 && $0.hasPrefix("\"") && $0.hasSuffix("\"") }
    guard
      TableColumns(header: cells, languages: languages) != nil || isQuoted && !rows.scanner.dialect.hasQuotes
    else { return }
    throw FormatError(
      at: place.location,
      .invalid("with \"\(text)\" the first row would be read as something else. Put a header before it."))
  }

  func takeEdits() -> [ByteEdit] { pending.take(before: isFinished ? number : number - 1) }
}
