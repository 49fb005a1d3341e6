public import Bitext

/// Reads a glossary of OmegaT: source term, tab, target term, tab, remark.
///
///     # Glossary in tab-separated format -*- coding: utf-8 -*-
///     bank	banka	where money is
///
/// A line after `#` is a remark of the file. In a file called `.csv` cells stand between commas or semicolons, with
/// quotes. Lines with the same source term and the same remark are one concept, their translations in the file's
/// order, the first preferred and the others admitted. It is in UTF-8 or UTF-16: in the system's own
/// encoding, as old files called `.tab` or `.txt` may be, it is refused.
///
/// The whole glossary is held in memory; a row is at most 256 KiB. Format: OmegaT 6.0, user manual, "Glossaries".
public enum GlossaryReader {
  /// Reads the file at `path`, or standard input for `-`.
  ///
  /// - Throws: `FormatError` with the line for a row without a source term or without a second cell.
  public static func read(path: String, languages: LanguagePair) throws(FormatError) -> Termbase {
    try read(ByteInput(path: path), languages: languages)
  }

  /// Reads `bytes` as if they stood in a file called `name`.
  public static func read(
    name: String, bytes: [UInt8], languages: LanguagePair
  ) throws(FormatError) -> Termbase {
    try read(ByteInput(name: name, bytes: bytes), languages: languages)
  }

  static func read(_ input: ByteInput, languages: LanguagePair) throws(FormatError) -> Termbase {
    let reading = try reading(input, languages: languages)
    if let problem = reading.refused.first {
      throw FormatError(at: problem.location, .invalid(problem.reason))
    }
    return reading.termbase
  }

  /// Reads what can be read, and says which rows cannot.
  static func reading(
    _ input: ByteInput, languages: LanguagePair, kind: TableKind? = nil
  ) throws(FormatError) -> GlossaryReading {
    guard try !input.peek(1).isEmpty else { throw FormatError(input.name, .isEmpty) }
    let kind = kind ?? (input.name.lowercased().hasSuffix(".csv") ? .commaGlossary : .glossary)
    let rows = try TableRows(input, kind, languages: languages)
    var reading = GlossaryReading()
    var termbase = Termbase()
    termbase.language = rows.columns.languages?.source
    var places: [Key: Int] = [:]
    var identifiers = GlossaryIdentifiers()
    while let (row, isRemark) = try rows.next() {
      if isRemark {
        try checkEncoding(try rows.scanner.text(row.whole, in: row), at: row.location)
        continue
      }
      if row.problem == nil, row.isBlank { continue }
      reading.read += 1
      if let problem = rows.problem(of: row) {
        reading.refused.append(.init(location: row.location, reason: problem + "."))
        continue
      }
      let entry: Entry
      switch try Self.entry(row, rows) {
      case .success(let good): entry = good
      case .failure(let refusal):
        reading.refused.append(.init(location: row.location, reason: refusal.reason))
        continue
      }
      let pair = rows.columns.languages ?? languages
      let key = Key(source: entry.source, remark: entry.remark)
      let place = places[key] ?? termbase.concepts.count
      if places[key] == nil {
        places[key] = place
        var concept = Concept(
          identifier: identifiers.next(for: entry.source), terms: [Term(entry.source, language: pair.source)])
        concept.note = entry.remark
        termbase.concepts.append(concept)
        reading.locations.append(row.location)
      }
      guard !entry.target.isEmpty else { continue }
      guard termbase.concepts[place].terms.count < ConceptLimits.terms,
        termbase.concepts[place].properties.count < ConceptLimits.properties
      else {
        let reason =
          "row \(row.number): \"\(entry.source)\" has \(ConceptLimits.terms) entries already. Divide them"
        reading.refused.append(.init(location: row.location, reason: reason))
        continue
      }
      let isFirst = termbase.concepts[place].terms.count == 1
      let term = Term(entry.target, language: pair.target, status: isFirst ? .preferred : .admitted)
      if !termbase.concepts[place].terms.contains(where: {
        $0.text == term.text && $0.language == term.language
      }) {
        termbase.concepts[place].terms.append(term)
      }
      termbase.concepts[place].properties += entry.others
    }
    reading.termbase = termbase
    return reading
  }

  private struct Key: Hashable {
    var source: String
    var remark: String?
  }

  private struct Entry {
    var source: String
    var target: String
    var remark: String?
    /// What stands in further columns.
    var others: [TranslationUnit.Property] = []
  }

  private struct Refusal: Error { var reason: String }

  private static func entry(
    _ row: TableScanner.Row, _ rows: TableRows
  ) throws(FormatError) -> Result<Entry, Refusal> {
    let columns = rows.columns
    func refusal(_ reason: String) -> Result<Entry, Refusal> {
      let form = "a source term, \(rows.scanner.dialect.delimiterName), its translation."
      return .failure(Refusal(reason: "row \(row.number) \(reason): \(form)"))
    }
    guard row.cells.count > max(columns.source, columns.target) else {
      return refusal("has only \(row.cells.count == 1 ? "one cell" : "\(row.cells.count) cells")")
    }
    var entry = Entry(
      source: try rows.scanner.text(row.cells[columns.source], in: row).trimmed,
      target: try rows.scanner.text(row.cells[columns.target], in: row).trimmed)
    guard !entry.source.isEmpty else { return refusal("has no source term") }
    guard entry.source.utf8.count <= UnitLimits.segment, entry.target.utf8.count <= UnitLimits.segment else {
      return refusal("has a term of over \(UnitLimits.segment) bytes")
    }
    for (index, cell) in row.cells.enumerated() where index != columns.source && index != columns.target {
      let text = try rows.scanner.text(cell, in: row).trimmed
      if text.isEmpty { continue }
      let isRemark = columns.meaning(of: index) == .field(.note) || columns.names.isEmpty && index == 2
      if isRemark && entry.remark == nil {
        entry.remark = text
      } else {
        entry.others.append(.init(name: columns.name(of: index), value: text))
      }
    }
    return .success(entry)
  }

  /// OmegaT's own first line names an encoding; the file must be read in it.
  private static func checkEncoding(_ remark: String, at location: SourceLocation) throws(FormatError) {
    guard location.line == 1, remark.contains("-*-"), let mark = remark.firstRange(of: "coding:") else {
      return
    }
    let name = remark[mark.upperBound...].drop(while: \.isWhitespace).prefix { !$0.isWhitespace && $0 != ";" }
    guard ["utf-8", "utf8", "utf-16", "utf-16le", "utf-16be"].contains(name.lowercased()) else {
      throw FormatError(at: location, .unknownEncoding(String(name)))
    }
  }
}

extension TableScanner.Row {
  /// All of it as one cell.
  var whole: TableScanner.Cell { TableScanner.Cell(range: 0..<bytes.count, isQuoted: false) }
}
