internal import Bitext

/// How elements of NITF and XHTML take part in the flow of text, by their local names.
///
/// Sources: NITF 3.6, HTML Living Standard §15.3. What is in neither list runs within a block.
enum StoryElements {
  static func isBlock(_ name: String) -> Bool { blocks.contains(name) }

  /// Whether nothing inside is for readers.
  static func isHidden(_ name: String) -> Bool { hidden.contains(name) }

  /// The attribute of an element whose text is for readers.
  static func textAttribute(of name: String) -> String? { name == "media-reference" ? "alternate-text" : nil }

  static func isPreserving(_ name: String) -> Bool { name == "pre" || name == "listing" }

  /// The role of the text in an element, where its name and that of the element around it say one.
  static func role(of name: String, inside parent: String?) -> SegmentRole? {
    switch name {
    case "hl1", "h1", "title": .headline
    case "hl2": parent == "hedline" ? .summary : nil
    case "byline", "byttl", "tagline": .byline
    case "dateline": .dateline
    case "abstract": .summary
    case "caption", "figcaption", "media-caption", "media-producer": .caption
    case "bq", "blockquote": .quote
    case "copyrite", "rights", "distributor": .boilerplate
    case "note": .ui
    default: nil
    }
  }

  private static let blocks: Set<String> = [
    // NITF.
    "nitf", "head", "title", "body", "body.head", "body.content", "body.end", "hedline", "hl1", "hl2", "note",
    "rights", "byline", "byttl", "distributor", "dateline", "copyrite", "abstract", "series", "block",
    "media", "media-caption", "media-producer", "bq", "fn", "nitf-table", "nitf-table-metadata",
    "bibliography",
    "tagline", "custom-table", "docdata", "tobject", "credit", "nitf-colgroup",
    // Both, and XHTML.
    "address", "article", "aside", "blockquote", "button", "caption", "center", "col", "colgroup", "dd",
    "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "listing", "main", "menu",
    "nav", "ol", "p", "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead",
    "tr", "ul",
  ]

  private static let hidden: Set<String> = [
    "script", "style", "template", "iframe", "object", "embed", "svg", "math", "noscript", "select",
    "textarea",
    "audio", "video", "canvas", "media-object", "media-reference", "custom-table-metadata",
  ]
}
