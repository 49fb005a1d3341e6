internal import Bitext

/// Writes a glossary as TBX-Basic of 2019 (ISO 30042:2019), style DCT.
///
/// `TBXReader` gives back the same concepts, terms by languages in the order in which each language
/// first comes. A forbidden term is written as deprecated, with an empty `<bellek:forbidden/>` in a
/// namespace of our own, which other programs pass over. A property that no element or attribute can
/// hold becomes `<bellek:property name="…">`.
public enum TBXWriter {
  /// Writes the file at `path`, or standard output for `-`; it appears whole or not at all.
  ///
  /// Returns a summary in which `units` are concepts, and characters that XML cannot hold are counted.
  public static func write(_ termbase: Termbase, path: String) throws(FormatError) -> WriteSummary {
    let output = try ByteOutput(path: path)
    var writer = TBXEntryWriter(namespaces: termbase.namespaces)
    writer.open(termbase)
    for concept in termbase.concepts {
      writer.append(concept)
      try output.write(writer.bytes)
      writer.bytes.removeAll(keepingCapacity: true)
    }
    writer.close()
    try output.write(writer.bytes)
    try output.finish()
    var summary = WriteSummary()
    summary.units = termbase.concepts.count
    summary.bytes = output.count
    summary.replacedCharacters = writer.replacedCharacters
    return summary
  }
}
