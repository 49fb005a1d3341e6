internal import Bitext

/// Writes units as a PO file, as a stream.
///
/// The fields stand before the note as extracted comments, the document as a reference, a draft is fuzzy. A rejected
/// unit is fuzzy too, and says so in a comment. A source that was written before gets a context by its number, for
/// PO has each text once: `bellek:2`. Properties are counted as dropped, codes and characters that PO cannot
/// hold too. Format: GNU gettext manual, "The Format of PO Files".
final class POWriter: UnitWriter {
  /// How it names itself in the header.
  static let generator = "bellek"

  private let output: ByteOutput
  private let layout = POLayout()
  private var summary = WriteSummary()
  /// How often each source was written, by its hash.
  private var counts: [Int: Int] = [:]

  init(path: String, languages: LanguagePair) throws(FormatError) {
    output = try ByteOutput(path: path)
    var header = """
      msgid ""
      msgstr ""
      "Language: \(POHeader.locale(languages.target))\\n"
      "MIME-Version: 1.0\\n"
      "Content-Type: text/plain; charset=UTF-8\\n"
      "Content-Transfer-Encoding: 8bit\\n"
      "X-Source-Language: \(POHeader.locale(languages.source))\\n"
      "X-Generator: \(Self.generator)\\n"

      """
    header.makeContiguousUTF8()
    try output.write(header)
  }

  func write(_ unit: TranslationUnit) throws(FormatError) {
    var entry = "\n"
    for line in POFields.lines(unit) { entry += "#. \(clean(line))\n" }
    for line in unit.note.flatMap(POFields.comments) ?? [] { entry += "#. \(line)\n" }
    if let reference = unit.document.flatMap(POFields.reference) { entry += "#: \(reference)\n" }
    if unit.status != .confirmed { entry += "#, fuzzy\n" }
    let source = clean(unit.source)
    let target = clean(unit.target)
    let count = counts[source.hashValue, default: 0] + 1
    counts[source.hashValue] = count
    // The header's text is the empty one.
    if count > 1 || source.isEmpty { entry += "msgctxt \"bellek:\(count)\"\n" }
    entry += "msgid \(layout.value(of: source, start: 6, lineEnd: "\n"))\n"
    entry += "msgstr \(layout.value(of: target, start: 7, lineEnd: "\n"))\n"
    try output.write(entry)
    summary.units += 1
    summary.droppedFields += unit.properties.count
  }

  func finish() throws(FormatError) -> WriteSummary {
    try output.finish()
    summary.bytes = output.count
    return summary
  }

  /// The text without codes and without NUL.
  private func clean(_ text: TaggedText) -> String {
    summary.droppedCodes += text.codes.count
    return clean(text.text)
  }

  private func clean(_ text: String) -> String {
    let zeros = text.utf8.count { $0 == 0 }
    guard zeros > 0 else { return text }
    summary.replacedCharacters += zeros
    return text.replacing("\0", with: "\u{FFFD}")
  }
}
