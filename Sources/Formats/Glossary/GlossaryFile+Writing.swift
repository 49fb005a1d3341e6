public import Bitext

extension GlossaryFile {
  /// How a table of terms is laid out.
  public enum Rows: String, Hashable, Sendable, CaseIterable {
    case terms, concepts
  }

  /// Writes the file at `path`, or standard output for `-`; it appears whole or not at all.
  ///
  /// The format is `format`, else what the name promises; `languages` are for formats of two, `rows` for tables.
  /// Returns a summary in which `units` are concepts, or rows in the formats of two languages, and what the format
  /// cannot hold is counted.
  public static func write(
    _ termbase: Termbase, path: String, format: GlossaryFormat? = nil, languages: LanguagePair? = nil,
    rows: Rows = .terms
  ) throws(FormatError) -> WriteSummary {
    guard let format = format ?? GlossaryFormat(path: path) else { throw FormatError(path, .unknownFormat) }
    switch format {
    case .tbx: return try TBXWriter.write(termbase, path: path)
    case .json: return try writeJSON(termbase, path: path)
    case .csv, .tsv:
      var writer = try ConceptTableWriter(path: path, format == .csv ? .csv : .tsv)
      return rows == .terms
        ? try writer.writeTerms(termbase.concepts) : try writer.writeConcepts(termbase.concepts)
    case .omegat, .utx:
      guard let languages else {
        throw FormatError(path, .invalid("holds two languages. Give --from and --to."))
      }
      return format == .utx
        ? try UTXWriter.write(termbase, languages: languages, path: path)
        : try GlossaryWriter.write(termbase, languages: languages, path: path)
    }
  }

  /// One concept a line.
  private static func writeJSON(_ termbase: Termbase, path: String) throws(FormatError) -> WriteSummary {
    let output = try ByteOutput(path: path)
    var summary = WriteSummary()
    var bytes = Array("{\"concepts\":[".utf8)
    for (index, concept) in termbase.concepts.enumerated() {
      bytes += (index == 0 ? "\n" : ",\n").utf8
      ConceptJSON.value(concept).append(to: &bytes)
      try output.write(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    try output.write(bytes + Array("\n]}\n".utf8))
    try output.finish()
    summary.units = termbase.concepts.count
    summary.bytes = output.count
    return summary
  }
}
