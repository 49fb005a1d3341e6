internal import Bitext

/// A place where a page says its language.
struct HTMLLanguagePlace: Sendable {
  /// Bytes of the page; empty where a page says none.
  var range: Range<Int>
  /// What stands around the tag.
  var before = ""
  var after = ""
  /// Whether the language is written with `_`.
  var isLocale = false

  /// What makes the page say `language` here.
  func markup(for language: LanguageTag) -> String {
    let tag =
      isLocale ? language.description.split(separator: "-").joined(separator: "_") : language.description
    return before + tag + after
  }

  /// Those of an `<html>` or `<meta>`; `text` reads a value.
  static func places(in tag: HTMLToken, text: (Range<Int>) -> String) -> [HTMLLanguagePlace] {
    if tag.name == "html" {
      let values = tag.attributes.filter { $0.name == "lang" || $0.name == "xml:lang" }
      if values.isEmpty {
        let end = tag.range.lowerBound + 1 + tag.name.utf8.count
        return [HTMLLanguagePlace(range: end..<end, before: " lang=\"", after: "\"")]
      }
      return values.filter { !$0.value.isEmpty }.map { place(of: $0) }
    }
    guard let content = tag.attribute("content"), !content.value.isEmpty else { return [] }
    let name = (tag.attribute("property") ?? tag.attribute("name")).map { text($0.value).lowercased() }
    if name == "og:locale" { return [place(of: content, isLocale: true)] }
    let header = tag.attribute("http-equiv").map { text($0.value).lowercased() }
    return header == "content-language" || name == "language" || name == "dc.language"
      ? [place(of: content)] : []
  }

  private static func place(of value: HTMLToken.Attribute, isLocale: Bool = false) -> HTMLLanguagePlace {
    let quote = value.quote == nil ? "\"" : ""
    return HTMLLanguagePlace(range: value.value, before: quote, after: quote, isLocale: isLocale)
  }
}
