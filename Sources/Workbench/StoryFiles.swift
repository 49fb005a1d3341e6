internal import Bitext
internal import Formats

/// The files of a story and its translation.
public struct StoryFiles: Hashable, Sendable {
  public var source: String
  public var target: String
  /// What the units will say they come from.
  public var document: String

  public init(source: String, target: String, document: String) {
    self.source = source
    self.target = target
    self.document = document
  }

  /// Reads a list: source, tab, target, and maybe a tab and what to call the document, else the source's path.
  ///
  /// Lines that begin with `#` are passed over. Paths are as the program sees them.
  /// - Throws: `FormatError` for a row that does not name two files.
  public static func list(path: String) throws -> [StoryFiles] {
    try TextFile.rows(path: path).filter { !($0.cells[0].hasPrefix("#")) }.map { cells, location in
      guard (2...3).contains(cells.count), !cells[0].isEmpty, !cells[1].isEmpty else {
        throw FormatError(
          at: location,
          .invalid("is no pair. Write the source file, a tab, the target file, and maybe a tab and a name."))
      }
      let name = cells.count == 3 && !cells[2].isEmpty ? cells[2] : cells[0]
      return StoryFiles(source: cells[0], target: cells[1], document: name)
    }
  }
}
