public import Bitext
public import Formats
internal import Storage

extension TranslationMemory {
  /// Writes the units of a language pair, or all of them, to `writer`, in the order they were added.
  ///
  /// - Parameters:
  ///   - languages: Regional variants count as their language; `nil` for every pair.
  ///   - writer: Finished here.
  /// - Returns: what was written, and what the format could not hold.
  /// - Throws: `StoreError`, `FormatError`; the file is not made then.
  public func exportUnits(in languages: LanguagePair?, to writer: any UnitWriter) throws -> WriteSummary {
    try store.forEachUnit { stored in
      let pair = stored.unit.languages
      if let languages, !(languages.source.accepts(pair.source) && languages.target.accepts(pair.target)) {
        return
      }
      try writer.write(stored.unit)
    }
    return try writer.finish()
  }
}
