internal import Bitext

/// A place where a page says its language, or the direction of its text.
struct HTMLLanguagePlace: Sendable {
  enum Kind: Hashable, Sendable {
    case tag
    /// A locale with `_`, as it stands there.
    case locale(String)
    /// The language of a text, where it is the page's: as it stands there.
    case ofText(String)
    /// `rtl` or `ltr`, as it stands there.
    case direction(String)
    /// Where the attribute of the language is to be put in, or that of the direction, or both.
    case missing(language: Bool, direction: Bool)
  }

  /// Bytes of the page; empty where a page says nothing.
  var range: Range<Int>
  var kind = Kind.tag
  /// What goes around a value.
  var quote = ""

  /// What makes the page say the target language here; `nil` where it is to stay.
  func markup(for languages: LanguagePair) -> String? {
    let target = languages.target
    let isReversed = TextDirection.isRightToLeft(target)
    switch kind {
    case .tag: return quote + target.description + quote
    case .locale(let old): return quote + Self.locale(target, likeThatOf: old) + quote
    case .ofText(let old):
      return LanguageTag(old)?.language == languages.source.language ? target.description : nil
    case .direction(let old):
      let new = isReversed ? "rtl" : "ltr"
      return old.lowercased() == new ? nil : quote + new + quote
    case .missing(let language, let direction):
      let markup =
        (language ? " lang=\"\(target)\"" : "") + (direction && isReversed ? " dir=\"rtl\"" : "")
      return markup.isEmpty ? nil : markup
    }
  }

  /// Those of an `<html>` or `<meta>`; `text` reads a value.
  static func places(in tag: HTMLToken, text: (Range<Int>) -> String) -> [HTMLLanguagePlace] {
    if tag.name == "html" {
      let values = tag.attributes.filter { $0.name == "lang" || $0.name == "xml:lang" }
      let direction = tag.attribute("dir")
      var places = values.filter { !$0.value.isEmpty }.map { place(of: $0) }
      if let direction, ["rtl", "ltr"].contains(text(direction.value).lowercased()) {
        places.append(place(of: direction, .direction(text(direction.value))))
      }
      if values.isEmpty || direction == nil {
        let end = tag.range.lowerBound + 1 + tag.name.utf8.count
        places.append(
          HTMLLanguagePlace(
            range: end..<end, kind: .missing(language: values.isEmpty, direction: direction == nil)))
      }
      return places
    }
    guard let content = tag.attribute("content"), !content.value.isEmpty else { return [] }
    let name = (tag.attribute("property") ?? tag.attribute("name")).map { text($0.value).lowercased() }
    if name == "og:locale" { return [place(of: content, .locale(text(content.value)))] }
    let header = tag.attribute("http-equiv").map { text($0.value).lowercased() }
    return header == "content-language" || name == "language" || name == "dc.language"
      ? [place(of: content)] : []
  }

  private static func place(of value: HTMLToken.Attribute, _ kind: Kind = .tag) -> HTMLLanguagePlace {
    HTMLLanguagePlace(range: value.value, kind: kind, quote: value.quote == nil ? "\"" : "")
  }

  /// The locale of a language: with its own region, else the likely one where the old locale had one.
  private static func locale(_ language: LanguageTag, likeThatOf old: String) -> String {
    let subtags = language.description.split(separator: "-")
    let hadRegion = old.split { $0 == "_" || $0 == "-" }.dropFirst().contains { $0.utf8.count == 2 }
    let region = subtags.dropFirst().first { $0.utf8.count == 2 }.map(String.init)
    guard region == nil, hadRegion, let likely = TextDirection.region(of: language) else {
      return subtags.joined(separator: "_")
    }
    return (subtags + [likely[...]]).joined(separator: "_")
  }
}
