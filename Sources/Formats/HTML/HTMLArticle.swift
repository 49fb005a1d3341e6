internal import Bitext

/// Gives each block of a page its role in the story.
///
/// Looks at the elements around a block first (`HTMLContext`), then at how it is written
/// (`ArticlePatterns`), then at where it stands. The tables are in `ArticleCues`.
struct HTMLArticle {
  private let tree: HTMLTree
  private let blocks: [HTMLBlock]
  private let headline: Int?
  private let metadata: HTMLMetadata
  private let context: HTMLContext

  /// The blocks with their roles; the headline's repetitions are left out.
  static func labelled(_ tree: HTMLTree, metadata: HTMLMetadata) -> [(block: HTMLBlock, role: SegmentRole)] {
    let blocks = HTMLBlockCutter.blocks(of: tree)
    let headline = HTMLHeadline.find(in: blocks, tree: tree, metadata: metadata)
    let article = HTMLArticle(
      tree: tree, blocks: blocks, headline: headline, metadata: metadata,
      context: HTMLContext(tree: tree, blocks: blocks, headline: headline))
    return article.labelled()
  }

  private func labelled() -> [(block: HTMLBlock, role: SegmentRole)] {
    let headlineKey = headline.map { blocks[$0].key }
    var result: [(block: HTMLBlock, role: SegmentRole)] = []
    var opening = ArticleOpening(hasHeadline: headline != nil)
    for (index, block) in blocks.enumerated() {
      if index == headline {
        result.append((block, .headline))
        opening.sawHeadline(at: result.count - 1)
        continue
      }
      if let headlineKey, block.key == headlineKey { continue }
      var role = certainRole(of: block)
      if role == nil, context.isInStory(block.scope) || opening.isBeforeHeadline {
        role = opening.role(of: block.text, isHeading: context.heading(around: block.scope) != nil)
      }
      result.append((block, role ?? outsideRole(of: block)))
      opening.saw(result[result.count - 1].role, at: result.count - 1)
    }
    for index in opening.summaries(isSection: { result[$0].role == .ui && isSection(result[$0].block) }) {
      result[index.position].role = index.role
    }
    return result
  }

  /// The role by the elements around the block, or by words that leave no doubt.
  private func certainRole(of block: HTMLBlock) -> SegmentRole? {
    let region = context.regions[block.scope]
    let part = part(of: block)
    if part == .boilerplate || (ArticlePatterns.isBoilerplate(key: block.key) && region != .related) {
      return .boilerplate
    }
    if region == .breadcrumb, part == .section { return .section }
    if region == nil || region == .related, ArticlePatterns.isLabel(key: block.key), part != .section {
      return .ui
    }
    switch region {
    case .interface, .breadcrumb: return .ui
    case .related:
      if part == .quote || part == .caption { return part }
      return context.heading(around: block.scope) != nil && !block.isLink ? .ui : .related
    case .footer:
      if part == .byline { return part }
      return ArticleText.isSentence(block.text) ? .boilerplate : .ui
    case nil: break
    }
    if part == nil, metadata.descriptions.contains(block.key) { return .summary }
    return part
  }

  /// The role that the nearest cues name, if the text can have it.
  private func part(of block: HTMLBlock) -> SegmentRole? {
    if let number = context.cueElements[block.scope], let cue = context.cues[number] {
      let order: [SegmentRole] = [
        .boilerplate, .caption, .dateline, .byline, .quote, .summary, .section, .body,
      ]
      if let role = order.first(where: { cue.parts.contains($0) && can(block, be: $0, by: number) }) {
        return role
      }
    }
    return isBylineByParts(block) ? .byline : nil
  }

  /// Whether a text may have a role; `element` is the one that says so.
  private func can(_ block: HTMLBlock, be role: SegmentRole, by element: Int) -> Bool {
    let count = block.wordCount
    return switch role {
    case .dateline: count <= 8 && !block.text.contains(where: \.isNumber)
    case .byline: count <= 40 && !(ArticleText.endsSentence(block.text) && count > 12)
    case .section: count <= 6 && context.blockCount(in: element) <= 3
    case .summary: context.blockCount(in: element) <= 4
    default: true
    }
  }

  /// Whether it is put together from an author, a date and the like.
  private func isBylineByParts(_ block: HTMLBlock) -> Bool {
    let words = block.wordCount
    guard words <= 30, !ArticleText.isSentence(block.text), block.inlines.count <= 32 else { return false }
    let parts = block.inlines.compactMap { number in context.cues[number].map { (number, $0.parts) } }
    return parts.contains { $0.1.contains(.byline) }
      && (words <= 12 || parts.filter { $0.1.contains(.byline) }.count > 1)
  }

  private func isSection(_ block: HTMLBlock) -> Bool {
    context.regions[block.scope] == nil && !ArticlePatterns.isLabel(key: block.key)
      && block.wordCount <= 4
  }

  /// Beside the story, where no class says what it is.
  private func outsideRole(of block: HTMLBlock) -> SegmentRole {
    if context.isInStory(block.scope) { return .body }
    if ArticleText.isSentence(block.text) { return .boilerplate }
    return block.isLink ? .related : .ui
  }
}
