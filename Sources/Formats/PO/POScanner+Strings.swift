internal import Bitext

/// Strings in quotes, and what their escapes stand for.
extension POScanner {
  /// Reads the string that begins here onto the end of a field.
  mutating func string(
    of field: inout POEntry.Field, in entry: inout POEntry
  ) throws(FormatError) {
    let start = position
    var from = position + 1
    while true {
      let end = leads.isEmpty ? plainEnd(from: from) : plainEndOfPairs(from: from)
      guard end < lineEnd else { throw error("a string does not end on its line") }
      entry.bytes += buffer[from..<end]
      if buffer[end] == UInt8(ascii: "\"") {
        position = end + 1
        break
      }
      from = try escape(at: end + 1, to: &entry.bytes)
    }
    if field.pieceCount == 0 {
      field.place = offset + start..<offset + position
    } else {
      field.place = field.place.lowerBound..<offset + position
      if field.pieceCount == 1, !hasToken { field.indent = offset + lineStart..<offset + start }
    }
    hasToken = true
    field.pieceCount += 1
    field.text = field.text.lowerBound..<entry.bytes.count
    entry.end = offset + position
  }

  func plainEnd(from start: Int) -> Int {
    let bytes = buffer.span
    var position = start
    while position < lineEnd {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
      position += 1
    }
    return position
  }

  func plainEndOfPairs(from start: Int) -> Int {
    var position = start
    while position < lineEnd {
      let byte = buffer[position]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
      position += leads[Int(byte)] ? 2 : 1
    }
    return min(position, lineEnd)
  }

  /// Appends what the escape stands for whose kind is at `place`, and returns where it ends.
  mutating func escape(at place: Int, to bytes: inout [UInt8]) throws(FormatError) -> Int {
    guard place < lineEnd else { throw error("a string does not end on its line") }
    let kind = buffer[place]
    switch kind {
    case UInt8(ascii: "n"): bytes.append(0x0A)
    case UInt8(ascii: "t"): bytes.append(0x09)
    case UInt8(ascii: "r"): bytes.append(0x0D)
    case UInt8(ascii: "a"): bytes.append(0x07)
    case UInt8(ascii: "b"): bytes.append(0x08)
    case UInt8(ascii: "v"): bytes.append(0x0B)
    case UInt8(ascii: "f"): bytes.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(kind)
    case 0x30...0x37:
      var (end, value) = (place, 0)
      while end < min(lineEnd, place + 3), (0x30...0x37).contains(buffer[end]) {
        value = value << 3 | Int(buffer[end] & 7)
        end += 1
      }
      bytes.append(UInt8(truncatingIfNeeded: value))
      return end
    case UInt8(ascii: "x") where place + 1 < lineEnd && buffer[place + 1].hexadecimalValue != nil:
      var (end, value) = (place + 1, UInt8(0))
      while end < lineEnd, let digit = buffer[end].hexadecimalValue {
        value = value << 4 | digit
        end += 1
      }
      bytes.append(value)
      return end
    default:
      let range = offset + place - 1..<offset + place + 1
      try log.report(
        "an escape that PO does not know: \\\(Character(Unicode.Scalar(kind)))",
        at: SourceLocation(file: input.name, line: line, bytes: range))
      bytes += [UInt8(ascii: "\\"), kind]
    }
    return place + 1
  }
}

extension UInt8 {
  /// Of a hexadecimal digit.
  var hexadecimalValue: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x37
    case 0x61...0x66: self - 0x57
    default: nil
    }
  }
}
