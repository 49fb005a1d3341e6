internal import Bitext

/// Writes a glossary in TBX of 2019 (ISO 30042:2019), style DCT: TBX-Basic, or TBX-Linguist where a term
/// says its number, register or reading.
///
/// `TBXReader` gives back the same concepts, terms by languages in the order in which each language
/// first comes. A forbidden term is written as deprecated, with an empty `<bellek:forbidden/>` in a
/// namespace of our own, which other programs pass over, and a proposed one as admitted, with `<bellek:proposed/>`. A property that no element or attribute of the
/// dialect can hold becomes `<bellek:property name="…">`.
public enum TBXWriter {
  /// Writes the file at `path`, or standard output for `-`; it appears whole or not at all.
  ///
  /// Returns a summary in which `units` are concepts, and characters that XML cannot hold are counted.
  public static func write(_ termbase: Termbase, path: String) throws(FormatError) -> WriteSummary {
    let output = try ByteOutput(path: path)
    var dialect = TBXDialect()
    dialect.type = isLinguist(termbase) ? "TBX-Linguist" : "TBX-Basic"
    dialect.namespaces = TBXCategories.namespaces.merging(termbase.namespaces) { ours, _ in ours }
    if dialect.type == "TBX-Basic" { dialect.namespaces["ling"] = nil }
    var writer = TBXEntryWriter(dialect)
    TBXFrameWriter.open(termbase, dialect, with: &writer)
    for concept in termbase.concepts {
      writer.append(concept, depth: 3)
      try output.write(bytes(&writer))
    }
    TBXFrameWriter.close(termbase, with: &writer)
    try output.write(bytes(&writer))
    try output.finish()
    var summary = WriteSummary()
    summary.units = termbase.concepts.count
    summary.bytes = output.count
    summary.replacedCharacters = writer.replacedCharacters
    return summary
  }

  private static func bytes(_ writer: inout TBXEntryWriter) -> [UInt8] {
    var bytes: [UInt8] = []
    for line in writer.takeLines() {
      bytes += [UInt8](repeating: 0x20, count: 2 * line.depth)
      bytes += Array(line.markup.utf8)
      bytes.append(0x0A)
    }
    return bytes
  }

  private static func isLinguist(_ termbase: Termbase) -> Bool {
    termbase.concepts.contains { concept in
      (concept.properties + concept.terms.flatMap(\.properties)).contains { $0.name.contains("ling:") }
    }
  }
}

/// Writes what stands around the entries of a TBX file.
enum TBXFrameWriter {
  static func open(_ termbase: Termbase, _ dialect: TBXDialect, with writer: inout TBXEntryWriter) {
    let language =
      termbase.language?.description ?? termbase.concepts.first?.terms.first?.language.description
    writer.open(0, "?xml version=\"1.0\" encoding=\"UTF-8\"?")
    var root = [("type", dialect.type), ("style", dialect.style.rawValue), ("xml:lang", language ?? "en")]
    root.append(("xmlns", "urn:iso:std:iso:30042:ed-2"))
    root += dialect.namespaces.sorted { $0.key < $1.key }.map { ("xmlns:" + $0.key, $0.value) }
    writer.open(0, "tbx", root.map { XMLAttribute(name: $0, value: $1) })
    writer.open(1, "tbxHeader")
    writer.open(2, "fileDesc")
    if termbase.title != nil || !termbase.titleNotes.isEmpty {
      writer.open(3, "titleStmt")
      writer.element(4, "title", termbase.title ?? "")
      for note in termbase.titleNotes { writer.element(4, "note", note) }
      writer.close(3, "titleStmt")
    }
    paragraphs(3, "publicationStmt", termbase.publication, with: &writer)
    let source = termbase.sourceDescription.isEmpty ? [""] : termbase.sourceDescription
    paragraphs(3, "sourceDesc", source.map { .init(name: "", value: $0) }, with: &writer)
    writer.close(2, "fileDesc")
    paragraphs(2, "encodingDesc", termbase.encoding, with: &writer)
    if !termbase.revisions.isEmpty {
      writer.open(2, "revisionDesc")
      for change in termbase.revisions { paragraphs(3, "change", change, with: &writer) }
      writer.close(2, "revisionDesc")
    }
    writer.close(1, "tbxHeader")
    writer.open(1, "text")
    writer.open(2, "body")
  }

  private static func paragraphs(
    _ depth: Int, _ name: String, _ paragraphs: [TranslationUnit.Property], with writer: inout TBXEntryWriter
  ) {
    if paragraphs.isEmpty { return }
    writer.open(depth, name)
    for paragraph in paragraphs {
      let type = XMLAttribute(name: "type", value: paragraph.name)
      writer.element(depth + 1, "p", paragraph.value, paragraph.name.isEmpty ? [] : [type])
    }
    writer.close(depth, name)
  }

  static func close(_ termbase: Termbase, with writer: inout TBXEntryWriter) {
    writer.close(2, "body")
    if !termbase.references.isEmpty { writer.open(2, "back") }
    for list in termbase.references {
      writer.open(3, "refObjectSec", [XMLAttribute(name: "type", value: list.kind)])
      for object in list.objects {
        let id = object.identifier.map { [XMLAttribute(name: "id", value: $0)] } ?? []
        writer.open(4, "refObject", id)
        for item in object.items {
          let type = XMLAttribute(name: "type", value: item.name)
          writer.element(5, "item", item.value, item.name.isEmpty ? [] : [type])
        }
        writer.close(4, "refObject")
      }
      writer.close(3, "refObjectSec")
    }
    if !termbase.references.isEmpty { writer.close(2, "back") }
    writer.close(1, "text")
    writer.close(0, "tbx")
  }
}
