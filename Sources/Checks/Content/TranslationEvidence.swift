internal import Bitext
internal import Linguistics

/// Tells a translation from another text, by the words, figures and marks of both and by their lengths.
///
/// The answer is a logarithm of odds. Over words it is what a naive Bayes classifier says: a word that
/// the other side has in translation or by its sound speaks for them, one without a counterpart speaks against.
/// The weights come from a logistic regression over news in English, French, German and Turkish, translations
/// against the sentence after.
final class TranslationEvidence: Sendable {
  let ratio: LengthRatio
  private let start: Double
  private let source: ComparedWordsReader
  private let target: ComparedWordsReader

  /// `nil` for languages that no list of words joins, or that do not part words by spaces.
  init?(_ languages: LanguagePair) {
    guard Self.languages.contains(languages.source.language),
      Self.languages.contains(languages.target.language), let words = BilingualWords.shared(languages)
    else { return nil }
    let isInflected =
      Self.inflected.contains(languages.source.language) || Self.inflected.contains(languages.target.language)
    start = isInflected ? Self.inflectedStart : Self.usualStart
    ratio = LengthRatio(source: languages.source, target: languages.target)
    source = ComparedWordsReader(
      language: languages.source, other: languages.target, translations: TranslationTable(words.ofSource))
    target = ComparedWordsReader(
      language: languages.target, other: languages.source, translations: TranslationTable(words.ofTarget))
  }

  /// Where stems and sounds find the forms of words.
  private static let languages: Set<String> = [
    "bg", "cs", "da", "de", "el", "en", "es", "fi", "fr", "hu", "id", "is", "it", "nb", "nl", "pl", "pt",
    "ro", "ru",
    "sv", "tr", "uk",
  ]

  /// The words of both sides, compared.
  func read(_ source: CheckedText, _ target: CheckedText) -> ComparedPair {
    let (source, target) = (self.source.read(source), self.target.read(target))
    return ComparedPair(source: source, target: target, odds: odds(source, target))
  }

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
    Self.sum(one, in: part) { Self.isFound($0, in: other, source.translations) }
  }

  /// How much the words of a translation, or of a part of it, speak for it.
  func targetSupport(_ one: ComparedWords, _ other: ComparedWords, in part: Range<Int>? = nil) -> Float {
    Self.sum(other, in: part) { Self.isFound($0, in: one, target.translations) }
  }

  /// Figures that both have, and that one alone has.
  private func figures(_ one: ComparedWords, _ other: ComparedWords) -> (shared: Int, single: Int) {
    let shared = one.figures.count { figure in other.figures.contains { figure.isLike($0) } }
    return (shared, max(0, one.figures.count + other.figures.count - 2 * shared))
  }

  /// Whether the translation has so many of the first words of the source that no more need be asked.
  func isSure(_ pair: ComparedPair) -> Bool {
    var (found, asked) = (0, 0)
    for (form, word) in zip(pair.source.forms, pair.source.words) {
      asked += word.times
      guard Self.isFound(form, in: pair.target, source.translations) else { continue }
      found += word.times
      if found >= 3, found * 3 > asked { return true }
    }
    return false
  }

  private static func isFound(
    _ word: ComparedWords.Form, in other: ComparedWords, _ translations: TranslationTable
  ) -> Bool {
    other.hasLike(word) || translations.contains(word.others) { other.hasStem($0) }
  }

  private static func sum(
    _ text: ComparedWords, in part: Range<Int>?, _ isFound: (ComparedWords.Form) -> Bool
  ) -> Float {
    var sum: Float = 0
    for index in text.words.indices where part?.overlaps(text.words[index].range) != false {
      sum += isFound(text.forms[index]) ? gain : -text.words[index].loss
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
    "bg", "cs", "el", "et", "fi", "hu", "is", "lt", "lv", "pl", "ro", "ru", "sk", "uk",
  ]
  static let wordWeight = 0.4
  private static let lengthWeight = 0.38
  private static let figureWeight = 2.0
  private static let markWeight = 1.2
}
