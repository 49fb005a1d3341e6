internal import Bitext

/// Finds the strings of an old-style property list, such as a `.strings` file.
///
/// Dictionaries may stand in braces or, the outermost, bare; they nest up to 16 deep. Source: Apple, Property List
/// Programming Topics, "Old-Style ASCII Property Lists", and Resource Programming Guide, "Strings Resources".
struct StringsParser {
  /// A string that is a value.
  struct Entry {
    /// The keys that lead to it.
    var path: [String]
    var text: String
    /// In the decoded text, with quotes; empty, after the key, for a key that is its own value.
    var place: Range<Int>
    /// From the first comment or key on.
    var start: Int
    var line: Int
    var notes: [String]
    /// `"` or `'`; 0 for a word without quotes.
    var quote: UInt8
  }

  private let text: DecodedText
  private let file: String
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private(set) var entries: [Entry] = []
  /// Comments that nothing followed yet, with the lines on which they end.
  private var comments: [(text: String, start: Int, startLine: Int, endLine: Int)] = []
  /// Of the last value's semicolon.
  private var lastLine = 0

  private static let maximumDepth = 16

  init(_ text: DecodedText, file: String) {
    self.text = text
    self.file = file
    bytes = text.bytes
  }

  /// Reads the whole file.
  mutating func document() throws(FormatError) {
    try skip()
    if current == UInt8(ascii: "{") {
      try dictionary(path: [], depth: 1)
      try skip()
      if position < bytes.count { throw error("something after the end") }
    } else {
      try pairs(path: [], depth: 0)
      if position < bytes.count { throw error("a key is missing") }
    }
  }

  private mutating func dictionary(path: [String], depth: Int) throws(FormatError) {
    guard depth <= Self.maximumDepth else {
      throw FormatError(at: here, .tooDeep(limit: Self.maximumDepth))
    }
    position += 1
    try pairs(path: path, depth: depth)
    guard current == UInt8(ascii: "}") else { throw error("a key or } is missing") }
    position += 1
  }

  private mutating func pairs(path: [String], depth: Int) throws(FormatError) {
    while true {
      try skip()
      guard position < bytes.count, isStringStart else { return }
      let start = takeComments()
      let key = try string()
      try skip()
      if current == UInt8(ascii: "=") {
        position += 1
        try skip()
        try value(path: path + [key.text], start: start, depth: depth)
        try skip()
      } else {
        var entry = start
        entry.path = path + [key.text]
        entry.text = key.text
        entry.place = key.place.upperBound..<key.place.upperBound
        entries.append(entry)
      }
      guard current == UInt8(ascii: ";") else { throw error("a semicolon is missing") }
      position += 1
      lastLine = line
    }
  }

  private mutating func value(path: [String], start: Entry, depth: Int) throws(FormatError) {
    switch current {
    case UInt8(ascii: "{"): try dictionary(path: path, depth: depth + 1)
    case UInt8(ascii: "("): try array(path: path, start: start, depth: depth + 1)
    case UInt8(ascii: "<"):
      while position < bytes.count, bytes[position] != UInt8(ascii: ">") { step() }
      guard position < bytes.count else { throw error("data that does not end") }
      position += 1
    default:
      guard position < bytes.count, isStringStart else { throw error("a value is missing") }
      var entry = start
      let quote = bytes[position]
      let value = try string()
      entry.path = path
      entry.text = value.text
      entry.place = value.place
      entry.quote = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") ? quote : 0
      entries.append(entry)
    }
  }

  private mutating func array(path: [String], start: Entry, depth: Int) throws(FormatError) {
    guard depth <= Self.maximumDepth else {
      throw FormatError(at: here, .tooDeep(limit: Self.maximumDepth))
    }
    position += 1
    var index = 0
    while true {
      try skip()
      if current == UInt8(ascii: ")") { break }
      var element = start
      if index > 0 { (element.start, element.line) = (position, line) }
      try value(path: path + [String(index)], start: element, depth: depth)
      index += 1
      try skip()
      if current == UInt8(ascii: ",") { position += 1 } else { break }
    }
    guard current == UInt8(ascii: ")") else { throw error("a comma or ) is missing") }
    position += 1
  }

  /// An entry that begins here, or with the comments right before.
  private mutating func takeComments() -> Entry {
    var entry = Entry(path: [], text: "", place: 0..<0, start: position, line: line, notes: [], quote: 0)
    var next = line
    for comment in comments.reversed() {
      // A blank line parts a comment from what follows.
      guard comment.endLine >= next - 1, comment.startLine != lastLine else { break }
      next = comment.startLine
      (entry.start, entry.line) = (comment.start, comment.startLine)
      if comment.text != "No comment provided by engineer.", !comment.text.isEmpty {
        entry.notes.insert(comment.text, at: 0)
      }
    }
    comments.removeAll()
    return entry
  }

  private var isStringStart: Bool {
    bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'")
      || Self.isWord(bytes[position])
  }

