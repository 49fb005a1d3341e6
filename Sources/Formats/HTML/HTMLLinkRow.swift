internal import Bitext

/// Takes a row of links apart: `<nav><a>World</a> <a>Sport</a></nav>` is two labels, not a sentence.
enum HTMLLinkRow {
  /// One block for each link when `block` is two or more links with only white space between them;
  /// else the block itself.
  ///
  /// `links` are the ranges of its text in links, `nodes` the link of each.
  static func split(_ block: HTMLBlock, links: [Range<Int>], nodes: [Int], tree: HTMLTree) -> [HTMLBlock] {
    guard let merged = rows(of: block, links: links, nodes: nodes), merged.count > 1 else { return [block] }
    // The first part takes what stands before it, each part what stands up to the next.
    let bytes = Array(block.text.utf8)
    let cuts = [0] + merged.dropFirst().map(\.range.lowerBound) + [bytes.count]
    let codes = codeCuts(of: block.content.codes, at: cuts)
    var inlines = block.inlines[...]
    return merged.indices.compactMap { index in
      let row = merged[index]
      inlines = inlines.drop { $0 < row.node }
      guard let source = source(of: row.node, tree: tree, in: block.source) else { return nil }
      let content = part(
        bytes[cuts[index]..<cuts[index + 1]], codes: block.content.codes[codes[index]..<codes[index + 1]])
      return HTMLBlock(
        content: content, source: source, scope: row.node,
        inlines: Array(inlines.prefix { $0 < tree.nodes[row.node].end }), linkedBytes: row.range.count)
    }
  }

  /// Where the codes of each part begin: at a cut, closing ones up to the first of another kind go left.
  private static func codeCuts(of codes: [InlineCode], at cuts: [Int]) -> [Int] {
    var index = 0
    var result = [0]
    for cut in cuts.dropFirst().dropLast() {
      while index < codes.count, codes[index].offset < cut { index += 1 }
      while index < codes.count, codes[index].offset == cut, codes[index].kind == .close { index += 1 }
      result.append(index)
    }
    return result + [codes.count]
  }

  /// A part of a text without white space at its end, whose codes are balanced and numbered anew.
  private static func part(_ slice: ArraySlice<UInt8>, codes: ArraySlice<InlineCode>) -> TaggedText {
    var bytes = slice
    while let last = bytes.last, HTMLTextBuilder.isSpace(last) { bytes.removeLast() }
    var part = TaggedText(String(decoding: bytes, as: UTF8.self), codes: Array(codes))
    for index in part.codes.indices {
      part.codes[index].offset = min(max(part.codes[index].offset - slice.startIndex, 0), bytes.count)
    }
    part.balance()
    part.renumber()
    return part
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
}
