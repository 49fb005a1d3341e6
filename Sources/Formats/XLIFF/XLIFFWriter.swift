public import Bitext

/// Writes units as XLIFF 2.1, as a stream, valid against its schemas.
///
/// Each run of units of one document is a `<file>`, each unit a `<unit>` of one `<segment>`. A confirmed unit
/// has the state `final`, a draft and a rejected one `initial` with a `subState`. What XLIFF has no place for is
/// metadata of the category `bellek`, one `<mda:meta>` a field by its name, a property's after `property:`; each
/// `<file>` has such metadata, so that a reader knows: what it does not find the unit did not have. Inline codes are `<ph>`, `<sc>` and
/// `<ec>` with their bytes as original data; characters that XML cannot hold are `<cp>`.
/// Format: XLIFF Version 2.1, OASIS Standard, 13 February 2018.
public final class XLIFFWriter: UnitWriter {
  /// That of its metadata.
  static let category = "bellek"
  /// Before the name of a property.
  static let property = "property:"

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
    append(">\n    <mda:metadata><mda:metaGroup category=\"\(Self.category)\">")
    append("<mda:meta type=\"holds\">units</mda:meta></mda:metaGroup></mda:metadata>\n")
  }

  private func appendMetadata(_ unit: TranslationUnit) {
    var fields = UnitField.allCases.compactMap { field in
      isElsewhere(field, in: unit) ? nil : field.text(in: unit).map { (field.rawValue, $0) }
    }
    for property in unit.properties { fields.append((Self.property + property.name, property.value)) }
    guard !fields.isEmpty else { return }
    append("      <mda:metadata><mda:metaGroup category=\"\(Self.category)\">\n")
    for (name, text) in fields {
      append("        <mda:meta type=\"")
      summary.replacedCharacters += XMLEscaping.append(name, inAttribute: true, to: &bytes)
      append("\">")
      summary.replacedCharacters += XMLEscaping.append(text, to: &bytes)
      append("</mda:meta>\n")
    }
    append("      </mda:metaGroup></mda:metadata>\n")
  }

  /// Whether XLIFF itself has a place for the field; readers pass over a note of nothing but space.
  private func isElsewhere(_ field: UnitField, in unit: TranslationUnit) -> Bool {
    switch field {
    case .document: unit.document?.isEmpty == false
    case .note: unit.note?.allSatisfy(\.isWhitespace) == false
    default: false
    }
  }

  /// The `subState` of a unit that is not confirmed.
  static func subState(_ status: String) -> String { "\(category):\(status)" }

  private static func state(_ status: TranslationUnit.Status) -> String {
    switch status {
    case .confirmed: "state=\"final\""
    case .draft: "state=\"initial\" subState=\"\(subState("draft"))\""
    case .rejected: "state=\"initial\" subState=\"\(subState("rejected"))\""
    }
  }

  private func append(_ markup: String) { bytes.append(contentsOf: markup.utf8) }
}