  private mutating func string() throws(FormatError) -> (text: String, place: Range<Int>) {
    let start = position
    let quote = bytes[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      while position < bytes.count, Self.isWord(bytes[position]) { position += 1 }
      return (String(decoding: bytes[start..<position], as: UTF8.self), start..<position)
    }
    let startLine = line
    position += 1
    var content: [UInt8] = []
    while position < bytes.count, bytes[position] != quote {
      let from = position
      while position < bytes.count, bytes[position] != quote, bytes[position] != UInt8(ascii: "\\") { step() }
      content += bytes[from..<position]
      if current == UInt8(ascii: "\\") { try escape(to: &content) }
    }
    guard position < bytes.count else {
      line = startLine
      position = start
      throw error("a string that does not end")
    }
    position += 1
    guard content.count <= UnitLimits.segment else {
      position = start
      throw error("a string of over \(UnitLimits.segment) bytes")
    }
    return (String(decoding: content, as: UTF8.self), start..<position)
  }

  private mutating func escape(to content: inout [UInt8]) throws(FormatError) {
    position += 1
    guard let kind = current else { return }
    step()
    switch kind {
    case UInt8(ascii: "n"): content.append(0x0A)
    case UInt8(ascii: "r"): content.append(0x0D)
    case UInt8(ascii: "t"): content.append(0x09)
    case UInt8(ascii: "a"): content.append(0x07)
    case UInt8(ascii: "b"): content.append(0x08)
    case UInt8(ascii: "f"): content.append(0x0C)
    case UInt8(ascii: "v"): content.append(0x0B)
    case UInt8(ascii: "U"), UInt8(ascii: "u"):
      var units = [try codeUnit()]
      if UTF16.isLeadSurrogate(units[0]), current == UInt8(ascii: "\\"), position + 1 < bytes.count,
        bytes[position + 1] | 0x20 == UInt8(ascii: "u")
      {
        position += 2
        units.append(try codeUnit())
      }
      guard let text = String(validating: units, as: UTF16.self) else {
        throw error("half of a surrogate pair")
      }
      content += text.utf8
    case 0x30...0x37:
      var value = UInt32(kind & 7)
      var count = 1
      while count < 3, let digit = current, (0x30...0x37).contains(digit) {
        value = value << 3 | UInt32(digit & 7)
        position += 1
        count += 1
      }
      guard value < 0x80 else { throw error("a character of the NextStep encoding. Write it as it is") }
      content.append(UInt8(value))
    default: content.append(kind)
    }
  }

  /// Up to four hexadecimal digits.
  private mutating func codeUnit() throws(FormatError) -> UInt16 {
    var unit: UInt16 = 0
    var count = 0
    while count < 4, let digit = current?.hexadecimalValue {
      unit = unit << 4 | UInt16(digit)
      position += 1
      count += 1
    }
    guard count > 0 else { throw error("hexadecimal digits are missing") }
    return unit
  }

  /// Passes over white space and comments.
  private mutating func skip() throws(FormatError) {
    while let byte = current {
      if byte <= 0x20 {
        step()
      } else if bytes[position...].starts(with: [0xE2, 0x80, 0xA8])
        || bytes[position...].starts(with: [0xE2, 0x80, 0xA9])
      {
        position += 3
      } else if bytes[position...].starts(with: "//".utf8) {
        let start = position
        while let byte = current, byte != 0x0A, byte != 0x0D { position += 1 }
        note(start + 2..<position, start: start, startLine: line)
      } else if bytes[position...].starts(with: "/*".utf8) {
        let (start, startLine) = (position, line)
        position += 2
        while position < bytes.count, !bytes[position...].starts(with: "*/".utf8) { step() }
        guard position < bytes.count else {
          (position, line) = (start, startLine)
          throw error("a comment that does not end")
        }
        position += 2
        note(start + 2..<position - 2, start: start, startLine: startLine)
      } else {
        return
      }
    }
  }

  private mutating func note(_ range: Range<Int>, start: Int, startLine: Int) {
    let text = String(decoding: bytes[range], as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline).map { line in
      String(String(line.drop(while: \.isWhitespace).reversed()).drop(while: \.isWhitespace).reversed())
    }
    let note = lines.filter { !$0.isEmpty }.joined(separator: "\n")
    // A comment behind a value on its line is about that.
    if startLine == lastLine, startLine == line, !entries.isEmpty, !note.isEmpty {
      entries[entries.count - 1].notes.append(note)
    }
    comments.append((note, start, startLine, line))
  }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func step() {
    if bytes[position] == 0x0A
      || bytes[position] == 0x0D && (position + 1 == bytes.count || bytes[position + 1] != 0x0A)
    {
      line += 1
    }
    position += 1
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || "_$/:.-".utf8.contains(byte)
  }

  private var here: SourceLocation {
    let place = text.map.original(of: position)
    return SourceLocation(file: file, line: line, bytes: place..<place)
  }

  private func error(_ reason: String) -> FormatError {
    FormatError(at: here, .invalid(reason + ". Check the line, or run plutil -lint on the file."))
  }
}
