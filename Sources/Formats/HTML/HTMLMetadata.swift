internal import Bitext

/// What a page says about itself outside its text.
struct HTMLMetadata: Sendable {
  /// Of `<html lang>`, `<body lang>`, `<meta http-equiv="Content-Language">` or `og:locale`, the first
  /// that is a language tag.
  var language: LanguageTag?
  /// Titles that the story may stand under, compared by `ArticleText.key`.
  var titles: Set<String> = []
  /// Summaries of the story, compared by `ArticleText.key`.
  var descriptions: Set<String> = []

  init(_ tree: HTMLTree) {
    var languages: [String?] = []
    var contentLanguage: String?
    var locale: String?
    for (number, node) in tree.nodes.enumerated() where node.kind == .element {
      switch node.name {
      case "html", "body":
        languages += [node.attribute("lang"), node.attribute("xml:lang")]
      case "title" where !node.isForeign && node.end > number + 1:
        titles.insert(ArticleText.key(tree.nodes[number + 1].text))
      case "meta":
        guard let content = node.attribute("content") else { continue }
        switch (node.attribute("name") ?? node.attribute("property"))?.lowercased() {
        case "og:title", "twitter:title", "title": titles.insert(ArticleText.key(content))
        case "description", "og:description", "twitter:description":
          descriptions.insert(ArticleText.key(content))
        case "og:locale": locale = locale ?? content
        default: break
        }
        if node.attribute("http-equiv")?.lowercased() == "content-language" {
          // "tr, en": the first language of the audience.
          contentLanguage = contentLanguage ?? content.split(separator: ",").first.map(String.init)
        }
      default: break
      }
    }
    titles.remove("")
    descriptions.remove("")
    for candidate in languages + [contentLanguage, locale] {
      if let tag = candidate.flatMap({ LanguageTag($0.filter { !$0.isWhitespace }) }) {
        language = tag
        break
      }
    }
  }

  /// Whether the page has a text as its title, with or without the name of the site after it.
  func isTitle(key: String) -> Bool {
    guard !key.isEmpty else { return false }
    return titles.contains(key)
      || titles.contains { $0.hasPrefix(key + " ") && key.utf8.count * 2 >= $0.utf8.count }
  }
}
