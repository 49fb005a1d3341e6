internal import Bitext

/// Finds the headline among the blocks of a page.
enum HTMLHeadline {
  /// The position of the headline in `blocks`; `nil` when nothing looks like one.
  ///
  /// Of several `<h1>`, the one that is also the page's title, then the one inside the article.
  /// Without any: the title's text wherever it stands, then the first `<h2>`.
  static func find(in blocks: [HTMLBlock], tree: HTMLTree, metadata: HTMLMetadata) -> Int? {
    var best: (score: Int, index: Int)?
    for (index, block) in blocks.enumerated() {
      let score = score(block, tree: tree, metadata: metadata)
      if score > best?.score ?? 0 { best = (score, index) }
    }
    return best?.index
  }

  /// 0 for a block that cannot be one.
  private static func score(_ block: HTMLBlock, tree: HTMLTree, metadata: HTMLMetadata) -> Int {
    guard block.text.utf8.count <= 1000 else { return 0 }
    var heading: String?
    var score = 0
    var isOutside = false
    var isInStory = false
    var node = Optional(block.scope)
    var steps = 0
    while let number = node, steps < 64 {
      let element = tree.nodes[number]
      switch element.name {
      case "h1", "h2", "h3", "h4", "h5", "h6": heading = heading ?? element.name
      case "article", "main": isInStory = true
      case "nav", "footer", "aside", "button", "form": isOutside = true
      default: break
      }
      if element.attribute("role") == "main" { isInStory = true }
      if element.attribute("itemprop") == "headline" { score += 40 }
      node = element.parent
      steps += 1
    }
    if isOutside { return 0 }
    if metadata.isTitle(key: block.key) { score += heading == nil ? 10 : 40 }
    switch heading {
    case "h1": score += 20
    case "h2": score += 4
    default: break
    }
    return score == 0 ? 0 : score + (isInStory ? 5 : 0)
  }
}
