internal import Bitext

/// Cuts a PO file into entries, in memory bounded by one of them.
///
/// Obsolete entries (`#~`) are passed over. A mistake of form is an error with its line.
/// Format: GNU gettext manual, "The Format of PO Files".
struct POScanner {
  let input: ByteInput
  /// The bytes that begin a character of two bytes, where the second may be a backslash.
  var leads: [Bool] = []
  var isUTF8 = true
  var log: ViolationLog

  var buffer = [UInt8](repeating: 0, count: pieceSize)
  /// Where the buffer begins in the file.
  var offset = 0
  var count = 0
  var isAtEnd = false
  var position = 0
  var line = 1
  var lineStart = 0
  var lineEnd = 0
  var hasLine = false
  /// Whether something but white space stood on the line already.
  var hasToken = false
  var isPrevious = false
  /// Up to where the bytes are known to be text.
  var checked = 0

  static let pieceSize = 256 * 1024

  init(_ input: ByteInput, isStrict: Bool) {
    self.input = input
    log = ViolationLog(isStrict: isStrict)
  }

  /// The bytes of the file in a range that the last entry covers.
  subscript(range: Range<Int>) -> ArraySlice<UInt8> {
    buffer[range.lowerBound - offset..<range.upperBound - offset]
  }

  /// Whether the line that ends at or after a place of the last entry ends in CR LF.
  func hasCarriageReturn(after place: Int) -> Bool {
    guard let end = buffer.firstOffset(of: 0x0A, in: min(place - offset, count)..<count) else { return false }
    return end > 0 && buffer[end - 1] == 0x0D
  }

  /// Passes over a byte order mark, at the start of the file.
  mutating func skipByteOrderMark() throws(FormatError) {
    guard try findLine(keeping: nil), buffer[..<count].starts(with: [0xEF, 0xBB, 0xBF]) else { return }
    position = 3
    lineStart = 3
  }

  /// Reads the next entry; false at the end, when `entry` holds what comments are left.
  mutating func next(_ entry: inout POEntry) throws(FormatError) -> Bool {
    entry.reset()
    var open: (keyword: POEntry.Keyword, isPrevious: Bool)?
    var field = POEntry.Field(place: 0..<0, text: 0..<0, keyword: 0)
    while try advance(keeping: entry.start) {
      let byte = buffer[position]
      if byte == UInt8(ascii: "\"") {
        guard let open, open.isPrevious == isPrevious else {
          throw error("a string without a keyword before it")
        }
        try string(of: &field, in: &entry)
        continue
      }
      let mark = byte == UInt8(ascii: "#") && position + 1 < lineEnd ? buffer[position + 1] : 0
      if byte == UInt8(ascii: "#"), isPrevious {
        // A comment behind a previous text goes with its line.
        position = lineEnd
        continue
      }
      if mark == UInt8(ascii: "|"), open?.isPrevious == true {
        comment(in: &entry)
        continue
      }
      if let closed = open {
        try close(field, closed.keyword, isPrevious: closed.isPrevious, in: &entry)
        open = nil
      }
      if byte == UInt8(ascii: "#") {
        let isObsolete = mark == UInt8(ascii: "~")
        if !entry.strings.isEmpty || entry.domain != nil { return try finish(&entry) }
        if isObsolete {
          if entry.hasBegun { return try finish(&entry) }
          entry.reset()
          position = lineEnd
          continue
        }
        comment(in: &entry)
        continue
      }
      let place = offset + position
      guard let (keyword, end) = keyword(), !isPrevious || isString(after: end) else {
        guard isPrevious else { throw error("an unknown keyword") }
        // What the manual itself writes without quotes, and what nobody reads.
        position = lineEnd
        continue
      }
      if startsEntry(keyword, entry) { return try finish(&entry) }
      begin(&entry, isAnchor: true)
      position = end
      open = (keyword, isPrevious)
      field = POEntry.Field(
        place: place..<place, text: entry.bytes.count..<entry.bytes.count, keyword: place)
      try check(keyword, in: &entry)
      hasToken = true
      if keyword == .domain { try domainName(&field, in: &entry) }
    }
    if let open { try close(field, open.keyword, isPrevious: open.isPrevious, in: &entry) }
    try checkText(upTo: count)
    guard entry.hasBegun || entry.domain != nil else { return false }
    return try finish(&entry)
  }

  /// What is wrong where the scanner stands.
  func error(_ reason: String) -> FormatError {
    FormatError(at: here, .invalid(reason + ". Check the line, or run msgfmt -c on the file."))
  }

  var here: SourceLocation {
    SourceLocation(
      file: input.name, line: line, bytes: offset + position..<min(offset + position + 1, offset + count))
  }

  /// Whether a keyword belongs to the entry after this one.
  func startsEntry(_ keyword: POEntry.Keyword, _ entry: POEntry) -> Bool {
    if isPrevious { return false }
    return switch keyword {
    case .context: entry.hasBegun || entry.domain != nil
    case .id: entry.id != nil || entry.domain != nil
    case .domain: entry.hasBegun || entry.domain != nil
    case .plural, .string: false
    }
  }

