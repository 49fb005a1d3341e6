internal import Bitext

/// Which attributes of a page hold text for readers, and of what role.
enum HTMLTranslatable {
  /// A value to translate.
  struct Value {
    var attribute: HTMLToken.Attribute
    var role: SegmentRole
    /// What it is, for the translator.
    var note: String
    var isPreserved = false
  }

  /// The values of a tag, in the order in which they stand; `text` reads a value.
  static func values(of tag: HTMLToken, text: (Range<Int>) -> String) -> [Value] {
    func lowercased(_ name: String) -> String? {
      tag.attribute(name).map { text($0.value).lowercased().filter { !$0.isWhitespace } }
    }
    if tag.name == "meta" {
      guard let content = tag.attribute("content"),
        let name = lowercased("name") ?? lowercased("property") ?? lowercased("itemprop"),
        let role = metadata[name]
      else { return [] }
      return [Value(attribute: content, role: role, note: "meta \(name)")]
    }
    return tag.attributes.compactMap { attribute in
      guard !attribute.value.isEmpty else { return nil }
      let note = "\(attribute.name) of <\(tag.name)>"
      switch attribute.name {
      case "alt": return Value(attribute: attribute, role: tag.name == "img" ? .caption : .ui, note: note)
      case "title" where tag.name != "link" && tag.name != "style":
        return Value(attribute: attribute, role: .ui, note: note, isPreserved: true)
      case "placeholder", "aria-label", "aria-description", "aria-placeholder", "aria-roledescription",
        "aria-valuetext":
        return Value(attribute: attribute, role: .ui, note: note)
      case "label" where ["option", "optgroup", "track", "menu"].contains(tag.name),
        "summary" where tag.name == "table", "abbr" where tag.name == "th" || tag.name == "td",
        "standby" where tag.name == "object", "prompt" where tag.name == "isindex":
        return Value(attribute: attribute, role: .ui, note: note)
      case "value"
      where tag.name == "input" && ["submit", "button", "reset"].contains(lowercased("type") ?? "text"):
        return Value(attribute: attribute, role: .ui, note: note)
      default: return nil
      }
    }
  }

  /// Names and properties of `<meta>` whose content is text.
  private static let metadata: [String: SegmentRole] = [
    "abstract": .summary, "alternativeheadline": .headline, "apple-mobile-web-app-title": .ui,
    "application-name": .ui, "article:section": .section, "article:tag": .ui, "articlesection": .section,
    "author": .byline, "dc.description": .summary, "dc.subject": .ui, "dc.title": .headline,
    "dcterms.description": .summary, "dcterms.subject": .ui, "dcterms.title": .headline,
    "description": .summary,
    "headline": .headline, "keywords": .ui, "name": .headline, "news_keywords": .ui,
    "og:description": .summary,
    "og:image:alt": .caption, "og:site_name": .ui, "og:title": .headline, "parsely-title": .headline,
    "sailthru.description": .summary, "sailthru.title": .headline, "subject": .ui, "title": .headline,
    "twitter:description": .summary, "twitter:image:alt": .caption, "twitter:title": .headline,
  ]
}
