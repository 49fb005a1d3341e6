public import Bitext

/// Where in a file a finding is.
public struct FindingPlace: Hashable, Sendable, CustomStringConvertible {
  /// The path as it was given, or `-` for standard input.
  public var file: String
  /// The first line is 1; 0 when lines mean nothing in this format.
  public var line: Int
  /// The first column is 1, counted in UTF-16 code units; 0 when only the line is known.
  public var column: Int
  public var endLine: Int
  /// The column after the last.
  public var endColumn: Int
  /// In bytes of the file; those of the whole segment when no better is known.
  public var bytes: Range<Int>
  /// Whether exactly these bytes are the text of the finding's range, letter by letter.
  public var isVerbatim: Bool

  /// The place of a whole segment.
  public init(_ location: SourceLocation) {
    file = location.file
    line = location.line
    column = 0
    endLine = location.line
    endColumn = 0
    bytes = location.bytes
    isVerbatim = false
  }

  init(file: String, bytes: Range<Int>, in text: LocatedBytes, isVerbatim: Bool) {
    self.file = file
    self.bytes = bytes
    (line, column) = text.position(of: bytes.lowerBound)
    (endLine, endColumn) = text.position(of: bytes.upperBound)
    self.isVerbatim = isVerbatim
  }

  /// `file:line:column`, as far as it is known.
  public var description: String {
    line == 0 ? file : column == 0 ? "\(file):\(line)" : "\(file):\(line):\(column)"
  }
}

/// The bytes of a file with its lines.
struct LocatedBytes {
  let bytes: [UInt8]
  private let lineStarts: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    for (offset, byte) in bytes.enumerated() where byte == 0x0A { starts.append(offset + 1) }
    lineStarts = starts
  }

  /// Line and column of a byte, both from 1; columns are UTF-16 code units.
  func position(of offset: Int) -> (line: Int, column: Int) {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let start = min(lineStarts[low], offset)
    return (low + 1, String(decoding: bytes[start..<offset], as: UTF8.self).utf16.count + 1)
  }
}
