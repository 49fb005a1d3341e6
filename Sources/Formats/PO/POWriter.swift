internal import Bitext

/// Writes units as a PO file, as a stream.
///
/// The role stands before the note as extracted comments, the document as a reference, a draft is fuzzy. A rejected
/// unit is fuzzy too, and says so in a comment. A source that was written before gets a context by its number, for
/// PO has each text once: `bellek:2`. Fields beyond these are counted as dropped, codes and characters that PO cannot
/// hold too. Format: GNU gettext manual, "The Format of PO Files".
final class POWriter: UnitWriter {
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
      "X-Generator: bellek\\n"

      """
    header.makeContiguousUTF8()
    try output.write(header)
  }

  func write(_ unit: TranslationUnit) throws(FormatError) {
    var entry = "\n"
    if unit.role != .body { entry += "#. role: \(unit.role.rawValue)\n" }
    if unit.status == .rejected { entry += "#. status: rejected\n" }
    for line in lines(unit.note) { entry += "#. \(line)\n" }
    if let document = unit.document, !document.isEmpty { entry += "#: \(reference(document))\n" }
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
    summary.droppedFields += dropped(unit)
  }

  func finish() throws(FormatError) -> WriteSummary {
    try output.finish()
    summary.bytes = output.count
    return summary
  }

  /// The text without codes and without NUL.
  private func clean(_ text: TaggedText) -> String {
    summary.droppedCodes += text.codes.count
    let zeros = text.text.utf8.count { $0 == 0 }
    guard zeros > 0 else { return text.text }
    summary.replacedCharacters += zeros
    return text.text.replacing("\0", with: "\u{FFFD}")
  }

  /// A comment's lines: no character ends one but a line feed, and gettext takes none at its word whose last one is a
  /// backslash.
  private func lines(_ note: String?) -> [String] {
    guard let note, !note.isEmpty else { return [] }
    var scalars = String.UnicodeScalarView()
    for scalar in note.unicodeScalars {
      if scalar == "\0" || scalar == "\r" { summary.replacedCharacters += 1 }
      scalars.append(scalar == "\0" || scalar == "\r" ? "\u{FFFD}" : scalar)
    }
    return String(scalars).split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.last == "\\" ? line + " " : String(line)
    }
  }

  /// A name of a file; gettext sets one with spaces between U+2068 and U+2069.
  private func reference(_ document: String) -> String {
    let name = lines(document).joined(separator: " ")
    return name.contains(" ") ? "\u{2068}\(name)\u{2069}" : name
  }

  private func dropped(_ unit: TranslationUnit) -> Int {
    let written: Set<UnitField> = [.role, .status, .note, .document]
    let fields = UnitField.allCases.count { !written.contains($0) && $0.text(in: unit) != nil }
    return fields + unit.properties.count
  }
}
