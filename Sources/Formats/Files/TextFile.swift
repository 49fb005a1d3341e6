public import Bitext

/// Text files as a whole: lines of text in, a text out.
public enum TextFile {
  /// A line with its place.
  public struct Line: Hashable, Sendable {
    public var text: String
    public var location: SourceLocation

    public init(text: String, location: SourceLocation) {
      self.text = text
      self.location = location
    }
  }

  /// The lines of a UTF-8 file, or of standard input for `-`, without their ends; blank ones are left out.
  ///
  /// - Throws: `FormatError` for a file that cannot be read, bytes that are not UTF-8 and lines over 64 KiB.
  public static func lines(path: String) throws(FormatError) -> [Line] {
    let reader = LineReader(try ByteInput(path: path), limit: UnitLimits.segment)
    var lines: [Line] = []
    while let line = try reader.next() {
      guard let bytes = line.bytes else {
        throw FormatError(
          at: line.location, .invalid("is a line of over \(UnitLimits.segment) bytes. Break it up."))
      }
      let text = try reader.text(bytes, in: line)
      if !text.allSatisfy(\.isWhitespace) { lines.append(Line(text: text, location: line.location)) }
    }
    return lines
  }

  /// The cells of a table with a tab between them, row by row; blank rows are left out.
  public static func rows(path: String) throws(FormatError) -> [(cells: [String], location: SourceLocation)] {
    try lines(path: path).map { line in
      let cells = line.text.utf8.split(separator: 0x09, omittingEmptySubsequences: false)
      return (cells.map { String(decoding: $0, as: UTF8.self) }, line.location)
    }
  }

  /// All bytes of a file, or of standard input for `-`; one over `limit` bytes is an error.
  public static func bytes(path: String, limit: Int) throws(FormatError) -> [UInt8] {
    try ByteInput(path: path).all(limit: limit)
  }

  /// Makes `text` the file at `path`, whole or not at all, or sends it to standard output for `-`.
  public static func write(_ text: String, to path: String) throws(FormatError) {
    let output = try ByteOutput(path: path)
    try output.write(text)
    try output.finish()
  }
}
