internal import Bitext

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

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
  private var buffer = [UInt8](repeating: 0, count: pieceSize)
  /// What of the buffer is read and not yet given out.
  private var unread = 0..<0
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
    let start = bufferOffset + unread.lowerBound
    var isTooLong = false
    var searched = 0
    while true {
      if let end = buffer.firstOffset(of: 0x0A, in: unread.dropFirst(searched)) {
        return line(from: start, to: end, next: end + 1, isTooLong: isTooLong)
      }
      if unread.count > limit + 1 {
        isTooLong = true
        unread = unread.upperBound..<unread.upperBound
      }
      searched = unread.count
      guard try fill() else { break }
    }
    guard !unread.isEmpty || isTooLong else { return nil }
    return line(from: start, to: unread.upperBound, next: unread.upperBound, isTooLong: isTooLong)
  }

  private func line(from start: Int, to end: Int, next: Int, isTooLong: Bool) -> Line {
    number += 1
    var content = unread.lowerBound..<end
    if start == 0 && buffer[content].starts(with: [0xEF, 0xBB, 0xBF]) { content = content.dropFirst(3) }
    if let last = content.last, buffer[last] == 0x0D { content = content.dropLast() }
    unread = next..<unread.upperBound
    let isOver = isTooLong || content.count > limit
    let place =
      isOver
      ? start..<bufferOffset + end : bufferOffset + content.lowerBound..<bufferOffset + content.upperBound
    return Line(
      number: number, bytes: isOver ? nil : buffer[content],
      location: SourceLocation(file: input.name, line: number, bytes: place))
  }

  /// Drops what was given out and adds a piece; false at the end.
  private func fill() throws(FormatError) -> Bool {
    guard !isAtEnd else { return false }
    let kept = unread.count
    let from = unread.lowerBound
    if from > 0 {
      unsafe buffer.withUnsafeMutableBytes { bytes in
        guard let start = bytes.baseAddress else { return }
        unsafe memmove(start, start + from, kept)
      }
    }
    bufferOffset += from
    if buffer.count - kept < Self.pieceSize {
      buffer += [UInt8](repeating: 0, count: buffer.count)
    }
    let got = try unsafe buffer.withUnsafeMutableBufferPointer { (room) throws(FormatError) in
      let free = unsafe UnsafeMutableBufferPointer(rebasing: room[kept...])
      return try unsafe input.read(into: UnsafeMutableRawBufferPointer(free))
    }
    unread = 0..<kept + got
    isAtEnd = got == 0
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
