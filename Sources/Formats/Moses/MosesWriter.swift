public import Bitext

/// Writes units as two text files, one unit a line in each: `news.en` and `news.tr` for `news.moses`.
///
/// Neither appears before both are on the disk. Whatever ends a line, and a tab, becomes a space and is counted;
/// codes and all fields are counted as dropped.
public final class MosesWriter: UnitWriter {
  private let source: ByteOutput
  private let target: ByteOutput
  private let languages: LanguagePair
  private var summary = WriteSummary()

  /// Begins the two files of the corpus that is called `path`.
  public init(path: String, languages: LanguagePair) throws(FormatError) {
    guard path != "-" else {
      throw FormatError("-", .invalid("two files cannot go to standard output. Name a file."))
    }
    let paths = MosesPaths(path: path, languages: languages)
    source = try ByteOutput(path: paths.source)
    target = try ByteOutput(path: paths.target)
    self.languages = languages
  }

  public func write(_ unit: TranslationUnit) throws(FormatError) {
    for (output, content) in [(source, unit.source), (target, unit.target)] {
      // A reader takes a first mark for the file's.
      if summary.units == 0, content.text.unicodeScalars.first == "\u{FEFF}" { try output.write("\u{FEFF}") }
      try output.write(line(content.text) + "\n")
      summary.droppedCodes += content.codes.count
    }
    summary.units += 1
    summary.droppedFields += unit.properties.count + (unit.languages == languages ? 0 : 1)
    for field in UnitField.allCases where field.text(in: unit) != nil { summary.droppedFields += 1 }
  }

  public func finish() throws(FormatError) -> WriteSummary {
    try source.settle()
    try target.settle()
    try source.finish()
    try target.finish()
    summary.bytes = source.count + target.count
    return summary
  }

  private func line(_ text: String) -> String {
    let breaks: Set<Unicode.Scalar> = [
      "\t", "\n", "\u{B}", "\u{C}", "\r", "\u{85}", "\u{2028}", "\u{2029}",
    ]
    guard text.unicodeScalars.contains(where: breaks.contains) else { return text }
    var line = ""
    for scalar in text.unicodeScalars {
      if breaks.contains(scalar) { summary.replacedCharacters += 1 }
      line.unicodeScalars.append(breaks.contains(scalar) ? " " : scalar)
    }
    return line
  }
}
