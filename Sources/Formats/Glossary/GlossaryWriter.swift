public import Bitext

/// Writes a glossary as OmegaT reads it: source term, tab, target term, tab, remark, in UTF-8.
///
/// Each translation of a concept that may be written, from each of its terms in the source language, is a row;
/// a concept without one is a row with an empty target. The remark is the concept's note, else its definition.
public enum GlossaryWriter {
  /// Writes the file at `path`, or standard output for `-`; it appears whole or not at all.
  ///
  /// - Returns: a summary in which `units` are rows. Deprecated and forbidden terms, terms in other languages,
  ///   concepts without a source term and everything else that has no column are counted as dropped fields.
  public static func write(
    _ termbase: Termbase, languages: LanguagePair, path: String
  ) throws(FormatError) -> WriteSummary {
    var rows = try GlossaryRows(path: path)
    for concept in termbase.concepts {
      let sources = concept.terms.filter { languages.source.accepts($0.language) && $0.status.isAllowed }
      let targets = concept.terms.filter { languages.target.accepts($0.language) && $0.status.isAllowed }
      let remark = concept.note ?? concept.definition
      let used = sources.isEmpty ? 0 : sources.count + targets.count
      rows.summary.droppedFields += concept.terms.count - used + concept.properties.count
      rows.summary.droppedFields += concept.domain == nil ? 0 : 1
      rows.summary.droppedFields += concept.note != nil && concept.definition != nil ? 1 : 0
      for term in sources + targets {
        rows.summary.droppedFields += term.properties.count + (term.note == nil ? 0 : 1)
        rows.summary.droppedFields += (term.type == nil ? 0 : 1) + (term.partOfSpeech == nil ? 0 : 1)
      }
      for source in sources {
        for target in targets.isEmpty ? [""] : targets.map(\.text) {
          try rows.write(source.text, target, remark)
        }
      }
    }
    return try rows.finish()
  }
}

/// Writes units as rows of a glossary, their notes as remarks.
///
/// Fields, codes and other languages have no place and are counted.
final class GlossaryUnitWriter: UnitWriter {
  private var rows: GlossaryRows
  private let languages: LanguagePair

  init(path: String, languages: LanguagePair) throws(FormatError) {
    rows = try GlossaryRows(path: path)
    self.languages = languages
  }

  func write(_ unit: TranslationUnit) throws(FormatError) {
    try rows.write(unit.source.text, unit.target.text, unit.note)
    rows.summary.droppedCodes += unit.source.codes.count + unit.target.codes.count
    rows.summary.droppedFields += unit.properties.count + (unit.languages == languages ? 0 : 1)
    for field in UnitField.allCases where field != .note && field.text(in: unit) != nil {
      rows.summary.droppedFields += 1
    }
  }

  func finish() throws(FormatError) -> WriteSummary { try rows.finish() }
}

/// The rows of a glossary as they are written, under the remark that OmegaT puts first.
private struct GlossaryRows {
  private let output: ByteOutput
  var summary = WriteSummary()

  init(path: String) throws(FormatError) {
    output = try ByteOutput(path: path)
    try output.write("# Glossary in tab-separated format -*- coding: utf-8 -*-\n")
  }

  mutating func write(_ source: String, _ target: String, _ remark: String?) throws(FormatError) {
    var row = cell(source)
    if row.hasPrefix("#") {
      // A term such as #1 would be a remark.
      row = " " + row
      summary.replacedCharacters += 1
    }
    row += "\t" + cell(target)
    if let remark { row += "\t" + cell(remark) }
    try output.write(row + "\n")
    summary.units += 1
  }

  mutating func finish() throws(FormatError) -> WriteSummary {
    try output.finish()
    summary.bytes = output.count
    return summary
  }

  private mutating func cell(_ text: String) -> String {
    var cell = ""
    for scalar in text.unicodeScalars {
      let isBreak = scalar == "\t" || scalar == "\n" || scalar == "\r"
      if isBreak { summary.replacedCharacters += 1 }
      cell.unicodeScalars.append(isBreak ? " " : scalar)
    }
    return cell
  }
}
