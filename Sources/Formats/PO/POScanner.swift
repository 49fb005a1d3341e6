internal import Bitext

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

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

  private var buffer = [UInt8](repeating: 0, count: pieceSize)
  /// Where the buffer begins in the file.
  private var offset = 0
  private var count = 0
  private var isAtEnd = false
  private var position = 0
  private var line = 1
  private var lineStart = 0
  private var lineEnd = 0
  private var hasLine = false
  /// Whether something but white space stood on the line already.
  private var hasToken = false
  private var isPrevious = false
  /// Up to where the bytes are known to be text.
  private var checked = 0

  private static let pieceSize = 256 * 1024

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

  private var here: SourceLocation {
    SourceLocation(
      file: input.name, line: line, bytes: offset + position..<min(offset + position + 1, offset + count))
  }

  /// Whether a keyword belongs to the entry after this one.
  private func startsEntry(_ keyword: POEntry.Keyword, _ entry: POEntry) -> Bool {
    if isPrevious { return false }
    return switch keyword {
    case .context: entry.hasBegun || entry.domain != nil
    case .id: entry.id != nil || entry.domain != nil
    case .domain: entry.hasBegun || entry.domain != nil
    case .plural, .string: false
    }
  }

  private mutating func check(_ keyword: POEntry.Keyword, in entry: inout POEntry) throws(FormatError) {
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
  private func keyword() -> (POEntry.Keyword, end: Int)? {
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

  private func isString(after place: Int) -> Bool {
    buffer[place..<lineEnd].first { !Self.isBlank($0) } == UInt8(ascii: "\"")
  }

  /// The number in brackets that may follow.
  private mutating func pluralIndex() throws(FormatError) -> Int? {
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
  private mutating func domainName(
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

  /// Reads the string that begins here onto the end of a field.
  private mutating func string(
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

  private func plainEnd(from start: Int) -> Int {
    let bytes = buffer.span
    var position = start
    while position < lineEnd {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
      position += 1
    }
    return position
  }

  private func plainEndOfPairs(from start: Int) -> Int {
    var position = start
    while position < lineEnd {
      let byte = buffer[position]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
      position += leads[Int(byte)] ? 2 : 1
    }
    return min(position, lineEnd)
  }

  /// Appends what the escape stands for whose kind is at `place`, and returns where it ends.
  private mutating func escape(at place: Int, to bytes: inout [UInt8]) throws(FormatError) -> Int {
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

  private mutating func comment(in entry: inout POEntry) {
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

  private func begin(_ entry: inout POEntry, isAnchor: Bool) {
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

  private func close(
    _ field: POEntry.Field, _ keyword: POEntry.Keyword, isPrevious: Bool, in entry: inout POEntry
  ) throws(FormatError) {
    guard field.pieceCount > 0 else { throw error("a string in quotes is missing") }
    guard field.text.count <= UnitLimits.segment else {
      throw FormatError(
        at: SourceLocation(file: input.name, line: entry.line, bytes: field.place),
        .invalid("is a text of over \(UnitLimits.segment) bytes. Break it up."))
    }
    switch keyword {
    case .context: isPrevious ? (entry.previousContext = field) : (entry.context = field)
    case .id: isPrevious ? (entry.previousID = field) : (entry.id = field)
    case .plural: isPrevious ? (entry.previousPlural = field) : (entry.plural = field)
    case .string: entry.strings.append(field)
    case .domain: entry.domain = field
    }
  }

  private mutating func finish(_ entry: inout POEntry) throws(FormatError) -> Bool {
    try checkText(upTo: min(entry.end - offset, count))
    return true
  }

  /// Goes on to the next byte that is not white space; false at the end of the file.
  private mutating func advance(keeping start: Int?) throws(FormatError) -> Bool {
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
  private mutating func findLine(keeping start: Int?) throws(FormatError) -> Bool {
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
  private mutating func fill(from: Int) throws(FormatError) -> Bool {
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
  private mutating func checkText(upTo end: Int) throws(FormatError) {
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

  private func location(of place: Int) -> SourceLocation {
    let lines = place < position ? buffer[place..<position].count { $0 == 0x0A } : 0
    let ahead = place > position ? buffer[position..<place].count { $0 == 0x0A } : 0
    return SourceLocation(
      file: input.name, line: line - lines + ahead, bytes: offset + place..<offset + place + 1)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0B || byte == 0x0C
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_")
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
