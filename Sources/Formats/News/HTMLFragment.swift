internal import Bitext

/// Cuts a piece of HTML into its runs of text.
enum HTMLFragment {
  static func cut(_ tree: HTMLTree, line: Int, fixedRole: SegmentRole?) -> StoryCutter {
    var cutter = StoryCutter(fixedRole: fixedRole)
    let displays = displays(of: tree)
    /// Numbers of the elements around the node at hand.
    var open: [Int] = []
    func leave(before number: Int) {
      while let last = open.last, tree.nodes[last].end <= number {
        let closing = tree.nodes[last].closing
        cutter.end(raw: tree.original(closing), at: closing, line: line)
        open.removeLast()
      }
    }
    var number = 0
    while number < tree.nodes.count {
      leave(before: number)
      let node = tree.nodes[number]
      let range = node.source
      switch (node.kind, displays[number]) {
      case (.text, _):
        let raw = tree.original(range)
        cutter.text(node.text, raw: raw, at: range, line: line)
      case (_, .hidden):
        let whole = tree.wholeSource(of: number)
        if !whole.isEmpty { cutter.other(raw: tree.original(whole), at: whole, line: line) }
        number = node.end
        continue
      case (_, .lineBreak):
        cutter.start("br", .lineBreak, raw: tree.original(range), at: range, line: line, isEmpty: true)
        open.append(number)
      case (_, .inline) where node.end == number + 1 && node.closing.isEmpty:
        // A tag that the parser repeated does not stand here.
        if !range.isEmpty { cutter.other(raw: tree.original(range), at: range, line: line) }
      case (_, let display):
        cutter.start(
          node.name, display, raw: tree.original(range), at: range, line: line, isEmpty: false)
        open.append(number)
      }
      number += 1
    }
    leave(before: tree.nodes.count)
    cutter.finish()
    return cutter
  }

  private static func displays(of tree: HTMLTree) -> [StoryCutter.Display] {
    var displays = tree.nodes.map { node -> StoryCutter.Display in
      switch HTMLDisplay(node) {
      case .none: .hidden
      case .lineBreak: .lineBreak
      case .block: .block
      case .inline: node.kind == .element && StoryElements.isBlock(node.name) ? .block : .inline
      }
    }
    for number in tree.nodes.indices.reversed() {
      if let parent = tree.nodes[number].parent,
        displays[number] == .block, displays[parent] == .inline
      {
        displays[parent] = .block
      }
    }
    return displays
  }
}
