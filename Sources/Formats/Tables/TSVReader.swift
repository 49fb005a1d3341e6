internal import Bitext

/// Reads units from rows of cells: source, tab, target, and maybe more.
///
/// The first row is a header if two of its cells are `source` and `target`, or two language tags that
/// go with the wanted ones; the tags are then those of the units. Further columns are fields of the
/// unit by name (`document`, `role`, `created`, …); any other one becomes a property by its name, or by
/// `column:3` where there is no header. An empty cell there says nothing.
///
/// A backslash is a backslash, a quote is a quote. A row with a single cell, with a cell that its
/// column cannot hold, or with more than 256 KiB has failed. 270,000 rows take 0.3 s.
public final class TSVReader: UnitReader {
  private let lines: LineReader
  private var columns: TSVColumns
  private var pending: LineReader.Line?

  static let rowLimit = 4 * UnitLimits.segment

  init(_ input: ByteInput, languages: LanguagePair) throws(FormatError) {
    lines = LineReader(input, limit: Self.rowLimit)
    columns = TSVColumns(languages)
    guard let first = try lines.next() else { return }
    if let bytes = first.bytes {
      let names = try Self.cells(bytes).map { (cell) throws(FormatError) in
        try lines.text(cell, in: first)
      }
      if let header = TSVColumns(header: names, languages: languages) {
        columns = header
        return
      }
    }
    pending = first
  }

  public func next() throws(FormatError) -> UnitRow? {
    guard let line = try nextLine() else { return nil }
    guard let bytes = line.bytes else {
      return .failed(reason: "row \(line.number) is over \(Self.rowLimit) bytes", line.location)
    }
    let cells = Self.cells(bytes)
    if cells.count == 1 {
      let isBlank = try lines.text(bytes, in: line).allSatisfy(\.isWhitespace)
      return isBlank
        ? .skipped(reason: "row \(line.number) is blank", line.location)
        : .failed(reason: "row \(line.number) has no tab", line.location)
    }
    guard cells.count > max(columns.source, columns.target) else {
      return .failed(reason: "row \(line.number) has only \(cells.count) cells", line.location)
    }
    var unit = UnitField.unit(
      TaggedText(try lines.text(cells[columns.source], in: line)),
      TaggedText(try lines.text(cells[columns.target], in: line)), columns.languages)
    for (index, cell) in cells.enumerated()
    where index != columns.source && index != columns.target && !cell.isEmpty {
      let text = try lines.text(cell, in: line)
      guard columns.set(text, column: index, in: &unit) else {
        let name = columns.name(of: index)
        return .failed(reason: "row \(line.number): \"\(text)\" is no \(name)", line.location)
      }
    }
    return UnitLimits.row(unit, number: line.number, at: line.location)
  }

  private func nextLine() throws(FormatError) -> LineReader.Line? {
    guard let line = pending else { return try lines.next() }
    pending = nil
    return line
  }

  private static func cells(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    bytes.split(separator: 0x09, omittingEmptySubsequences: false)
  }
}

/// What the columns of a table of units hold.
struct TSVColumns {
  var languages: LanguagePair
  var source = 0
  var target = 1
  /// Empty where the table has no header.
  private var names: [String] = []

  /// Source, then target, then what nobody named.
  init(_ languages: LanguagePair) { self.languages = languages }

  /// `nil` when `names` are no header.
  init?(header names: [String], languages: LanguagePair) {
    let lowered = names.map { $0.lowercased() }
    self.init(languages)
    if let source = lowered.firstIndex(of: "source"), let target = lowered.firstIndex(of: "target") {
      (self.source, self.target) = (source, target)
    } else {
      let tags = names.map { LanguageTag($0) }
      func column(_ language: LanguageTag, except other: Int?) -> Int? {
        let free = tags.indices.filter { $0 != other }
        return free.first { tags[$0] == language }
          ?? free.first { tags[$0].map { language.accepts($0) } ?? false }
      }
      guard let source = column(languages.source, except: nil), let from = tags[source],
        let target = column(languages.target, except: source), let to = tags[target]
      else { return nil }
      (self.source, self.target) = (source, target)
      self.languages = LanguagePair(source: from, target: to)
    }
    self.names = names
  }

  func name(of column: Int) -> String {
    column < names.count && !names[column].isEmpty ? names[column] : "column:\(column + 1)"
  }

  /// False when the column is a field that cannot be `text`.
  func set(_ text: String, column: Int, in unit: inout TranslationUnit) -> Bool {
    let name = name(of: column)
    if let field = UnitField(rawValue: name) { return field.set(text, in: &unit) }
    unit.properties.append(.init(name: name, value: text))
    return true
  }
}
