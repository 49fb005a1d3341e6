internal import Bitext

/// Finds a text as a person reads it in the bytes of a file that write it.
///
///     var written = WrittenText(Array("<p>Tom &amp;\n <b>Ann</b></p>".utf8)[...], steps: 1000)
///     written.range(of: 6..<9, in: Array("Tom & Ann".utf8))   // 18..<21
///
/// Tags are passed over; entities and backslash escapes stand for their characters; white space stands for white
/// space of any length; a quotation mark between lines of a string (PO) or before another (CSV) is passed over.
/// That is loose, and meant to be: where to look is asked, in a block known to hold the text.
struct WrittenText {
  private let bytes: ArraySlice<UInt8>
  private let limit: Int
  /// What the file has for the codes of the text, by the offset that they stand before.
  private let codes: [Int: [[UInt8]]]
  private(set) var used = 0

  /// - Parameters:
  ///   - bytes: The part of a file that holds the text; its indices are offsets in the file.
  ///   - codes: Those of the text.
  ///   - steps: How many bytes to look at before giving up.
  init(_ bytes: ArraySlice<UInt8>, codes: [InlineCode] = [], steps: Int) {
    self.bytes = bytes
    self.codes = Dictionary(grouping: codes.filter { !$0.original.isEmpty }, by: \.offset)
      .mapValues { $0.map { Array($0.original.utf8) } }
    limit = steps
  }

  /// The bytes that write `wanted` of `text`, at the first place where all of the text stands.
  mutating func range(of wanted: Range<Int>, in text: [UInt8]) -> Range<Int>? {
    guard let first = text.first else { return nil }
    for start in bytes.indices {
      let byte = bytes[start]
      used += 1
      if used > limit { return nil }
      guard byte == first || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "\\") else { continue }
      if let found = range(of: wanted, in: text, from: start) { return found }
    }
    return nil
  }

  private mutating func range(of wanted: Range<Int>, in text: [UInt8], from start: Int) -> Range<Int>? {
    var (place, offset) = (start, 0)
    var (lower, upper) = (start, start)
    var isAfterTag = false
    while offset < text.count {
      used += 1
      guard place < bytes.endIndex, used <= limit else { return nil }
      if let length = code(before: offset, at: place) {
        place += length
        isAfterTag = true
      } else if let step = match(text[offset...], at: place) {
        if offset <= wanted.lowerBound { lower = place }
        if offset < wanted.upperBound { upper = place + step.bytes }
        offset += step.text
        place += step.bytes
        isAfterTag = false
      } else if let length = tag(at: place) {
        place += length
        isAfterTag = true
      } else if Self.isSpace(bytes[place]) || Self.isMark(bytes[place]) {
        place += 1
      } else if isAfterTag, Self.isSpace(text[offset]) {
        offset += 1
      } else {
        return nil
      }
    }
    return lower..<upper
  }

  /// How many bytes of the text and of the file stand for each other here.
  private func match(_ text: ArraySlice<UInt8>, at place: Int) -> (text: Int, bytes: Int)? {
    guard let wanted = text.first else { return nil }
    let byte = bytes[place]
    if byte == UInt8(ascii: "&"), let entity = entity(at: place), text.starts(with: entity.text.utf8) {
      return (entity.text.utf8.count, entity.length)
    }
    if byte == UInt8(ascii: "\\"), let escape = escape(at: place), text.starts(with: escape.text.utf8) {
      return (escape.text.utf8.count, escape.length)
    }
    if byte == wanted || Self.isSpace(byte) && Self.isSpace(wanted) { return (1, 1) }
    return nil
  }

  private func code(before offset: Int, at place: Int) -> Int? {
    codes[offset]?.first { bytes[place...].starts(with: $0) }?.count
  }

  private func tag(at place: Int) -> Int? {
    guard bytes[place] == UInt8(ascii: "<"),
      let end = bytes[place...].prefix(4096).firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    return end + 1 - place
  }

  private func entity(at place: Int) -> (text: String, length: Int)? {
    guard let end = bytes[place...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: bytes[(place + 1)..<end], as: UTF8.self)
    let length = end + 1 - place
    if let text = Self.entities[name] { return (text, length) }
    guard name.hasPrefix("#") else { return nil }
    let isHexadecimal = name.hasPrefix("#x") || name.hasPrefix("#X")
    let digits = name.dropFirst(isHexadecimal ? 2 : 1)
    guard let scalar = UInt32(digits, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init) else {
      return nil
    }
    return (String(scalar), length)
  }

  private func escape(at place: Int) -> (text: String, length: Int)? {
    guard place + 1 < bytes.endIndex else { return nil }
    switch bytes[place + 1] {
    case UInt8(ascii: "n"): return ("\n", 2)
    case UInt8(ascii: "t"): return ("\t", 2)
    case UInt8(ascii: "r"): return ("\r", 2)
    case let mark
    where [UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "'")].contains(mark):
      return (String(Unicode.Scalar(mark)), 2)
    case UInt8(ascii: "u"):
      let digits = String(decoding: bytes[(place + 2)...].prefix(4), as: UTF8.self)
      guard digits.utf8.count == 4, let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) else {
        return nil
      }
      return (String(scalar), 6)
    default: return nil
    }
  }

  /// Quotation marks of strings, and the marks of emphasis in Markdown.
  private static func isMark(_ byte: UInt8) -> Bool { "\"*_`".utf8.contains(byte) }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static let entities = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "rsquo": "’", "lsquo": "‘",
    "rdquo": "”", "ldquo": "“", "ndash": "–", "mdash": "—", "hellip": "…", "laquo": "«", "raquo": "»",
    "euro": "€", "pound": "£", "ccedil": "ç", "ouml": "ö", "uuml": "ü", "Ccedil": "Ç", "Ouml": "Ö",
    "Uuml": "Ü", "auml": "ä", "eacute": "é", "szlig": "ß", "shy": "\u{AD}",
  ]
}
