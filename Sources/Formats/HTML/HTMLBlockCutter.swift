internal import Bitext

/// Cuts a page into its blocks of text, in the order of the page.
///
/// A block ends where a block element begins or ends, and at two line breaks in a row. Inline elements
/// that hold blocks count as blocks. Links in a row with nothing between them are a block each.
/// Takes linear time.
struct HTMLBlockCutter {
  private let tree: HTMLTree
  private let displays: [HTMLDisplay]
  private var builder = HTMLTextBuilder()
  private var scope: Int?
  private var inlines: [Int] = []
  private var linkedBytes = 0
  /// Elements around the current node, outermost first; inline ones with the number of their code.
  private var open: [(node: Int, code: Int?)] = []
  private var openInlines = 0
  private var openLinks = 0
  private var openPreserving = 0
  private var openHeadings = 0
  /// Ranges of the current block's text that are links.
  private var links: [Range<Int>] = []
  /// The link around each of `links`.
  private var linkNodes: [Int] = []
  private var blocks: [HTMLBlock] = []

  /// Two line breaks do not end a block that stands in more inline elements than these: their tags
  /// would be repeated in each part.
  private static let splitDepth = 16

  static func blocks(of tree: HTMLTree) -> [HTMLBlock] {
    var cutter = HTMLBlockCutter(tree: tree)
    cutter.run()
    return cutter.blocks
  }

  private init(tree: HTMLTree) {
    self.tree = tree
    var displays = tree.nodes.map { HTMLDisplay($0) }
    for number in tree.nodes.indices.reversed() {
      if let parent = tree.nodes[number].parent, displays[number] == .block, displays[parent] == .inline {
        displays[parent] = .block
      }
    }
    self.displays = displays
  }

  private mutating func run() {
    var number = 0
    while number < tree.nodes.count {
      leave(before: number)
      let node = tree.nodes[number]
      switch displays[number] {
      case .none:
        // Code inside a block only: a script between blocks belongs to none.
        if node.name != "head" { builder.standalone(tree.original(tree.wholeSource(of: number))) }
        number = node.end
        continue
      case .lineBreak: breakLine(node)
      case .block:
        flush()
        enter(number, code: nil)
      case .inline where node.kind == .text: append(number)
      case .inline where node.end == number + 1 && node.closing.isEmpty:
        // A tag that the parser repeated does not stand here.
        if !node.source.isEmpty { builder.standalone(tree.original(node.source)) }
      case .inline:
        let code = builder.open(tree.original(node.source))
        inlines.append(number)
        openInlines += 1
        enter(number, code: code)
      }
      number += 1
    }
    leave(before: tree.nodes.count)
    flush()
  }

  private mutating func enter(_ number: Int, code: Int?) {
    open.append((number, code))
    count(number, by: 1)
  }

  private mutating func leave(before number: Int) {
    while let top = open.last, tree.nodes[top.node].end <= number {
      if let code = top.code {
        builder.close(code, tree.original(tree.nodes[top.node].closing))
        openInlines -= 1
      } else {
        flush()
      }
      count(top.node, by: -1)
      open.removeLast()
    }
  }

  private mutating func count(_ number: Int, by step: Int) {
    switch tree.nodes[number].name {
    case "a": openLinks += step
    case "pre", "listing", "xmp", "plaintext": openPreserving += step
    case "h1", "h2", "h3", "h4", "h5", "h6": openHeadings += step
    default: break
    }
  }

  private mutating func append(_ number: Int) {
    let node = tree.nodes[number]
    let before = builder.bytes.count
    builder.append(node.text, at: node.source, in: tree.page, isPreserved: openPreserving > 0)
    let added = before..<builder.bytes.count
    guard !builder.bytes[added].allSatisfy(HTMLTextBuilder.isSpace) else { return }
    if openLinks > 0 {
      linkedBytes += added.count
      let link = open.last { tree.nodes[$0.node].name == "a" }?.node
      links.append(added)
      linkNodes.append(link ?? number)
    }
    scope = scope.map { commonAncestor($0, node.parent ?? 0) } ?? node.parent
  }

  private func commonAncestor(_ first: Int, _ second: Int) -> Int {
    var ancestor = first
    while !(ancestor <= second && second < tree.nodes[ancestor].end), let parent = tree.nodes[ancestor].parent
    {
      ancestor = parent
    }
    return ancestor
  }

  private mutating func breakLine(_ node: HTMLNode) {
    let original = tree.original(node.source)
    guard builder.endsLine, builder.isVisible, openInlines <= Self.splitDepth else {
      builder.breakLine(original: original, asSpace: openHeadings > 0)
      return
    }
    builder.standalone(original)
    flush()
  }

  /// Ends the block; inline elements that still stand open go on in the next.
  private mutating func flush() {
    guard !builder.isEmpty || scope != nil else { return }
    let goingOn = openInlines > 0 ? open.indices.filter { open[$0].code != nil } : []
    for index in goingOn.reversed() {
      if let code = open[index].code { builder.close(code, "") }
    }
    if builder.isVisible, let source = builder.source, let scope {
      let block = HTMLBlock(
        content: builder.finish(), source: source, scope: scope, inlines: inlines, linkedBytes: linkedBytes)
      blocks += HTMLLinkRow.split(block, links: links, nodes: linkNodes, tree: tree)
    }
    builder = HTMLTextBuilder()
    scope = nil
    links = []
    linkNodes = []
    linkedBytes = 0
    inlines = []
    for index in goingOn {
      inlines.append(open[index].node)
      open[index].code = builder.open("")
    }
  }
}
