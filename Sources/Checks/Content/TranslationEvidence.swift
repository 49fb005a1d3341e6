internal import Bitext
internal import Linguistics

/// Tells a translation from another text, by the words, figures and marks of both and by their lengths.
///
/// The answer is a logarithm of odds. Over words it is what a naive Bayes classifier says: a word that
/// the other side has in translation or by its sound speaks for them, one without a counterpart speaks against.
/// The weights come from a logistic regression over news in English, French, German and Turkish, translations
/// against the sentence after.
struct TranslationEvidence: Sendable {
  let ratio: LengthRatio
  private let words: BilingualWords
  private let start: Double
  let source: ComparedWordsReader
  let target: ComparedWordsReader

  /// `nil` for languages that no list of words joins, or that do not part words by spaces.
  init?(_ languages: LanguagePair) {
    guard Self.languages.contains(languages.source.language),
      Self.languages.contains(languages.target.language), let words = BilingualWords.shared(languages)
    else { return nil }
    self.words = words
    let isInflected =
      Self.inflected.contains(languages.source.language) || Self.inflected.contains(languages.target.language)
    start = isInflected ? Self.inflectedStart : Self.usualStart
    ratio = LengthRatio(source: languages.source, target: languages.target)
    source = ComparedWordsReader(
      language: languages.source, other: languages.target, translations: words.ofSource)
    target = ComparedWordsReader(
      language: languages.target, other: languages.source, translations: words.ofTarget)
  }

  /// Where stems and sounds find the forms of words.
  private static let languages: Set<String> = [
    "bg", "cs", "da", "de", "el", "en", "es", "fi", "fr", "hu", "id", "is", "it", "nb", "nl", "pl", "pt",
    "ro", "ru",
    "sv", "tr", "uk",
  ]

  /// More than 0 where a text is likelier a translation of `one` than another sentence of its story.
  func odds(_ one: ComparedWords, _ other: ComparedWords) -> Double {
    let deviation = ratio.deviation(source: one.length, target: other.length)
    let (shared, single) = figures(one, other)
    var odds = start + Self.wordWeight * Double(sourceSupport(one, other) + targetSupport(one, other))
    odds -= Self.lengthWeight * min(deviation * deviation, 9)
    odds += Self.figureWeight * Double(min(shared, 3) - min(single, 2))
    odds += Self.markWeight * Double(Self.agreement(one.marks, other.marks))
    return odds
  }

  /// How much the words of the source, or of a part of it, speak for a translation.
  func sourceSupport(_ one: ComparedWords, _ other: ComparedWords, in part: Range<Int>? = nil) -> Float {
    Self.sum(one, in: part) { Self.isFound($0, in: other.forms, words.ofSource) }
  }

  /// How much the words of a translation, or of a part of it, speak for it.
  func targetSupport(_ one: ComparedWords, _ other: ComparedWords, in part: Range<Int>? = nil) -> Float {
    Self.sum(other, in: part) { Self.isFound($0, in: one.forms, words.ofTarget) }
  }

  /// Figures that both have, and that one alone has.
  private func figures(_ one: ComparedWords, _ other: ComparedWords) -> (shared: Int, single: Int) {
    let shared = one.figures.count { figure in other.figures.contains { $0.hash == figure.hash } }
    return (shared, one.figures.count + other.figures.count - 2 * shared)
  }

  /// Whether the translation has so many of the first words of the source that no more need be asked.
  ///
  /// Costs a third of `odds`, and most translations are sure.
  func isSure(_ pair: CheckedPair) -> Bool {
    let others = pair.target.words.compactMap { target.form($0) }
    var (found, asked) = (0, 0)
    for word in pair.source.words {
      guard let form = source.form(word) else { continue }
      asked += 1
      guard Self.isFound(form, in: others, words.ofSource) else { continue }
      found += 1
      if found >= 3, found * 3 > asked { return true }
    }
    return false
  }

  private static func isFound(
    _ word: ComparedWords.Form, in forms: [ComparedWords.Form],
    _ translations: [UInt64: BilingualWords.Translations]
  ) -> Bool {
    let others = translations[word.stem]?.others
    return forms.contains { other in
      other.stem == word.stem || (word.sound != nil && other.sound == word.sound)
        || (word.consonants != nil && other.consonants == word.consonants)
        || others?.contains(other.stem) == true
    }
  }

  private static func sum(
    _ text: ComparedWords, in part: Range<Int>?, _ isFound: (ComparedWords.Form) -> Bool
  ) -> Float {
    var sum: Float = 0
    for (index, word) in text.words.enumerated() where part?.overlaps(word.range) != false {
      sum += isFound(text.forms[index]) ? gain : -word.loss
    }
    return sum
  }

  /// Marks that both have, less those that one has.
  private static func agreement(_ one: ComparedWords.Marks, _ other: ComparedWords.Marks) -> Int {
    one.intersection(other).rawValue.nonzeroBitCount - one.symmetricDifference(other).rawValue.nonzeroBitCount
  }

  private static let gain: Float = 1.9
  private static let usualStart = 1.5
  private static let inflectedStart = 2.3
  /// Languages of which stems and lists find fewer words, counted in Finnish and Russian.
  private static let inflected: Set<String> = [
    "bg", "cs", "el", "et", "fi", "hu", "lt", "lv", "pl", "ro", "ru", "sk", "uk",
  ]
  static let wordWeight = 0.4
  private static let lengthWeight = 0.38
  private static let figureWeight = 2.0
  private static let markWeight = 1.2
}
