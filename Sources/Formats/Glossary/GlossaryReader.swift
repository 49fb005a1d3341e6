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
    guard try !input.peek(1).isEmpty else { throw FormatError(input.name, .isEmpty) }
    let kind: TableKind = input.name.lowercased().hasSuffix(".csv") ? .commaGlossary : .glossary
    let rows = try TableRows(input, kind, languages: languages)
    var termbase = Termbase()
    termbase.language = rows.columns.languages?.source
    var places: [Key: Int] = [:]
    var identifiers = Identifiers()
    while let (row, isRemark) = try rows.next() {
      if isRemark {
        try checkEncoding(try rows.scanner.text(row.whole, in: row), at: row.location)
        continue
      }
      if row.problem == nil, row.isBlank { continue }
      if let problem = rows.problem(of: row) { throw FormatError(at: row.location, .invalid(problem + ".")) }
      let entry = try entry(row, rows)
      let pair = rows.columns.languages ?? languages
      let key = Key(source: entry.source, remark: entry.remark)
      let place = places[key] ?? termbase.concepts.count
      if places[key] == nil {
        places[key] = place
        var concept = Concept(
          identifier: identifiers.next(for: entry.source), terms: [Term(entry.source, language: pair.source)])
        concept.note = entry.remark
        termbase.concepts.append(concept)
      }
      guard !entry.target.isEmpty else { continue }
      let isFirst = termbase.concepts[place].terms.count == 1
      let term = Term(entry.target, language: pair.target, status: isFirst ? .preferred : .admitted)
      if !termbase.concepts[place].terms.contains(where: {
        $0.text == term.text && $0.language == term.language
      }) {
        termbase.concepts[place].terms.append(term)
      }
      termbase.concepts[place].properties += entry.others
    }
    return termbase
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

  private static func entry(_ row: TableScanner.Row, _ rows: TableRows) throws(FormatError) -> Entry {
    let columns = rows.columns
    func refusal(_ reason: String) -> FormatError {
      FormatError(
        at: row.location,
        .invalid(
          "row \(row.number) \(reason): a source term, \(rows.scanner.dialect.delimiterName), its translation."
        ))
    }
    guard row.cells.count > max(columns.source, columns.target) else {
      throw refusal("has only \(row.cells.count == 1 ? "one cell" : "\(row.cells.count) cells")")
    }
    var entry = Entry(
      source: trimmed(try rows.scanner.text(row.cells[columns.source], in: row)),
      target: trimmed(try rows.scanner.text(row.cells[columns.target], in: row)))
    guard !entry.source.isEmpty else { throw refusal("has no source term") }
    guard entry.source.utf8.count <= UnitLimits.segment, entry.target.utf8.count <= UnitLimits.segment else {
      throw refusal("has a term of over \(UnitLimits.segment) bytes")
    }
    for (index, cell) in row.cells.enumerated() where index != columns.source && index != columns.target {
      let text = trimmed(try rows.scanner.text(cell, in: row))
      if text.isEmpty { continue }
      let isRemark = columns.meaning(of: index) == .field(.note) || columns.names.isEmpty && index == 2
      if isRemark && entry.remark == nil {
        entry.remark = text
      } else {
        entry.others.append(.init(name: columns.name(of: index), value: text))
      }
    }
    return entry
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

  private static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }

  /// Source terms, made different where several concepts have one.
  private struct Identifiers {
    private var used: [String: Int] = [:]

    mutating func next(for term: String) -> String {
      var candidate = term
      repeat {
        used[term, default: 0] += 1
        let count = used[term] ?? 1
        candidate = count == 1 ? term : "\(term) (\(count))"
      } while candidate != term && used[candidate] != nil
      if candidate != term { used[candidate] = 1 }
      return candidate
    }
  }
}

extension TableScanner.Row {
  /// All of it as one cell.
  var whole: TableScanner.Cell { TableScanner.Cell(range: 0..<bytes.count, isQuoted: false) }
}
