internal import Bitext

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The bytes that are at hand, line by line.
extension POScanner {
  /// Goes on to the next byte that is not white space; false at the end of the file.
  mutating func advance(keeping start: Int?) throws(FormatError) -> Bool {
    while true {
      if !hasLine {
        guard try findLine(keeping: start) else { return false }
      }
      while position < lineEnd {
        if !Self.isBlank(buffer[position]) { return true }
        position += 1
      }
      guard lineEnd < count else { return false }
      position = lineEnd + 1
      lineStart = position
      line += 1
      (hasLine, hasToken, isPrevious) = (false, false, false)
    }
  }

  /// Makes sure that the line that begins here is in the buffer.
  mutating func findLine(keeping start: Int?) throws(FormatError) -> Bool {
    var searched = position
    while true {
      if let end = buffer.firstOffset(of: 0x0A, in: searched..<count) {
        lineEnd = end
        hasLine = true
        return true
      }
      searched = count
      let from = min(start.map { $0 - offset } ?? lineStart, lineStart)
      if count - from > UnitLimits.unit {
        throw FormatError(
          at: SourceLocation(file: input.name, line: line, bytes: offset + from..<offset + count),
          .invalid("is an entry of over \(UnitLimits.unit) bytes. Repair the file."))
      }
      guard try fill(from: from) else { break }
      searched -= from
    }
    guard position < count else { return false }
    lineEnd = count
    hasLine = true
    return true
  }

  /// Drops what stands before `from` and reads a piece; false at the end.
  mutating func fill(from: Int) throws(FormatError) -> Bool {
    guard !isAtEnd else { return false }
    try checkText(upTo: from)
    let kept = count - from
    if from > 0 {
      unsafe buffer.withUnsafeMutableBytes { bytes in
        guard let start = bytes.baseAddress else { return }
        unsafe memmove(start, start + from, kept)
      }
      offset += from
      position -= from
      lineStart -= from
      checked = max(0, checked - from)
      count = kept
    }
    if buffer.count - kept < Self.pieceSize { buffer += [UInt8](repeating: 0, count: buffer.count) }
    let got = try unsafe buffer.withUnsafeMutableBufferPointer { (room) throws(FormatError) in
      let free = unsafe UnsafeMutableBufferPointer(rebasing: room[kept...])
      return try unsafe input.read(into: UnsafeMutableRawBufferPointer(free))
    }
    count = kept + got
    isAtEnd = got == 0
    return !isAtEnd
  }

  /// Checks that what was read so far is text.
  mutating func checkText(upTo end: Int) throws(FormatError) {
    guard end > checked else { return }
    let range = checked..<end
    checked = end
    if let zero = buffer.firstOffset(of: 0, in: range) {
      throw FormatError(at: location(of: zero), .invalid("a NUL byte. Check that this is the file you mean."))
    }
    guard isUTF8 else { return }
    do {
      _ = try UTF8Span(validating: buffer[range].span)
    } catch {
      throw FormatError(at: location(of: range.lowerBound + error.byteOffsets.lowerBound), .notUTF8)
    }
  }

  func location(of place: Int) -> SourceLocation {
    let lines = place < position ? buffer[place..<position].count { $0 == 0x0A } : 0
    let ahead = place > position ? buffer[position..<place].count { $0 == 0x0A } : 0
    return SourceLocation(
      file: input.name, line: line - lines + ahead, bytes: offset + place..<offset + place + 1)
  }
}
