/// A place in a file that a person can go to.
public struct SourceLocation: Hashable, Sendable, CustomStringConvertible {
  /// The path as it was given, or `-` for standard input.
  public var file: String
  /// The first line is 1; 0 when lines mean nothing in this format.
  public var line: Int
  /// Where the text stands in the file, in bytes; for text put together from several places (inline
  /// markup, entities), from the first byte of the first to the last byte of the last.
  public var bytes: Range<Int>

  public init(file: String, line: Int, bytes: Range<Int>) {
    self.file = file
    self.line = line
    self.bytes = bytes
  }

  /// `file:line`, or the bare file where lines mean nothing.
  public var description: String { line > 0 ? "\(file):\(line)" : file }
}
