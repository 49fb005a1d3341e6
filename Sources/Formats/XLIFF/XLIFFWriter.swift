public import Bitext

/// Writes units as XLIFF 2.1, as a stream, valid against its schemas.
///
/// Each run of units of one document is a `<file>`, each unit a `<unit>` of one `<segment>`. A confirmed unit
/// has the state `final`, a draft and a rejected one `initial` with a `subState`. What XLIFF has no place for is
/// metadata of the category `bellek`, one `<mda:meta>` a field by its name. Inline codes are `<ph>`, `<sc>` and
/// `<ec>` with their bytes as original data; characters that XML cannot hold are `<cp>`.
/// Format: XLIFF Version 2.1, OASIS Standard, 13 February 2018.
public final class XLIFFWriter: UnitWriter {
  private let output: ByteOutput
  private var summary = WriteSummary()
  private var bytes: [UInt8] = []
  private var fileCount = 0
  private var document: String?

  /// Begins a file for units in `languages`; units in other ones are not to be written to it.
  public init(path: String, languages: LanguagePair) throws(FormatError) {
    output = try ByteOutput(path: path)
    try output.write(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0"\
       version="2.1" srcLang="\(languages.source)" trgLang="\(languages.target)">

      """)
  }

  public func write(_ unit: TranslationUnit) throws(FormatError) {
    bytes.removeAll(keepingCapacity: true)
    if fileCount == 0 || unit.document != document { beginFile(unit.document) }
    summary.units += 1
    append("    <unit id=\"u\(summary.units)\" xml:space=\"preserve\">\n")
    appendMetadata(unit)
    if let note = unit.note {
      append("      <notes><note>")
      summary.replacedCharacters += XMLEscaping.append(note, to: &bytes)
      append("</note></notes>\n")
    }
    var codes = XLIFFCodes(unit)
    codes.appendOriginalData(to: &bytes)
    append("      <segment \(Self.state(unit.status))>\n        <source>")
    codes.append(unit.source, to: &bytes)
    append("</source>\n        <target>")
    codes.append(unit.target, to: &bytes)
    append("</target>\n      </segment>\n    </unit>\n")
    summary.droppedFields += unit.properties.count
    try output.write(bytes)
  }

  public func finish() throws(FormatError) -> WriteSummary {
    // A file must hold something.
    if fileCount == 0 { try output.write("  <file id=\"f1\">\n    <group id=\"g1\"/>\n") }
    try output.write("  </file>\n</xliff>\n")
    try output.finish()
    summary.bytes = output.count
    return summary
  }

  private func beginFile(_ document: String?) {
    if fileCount > 0 { append("  </file>\n") }
    fileCount += 1
    self.document = document
    append("  <file id=\"f\(fileCount)\"")
    if let document {
      append(" original=\"")
      summary.replacedCharacters += XMLEscaping.append(document, inAttribute: true, to: &bytes)
      append("\"")
    }
    append(">\n")
  }

  private func appendMetadata(_ unit: TranslationUnit) {
    let fields = UnitField.allCases.compactMap { field in
      field == .document || field == .note ? nil : field.text(in: unit).map { (field, $0) }
    }
    guard !fields.isEmpty else { return }
    append("      <mda:metadata><mda:metaGroup category=\"bellek\">\n")
    for (field, text) in fields {
      append("        <mda:meta type=\"\(field.rawValue)\">")
      summary.replacedCharacters += XMLEscaping.append(text, to: &bytes)
      append("</mda:meta>\n")
    }
    append("      </mda:metaGroup></mda:metadata>\n")
  }

  private static func state(_ status: TranslationUnit.Status) -> String {
    switch status {
    case .confirmed: "state=\"final\""
    case .draft: "state=\"initial\" subState=\"bellek:draft\""
    case .rejected: "state=\"initial\" subState=\"bellek:rejected\""
    }
  }

  private func append(_ markup: String) { bytes.append(contentsOf: markup.utf8) }
}
