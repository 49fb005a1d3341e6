internal import Bitext

/// The inline content of one block: its texts and the marks between them.
///
/// What stands between two texts is read by the events that the parser gave there. Where that does not come out
/// even, it is one code; at the ends of the block it then stays outside of the text.
struct MarkdownRun {
  typealias Part = HTMLTextParts.Part

  private let marks: MarkdownMarks
  private(set) var parts: [Part] = []
  /// Parts that are character references.
  private(set) var references: Set<Int> = []
  /// Parts that are the end of a line and show a space.
  private(set) var softBreaks: Set<Int> = []
  /// Behind what was read; `nil` before the first text.
  private var position: Int?
  private var pending: [MarkdownEvent] = []
  /// A code span or `<link>`, which is one code, and how many marks end it.
  private var opaque: (start: Int, mark: UInt8, count: Int)?
  /// Where the block may begin at the earliest.
  private let floor: Int

  private static let mostTries = 64

  init(page: [UInt8], floor: Int) {
    marks = MarkdownMarks(page: page)
    self.floor = floor
  }

  var isEmpty: Bool { parts.isEmpty && pending.isEmpty }

  /// Behind the last byte that is known to be part of the block.
  var end: Int { position ?? floor }

  mutating func read(_ event: MarkdownEvent) {
    switch event {
    case .text(let range, let isReference):
      resolve(before: range.lowerBound)
      if opaque == nil {
        // With the backslash that the parser passes over.
        let start = min(position ?? range.lowerBound, range.lowerBound)
        if isReference { references.insert(parts.count) }
        parts.append(Part(kind: .text(isPreserved: false), range: start..<range.upperBound))
        texts[parts.count - 1] = range
      }
      position = range.upperBound
    case .html(let range?):
      resolve(before: range.lowerBound)
      appendHTML(range)
      position = range.upperBound
    case .codeText(let range?):
      resolve(before: range.lowerBound)
      position = range.upperBound
    case .codeText(nil): break
    default: pending.append(event)
    }
  }

  /// The bytes of a text part without a backslash before them.
  private(set) var texts: [Int: Range<Int>] = [:]

  /// Reads the marks at the end of the block.
  mutating func finish() {
    guard var offset = position else { return }
    for event in pending {
      guard read(event, at: &offset, limit: marks.page.count) else { break }
    }
    pending = []
  }

  private mutating func resolve(before end: Int) {
    defer { pending = [] }
    let before = mark
    guard let start = position ?? firstMark(before: end) else {
      position = end
      return
    }
    var offset = start
    for event in pending {
      guard read(event, at: &offset, limit: end) else {
        goBack(to: before)
        if position != nil, opaque == nil, end > start {
          parts.append(Part(kind: .standalone, range: start..<end))
        }
        position = end
        return
      }
    }
    if opaque == nil, offset < end, !(offset == end - 1 && marks.byte(offset) == UInt8(ascii: "\\")) {
      parts.append(Part(kind: .standalone, range: offset..<end))
      offset = end
    }
    position = opaque == nil ? offset : end
  }

  /// What `goBack` needs to take back what was read since.
  private typealias Mark = (count: Int, last: Part?, opaque: (start: Int, mark: UInt8, count: Int)?)

  private var mark: Mark { (parts.count, parts.last, opaque) }

  private mutating func goBack(to mark: Mark) {
    for index in mark.count..<parts.count { softBreaks.remove(index) }
    parts.removeSubrange(mark.count...)
    if let last = mark.last { parts[mark.count - 1] = last }
    opaque = mark.opaque
  }

  /// Reads the mark of an event and goes past it; false where there is none.
  private mutating func read(_ event: MarkdownEvent, at offset: inout Int, limit: Int) -> Bool {
    let start = offset
    let end: Int?
    switch event {
    case .softBreak, .hardBreak, .html(nil): end = marks.lineEnd(at: offset)
    case .enter(.emphasis), .leave(.emphasis): end = marks.emphasis(at: offset, count: 1)
    case .enter(.strong), .leave(.strong): end = marks.emphasis(at: offset, count: 2)
    case .enter(.struck), .leave(.struck): end = marks.run(of: UInt8(ascii: "~"), at: offset, most: 2)
    case .enter(.image):
      end =
        marks.byte(offset) == UInt8(ascii: "!") && marks.byte(offset + 1) == UInt8(ascii: "[")
        ? offset + 2 : nil
    case .enter(.link):
      if marks.byte(offset) == UInt8(ascii: "<") { opaque = (offset, UInt8(ascii: ">"), 1) }
      end = opaque != nil || marks.byte(offset) == UInt8(ascii: "[") ? offset + 1 : nil
    case .enter(.code):
      end = marks.run(of: UInt8(ascii: "`"), at: offset)
      opaque = end.map { (start, UInt8(ascii: "`"), $0 - start) }
    case .leave(.code) where opaque != nil, .leave(.link) where opaque != nil:
      return readOpaqueEnd(at: &offset, limit: limit)
    case .leave(.link), .leave(.image): end = marks.linkEnd(at: offset, limit: limit)
    default: end = nil
    }
    guard let end, end <= limit else { return false }
    offset = end
    append(event, start..<end)
    return true
  }

