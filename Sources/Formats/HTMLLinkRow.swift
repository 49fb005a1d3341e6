internal import Bitext

/// Takes a row of links apart: `<nav><a>World</a> <a>Sport</a></nav>` is two labels, not a sentence.
enum HTMLLinkRow {
  /// One block for each link when `block` is two or more links with only white space between them;
  /// else the block itself.
  ///
  /// `links` are the ranges of its text in links, `nodes` the link of each.
  static func split(_ block: HTMLBlock, links: [Range<Int>], nodes: [Int], tree: HTMLTree) -> [HTMLBlock] {
    guard let merged = rows(of: block, links: links, nodes: nodes), merged.count > 1 else { return [block] }
    return merged.enumerated().compactMap { index, row in
      guard let source = source(of: row.node, tree: tree, in: block.source) else { return nil }
      // The first part takes what stands before it, each part what stands up to the next.
      let end = index + 1 < merged.count ? merged[index + 1].range.lowerBound : block.text.utf8.count
      var content = block.content.slice((index == 0 ? 0 : row.range.lowerBound)..<end)
      content.trimEnd()
      content.balance()
      content.renumber()
      return HTMLBlock(
        content: content, source: source, scope: row.node,
        inlines: block.inlines.filter { row.node <= $0 && $0 < tree.nodes[row.node].end },
        linkedBytes: row.range.count)
    }
  }

  private typealias Row = (node: Int, range: Range<Int>)

  /// The links of the block; `nil` when there is text beside them.
  private static func rows(of block: HTMLBlock, links: [Range<Int>], nodes: [Int]) -> [Row]? {
    let bytes = Array(block.text.utf8)
    var rows: [Row] = []
    var position = 0
    for (range, node) in zip(links, nodes) {
      let range = range.clamped(to: 0..<bytes.count)
      guard bytes[position..<max(position, range.lowerBound)].allSatisfy(HTMLTextBuilder.isSpace) else {
        return nil
      }
      position = range.upperBound
      if let last = rows.last, last.node == node {
        rows[rows.count - 1].range = last.range.lowerBound..<range.upperBound
      } else {
        rows.append((node, range))
      }
    }
    guard bytes[position...].allSatisfy(HTMLTextBuilder.isSpace) else { return nil }
    return rows
  }

  /// From the first to the last byte of text in a link.
  private static func source(of node: Int, tree: HTMLTree, in block: Range<Int>) -> Range<Int>? {
    var builder = HTMLTextBuilder()
    for child in tree.nodes[node..<tree.nodes[node].end]
    where child.kind == .text && child.source.overlaps(block) {
      builder.append(child.text, at: child.source, in: tree.page, isPreserved: false)
    }
    return builder.source?.clamped(to: block)
  }
}

extension TaggedText {
  /// Gives the codes the numbers from 1 in their order.
  fileprivate mutating func renumber() {
    var numbers: [Int: Int] = [:]
    for index in codes.indices {
      let old = codes[index].number
      let new = numbers[old] ?? numbers.count + 1
      numbers[old] = new
      codes[index].number = new
    }
  }

  /// Opens and closes here, with nothing in the file, what opens or closes in another part.
  fileprivate mutating func balance() {
    let opened = Set(codes.filter { $0.kind == .open }.map(\.number))
    let closed = Set(codes.filter { $0.kind == .close }.map(\.number))
    let end = text.utf8.count
    let before = codes.filter { $0.kind == .close && !opened.contains($0.number) }.reversed().map {
      InlineCode(number: $0.number, kind: .open, offset: 0, original: "")
    }
    let after = codes.filter { $0.kind == .open && !closed.contains($0.number) }.reversed().map {
      InlineCode(number: $0.number, kind: .close, offset: end, original: "")
    }
    codes = before + codes + after
  }

  fileprivate mutating func trimEnd() {
    var bytes = Array(text.utf8)
    while let last = bytes.last, HTMLTextBuilder.isSpace(last) { bytes.removeLast() }
    text = String(decoding: bytes, as: UTF8.self)
    for index in codes.indices { codes[index].offset = min(codes[index].offset, bytes.count) }
  }
}
