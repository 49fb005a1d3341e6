internal import Bitext

/// What an element by itself says about the text in it: its name, its ARIA role, its schema.org
/// property, and the words of its class and id.
struct HTMLCues: Sendable {
  var region: HTMLRegion?
  /// Roles that its text may have; which one, the text decides.
  var parts: Set<SegmentRole> = []
  /// Whether these come from class and id alone, which templates also give to wrappers of the story.
  var isWeak = true

  init(_ node: HTMLNode) {
    if let region = Self.regionsByName[node.name]
      ?? node.attribute("role").flatMap({ Self.regionsByRole[$0] })
    {
      self.region = region
      isWeak = false
    }
    if let part = Self.partsByName[node.name] {
      parts.insert(part)
      isWeak = false
    }
    for property in ArticleText.words(node.attribute("itemprop") ?? "") {
      if let part = Self.partsByProperty[String(property)] {
        parts.insert(part)
        isWeak = false
      }
    }
    let relation = ArticleText.words(node.attribute("rel") ?? "")
    if relation.contains("author") { parts.insert(.byline) }
    guard !["html", "body", "main", "article"].contains(node.name) else { return }
    for word in Self.words(of: node) {
      if region == nil, let regions = ArticleCues.regions[word] { region = regions.first }
      if let parts = ArticleCues.parts[word] { self.parts.formUnion(parts) }
    }
  }

  var isEmpty: Bool { region == nil && parts.isEmpty }

  /// The words of class and id, and each two neighbours as one: `section-label` is also `sectionlabel`.
  private static func words(of node: HTMLNode) -> [String] {
    var result: [String] = []
    for name in [node.attribute("class"), node.attribute("id")] {
      for token in ArticleText.words(name ?? "") where token.utf8.count <= 100 {
        let words = parts(of: token)
        result += words
        result += zip(words, words.dropFirst()).map { $0 + $1 }
      }
    }
    return result
  }

  private static func parts(of token: Substring) -> [String] {
    var words: [String] = []
    var word = ""
    var previousIsSmall = false
    for scalar in token.unicodeScalars {
      let isCapital = scalar.properties.isUppercase
      if !scalar.properties.isAlphabetic || (isCapital && previousIsSmall) {
        if !word.isEmpty { words.append(word.lowercased()) }
        word = ""
      }
      previousIsSmall = scalar.properties.isLowercase
      if scalar.properties.isAlphabetic { word.unicodeScalars.append(scalar) }
    }
    if !word.isEmpty { words.append(word.lowercased()) }
    return words
  }

  private static let regionsByName: [String: HTMLRegion] = [
    "nav": .interface, "menu": .interface, "button": .interface, "label": .interface, "legend": .interface,
    "search": .interface, "form": .interface, "footer": .footer,
  ]

  private static let regionsByRole: [String: HTMLRegion] = [
    "navigation": .interface, "search": .interface, "button": .interface, "menu": .interface,
    "menubar": .interface, "menuitem": .interface, "toolbar": .interface, "tablist": .interface,
    "dialog": .interface, "alertdialog": .interface, "form": .interface, "banner": .interface,
    "contentinfo": .footer,
  ]

  private static let partsByName: [String: SegmentRole] = [
    "figcaption": .caption, "caption": .caption, "figure": .caption, "blockquote": .quote, "time": .byline,
    "address": .byline,
  ]

  /// Source: schema.org, NewsArticle and its parents.
  private static let partsByProperty: [String: SegmentRole] = [
    "headline": .headline, "alternativeHeadline": .summary, "description": .summary, "abstract": .summary,
    "articleSection": .section, "author": .byline, "creator": .byline, "datePublished": .byline,
    "dateModified": .byline, "dateCreated": .byline, "dateline": .dateline, "contentLocation": .dateline,
    "locationCreated": .dateline, "articleBody": .body, "caption": .caption, "copyrightNotice": .boilerplate,
    "creditText": .caption,
  ]
}
