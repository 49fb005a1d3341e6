public import Bitext
internal import CICU

extension LanguageTag {
  /// The plural form that nouns take with a count, by CLDR: "one", "few", "other" and so on.
  ///
  /// `nil` where ICU has none.
  public func pluralForm(of count: Double) -> String? {
    try? unsafe icuText("plural forms of \(self)", capacity: 32) { out, capacity, status in
      unsafe cicu_plural_keyword(description, count, out, capacity, &status)
    }
  }
}

/// Words such as "a" and "an", whose form depends on the sound of the word after them.
public struct SoundedArticles: Sendable {
  private let words: Set<String>
  private let folding: LetterFolding

  /// Empty for a language without a file `articles/<language>.txt`.
  public init(language: LanguageTag) {
    folding = LetterFolding(language: language)
    words = Set(LanguageTable("articles/\(language.language).txt").items("before a sound").map(folding.fold))
  }

  public func contains(_ word: String) -> Bool { words.contains(folding.fold(word)) }
}
