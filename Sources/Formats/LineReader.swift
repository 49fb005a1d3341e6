internal import Bitext

/// Reads lines of UTF-8 text, in bounded memory.
///
/// A line ends in LF or CR LF; a byte order mark before the first is dropped.
final class LineReader {
  struct Line {
    /// From 1.
    var number: Int
    /// Without its ending; `nil` when the line is over the limit.
    var bytes: ArraySlice<UInt8>?
    var location: SourceLocation
  }

  private let input: ByteInput
  private let limit: Int
  private var buffer: [UInt8] = []
  private var position = 0
  /// Where the buffer begins in the file.
  private var bufferOffset = 0
  private var isAtEnd = false
  private var number = 0

  private static let pieceSize = 64 * 1024

  /// Reads lines of at most `limit` bytes; what is longer is passed over.
  init(_ input: ByteInput, limit: Int) {
    self.input = input
    self.limit = limit
  }

  /// The next line, or `nil` after the last.
  func next() throws(FormatError) -> Line? {
    var start = bufferOffset + position
    var isTooLong = false
    var searched = position
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        return line(from: &start, to: end, next: end + 1, isTooLong: isTooLong)
      }
      if buffer.count - position > limit + 1 {
        isTooLong = true
        position = buffer.count
      }
      guard try fill() else { break }
      searched = isTooLong ? 0 : buffer.count - lastFill
    }
    guard position < buffer.count || isTooLong else { return nil }
    return line(from: &start, to: buffer.count, next: buffer.count, isTooLong: isTooLong)
  }

  private func line(from start: inout Int, to end: Int, next: Int, isTooLong: Bool) -> Line {
    number += 1
    if start == 0 && buffer[position..<end].starts(with: [0xEF, 0xBB, 0xBF]) {
      position += 3
      start = 3
    }
    let stop = end > position && buffer[end - 1] == 0x0D ? end - 1 : end
    let content = buffer[position..<max(position, stop)]
    position = next
    let isOver = isTooLong || content.count > limit
    let location = SourceLocation(
      file: input.name, line: number, bytes: start..<(isOver ? bufferOffset + end : start + content.count))
    return Line(number: number, bytes: isOver ? nil : content, location: location)
  }

  private var lastFill = 0

  /// Drops what was read and adds a piece; false at the end.
  private func fill() throws(FormatError) -> Bool {
    guard !isAtEnd else { return false }
    buffer.removeFirst(position)
    bufferOffset += position
    position = 0
    let kept = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: Self.pieceSize))
    lastFill = try unsafe buffer.withUnsafeMutableBufferPointer { (room) throws(FormatError) in
      let free = unsafe UnsafeMutableBufferPointer(rebasing: room[kept...])
      return try unsafe input.read(into: UnsafeMutableRawBufferPointer(free))
    }
    buffer.removeLast(Self.pieceSize - lastFill)
    isAtEnd = lastFill == 0
    return !isAtEnd
  }

  /// The text of a line or a part of it.
  ///
  /// Throws where the first byte stands that is not UTF-8; `start` is the place of `bytes` in the file.
  func text(_ bytes: ArraySlice<UInt8>, in line: Line) throws(FormatError) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var good = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { good += UTF8.width(scalar) }
    let whole = line.bytes?.startIndex ?? bytes.startIndex
    let offset = line.location.bytes.lowerBound + (bytes.startIndex - whole) + good
    throw FormatError(
      at: SourceLocation(file: input.name, line: line.number, bytes: offset..<offset + 1), .notUTF8)
  }
}
