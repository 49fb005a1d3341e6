internal import Bitext

/// The texts of a page's structured data, a `<script type="application/ld+json">`.
///
/// Those are the values of the keys that search engines show and that are no more than a text or a list of texts.
/// The body of the article is a twin of what stands on the page, and left. Where a value names the language of the
/// page (`inLanguage`), it changes with the page's. What is no JSON is left as code.
/// Formats: JSON-LD 1.1, W3C Recommendation, 16 July 2020, §7; schema.org, CreativeWork.
struct HTMLLinkedData {
  private(set) var texts: [PageText] = []
  private(set) var languagePlaces: [HTMLLanguagePlace] = []

  /// Whether a script is structured data, by its type.
  static func isType(_ value: String) -> Bool {
    value.prefix { $0 != ";" }.filter { !$0.isWhitespace }.lowercased() == "application/ld+json"
  }

  /// Reads the script whose content stands at `range` of the page.
  init(_ page: [UInt8], at range: Range<Int>) {
    let bytes = Array(page[range])
    guard let json = try? JSONSpans(bytes) else { return }
    let habits = JSONHabits(of: bytes)
    for object in 0..<json.count where json.kind(of: object) == .object {
      let isPerson = Self.strings(json.child("@type", of: object), in: json).contains { value in
        json.string(value) == "Person"
      }
      for member in json.children(of: object) {
        guard let key = json.key(of: member) else { continue }
        if key == "inLanguage" { addLanguages(member, json, from: range.lowerBound) }
        guard let role = Self.roles[key] else { continue }
        for value in Self.strings(member, in: json) {
          add(value, json, habits, key, isPerson && key == "name" ? .byline : role, from: range.lowerBound)
        }
      }
    }
    texts.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The strings of a value: itself, those of a list, and those of `{"@value": …}`.
  private static func strings(_ value: Int?, in json: JSONSpans) -> [Int] {
    guard let value else { return [] }
    switch json.kind(of: value) {
    case .string: return [value]
    case .array:
      return json.children(of: value).flatMap { child in
        json.kind(of: child) == .string ? [child] : text(of: child, in: json)
      }
    case .object: return text(of: value, in: json)
    default: return []
    }
  }

  private static func text(of object: Int, in json: JSONSpans) -> [Int] {
    json.child("@value", of: object).flatMap { json.kind(of: $0) == .string ? [$0] : nil } ?? []
  }

  private mutating func add(
    _ value: Int, _ json: JSONSpans, _ habits: JSONHabits, _ key: String, _ role: SegmentRole, from start: Int
  ) {
    guard let string = json.string(value),
      string.unicodeScalars.contains(where: { !$0.properties.isWhitespace })
    else { return }
    let place = json.range(of: value)
    let range = start + place.lowerBound..<start + place.upperBound
    var text = PageText(content: TaggedText(string), range: range, form: .json(habits))
    text.whole = range
    text.role = role
    text.notes = ["JSON-LD \(key)"]
    texts.append(text)
  }

  private mutating func addLanguages(_ value: Int, _ json: JSONSpans, from start: Int) {
    for value in Self.strings(value, in: json) {
      guard let string = json.string(value), LanguageTag(string) != nil else { continue }
      let place = json.range(of: value)
      languagePlaces.append(
        HTMLLanguagePlace(
          range: start + place.lowerBound + 1..<start + place.upperBound - 1, kind: .ofText(string)))
    }
  }

  private static let roles: [String: SegmentRole] = [
    "headline": .headline, "alternativeHeadline": .headline, "description": .summary, "abstract": .summary,
    "caption": .caption, "name": .ui, "alternateName": .ui, "keywords": .ui, "articleSection": .section,
  ]
}
