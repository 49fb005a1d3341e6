internal import Bitext

/// The roles of a page's texts in its story, by the places where `HTMLArticle` finds its blocks.
struct HTMLRoles {
  private let blocks: [(range: Range<Int>, role: SegmentRole)]
  private let headline: String?

  /// A page that the parser gives up on has none.
  init(_ page: [UInt8], file: String) throws(ArticleError) {
    do {
      let tree = try HTMLTree(page: page, file: file)
      let labelled = HTMLArticle.labelled(tree, metadata: HTMLMetadata(tree))
      blocks = labelled.map { ($0.block.source, $0.role) }.sorted { $0.0.lowerBound < $1.0.lowerBound }
      headline = labelled.first { $0.role == .headline }?.block.key
    } catch  where error.problem == .unparsable {
      blocks = []
      headline = nil
    }
  }

  /// Gives each block of running text its role, unless its element has given it one already.
  func assign(to texts: inout [PageText]) {
    for index in texts.indices where texts[index].isBlock && texts[index].notes.isEmpty {
      let range = texts[index].range
      let next = blocks.partitioningIndex { $0.range.lowerBound >= range.upperBound }
      if next > 0, blocks[next - 1].range.overlaps(range) {
        texts[index].role = blocks[next - 1].role
      } else if let headline, ArticleText.key(texts[index].content.text) == headline {
        texts[index].role = .headline
      }
    }
  }
}
