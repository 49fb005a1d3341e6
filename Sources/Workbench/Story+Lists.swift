public import Bitext
internal import Formats

extension Story {
  /// Reads a list of segments, one a line; blank lines are passed over.
  ///
  /// - Parameters:
  ///   - path: A file of UTF-8 text, or `-` for standard input.
  ///   - language: What it is written in.
  /// - Throws: `FormatError`.
  public init(segmentsAt path: String, language: LanguageTag) throws {
    self.init(lines: try TextFile.lines(path: path), language: language)
  }

  /// Reads the first two columns of a table, each a list of segments of its own; empty cells are passed over.
  ///
  /// - Throws: `FormatError`.
  public static func columns(path: String, languages: LanguagePair) throws -> (source: Story, target: Story) {
    let rows = try TextFile.rows(path: path)
    func story(_ column: Int, _ language: LanguageTag) -> Story {
      let lines = rows.compactMap { cells, location -> TextFile.Line? in
        guard column < cells.count, !cells[column].allSatisfy(\.isWhitespace) else { return nil }
        return TextFile.Line(text: cells[column], location: location)
      }
      return Story(lines: lines, language: language)
    }
    return (story(0, languages.source), story(1, languages.target))
  }

  private init(lines: [TextFile.Line], language: LanguageTag) {
    self.language = language
    hasStructure = false
    segments = lines.map { line in
      Segment(
        content: TaggedText(line.text), language: language, role: .body, block: 0, location: line.location)
    }
  }
}
