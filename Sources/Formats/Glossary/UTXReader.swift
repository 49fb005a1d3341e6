internal import Bitext

/// Reads UTX, the table of terms of the Asia-Pacific Association for Machine Translation.
///
///     #UTX 1.11; en/tr; 2026-01-12; copyright: Desk; license: CC BY 4.0
///     #src	tgt	src:pos	term status	concept ID
///     export	ihracat	noun	approved	e-1
///
/// Lines after `#` head the table: the first names the languages, the last the columns, and what they say
/// beyond that goes into the source description. Rows of one concept id are one concept; `-` is an empty
/// cell. A status is that of the target term: *approved* is preferred, *provisional* proposed, *non-standard*
/// deprecated, *forbidden* forbidden. Specification: UTX 1.11 and 1.20.
enum UTXReader {
  static func read(
    name: String, bytes: [UInt8], options: GlossaryReadingOptions
  ) throws(FormatError) -> GlossaryReading {
    var dialect = TableDialect()
    dialect.start = TextEncoding.byteOrderMark(of: bytes)?.length ?? 0
    if let mark = TextEncoding.byteOrderMark(of: bytes) { dialect.encoding = mark.encoding }
    let scanner = TableScanner(
      ByteInput(name: name, bytes: bytes), dialect, limit: TableRows.limit(dialect))
    var header = UTXHeader()
    while let row = try scanner.next() {
      let line = try row.problem == nil ? scanner.text(row.whole, in: row) : ""
      guard line.hasPrefix("#") else {
        throw FormatError(
          at: row.location,
          .invalid("no line with the columns before it. Write one: #src, tab, tgt, and more."))
      }
      if row.cells.count == 1 {
        header.take(line)
        continue
      }
      guard let pair = options.languages ?? header.languages else {
        throw FormatError(
          at: row.location,
          .invalid("its first line names no two languages, as in #UTX 1.11; en/tr. Give --from and --to."))
      }
      var names: [String] = []
      for cell in row.cells { names.append(try scanner.text(cell, in: row).trimmed) }
      names[0] = String(names[0].drop { $0 == "#" }).trimmed
      guard let columns = ConceptTableColumns(names, mapping: options.columns, pair: pair) else {
        throw FormatError(
          at: row.location, .invalid("no columns for terms. Name them src and tgt."))
      }
      var reader = ConceptTableReader(scanner, columns, emptyCell: "-")
      var reading = try reader.read()
      reading.termbase.language = pair.source
      reading.termbase.sourceDescription = header.items
      return reading
    }
    throw FormatError(name, .invalid("has no line with its columns. Write one: #src, tab, tgt, and more."))
  }
}

/// The lines before the table of a UTX file.
struct UTXHeader {
  private(set) var languages: LanguagePair?
  /// What else they say: `license: CC BY 4.0`, `bidirectional`.
  private(set) var items: [String] = []

  mutating func take(_ line: String) {
    for (index, part) in line.drop(while: { $0 == "#" }).split(separator: ";").enumerated() {
      let text = String(part).trimmed
      if index == 0, text.lowercased().hasPrefix("utx") { continue }
      if languages == nil, let pair = Self.pair(text) {
        languages = pair
      } else if !text.isEmpty {
        items.append(text)
      }
    }
  }

  private static func pair(_ text: String) -> LanguagePair? {
    let tags = text.split(separator: "/").map { LanguageTag(String($0).trimmed) }
    guard tags.count == 2, let source = tags[0], let target = tags[1] else { return nil }
    return LanguagePair(source: source, target: target)
  }
}
