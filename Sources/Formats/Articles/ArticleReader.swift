public import Bitext

/// Reads a news story from an HTML page, a plain text, ninjs, NewsML-G2 or NITF into blocks with roles.
///
///     try ArticleReader.read(path: "story.html").blocks.map(\.role)
///     // [.ui, .section, .headline, .summary, .byline, .dateline, .body, …]
///
/// Blocks stand in the order of the page. Text of scripts, of hidden elements and of form fields is
/// left out, and so is a headline given a second time. The encoding is that of the byte order mark,
/// else the one that a page names in its first 4 KiB, else UTF-8; bytes that do not fit are an error.
/// A plain text has no language. Roles are by rules of thumb, the same for every site: look at them
/// before you rely on one.
public enum ArticleReader {
  /// Larger files are refused.
  public static let sizeLimit = 64 << 20

  /// Reads a file, or standard input when `path` is `-`.
  public static func read(path: String) throws(ArticleError) -> Article { try open(path: path).article }

  /// Reads the bytes of a file; `name` is its path, for the locations of the blocks and for errors.
  public static func read(bytes: [UInt8], name: String) throws(ArticleError) -> Article {
    try open(bytes: bytes, name: name).article
  }

  /// Reads a file, or standard input when `path` is `-`, and leaves its blocks to be asked for.
  public static func open(path: String) throws(ArticleError) -> ArticleSource {
    try open(bytes: ArticleFile.bytes(path: path, limit: sizeLimit), name: path)
  }

  private static func open(bytes: [UInt8], name: String) throws(ArticleError) -> ArticleSource {
    guard bytes.count <= sizeLimit else { throw ArticleError(file: name, .tooLarge(limit: sizeLimit)) }
    guard !bytes.isEmpty else { throw ArticleError(file: name, .empty) }
    // Enough of the page to know it by, whatever its encoding.
    let start = ArticleFormat.start(of: bytes)
    if let news = ArticleFormat.news(name: name, bytes: bytes) {
      let source = try NewsArticle.source(bytes: bytes, name: name, format: news)
      guard source.count > 0 else { throw ArticleError(file: name, .withoutText) }
      return source
    }
    let format = ArticleFormat(name: name, start: start)
    if case .exchange(let element) = format { throw ArticleError(file: name, .exchangeFormat(element)) }
    let named = format == .html ? TextEncodingMeta.encoding(in: bytes) : nil
    let decoded = try TextEncodingDecoder.decode(bytes, named: named, file: name)
    let source =
      try format == .html ? page(decoded, file: name) : ArticleSource(text: decoded, file: name)
    guard source.count > 0 else {
      let isBlank = decoded.bytes.allSatisfy(HTMLTextBuilder.isSpace)
      throw ArticleError(file: name, isBlank ? .empty : .withoutText)
    }
    return source
  }

  private static func page(_ decoded: DecodedText, file: String) throws(ArticleError) -> ArticleSource {
    let tree = try HTMLTree(page: decoded.bytes, file: file)
    let metadata = HTMLMetadata(tree)
    var locator = ArticleLocator(decoded, file: file)
    let blocks = HTMLArticle.labelled(tree, metadata: metadata).map { block, role in
      Block(content: block.content, role: role, location: locator.location(of: block.source))
    }
    return ArticleSource(page: blocks, language: metadata.language, file: file)
  }
}
