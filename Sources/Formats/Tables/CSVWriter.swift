public import Bitext

/// Writes units as comma separated values (RFC 4180) in UTF-8: a header, then source, target and all fields.
///
///     en,tr,document,role,status,origin,confidence,previous,next,creator,created,…
///     "Yes, we can.",Evet.,,,,,,,,,,…
///
/// Rows end in CR LF; a cell stands in quotes when it must. Codes, properties and languages other than the
/// header's have no column and are counted.
public final class CSVWriter: UnitWriter {
  private let output: ByteOutput
  private let languages: LanguagePair
  private let dialect = TableDialect(delimiter: UInt8(ascii: ","), hasQuotes: true)
  private var summary = WriteSummary()

  init(path: String, languages: LanguagePair) throws(FormatError) {
    output = try ByteOutput(path: path)
    self.languages = languages
    let names = [languages.source.description, languages.target.description]
    try write(row: names + UnitField.allCases.map(\.rawValue))
  }

  public func write(_ unit: TranslationUnit) throws(FormatError) {
    try write(
      row: [unit.source.text, unit.target.text] + UnitField.allCases.map { $0.text(in: unit) ?? "" })
    summary.units += 1
    summary.droppedCodes += unit.source.codes.count + unit.target.codes.count
    summary.droppedFields += unit.properties.count + (unit.languages == languages ? 0 : 1)
  }

  public func finish() throws(FormatError) -> WriteSummary {
    try output.finish()
    summary.bytes = output.count
    return summary
  }

  private func write(row: [String]) throws(FormatError) {
    var bytes: [UInt8] = []
    for (index, text) in row.enumerated() {
      if index > 0 { bytes.append(dialect.delimiter) }
      bytes += dialect.cell(text, isQuoted: false) ?? []
    }
    try output.write(bytes + [0x0D, 0x0A])
  }
}
