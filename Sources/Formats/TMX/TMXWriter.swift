public import Bitext

/// Writes units as TMX 1.4b, as a stream, valid against its DTD.
///
/// Fields without an attribute of TMX become props (`x-document`, …); what `TMXReader` made a property
/// goes back to where it stood, and any other property becomes a prop of type `x-property:NAME`, so
/// that reading gives the same unit. Codes that are TMX markup already are written as they are; others
/// as `<bpt>`, `<ept>`, `<it>` and `<ph>` of type `x-native` around their escaped bytes.
///
/// Characters that XML cannot hold become U+FFFD and are counted. Format: TMX 1.4b, LISA/OSCAR, 26 April 2005;
/// the DTD is that of 1.4.
public final class TMXWriter: UnitWriter {
  private let output: ByteOutput
  private let source: LanguageTag
  private var codes = TMXCodeWriter()
  private var summary = WriteSummary()
  private var bytes: [UInt8] = []

  /// Begins the file; the source of `languages` is its `srclang`, and a unit with another one says so.
  init(path: String, languages: LanguagePair) throws(FormatError) {
    output = try ByteOutput(path: path)
    source = languages.source
    try output.write(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE tmx SYSTEM "tmx14.dtd">
      <tmx version="1.4">
        <header creationtool="bellek" creationtoolversion="1" segtype="sentence" o-tmf="bellek"\
       adminlang="en" srclang="\(source)" datatype="plaintext"/>
        <body>

      """)
  }

  public func write(_ unit: TranslationUnit) throws(FormatError) {
    let layout = TMXLayout(unit, headerSource: source)
    bytes.removeAll(keepingCapacity: true)
    append("    <tu")
    append(layout.unit.attributes)
    append(">\n")
    append(layout.unit.annotations, indent: "      ")
    let hasCodes = !unit.source.codes.isEmpty || !unit.target.codes.isEmpty
    let isMarkup = hasCodes && codes.areMarkup(in: unit)
    append(unit.source, unit.languages.source, layout.source, isMarkup: isMarkup)
    append(unit.target, unit.languages.target, layout.target, isMarkup: isMarkup)
    append("    </tu>\n")
    try output.write(bytes)
    summary.units += 1
  }

  public func finish() throws(FormatError) -> WriteSummary {
    try output.write("  </body>\n</tmx>\n")
    try output.finish()
    summary.bytes = output.count
    return summary
  }

  private func append(_ content: TaggedText, _ language: LanguageTag, _ record: TMXRecord, isMarkup: Bool) {
    append("      <tuv xml:lang=\"\(language)\"")
    append(record.attributes)
    append(">\n")
    append(record.annotations, indent: "        ")
    append("        <seg>")
    summary.replacedCharacters += codes.append(content, isMarkup: isMarkup, to: &bytes)
    append("</seg>\n      </tuv>\n")
  }

  private func append(_ annotations: [TMXAnnotation], indent: String) {
    for annotation in annotations {
      let name = annotation.kind == .note ? "note" : "prop"
      append("\(indent)<\(name)")
      append(annotation.attributes)
      append(">")
      summary.replacedCharacters += XMLEscaping.append(annotation.text, to: &bytes)
      append("</\(name)>\n")
    }
  }

  private func append(_ attributes: [XMLAttribute]) {
    for attribute in attributes {
      append(" \(attribute.name)=\"")
      summary.replacedCharacters += XMLEscaping.append(attribute.value, inAttribute: true, to: &bytes)
      append("\"")
    }
  }

  private func append(_ markup: String) { bytes.append(contentsOf: markup.utf8) }
}
