internal import Bitext

extension TableDialect {
  /// Bytes that are looked at to find out.
  static let sampleSize = 64 * 1024

  /// What a file begins with says about how it is written.
  ///
  /// The encoding is that of a byte order mark, UTF-16 without one when every second byte is NUL, else UTF-8.
  /// Comma separated files have quotes, and their delimiter is that of a `sep=` line, else the one of tab,
  /// semicolon and comma that gives a header or the most even rows. Tables with tabs have quotes in
  /// UTF-16, as Excel's "Unicode text" does, and where all cells of the first row stand in them; else a quote
  /// is a letter.
  static func detect(
    _ kind: TableKind, beginning bytes: ArraySlice<UInt8>, languages: LanguagePair?
  ) -> TableDialect {
    var dialect = TableDialect()
    let head = Array(bytes)
    if let mark = TextEncoding.byteOrderMark(of: head) {
      dialect.encoding = mark.encoding
      dialect.start = mark.length
    } else if head.count >= 4, (head[0] == 0) != (head[1] == 0), head[0] == head[2] || head[1] == head[3] {
      if head[1] == 0 && head[3] == 0 {
        dialect.encoding = TextEncoding(name: "UTF-16LE", scheme: .utf16(bigEndian: false))
      } else if head[0] == 0 && head[2] == 0 {
        dialect.encoding = TextEncoding(name: "UTF-16BE", scheme: .utf16(bigEndian: true))
      }
    }
    var sample = dialect.sample(head)
    dialect.endsInCarriageReturn = !sample.contains(0x0A) && sample.dropLast().contains(0x0D)
    if kind != .glossary, let separator = dialect.separatorLine(sample) {
      dialect.delimiter = separator.delimiter
      dialect.hasQuotes = kind != .tsv || dialect.width == 2
      dialect.start += separator.length * dialect.width
      dialect.firstLine = 2
      return dialect
    }
    // A last row that is cut off says nothing.
    if bytes.count >= sampleSize {
      let end = UInt8(dialect.lineEnd)
      if let last = sample.lastIndex(of: end) { sample.removeSubrange((last + 1)...) }
    }
    if kind == .csv || kind == .commaGlossary {
      dialect.hasQuotes = true
      dialect.delimiter = dialect.bestDelimiter(sample, languages)
    } else if kind == .tsv {
      dialect.hasQuotes = dialect.width == 2 || dialect.isQuotedThroughout(sample)
    }
    return dialect
  }

  /// What stands after the mark, one byte a code unit, letters beyond ASCII in UTF-8 or as `x`.
  private func sample(_ bytes: [UInt8]) -> [UInt8] {
    guard width == 2 else { return Array(bytes[min(start, bytes.count)...]) }
    return stride(from: start, to: bytes.count - 1, by: 2).map { index in
      let (high, low) = isBigEndian ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index])
      return high == 0 && low < 0x80 ? low : UInt8(ascii: "x")
    }
  }

  /// Excel's first line `sep=;`: which delimiter it names, and how long it is with its end.
  private func separatorLine(_ sample: [UInt8]) -> (delimiter: UInt8, length: Int)? {
    let prefix = Array("sep=".utf8)
    guard sample.count >= 5, sample.prefix(4).map({ $0 | 0x20 }) == prefix.map({ $0 | 0x20 }) else {
      return nil
    }
    let delimiter = sample[4]
    guard delimiter < 0x80, delimiter != 0x0A, delimiter != 0x0D, delimiter != UInt8(ascii: "\"") else {
      return nil
    }
    var length = 5
    if length < sample.count, sample[length] == 0x0D { length += 1 }
    if length < sample.count, sample[length] == 0x0A { length += 1 }
    return length == 5 && sample.count > 5 ? nil : (delimiter, length)
  }

  private func bestDelimiter(_ sample: [UInt8], _ languages: LanguagePair?) -> UInt8 {
    var best = (delimiter: UInt8(ascii: ","), score: 0.0)
    for delimiter in [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ",")] {
      let rows = sampleRows(sample, delimiter)
      guard let first = rows.first(where: { !$0.isRemark }), first.cells.count > 1 else { continue }
      var score = 0.0
      if TableColumns(header: first.cells, languages: languages) != nil { score += 10 }
      let even = rows.filter { !$0.hasStrayQuote && $0.cells.count == first.cells.count }.count
      score += Double(even) / Double(rows.count)
      // "Merhaba, dünya" has a comma that is none of the table's.
      let cells = rows.flatMap { $0.cells.dropFirst() }
      score -= Double(cells.filter { $0.hasPrefix(" ") }.count) / Double(max(1, cells.count)) / 2
      if score > best.score { best = (delimiter, score) }
    }
    return best.delimiter
  }

  private func isQuotedThroughout(_ sample: [UInt8]) -> Bool {
    guard sample.first == UInt8(ascii: "\"") else { return false }
    var dialect = self
    (dialect.hasQuotes, dialect.start, dialect.encoding) = (true, 0, .utf8)
    let scanner = TableScanner(ByteInput(name: "", bytes: sample), dialect, limit: Self.sampleSize)
    guard let row = try? scanner.next(), row.problem == nil else { return false }
    return row.cells.count > 1 && row.cells.allSatisfy(\.isQuoted) && row.lines == 1
  }

  private struct SampleRow {
    var cells: [String]
    var isRemark: Bool
    /// Whether a quote stands where this delimiter makes it a letter, or in the way.
    var hasStrayQuote: Bool
  }

  /// The first rows as `delimiter` cuts them.
  private func sampleRows(_ sample: [UInt8], _ delimiter: UInt8) -> [SampleRow] {
    var dialect = self
    dialect.delimiter = delimiter
    (dialect.hasQuotes, dialect.start, dialect.encoding) = (true, 0, .utf8)
    let scanner = TableScanner(ByteInput(name: "", bytes: sample), dialect, limit: Self.sampleSize)
    var rows: [SampleRow] = []
    while rows.count < 200, let row = try? scanner.next() {
      if row.isBlank { continue }
      let cells = row.cells.map { (try? scanner.text($0, in: row)) ?? "" }
      let isStray = zip(row.cells, cells).contains { !$0.isQuoted && $1.utf8.contains(UInt8(ascii: "\"")) }
      rows.append(
        SampleRow(
          cells: cells, isRemark: row.bytes.first == UInt8(ascii: "#"),
          hasStrayQuote: isStray || row.problem != nil))
    }
    return rows
  }
}

/// The tables that differ in how they are written.
enum TableKind: Hashable, Sendable {
  case csv, tsv
  /// Of OmegaT: source, target, remark; no header, no quotes, lines after `#` are remarks.
  case glossary
  /// The same between commas or semicolons, with quotes, and maybe a header.
  case commaGlossary

  var isGlossary: Bool { self == .glossary || self == .commaGlossary }
}