  mutating func check(_ keyword: POEntry.Keyword, in entry: inout POEntry) throws(FormatError) {
    if isPrevious {
      if keyword == .string || keyword == .domain { throw error("msgstr after #|") }
      return
    }
    switch keyword {
    case .context, .id, .domain: break
    case .plural:
      guard entry.id != nil else { throw error("msgid_plural without msgid") }
      guard entry.plural == nil else { throw error("a second msgid_plural") }
      guard entry.strings.isEmpty else { throw error("msgid_plural after msgstr") }
    case .string:
      guard entry.id != nil else { throw error("msgstr without msgid") }
      let index = try pluralIndex()
      if entry.plural == nil {
        guard index == nil else { throw error("msgstr[\(index ?? 0)] without msgid_plural") }
        guard entry.strings.isEmpty else { throw error("a second msgstr") }
      } else {
        guard let index else { throw error("msgstr without a number though there is msgid_plural") }
        guard index == entry.strings.count else {
          throw error("msgstr[\(index)] where msgstr[\(entry.strings.count)] should be")
        }
      }
    }
  }

  /// The keyword that begins here and where it ends.
  func keyword() -> (POEntry.Keyword, end: Int)? {
    var end = position
    while end < lineEnd, Self.isLetter(buffer[end]) { end += 1 }
    let word = buffer[position..<end]
    let keyword: POEntry.Keyword? =
      switch word.count {
      case 5 where word.elementsEqual("msgid".utf8): .id
      case 6 where word.elementsEqual("msgstr".utf8): .string
      case 6 where word.elementsEqual("domain".utf8): .domain
      case 7 where word.elementsEqual("msgctxt".utf8): .context
      case 12 where word.elementsEqual("msgid_plural".utf8): .plural
      default: nil
      }
    return keyword.map { ($0, end) }
  }

  func isString(after place: Int) -> Bool {
    buffer[place..<lineEnd].first { !Self.isBlank($0) } == UInt8(ascii: "\"")
  }

  /// The number in brackets that may follow.
  mutating func pluralIndex() throws(FormatError) -> Int? {
    var end = position
    while end < lineEnd, Self.isBlank(buffer[end]) { end += 1 }
    guard end < lineEnd, buffer[end] == UInt8(ascii: "[") else { return nil }
    end += 1
    while end < lineEnd, Self.isBlank(buffer[end]) { end += 1 }
    let start = end
    while end < lineEnd, (0x30...0x39).contains(buffer[end]) { end += 1 }
    let digits = buffer[start..<end]
    while end < lineEnd, Self.isBlank(buffer[end]) { end += 1 }
    guard (1...3).contains(digits.count), end < lineEnd, buffer[end] == UInt8(ascii: "]"),
      let index = Int(String(decoding: digits, as: UTF8.self))
    else { throw error("a number in [ ] is missing") }
    position = end + 1
    return index
  }

  /// A name of a domain without quotes, as some tools write it.
  mutating func domainName(
    _ field: inout POEntry.Field, in entry: inout POEntry
  ) throws(FormatError) {
    var start = position
    while start < lineEnd, Self.isBlank(buffer[start]) { start += 1 }
    guard start < lineEnd, buffer[start] != UInt8(ascii: "\"") else { return }
    var end = lineEnd
    while end > start, Self.isBlank(buffer[end - 1]) { end -= 1 }
    entry.bytes += buffer[start..<end]
    field.text = field.text.lowerBound..<entry.bytes.count
    field.place = offset + start..<offset + end
    field.pieceCount = 1
    position = end
    entry.end = offset + end
  }

  mutating func comment(in entry: inout POEntry) {
    let start = position
    begin(&entry, isAnchor: false)
    var kind: UInt8 = position + 1 < lineEnd ? buffer[position + 1] : 0
    if kind == UInt8(ascii: "|") {
      begin(&entry, isAnchor: true)
      let from = hasToken ? start : lineStart
      entry.previousLines.append(offset + from..<offset + min(lineEnd + (hasToken ? 0 : 1), count))
      isPrevious = true
      hasToken = true
      position += 2
      return
    }
    if kind != UInt8(ascii: "."), kind != UInt8(ascii: ":"), kind != UInt8(ascii: ","),
      kind != UInt8(ascii: "=")
    {
      kind = 0
    }
    var from = position + (kind == 0 ? 1 : 2)
    if from < lineEnd, buffer[from] == 0x20 { from += 1 }
    var end = lineEnd
    if end > from, buffer[end - 1] == 0x0D { end -= 1 }
    let whole = hasToken ? start..<end : lineStart..<min(lineEnd + 1, count)
    entry.comments.append(
      POEntry.Comment(
        kind: kind, content: offset + from..<offset + max(from, end),
        line: offset + whole.lowerBound..<offset + whole.upperBound))
    position = lineEnd
    hasToken = true
  }

  func begin(_ entry: inout POEntry, isAnchor: Bool) {
    let place = hasToken ? position : lineStart
    if entry.start == nil {
      entry.start = offset + place
      entry.line = line
      entry.end = offset + position
    }
    if isAnchor, entry.anchor == nil {
      entry.anchor = offset + place
      entry.isAnchorInsideLine = hasToken
    }
  }

  func close(
    _ field: POEntry.Field, _ keyword: POEntry.Keyword, isPrevious: Bool, in entry: inout POEntry
  ) throws(FormatError) {
    guard field.pieceCount > 0 else { throw error("a string in quotes is missing") }
    if field.text.count > UnitLimits.segment, entry.tooLong == nil { entry.tooLong = field.place }
    switch keyword {
    case .context: isPrevious ? (entry.previousContext = field) : (entry.context = field)
    case .id: isPrevious ? (entry.previousID = field) : (entry.id = field)
    case .plural: isPrevious ? (entry.previousPlural = field) : (entry.plural = field)
    case .string: entry.strings.append(field)
    case .domain: entry.domain = field
    }
  }

  mutating func finish(_ entry: inout POEntry) throws(FormatError) -> Bool {
    try checkText(upTo: min(entry.end - offset, count))
    return true
  }

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0B || byte == 0x0C
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_")
  }
}
