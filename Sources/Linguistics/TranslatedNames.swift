package import Bitext

/// Names and words with a capital that languages write otherwise: "Germany", "Almanya".
///
///     TranslatedNames(language: english).contains("germany", key: WordLanguages.key("germany"))  // true
///     TranslatedNames(language: turkish).contains("almanyalı", key: WordLanguages.key("almanyalı"))  // true
///
/// Countries, peoples, regions, faiths, offices and the like, from `names/translated.txt`. Words are folded.
package struct TranslatedNames: Sendable {
  private let keys: Set<UInt64>
  private let hasEndings: Bool

  package init(language: LanguageTag) {
    let lines = Resource.sections("names/translated.txt")[language.language] ?? []
    keys = Set(lines.flatMap { $0.split(separator: " ") }.map { WordLanguages.key($0.utf8) })
    hasEndings = language.language != "en"
  }

  /// Whether there is no list for the language.
  package var isEmpty: Bool { keys.isEmpty }

  /// Whether it is one of them, or begins with one of five bytes or more in languages with endings.
  package func contains(_ word: String, key: UInt64) -> Bool {
    if keys.contains(key) { return true }
    guard hasEndings, !keys.isEmpty else { return false }
    var start = WordLanguages.key("")
    for (place, byte) in word.utf8.enumerated() {
      start = WordLanguages.key(start, byte)
      if place >= 4, keys.contains(start) { return true }
    }
    return false
  }
}

/// Spellings that one name has in several languages, as "Tehran", "Tahran", "Teheran".
package enum NameVariants {
  /// Small, without marks, a line for each name; from `names/spellings.txt`.
  package static func all() -> [[String]] {
    (Resource.text("names/spellings.txt") ?? "").split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: " ").map(String.init) }
  }
}
