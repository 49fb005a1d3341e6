internal import Bitext

/// What stands around each element of a page: the part of the page that it is in, and the cues of the
/// elements around it.
///
/// The outermost region wins, since a menu holds all kinds of things; of the cues for a part of the
/// story the innermost wins.
struct HTMLContext: Sendable {
  /// By element.
  private(set) var regions: [HTMLRegion?]
  /// The innermost element around each element that has cues for a part of the story.
  private(set) var cueElements: [Int?]
  private(set) var cues: [Int: HTMLCues] = [:]
  /// The element that holds the story, headline and all.
  let story: Int

  private let tree: HTMLTree
  private let headlineScope: Int?
  private let blockSums: [Int]
  private let textSums: [Int]
  private let linkSums: [Int]

  init(tree: HTMLTree, blocks: [HTMLBlock], headline: Int?) {
    self.tree = tree
    headlineScope = headline.map { blocks[$0].scope }
    var counts = [Int](repeating: 0, count: tree.nodes.count + 1)
    var texts = counts
    var links = counts
    for block in blocks {
      counts[block.scope + 1] += 1
      texts[block.scope + 1] += block.text.utf8.count
      links[block.scope + 1] += block.linkedBytes
    }
    blockSums = Self.sums(counts)
    textSums = Self.sums(texts)
    linkSums = Self.sums(links)
    regions = [HTMLRegion?](repeating: nil, count: tree.nodes.count)
    cueElements = [Int?](repeating: nil, count: tree.nodes.count)
    story = Self.story(tree: tree, headlineScope: headlineScope, textSums: textSums)
    for number in tree.nodes.indices where tree.nodes[number].kind == .element { enter(number) }
  }

  /// How many blocks stand in an element.
  func blockCount(in number: Int) -> Int { sum(blockSums, number) }

  func isInStory(_ number: Int) -> Bool { number >= story && number < tree.nodes[story].end }

  /// The nearest heading around an element: `h1` … `h6`.
  func heading(around number: Int) -> String? {
    var node = Optional(number)
    for _ in 0..<8 {
      guard let number = node else { return nil }
      if Self.headings.contains(tree.nodes[number].name) { return tree.nodes[number].name }
      node = tree.nodes[number].parent
    }
    return nil
  }

  private mutating func enter(_ number: Int) {
    let node = tree.nodes[number]
    if let parent = node.parent {
      regions[number] = regions[parent]
      cueElements[number] = cueElements[parent]
    }
    var cue = HTMLCues(node)
    if node.name == "header", number < story || number >= tree.nodes[story].end, !holdsHeadline(number) {
      cue.region = .interface
    } else if node.name == "aside" || node.attribute("role") == "complementary", isRelated(number) {
      cue.region = cue.region ?? .related
    }
    guard !cue.isEmpty, !(isWrapper(number) && (cue.isWeak || cue.region != nil)) else { return }
    if regions[number] == nil { regions[number] = cue.region }
    if !cue.parts.isEmpty {
      cueElements[number] = number
      cues[number] = cue
    }
  }

  /// Whether the story stands in this element, whatever its class says.
  private func isWrapper(_ number: Int) -> Bool {
    if holdsHeadline(number), blockCount(in: number) > 1 { return true }
    return blockCount(in: number) > 2 && sum(textSums, number) * 2 > sum(textSums, story)
      && sum(linkSums, number) * 2 < sum(textSums, number)
  }

  private func holdsHeadline(_ number: Int) -> Bool {
    guard let headlineScope else { return false }
    return number <= headlineScope && headlineScope < tree.nodes[number].end
  }

  /// An `<aside>` outside the story, or full of links.
  private func isRelated(_ number: Int) -> Bool {
    !isInStory(number) || sum(linkSums, number) * 2 > sum(textSums, number)
  }

  private func sum(_ sums: [Int], _ number: Int) -> Int { sums[tree.nodes[number].end] - sums[number] }

  private static func sums(_ values: [Int]) -> [Int] {
    var total = 0
    return values.map { value in
      total += value
      return total
    }
  }

  /// The nearest `<article>`, `<main>` or the like around the headline that has most of the text.
  private static func story(tree: HTMLTree, headlineScope: Int?, textSums: [Int]) -> Int {
    let body = tree.nodes.firstIndex { $0.name == "body" } ?? 0
    let all = textSums[tree.nodes[body].end] - textSums[body]
    var node = headlineScope
    while let number = node {
      let element = tree.nodes[number]
      let text = textSums[element.end] - textSums[number]
      if element.name == "article" || element.name == "main" || element.attribute("role") == "main",
        text * 2 > all
      {
        return number
      }
      node = element.parent
    }
    return body
  }

  private static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]
}