  private mutating func append(_ event: MarkdownEvent, _ range: Range<Int>) {
    switch event {
    case .softBreak:
      softBreaks.insert(parts.count)
      parts.append(Part(kind: .text(isPreserved: false), range: range))
    case .hardBreak: parts.append(Part(kind: .lineBreak("\n"), range: range))
    case .html:
      if let last = parts.last { parts[parts.count - 1].range = last.range.lowerBound..<range.upperBound }
    case .enter(let span) where opaque == nil:
      parts.append(Part(kind: .open, range: range, name: span.rawValue))
    case .leave(let span): parts.append(Part(kind: .close, range: range, name: span.rawValue))
    default: break
    }
  }

  private mutating func readOpaqueEnd(at offset: inout Int, limit: Int) -> Bool {
    guard let (start, mark, count) = opaque else { return false }
    var end = offset
    while end < limit, end - offset < 1000,
      marks.isSpace(marks.byte(end)) || (marks.byte(end) == UInt8(ascii: ">") && mark != UInt8(ascii: ">"))
    { end += 1 }
    guard end + count <= limit, (0..<count).allSatisfy({ marks.byte(end + $0) == mark }) else { return false }
    offset = end + count
    opaque = nil
    parts.append(Part(kind: .standalone, range: start..<offset))
    return true
  }

  private mutating func appendHTML(_ range: Range<Int>) {
    if case .close? = parts.last?.kind {
    } else if let last = parts.last, last.name.hasPrefix("<"),
      last.range.upperBound == range.lowerBound, !last.name.hasSuffix(">")
    {
      parts[parts.count - 1].range = last.range.lowerBound..<range.upperBound
      return
    }
    var tokenizer = HTMLTokenizer(Array(marks.page[range]))
    let token = tokenizer.next()
    let isVoid =
      token?.isSelfClosing == true || ["br", "img", "hr", "input", "wbr"].contains(token?.name ?? "")
    let kind: Part.Kind =
      token?.kind == .start && !isVoid ? .open : token?.kind == .end ? .close : .standalone
    parts.append(Part(kind: kind, range: range, name: "<" + (token?.name ?? "") + ">"))
  }

  /// Where the marks before the first text begin; `nil` when that cannot be told.
  private mutating func firstMark(before end: Int) -> Int? {
    var start = end
    if start > floor, marks.byte(start - 1) == UInt8(ascii: "\\") { start -= 1 }
    let textStart = start
    for event in pending.reversed() {
      switch event {
      case .enter(.emphasis), .enter(.link): start -= 1
      case .enter(.strong), .enter(.image): start -= 2
      case .enter(.struck): start -= marks.byte(start - 2) == UInt8(ascii: "~") ? 2 : 1
      case .enter(.code):
        while start > floor, marks.isSpace(marks.byte(start - 1)) { start -= 1 }
        while start > floor, marks.byte(start - 1) == UInt8(ascii: "`") { start -= 1 }
      default: return searchedMark(before: textStart)
      }
    }
    return start >= floor && fits(start, textStart) ? start : nil
  }

  /// Looks for the marks, which hold a link or picture without text, from the start of the line.
  private mutating func searchedMark(before end: Int) -> Int? {
    let line = (marks.page[floor..<end].lastIndex { $0 == 0x0a || $0 == 0x0d } ?? floor - 1) + 1
    var tries = 0
    for start in max(line, floor)..<max(line, floor, end)
    where "![<*_`~".utf8.contains(marks.byte(start)) {
      tries += 1
      if tries > Self.mostTries { return nil }
      if fits(start, end) { return start }
    }
    return nil
  }

  /// Whether the marks that are waiting fill these bytes.
  private mutating func fits(_ start: Int, _ end: Int) -> Bool {
    let before = mark
    defer { goBack(to: before) }
    var offset = start
    for event in pending where !read(event, at: &offset, limit: end) { return false }
    return offset == end || opaque != nil
  }
}
