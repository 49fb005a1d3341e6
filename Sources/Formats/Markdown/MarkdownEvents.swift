internal import CMarkdown

/// What a Markdown text is made of, in the order of its bytes.
enum MarkdownEvent: Hashable, Sendable {
  enum Block: Hashable, Sendable {
    case quote
    case heading(Int)
    case code
    case html
    case cell
    case other
  }
  enum Span: String, Hashable, Sendable {
    case emphasis, strong, link, image, code, struck
  }

  case enterBlock(Block)
  case leaveBlock(Block)
  case enter(Span)
  case leave(Span)
  /// As it stands, or a character reference.
  case text(Range<Int>, isReference: Bool)
  /// Inline HTML; `nil` for the end of a line in it.
  case html(Range<Int>?)
  /// `nil` for the end of a line in it.
  case codeText(Range<Int>?)
  case softBreak
  case hardBreak

  /// The events of `text`, valid UTF-8; their places are those in `text` plus `offset`.
  ///
  /// Source: CommonMark 0.30, with tables, task lists and struck text as GitHub has them.
  static func events(of text: [UInt8], offset: Int, file: String) throws(FormatError) -> [MarkdownEvent] {
    let (status, events) = unsafe text.withUnsafeBufferPointer { text -> (Int32, [MarkdownEvent]) in
      var document: OpaquePointer?
      let status = unsafe cmarkdown_parse(text.baseAddress, Int64(text.count), &document)
      guard let document = unsafe document else { return (status, []) }
      defer { unsafe cmarkdown_free(document) }
      let events = unsafe UnsafeBufferPointer(
        start: cmarkdown_events(document), count: Int(cmarkdown_event_count(document)))
      return (status, unsafe events.map { MarkdownEvent($0, offset: offset) })
    }
    guard Int(status) == CMARKDOWN_OK else {
      throw FormatError(
        file, .invalid("takes too much memory or time to parse as Markdown. Cut it into smaller files."))
    }
    return events
  }

  private init(_ event: cmarkdown_event, offset: Int) {
    let range = event.start < 0 ? nil : Int(event.start) + offset..<Int(event.stop) + offset
    switch Int(event.kind) {
    case CMARKDOWN_ENTER_BLOCK: self = .enterBlock(Self.block(event))
    case CMARKDOWN_LEAVE_BLOCK: self = .leaveBlock(Self.block(event))
    case CMARKDOWN_ENTER_SPAN: self = .enter(Self.span(event))
    case CMARKDOWN_LEAVE_SPAN: self = .leave(Self.span(event))
    default:
      switch (Int(event.type), range) {
      case (CMARKDOWN_HARD_BREAK, _): self = .hardBreak
      case (CMARKDOWN_CODE_TEXT, _): self = .codeText(range)
      case (CMARKDOWN_HTML, _): self = .html(range)
      case (CMARKDOWN_ENTITY, let range?): self = .text(range, isReference: true)
      case (CMARKDOWN_PLAIN, let range?): self = .text(range, isReference: false)
      default: self = .softBreak
      }
    }
  }

  private static func block(_ event: cmarkdown_event) -> Block {
    switch Int(event.type) {
    case CMARKDOWN_QUOTE: .quote
    case CMARKDOWN_HEADING: .heading(Int(event.level))
    case CMARKDOWN_CODE_BLOCK: .code
    case CMARKDOWN_HTML_BLOCK: .html
    case CMARKDOWN_CELL: .cell
    default: .other
    }
  }

  private static func span(_ event: cmarkdown_event) -> Span {
    switch Int(event.type) {
    case CMARKDOWN_STRONG: .strong
    case CMARKDOWN_LINK: .link
    case CMARKDOWN_IMAGE: .image
    case CMARKDOWN_CODE: .code
    case CMARKDOWN_STRUCK: .struck
    default: .emphasis
    }
  }
}
