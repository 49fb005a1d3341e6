internal import Bitext

/// Finds the texts of a Markdown file.
///
/// Those are paragraphs, headings, list items and cells, titles of links and pictures, the texts of blocks of HTML,
/// and the title and description in its front matter. Code is left out.
struct MarkdownTextFinder {
  private(set) var texts: [PageText] = []

  private let page: [UInt8]
  private let references: HTMLReferences
  private var run: MarkdownRun
  private var blocks: [MarkdownEvent.Block] = []
  private var quoteDepth = 0
  /// Where the block of HTML stands that is open; `nil` where it does not stand in one piece.
  private var html: Range<Int>?

  init(page: [UInt8], references: HTMLReferences, file: String) throws(FormatError) {
    self.page = page
    self.references = references
    let (end, values) = FrontMatter.values(of: page)
    texts = values
    run = MarkdownRun(page: page, floor: end)
    for event in try MarkdownEvent.events(of: Array(page[end...]), offset: end, file: file) { read(event) }
    flush()
    // A title may stand before the text that begins behind its link.
    texts.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func read(_ event: MarkdownEvent) {
    switch event {
    case .enterBlock(let block):
      flush()
      blocks.append(block)
      html = nil
      if block == .quote { quoteDepth += 1 }
    case .leaveBlock(let block):
      flush()
      if block == .html { readHTML() }
      blocks.removeLast(min(blocks.count, 1))
      if block == .quote { quoteDepth -= 1 }
    case .html(let range), .codeText(let range):
      guard blocks.last == .html || blocks.last == .code else { return run.read(event) }
      guard let range else { return }
      run = MarkdownRun(page: page, floor: range.upperBound)
      if blocks.last == .html { extendHTML(range) }
    default:
      if blocks.last != .html && blocks.last != .code { run.read(event) }
    }
  }

  /// Takes a line into the block of HTML; the marks of a quotation between lines break it up.
  private mutating func extendHTML(_ range: Range<Int>) {
    guard let block = html else {
      html = range
      return
    }
    let isWhole =
      block.upperBound <= range.lowerBound
      && page[block.upperBound..<range.lowerBound].allSatisfy(HTMLTextBuilder.isSpace)
    html = isWhole ? block.lowerBound..<range.upperBound : block.lowerBound..<block.lowerBound
  }

  private mutating func readHTML() {
    guard let block = html, !block.isEmpty else { return }
    html = nil
    for var text in HTMLTextFinder(page: Array(page[block]), references: references).texts {
      text.isHTML = true
      texts.append(text.moved(by: block.lowerBound))
    }
  }

  /// The titles of the links and pictures of a text.
  private func titles() -> [PageText] {
    var titles: [PageText] = []
    for part in run.parts {
      guard case .close = part.kind, ["link", "image"].contains(part.name),
        let title = MarkdownMarks(page: page).title(in: part.range)
      else { continue }
      var builder = PageTextBuilder(page)
      var offset = title.content.lowerBound
      while offset < title.content.upperBound {
        let start = offset
        if page[offset] == UInt8(ascii: "&"),
          let (text, end) = references.text(at: offset, in: page[title.content], isValue: false)
        {
          offset = end
          builder.append(reference: text, at: start..<end)
          continue
        }
        if page[offset] == UInt8(ascii: "\\"), offset + 1 < title.content.upperBound,
          MarkdownMarks.isPunctuation(page[offset + 1])
        {
          offset += 1
        }
        builder.append(CollectionOfOne(page[offset]), at: start..<offset + 1)
        offset += 1
      }
      guard var text = builder.finish(.value(quote: title.quote)) else { continue }
      (text.isTitle, text.role, text.notes) = (true, .ui, ["title of a \(part.name)"])
      text.whole = title.content.lowerBound - 1..<title.content.upperBound + 1
      titles.append(text)
    }
    return titles
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
    let titles = titles()
    defer { texts += titles }
    guard var text = builder.finish(.running, values: titles) else { return }
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
