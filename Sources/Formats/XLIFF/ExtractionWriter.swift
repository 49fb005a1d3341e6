public import Bitext

/// Writes what is to be translated of one file or several as XLIFF 2.1, as a stream.
///
/// Each file is a `<file>` with its path as `original` and `<skeleton href>`, and with the checksum by which
/// `bellek merge` knows it again; each block is a `<unit>`, each sentence a `<segment>`, what stands
/// between them an `<ignorable>`. Codes are `<ph>`, `<sc>` and `<ec>` with their bytes as original data, not
/// to be copied or deleted; the role of a block, if it is not body, is metadata of the category `bellek`; what
/// a memory offers is a `<mtc:match>`. Valid against the schemas of XLIFF Version 2.1, OASIS Standard, 13
/// February 2018.
public final class ExtractionWriter {
  static let checksumKey = "sha-256"
  static let formatKey = "format"

  private let output: ByteOutput
  private var bytes: [UInt8] = []
  private var fileCount = 0
  private var hasUnits = true
  private var summary = WriteSummary()

  /// Begins a file at `path`, or at standard output for `-`; without a target language no segment may have a
  /// translation.
  public init(path: String, source: LanguageTag, target: LanguageTag?) throws(FormatError) {
    output = try ByteOutput(path: path)
    let targetAttribute = target.map { " trgLang=\"\($0)\"" } ?? ""
    try output.write(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0"\
       xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" version="2.1" srcLang="\(source)"\(targetAttribute)>

      """)
  }

  /// Begins the units of a file.
  public func begin(_ file: ExtractedFile) throws(FormatError) {
    bytes.removeAll(keepingCapacity: true)
    endFile()
    fileCount += 1
    hasUnits = false
    append("  <file id=\"f\(fileCount)\" original=\"")
    append(attribute: file.original)
    append("\">\n    <skeleton href=\"")
    append(attribute: Self.reference(to: file.original))
    append("\"/>\n    <mda:metadata><mda:metaGroup category=\"bellek\">\n")
    if let format = file.format { append(meta: Self.formatKey, format.rawValue, margin: "      ") }
    if let checksum = file.checksum { append(meta: Self.checksumKey, checksum, margin: "      ") }
    append("    </mda:metaGroup></mda:metadata>\n")
    try output.write(bytes)
  }

  /// Writes a unit of the file that was begun last; one without segments is left out.
  public func write(_ unit: ExtractedUnit) throws(FormatError) {
    precondition(fileCount > 0, "a unit needs a file")
    guard unit.pieces.contains(where: { if case .segment = $0 { true } else { false } }) else { return }
    bytes.removeAll(keepingCapacity: true)
    hasUnits = true
    append("    <unit id=\"\(unit.id)\" xml:space=\"preserve\"")
    if let key = unit.key {
      append(" name=\"")
      append(attribute: key)
      append("\"")
    }
    append(unit.isLocked ? " translate=\"no\">\n" : ">\n")
    append(matchesOf: unit)
    append(metadataOf: unit)
    append(notesOf: unit)
    var codes = ExtractionCodes(unit)
    codes.appendOriginalData(to: &bytes, margin: "      ")
    var number = 0
    for piece in unit.pieces {
      switch piece {
      case .ignorable(let content):
        append("      <ignorable><source>")
        codes.append(content, to: &bytes)
        append("</source></ignorable>\n")
      case .segment(let segment):
        number += 1
        append("      <segment id=\"s\(number)\" \(Self.state(segment))>\n        <source>")
        codes.append(segment.source, to: &bytes)
        append("</source>\n")
        if let target = segment.target {
          append("        <target>")
          codes.append(target, to: &bytes, isTarget: true)
          append("</target>\n")
        }
        append("      </segment>\n")
        summary.units += 1
      }
    }
    append("    </unit>\n")
    try output.write(bytes)
  }

  /// Ends the file; `units` of the summary are segments.
  public func finish() throws(FormatError) -> WriteSummary {
    bytes.removeAll(keepingCapacity: true)
    endFile()
    append("</xliff>\n")
    try output.write(bytes)
    try output.finish()
    summary.bytes = output.count
    return summary
  }

  private func endFile() {
    guard fileCount > 0 else { return }
    // A file must hold something.
    if !hasUnits { append("    <group id=\"g1\"/>\n") }
    append("  </file>\n")
  }

  private func append(matchesOf unit: ExtractedUnit) {
    let segments = unit.pieces.compactMap { if case .segment(let segment) = $0 { segment } else { nil } }
    guard segments.contains(where: { !$0.proposals.isEmpty }) else { return }
    append("      <mtc:matches>\n")
    for (number, segment) in segments.enumerated() {
      for proposal in segment.proposals {
        append("        <mtc:match ref=\"#s\(number + 1)\" type=\"tm\"")
        if let score = proposal.score {
          let tenths = Int((min(100, max(0, score)) * 10).rounded())
          append(" matchQuality=\"\(tenths / 10).\(tenths % 10)\"")
        }
        if let origin = proposal.origin {
          append(" origin=\"")
          append(attribute: origin)
          append("\"")
        }
        append(">\n")
        let source = proposal.source ?? segment.source
        var codes = ExtractionCodes([source, proposal.target])
        codes.appendOriginalData(to: &bytes, margin: "          ")
        append("          <source>")
        codes.append(source, to: &bytes)
        append("</source>\n          <target>")
        codes.append(proposal.target, to: &bytes, isTarget: true)
        append("</target>\n        </mtc:match>\n")
      }
    }
    append("      </mtc:matches>\n")
  }

  private func append(metadataOf unit: ExtractedUnit) {
    let fields = [
      ("role", unit.role == .body ? nil : unit.role.rawValue), ("variant", unit.variant),
      ("maximum-length", unit.maximumLength.map(String.init)),
    ]
    guard fields.contains(where: { $0.1 != nil }) else { return }
    append("      <mda:metadata><mda:metaGroup category=\"bellek\">\n")
    for case (let name, let text?) in fields { append(meta: name, text, margin: "        ") }
    append("      </mda:metaGroup></mda:metadata>\n")
  }

  private func append(notesOf unit: ExtractedUnit) {
    guard !unit.notes.isEmpty else { return }
    append("      <notes>\n")
    for note in unit.notes {
      append("        <note>")
      append(text: note)
      append("</note>\n")
    }
    append("      </notes>\n")
  }

  private func append(meta name: String, _ text: String, margin: String) {
    append("\(margin)<mda:meta type=\"\(name)\">")
    append(text: text)
    append("</mda:meta>\n")
  }

  private func append(text: String) {
    summary.replacedCharacters += XMLEscaping.append(text, to: &bytes)
  }

  private func append(attribute text: String) {
    summary.replacedCharacters += XMLEscaping.append(text, inAttribute: true, to: &bytes)
  }

  private func append(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  /// A draft says that it is one; to other programs its segment is still to be translated.
  private static func state(_ segment: ExtractedSegment) -> String {
    switch segment.state {
    case .new: "state=\"initial\""
    case .draft: segment.target == nil ? "state=\"initial\"" : "state=\"initial\" subState=\"bellek:draft\""
    case .translated: "state=\"translated\""
    case .confirmed: "state=\"final\""
    }
  }

  /// A path as a URI reference (RFC 3986).
  private static func reference(to path: String) -> String {
    var reference = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        reference.unicodeScalars.append(Unicode.Scalar(byte))
      case _ where "-._~/!$&'()*+,;=@".utf8.contains(byte):
        reference.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        reference += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return reference
  }
}
