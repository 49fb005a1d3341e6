internal import Bitext

/// Cuts a JSON array into its elements, in bounded memory; what is inside of them is not checked.
///
///     let reader = JSONArrayReader(ByteInput(name: "a.json", bytes: Array("[{}, 1]".utf8)), limit: 1024)
///     try reader.next()?.bytes   // {}
///     try reader.next()?.bytes   // 1
///
/// Format: RFC 8259.
final class JSONArrayReader {
  struct Element {
    /// From 1.
    var number: Int
    /// `nil` when the element is over the limit.
    var bytes: [UInt8]?
    var location: SourceLocation
  }

  private let input: ByteInput
  private let limit: Int
  private var buffer = [UInt8](repeating: 0, count: 64 * 1024)
  private var position = 0
  private var filled = 0
  /// Where the buffer begins in the file.
  private var offset = 0
  private var line = 1
  private var number = 0
  private var hasBegun = false
  private var isDone = false

  init(_ input: ByteInput, limit: Int) {
    self.input = input
    self.limit = limit
  }

  /// The next element, or `nil` after the last.
  ///
  /// - Throws: `FormatError` where the file is no array or ends in the middle.
  func next() throws(FormatError) -> Element? {
    guard !isDone else { return nil }
    if !hasBegun {
      hasBegun = true
      if try input.peek(3).elementsEqual([0xEF, 0xBB, 0xBF]) {
        _ = try current()
        position = min(3, filled)
      }
      guard try takeMark() == UInt8(ascii: "[") else { throw error("an array, beginning with [, is missing") }
      if try mark() == UInt8(ascii: "]") { return try end() }
    } else {
      switch try takeMark() {
      case UInt8(ascii: ","): break
      case UInt8(ascii: "]"):
        position -= 1
        return try end()
      default:
        position -= 1
        throw error("a comma or ] is missing")
      }
    }
    return try element()
  }

  private func element() throws(FormatError) -> Element {
    guard let first = try mark() else { throw error("the file ends in the middle of the array") }
    guard first != UInt8(ascii: ","), first != UInt8(ascii: "]") else {
      throw error("a value is missing")
    }
    let start = offset + position
    let firstLine = line
    var bytes: [UInt8] = []
    var depth = 0
    var (isInString, isEscaped) = (false, false)
    scanning: while true {
      guard try current() != nil else { throw error("the file ends in the middle of an element") }
      let from = position
      while position < filled {
        let byte = buffer[position]
        if isInString {
          if isEscaped {
            isEscaped = false
          } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
          } else if byte == UInt8(ascii: "\"") {
            isInString = false
          }
        } else {
          switch byte {
          case UInt8(ascii: "\""): isInString = true
          case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
          case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ","):
            if depth == 0 {
              keep(from, &bytes)
              break scanning
            }
            guard byte != UInt8(ascii: ",") else { break }
            depth -= 1
            if depth == 0 {
              position += 1
              keep(from, &bytes)
              break scanning
            }
          default: break
          }
        }
        if byte == 0x0A { line += 1 }
        position += 1
      }
      keep(from, &bytes)
    }
    number += 1
    let length = offset + position - start
    let isTooLong = length > limit
    while let last = bytes.last, !isTooLong, Self.isSpace(last) { bytes.removeLast() }
    return Element(
      number: number, bytes: isTooLong ? nil : bytes,
      location: SourceLocation(
        file: input.name, line: firstLine, bytes: start..<start + (isTooLong ? length : bytes.count)))
  }

  /// Keeps what of the buffer belongs to an element, up to a byte over the limit.
  private func keep(_ from: Int, _ bytes: inout [UInt8]) {
    let room = limit + 1 - bytes.count
    if room > 0 { bytes += buffer[from..<min(position, from + room)] }
  }

  /// Passes over the closing bracket, behind which there is nothing.
  private func end() throws(FormatError) -> Element? {
    position += 1
    isDone = true
    guard try mark() == nil else { throw error("something stands behind the end of the array") }
    return nil
  }

  /// The next byte that is no white space, which stays.
  private func mark() throws(FormatError) -> UInt8? {
    while let byte = try current() {
      guard Self.isSpace(byte) else { return byte }
      if byte == 0x0A { line += 1 }
      position += 1
    }
    return nil
  }

  private func takeMark() throws(FormatError) -> UInt8 {
    guard let byte = try mark() else { throw error("the file ends in the middle of the array") }
    position += 1
    return byte
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private func current() throws(FormatError) -> UInt8? {
    if position == filled {
      offset += filled
      position = 0
      filled = try input.read(into: &buffer, upTo: buffer.count)
    }
    return position < filled ? buffer[position] : nil
  }

  private func error(_ reason: String) -> FormatError {
    let place = offset + position
    return FormatError(
      at: SourceLocation(file: input.name, line: line, bytes: place..<place), .invalid("not JSON: \(reason).")
    )
  }
}
