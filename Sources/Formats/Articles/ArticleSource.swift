public import Bitext

/// A file read as an article, whose blocks are made when they are asked for.
///
/// Of a book or a corpus in plain text only one block at a time is then in memory beside its bytes:
///
///     let article = try ArticleReader.open(path: "novel.txt")
///     article.forEachBlock { number, block in print(number, block.text) }
public struct ArticleSource: Sendable {
  /// The language the file claims to be in, if it does.
  public let language: LanguageTag?

  private let content: Content
  private let file: String

  private enum Content {
    case page([Block])
    case text(DecodedText, [PlainTextReader.Paragraph])
  }

  init(page blocks: [Block], language: LanguageTag?, file: String) {
    (self.content, self.language, self.file) = (.page(blocks), language, file)
  }

  init(text: DecodedText, file: String) {
    content = .text(text, PlainTextReader.paragraphs(of: text.bytes))
    (self.language, self.file) = (nil, file)
  }

  /// The number of blocks.
  public var count: Int {
    switch content {
    case .page(let blocks): blocks.count
    case .text(_, let paragraphs): paragraphs.count
    }
  }

  /// Gives each block in reading order, with its number from 0.
  public func forEachBlock<Failure: Error>(
    _ body: (_ number: Int, _ block: Block) throws(Failure) -> Void
  ) throws(Failure) {
    switch content {
    case .page(let blocks):
      for (number, block) in blocks.enumerated() { try body(number, block) }
    case .text(let decoded, let paragraphs):
      for (number, paragraph) in paragraphs.enumerated() {
        let text = String(decoding: decoded.bytes[paragraph.range], as: UTF8.self)
        let location = SourceLocation(
          file: file, line: paragraph.line, bytes: decoded.map.original(of: paragraph.range))
        try body(number, Block(content: TaggedText(text), role: paragraph.role, location: location))
      }
    }
  }

  /// All of it at once.
  public var article: Article {
    var blocks: [Block] = []
    blocks.reserveCapacity(count)
    forEachBlock { blocks.append($1) }
    return Article(language: language, blocks: blocks)
  }
}
