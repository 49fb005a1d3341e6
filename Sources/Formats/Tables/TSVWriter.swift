public import Bitext

/// Writes units as rows: source, tab, target, and the fields that were asked for.
///
/// Tabs and line breaks inside a text become spaces and are counted, and so are codes and fields that
/// get no column. There is a header when there are fields, or when the first row would pass for one.
public final class TSVWriter: UnitWriter {
  private let output: ByteOutput
  private let languages: LanguagePair
  private let fields: [UnitField]
  private var hasHeader = false
  private var summary = WriteSummary()

  /// Begins the file; with `allFields` each field of a unit gets a column.
  public init(path: String, languages: LanguagePair, allFields: Bool = false) throws(FormatError) {
    output = try ByteOutput(path: path)
    self.languages = languages
    fields = allFields ? UnitField.allCases : []
    if allFields { try writeHeader() }
  }

  public func write(_ unit: TranslationUnit) throws(FormatError) {
    let source = cell(unit.source.text)
    let target = cell(unit.target.text)
    if summary.units == 0 && !hasHeader {
      let isAmbiguous = TableColumns(header: [source, target], languages: languages) != nil
      let isSpecial = [[0xEF, 0xBB, 0xBF], Array("\"".utf8), Array("#".utf8), Array("sep=".utf8)].contains {
        source.utf8.starts(with: $0)
      }
      if isAmbiguous || isSpecial { try writeHeader() }
    }
    var row = source + "\t" + target
    for field in UnitField.allCases {
      let text = field.text(in: unit)
      if fields.contains(field) {
        row += "\t" + cell(text ?? "")
      } else if text != nil {
        summary.droppedFields += 1
      }
    }
    try output.write(row + "\n")
    summary.units += 1
    summary.droppedCodes += unit.source.codes.count + unit.target.codes.count
    summary.droppedFields += unit.properties.count + (unit.languages == languages ? 0 : 1)
  }

  public func finish() throws(FormatError) -> WriteSummary {
    try output.finish()
    summary.bytes = output.count
    return summary
  }

  private func writeHeader() throws(FormatError) {
    hasHeader = true
    let names = [languages.source.description, languages.target.description] + fields.map(\.rawValue)
    try output.write(names.joined(separator: "\t") + "\n")
  }

  private func cell(_ text: String) -> String {
    let isBreak = { (byte: UInt8) in byte == 0x09 || byte == 0x0A || byte == 0x0D }
    guard text.utf8.contains(where: isBreak) else { return text }
    let bytes = text.utf8.map { byte in
      if isBreak(byte) { summary.replacedCharacters += 1 }
      return isBreak(byte) ? 0x20 : byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
