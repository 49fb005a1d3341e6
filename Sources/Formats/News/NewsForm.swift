internal import Bitext

/// One form of a text inside a file: plain paragraphs, or markup kept in a string.
struct NewsForm {
  enum Kind: Int, Hashable {
    case plain, nitf, html

    /// By a content type or the end of a property's name, else by how the text begins.
    init(type: String, text: [UInt8]) {
      let type = type.lowercased()
      let start = text.prefix(1024).drop(while: MarkupRunBuilder.isSpace)
      let head = String(decoding: start, as: UTF8.self).lowercased()
      let letter = head.utf8.dropFirst().first ?? 0
      let hasTag =
        head.hasPrefix("<") && ((0x61...0x7A).contains(letter) || letter == 0x3F || letter == 0x21)
      if text.contains(0) {
        self = .plain
      } else if type.contains("nitf") || hasTag && head.contains("<nitf") {
        self = .nitf
      } else if type.contains("html")
        || hasTag && text.last(where: { !MarkupRunBuilder.isSpace($0) }) == UInt8(ascii: ">")
          && Self.endsTags(text)
      {
        self = .html
      } else {
        self = .plain
      }
    }

    /// Whether `</` or `/>` stands in it.
    private static func endsTags(_ text: [UInt8]) -> Bool {
      zip(text, text.dropFirst()).contains { first, second in
        (first, second) == (UInt8(ascii: "<"), UInt8(ascii: "/"))
          || (first, second) == (UInt8(ascii: "/"), UInt8(ascii: ">"))
      }
    }
  }

  let source: NewsSource
  let kind: Kind
  let escaping: NewsEscaping
  let file: String
  let line: Int
  var isLocked = false

  var location: SourceLocation {
    SourceLocation(file: file, line: line, bytes: source.original(of: 0..<source.bytes.count))
  }

  /// Its texts; `role` is that of those whose markup says none, `fixedRole` that of all.
  func texts(role: SegmentRole = .body, fixedRole: SegmentRole? = nil) throws(FormatError) -> [NewsText] {
    switch kind {
    case .plain:
      return try paragraphs.map { (range) throws(FormatError) in
        try check(range.count, range)
        let content = TaggedText(String(decoding: source.bytes[range], as: UTF8.self))
        return text(content, range, fixedRole ?? role, .plain)
      }
    case .nitf:
      // What is no XML is read as browsers do.
      guard let cutter = nitf(fixedRole) else { return try texts(html(fixedRole), .html, role) }
      return try texts(cutter, .xml, role)
    case .html: return try texts(html(fixedRole), .html, role)
    }
  }

  private func texts(
    _ cutter: StoryCutter, _ content: NewsEscaping.Content, _ role: SegmentRole
  ) throws(FormatError) -> [NewsText] {
    if let tooLong = cutter.tooLong { try check(.max, tooLong.range) }
    return cutter.runs.map { run in
      var text = text(run.content, run.range, run.role == .body ? role : run.role, content)
      if !run.isWhole {
        text.segment.isLocked = true
        text.segment.notes.append("Its tags do not match each other; repair them to translate it.")
      }
      return text
    }
  }

  private func text(
    _ content: TaggedText, _ range: Range<Int>, _ role: SegmentRole, _ form: NewsEscaping.Content
  ) -> NewsText {
    let range = source.original(of: range)
    var segment = FileSegment(
      source: content, role: role, location: SourceLocation(file: file, line: line, bytes: range))
    segment.isLocked = isLocked
    return NewsText(segment: segment, range: range, content: form, escaping: escaping)
  }

  private func check(_ count: Int, _ range: Range<Int>) throws(FormatError) {
    guard count > UnitLimits.segment else { return }
    throw FormatError(
      at: SourceLocation(file: file, line: line, bytes: source.original(of: range)),
      .invalid("a text of over \(UnitLimits.segment) bytes. Break it up into paragraphs."))
  }

  /// Paragraphs of a plain text: between blank lines, or without those, its lines.
  var paragraphs: [Range<Int>] {
    let whole = PlainTextReader.ranges(of: source.bytes)
    guard whole.count == 1, let only = whole.first else { return whole }
    var lines: [Range<Int>] = []
    var start = only.lowerBound
    while start < only.upperBound {
      let end =
        source.bytes[start..<only.upperBound].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? only.upperBound
      if let range = PlainTextReader.ranges(of: Array(source.bytes[start..<end])).first {
        lines.append(range.lowerBound + start..<range.upperBound + start)
      }
      start = end + 1
    }
    return lines
  }

  private func nitf(_ role: SegmentRole?) -> StoryCutter? {
    let bytes = source.bytes
    do {
      let outline = try NewsXMLOutline(bytes, file: file, wanted: nil)
      let xml = XMLReader(ByteInput(name: file, bytes: bytes))
      guard xml.encoding == .utf8 else { return nil }
      var cutter = StoryCutter(fixedRole: role)
      var number = 0
      while let event = try xml.next() {
        let range = xml.location.bytes
        switch event {
        case .start(let name, _):
          let local = XMLNames.local(name)
          let raw = xml.raw
          cutter.start(
            local, outline.holders.contains(number) ? .block : StoryCutter.display(of: local), raw: raw,
            at: range, line: line, isEmpty: raw.utf8.dropLast().last == UInt8(ascii: "/"))
          number += 1
        case .end: cutter.end(raw: xml.raw, at: range, line: line)
        case .text(let text): cutter.text(text, raw: xml.raw, at: range, line: line)
        case .comment, .instruction: cutter.other(raw: xml.raw, at: range, line: line)
        }
      }
      cutter.finish()
      return cutter
    } catch { return nil }
  }

  private func html(_ role: SegmentRole?) throws(FormatError) -> StoryCutter {
    do {
      return HTMLFragment.cut(try HTMLTree(page: source.bytes, file: file), line: line, fixedRole: role)
    } catch {
      throw FormatError(error)
    }
  }
}
