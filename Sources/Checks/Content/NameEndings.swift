internal import Bitext
internal import Linguistics

/// The endings that names take in two languages: Finnish "Cityn" is City, English "Korean" is of Korea.
///
/// From `name endings` of `written-words/<language>.txt`, without marks; a language without them has none.
struct NameEndings: Sendable {
  private let source: Set<[Unicode.Scalar]>
  private let target: Set<[Unicode.Scalar]>
  /// Whether one of the languages writes long vowels twice, as Finnish "Syyria".
  private let doublesVowels: Bool

  init(_ languages: LanguagePair) {
    func table(_ language: LanguageTag) -> LanguageTable {
      LanguageTable("written-words/\(language.language).txt")
    }
    let (source, target) = (table(languages.source), table(languages.target))
    self.source = Set(source.items("name endings").map { Array($0.unicodeScalars) })
    self.target = Set(target.items("name endings").map { Array($0.unicodeScalars) })
    doublesVowels = (source.items("long vowels") + target.items("long vowels")).contains("double")
  }

  /// Whether two names, small and without marks, are one stem, each with an ending of its language or none.
  func areForms(_ word: [Unicode.Scalar], of name: [Unicode.Scalar]) -> Bool {
    if source.isEmpty, target.isEmpty { return false }
    let (word, name) = doublesVowels ? (Self.shortened(word), Self.shortened(name)) : (word, name)
    let shared = zip(word, name).prefix { $0 == $1 }.count
    guard shared >= 3 else { return false }
    func isEnding(_ rest: ArraySlice<Unicode.Scalar>, _ endings: Set<[Unicode.Scalar]>) -> Bool {
      rest.isEmpty || endings.contains(Array(rest))
    }
    return isEnding(word[shared...], target) && isEnding(name[shared...], source)
  }

  /// With one vowel where the same stands twice.
  private static func shortened(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
    letters.indices.filter {
      $0 == 0 || letters[$0] != letters[$0 - 1] || !"aeiouy".unicodeScalars.contains(letters[$0])
    }
    .map { letters[$0] }
  }
}
