internal import Bitext

/// Finds the texts of a Markdown file.
///
/// Those are paragraphs, headings, list items and cells, and the title and description in its front matter. Code
/// and blocks of HTML are left out.
struct MarkdownTextFinder {
  private(set) var texts: [PageText] = []

  private let page: [UInt8]
  private let references: HTMLReferences
  private var run: MarkdownRun
  private var blocks: [MarkdownEvent.Block] = []
  private var quoteDepth = 0

  init(page: [UInt8], references: HTMLReferences, file: String) throws(FormatError) {
    self.page = page
    self.references = references
    let (end, values) = FrontMatter.values(of: page)
    texts = values
    run = MarkdownRun(page: page, floor: end)
    for event in try MarkdownEvent.events(of: Array(page[end...]), offset: end, file: file) { read(event) }
    flush()
  }

  private mutating func read(_ event: MarkdownEvent) {
    switch event {
    case .enterBlock(let block):
      flush()
      blocks.append(block)
      if block == .quote { quoteDepth += 1 }
    case .leaveBlock(let block):
      flush()
      blocks.removeLast(min(blocks.count, 1))
      if block == .quote { quoteDepth -= 1 }
    case .html(let range), .codeText(let range):
      guard blocks.last == .html || blocks.last == .code else { return run.read(event) }
      if let range { run = MarkdownRun(page: page, floor: range.upperBound) }
    default:
      if blocks.last != .html && blocks.last != .code { run.read(event) }
    }
  }

  private mutating func flush() {
    guard !run.isEmpty else { return }
    run.finish()
    defer { run = MarkdownRun(page: page, floor: run.end) }
    var builder = PageTextBuilder(page)
    for (index, (part, code)) in zip(run.parts, HTMLTextParts.numbered(run.parts[...])).enumerated() {
      switch (part.kind, code) {
      case (.text, _): append(index, part.range, to: &builder)
      case (.lineBreak(let text), let code?):
        builder.breakLine(number: code.number, at: part.range, showing: text)
      case (_, let code?): builder.append(code.kind, number: code.number, at: part.range)
      case (_, nil): break
      }
    }
    guard var text = builder.finish(.running) else { return }
    text.isBlock = true
    text.role = quoteDepth > 0 ? .quote : .body
    text.isCell = blocks.last == .cell
    if case .heading(let level)? = blocks.last {
      text.isHeading = true
      if level == 1 { text.role = .headline }
    } else if run.parts.first?.name == MarkdownEvent.Span.image.rawValue, run.parts.count == 3 {
      text.role = .caption
    }
    texts.append(text)
  }

  private func append(_ index: Int, _ range: Range<Int>, to builder: inout PageTextBuilder) {
    if run.softBreaks.contains(index) {
      builder.append(CollectionOfOne(0x20), at: range)
    } else if run.references.contains(index),
      let (text, end) = references.text(at: range.lowerBound, in: page[range], isValue: false),
      end == range.upperBound
    {
      builder.append(reference: text, at: range)
    } else {
      let bytes = run.texts[index] ?? range
      for offset in bytes {
        let start = offset == bytes.lowerBound ? range.lowerBound : offset
        builder.append(CollectionOfOne(page[offset]), at: start..<offset + 1)
      }
    }
  }
}
