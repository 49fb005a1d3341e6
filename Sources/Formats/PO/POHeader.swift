internal import Bitext

/// What the header of a PO file says: the translation of the empty text.
struct POHeader {
  var charset = ""
  var language: LanguageTag?
  var sourceLanguage: LanguageTag?
  var plurals: POPluralForms?
  /// Whether the plural forms are the template's words, or nothing.
  var hasOpenPlurals = false
  /// Whether the plural forms are more than the template's words, and cannot be read.
  var hasBadPlurals = false
  /// Whether `POWriter` wrote the file.
  var isOwn = false

  init() {}

  init(_ text: String) {
    let fields = text.split(separator: "\n").compactMap { line -> (String, String)? in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[line.index(after: colon)...].drop(while: \.isWhitespace)
      return (line[..<colon].lowercased(), String(value))
    }
    for (name, value) in fields {
      switch name {
      case "content-type":
        guard let range = value.lowercased().firstRange(of: "charset=") else { break }
        let start = value.index(
          value.startIndex,
          offsetBy: value.lowercased().distance(from: value.startIndex, to: range.upperBound))
        charset = String(value[start...].prefix { !$0.isWhitespace && $0 != ";" })
      case "language": language = Self.tag(value)
      case "x-source-language": sourceLanguage = Self.tag(value)
      case "x-generator": isOwn = value == POWriter.generator
      case "plural-forms":
        plurals = POPluralForms(value)
        hasOpenPlurals = plurals == nil && (value.isEmpty || value.contains("INTEGER"))
        hasBadPlurals = plurals == nil && !hasOpenPlurals
      default: break
      }
    }
  }

  /// The tag that a locale's name means: `sr@latin` is `sr-Latn`, `de_DE.UTF-8` is `de-DE`.
  static func tag(_ locale: String) -> LanguageTag? {
    let parts = locale.split(separator: "@", maxSplits: 1)
    guard let name = parts.first?.prefix(while: { $0 != "." && !$0.isWhitespace }),
      let tag = LanguageTag(String(name))
    else { return nil }
    guard parts.count == 2 else { return tag }
    let modifier = parts[1].lowercased()
    let script = ["latin": "Latn", "cyrillic": "Cyrl", "devanagari": "Deva", "arabic": "Arab"][modifier]
    guard let script else {
      // A variant of BCP 47 has five letters or more.
      return modifier.utf8.count >= 5 ? LanguageTag("\(tag)-\(modifier)") ?? tag : tag
    }
    let region = tag.description.dropFirst(tag.language.utf8.count)
    return LanguageTag("\(tag.language)-\(script)\(region)") ?? tag
  }

  /// The name that gettext has for a language: `pt_BR`, `sr@latin`.
  static func locale(_ tag: LanguageTag) -> String {
    var subtags = tag.description.split(separator: "-").map(String.init)
    var modifier = ""
    let scripts = ["Latn": "@latin", "Cyrl": "@cyrillic", "Deva": "@devanagari", "Arab": "@arabic"]
    if subtags.count > 1, let script = scripts[subtags[1]] {
      subtags.remove(at: 1)
      modifier = script
    }
    if subtags.count > 1, let last = subtags.last, last.utf8.count >= 5 {
      subtags.removeLast()
      modifier = "@" + last
    }
    return subtags.joined(separator: "_") + modifier
  }
}

/// Puts into a header what the first translation calls for.
struct POHeaderEditor {
  /// The bytes of the header's value and where they stand.
  let raw: [UInt8]
  let place: Range<Int>

  /// The edits that name the language where none is, and UTF-8 and the plural forms where the template's words
  /// stand.
  func edits(language: LanguageTag?, plurals: String?, lineEnd: String) -> [ByteEdit] {
    var edits: [ByteEdit] = []
    if let plurals, let place = openPlurals { edits.append(edit(place, Array(" \(plurals)".utf8))) }
    if let language {
      let name = Array(POHeader.locale(language).utf8)
      if let value = value(of: "Language") {
        if raw[value].allSatisfy({ $0 == 0x20 }) { edits.append(edit(value, [0x20] + name)) }
      } else if let start = ["MIME-Version", "Content-Type"].lazy.compactMap(start).first {
        let isAtQuote = raw[start - 1] == UInt8(ascii: "\"")
        let line = Array("Language: ".utf8) + name + Array(#"\n"#.utf8)
        edits.append(edit(start..<start, line + (isAtQuote ? Array("\"\(lineEnd)\"".utf8) : [])))
      }
    }
    if let type = value(of: "Content-Type"), let word = range(of: "charset=CHARSET", in: type) {
      edits.append(edit(word.lowerBound + 8..<word.upperBound, Array("UTF-8".utf8)))
    }
    return edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Where the template's words for the plural forms stand, or nothing does.
  var openPlurals: Range<Int>? {
    guard let value = value(of: "Plural-Forms") else { return nil }
    let isOpen = raw[value].allSatisfy { $0 == 0x20 }
    let hasWords = range(of: "INTEGER", in: value) != nil && range(of: "EXPRESSION", in: value) != nil
    return isOpen || hasWords ? value : nil
  }

  private func edit(_ range: Range<Int>, _ bytes: [UInt8]) -> ByteEdit {
    ByteEdit(place.lowerBound + range.lowerBound..<place.lowerBound + range.upperBound, bytes)
  }

  /// Where a field begins.
  private func start(of name: String) -> Int? {
    var from = 0
    while let found = range(of: name + ":", in: from..<raw.count) {
      let start = found.lowerBound
      if start > 0, raw[start - 1] == UInt8(ascii: "\"") { return start }
      if start > 1, raw[start - 2] == UInt8(ascii: "\\"), raw[start - 1] == UInt8(ascii: "n") { return start }
      from = found.upperBound
    }
    return nil
  }

  /// What stands between a field's colon and the end of its line or string.
  private func value(of name: String) -> Range<Int>? {
    guard let start = start(of: name) else { return nil }
    let from = start + name.utf8.count + 1
    let end = raw[from...].firstIndex { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "\"") }
    return from..<(end ?? raw.count)
  }

  private func range(of text: String, in range: Range<Int>) -> Range<Int>? {
    raw[range].firstRange(of: Array(text.utf8))
  }
}
