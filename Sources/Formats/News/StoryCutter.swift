internal import Bitext

/// Cuts markup, given as events in document order, into runs of text with roles.
///
/// Block elements end a run, and so do two line breaks in a row. Inline elements that hold blocks must be
/// given as blocks. Comments and hidden elements inside a run are codes; between runs they are nothing.
struct StoryCutter {
  /// What an element does to the text around it.
  enum Display: Hashable, Sendable {
    case block, inline, hidden, lineBreak
  }

  private struct Frame {
    var name: String
    var display: Display
    var role: SegmentRole?
    var isPreserving: Bool
    var code: Int?
    var tag: MarkupLanguageTag?
    /// That of the innermost block that names one.
    var language: String?
    /// Whether a run began in it, or in an element inside.
    var hasRun = false
  }

  private var frames: [Frame] = []
  private var builder = MarkupRunBuilder()
  private var openInlines = 0
  /// What the text of a hidden element is gathered in.
  private var hidden: (raw: String, start: Int, line: Int)?
  private var hiddenDepth = 0
  /// Set where the role is known whatever the elements say.
  private let fixedRole: SegmentRole?

  private(set) var runs: [MarkupRun] = []
  /// Start tags around runs that name a language.
  private(set) var tags: [MarkupLanguageTag] = []
  /// Whether a run was too long to be a segment; where.
  private(set) var tooLong: (range: Range<Int>, line: Int)?

  /// Whether what comes next is in no run so far, and is not hidden.
  var isBetweenRuns: Bool { hidden == nil && builder.isEmpty }

  init(fixedRole: SegmentRole? = nil) { self.fixedRole = fixedRole }

  static func display(of name: String) -> Display {
    if name == "br" { return .lineBreak }
    if StoryElements.isHidden(name) { return .hidden }
    return StoryElements.isBlock(name) ? .block : .inline
  }

  /// Begins an element; `role` is that of its text, where more than its name says it.
  mutating func start(
    _ name: String, _ display: Display, raw: String, at range: Range<Int>, line: Int, isEmpty: Bool,
    role: SegmentRole? = nil, tag: MarkupLanguageTag? = nil
  ) {
    if hidden != nil {
      hiddenDepth += 1
      hidden?.raw += raw
      return
    }
    var frame = Frame(
      name: name, display: display,
      role: fixedRole ?? role ?? StoryElements.role(of: name, inside: frames.last?.name) ?? frames.last?.role,
      isPreserving: StoryElements.isPreserving(name) || frames.last?.isPreserving == true,
      language: frames.last?.language)
    switch display {
    case .hidden:
      hidden = (raw, range.lowerBound, line)
      hiddenDepth = 1
      return
    case .block:
      flush()
      frame.tag = tag
      frame.language = tag?.value ?? frame.language
    case .lineBreak: breakLine(raw, range, line)
    case .inline where isEmpty:
      builder.standalone(raw, at: range, line: line)
      frame.display = .lineBreak
    case .inline:
      frame.code = builder.open(raw, at: range, line: line)
      openInlines += 1
    }
    check(range, line)
    frames.append(frame)
  }

  /// Ends the element that began last.
  mutating func end(raw: String, at range: Range<Int>, line: Int) {
    if let gathered = hidden {
      hiddenDepth -= 1
      hidden?.raw += raw
      guard hiddenDepth == 0 else { return }
      hidden = nil
      if !builder.isEmpty {
        builder.standalone(
          gathered.raw + raw, at: gathered.start..<max(range.upperBound, gathered.start), line: gathered.line)
      }
      return
    }
    if frames.last?.display == .block { flush() }
    guard let frame = frames.popLast() else { return }
    switch frame.display {
    case .inline:
      if let code = frame.code { builder.close(code, raw, at: range, line: line) }
      openInlines -= 1
    case .block, .hidden, .lineBreak: break
    }
    if frame.hasRun {
      if !frames.isEmpty { frames[frames.count - 1].hasRun = true }
      if let tag = frame.tag { tags.append(tag) }
    }
  }

  mutating func text(_ text: String, raw: String, at range: Range<Int>, line: Int, width: Int = 1) {
    if hidden != nil {
      hidden?.raw += raw
      return
    }
    let margins = MarkupRunBuilder.margins(of: raw.utf8)
    let newlines = raw.utf8.prefix(margins.leading).count { $0 == 0x0A }
    builder.append(
      text, at: range, leading: margins.leading * width, trailing: margins.trailing * width,
      line: line == 0 ? 0 : line + newlines, isPreserved: frames.last?.isPreserving == true)
    check(range, line)
  }

  /// A comment or an instruction.
  mutating func other(raw: String, at range: Range<Int>, line: Int) {
    if hidden != nil {
      hidden?.raw += raw
    } else if !builder.isEmpty {
      builder.standalone(raw, at: range, line: line)
      check(range, line)
    }
  }

  /// Ends the last run.
  mutating func finish() { flush() }

  private mutating func breakLine(_ raw: String, _ range: Range<Int>, _ line: Int) {
    if builder.endsWithBreak, openInlines == 0 { return flush() }
    builder.breakLine(raw, at: range, line: line, isPreserved: frames.last?.isPreserving == true)
  }

  private mutating func check(_ range: Range<Int>, _ line: Int) {
    if builder.size > UnitLimits.segment, tooLong == nil { tooLong = (range, line) }
  }

  private mutating func flush() {
    if var run = builder.run(role: fixedRole ?? frames.last?.role ?? .body) {
      run.language = frames.last?.language
      if !frames.isEmpty { frames[frames.count - 1].hasRun = true }
      runs.append(run)
    }
    builder = MarkupRunBuilder()
  }
}
