public import Bitext
internal import Synchronization

/// The stem that the forms of a word share, by Snowball's rules for the language.
///
///     let stemmer = Stemmer(language: LanguageTag("en")!)
///     stemmer?.stem("Agreements")  // "agreement"
///     Stemmer(language: LanguageTag("tr")!)?.stem("Meksika'nın")  // "meksika"
///
/// Stems are for comparing with one another, not for reading: that of "happily" is "happili", and two words
/// of one stem may still be two words. Case and typography are folded first. In Turkish an ending
/// behind an apostrophe goes when the project's own rules know it; Snowball's Turkish knows nouns only and
/// takes some letters for endings ("kadın" gives "kadı", "kadınlar" "kadın"), so that to find terms in
/// Turkish `Inflection` is the better way. Under a microsecond a word; safe from any thread: callers take
/// turns. Source: Porter, Snowball (2001), libstemmer 2.2.
public final class Stemmer: Sendable {
  public let language: LanguageTag
  private let forms: NormalForms
  private let casing: CaseMapping
  private let folding: LetterFolding
  private let inflection: any Inflection
  private let handle: Mutex<SnowballHandle>

  /// `nil` for a language without rules.
  public init?(language: LanguageTag) {
    guard let handle = SnowballHandle(language) else { return nil }
    self.language = language
    forms = NormalForms(language: language)
    casing = CaseMapping(language: language)
    folding = LetterFolding(language: language)
    inflection = folding.isTurkic ? Linguistics.inflection(for: language) : NoInflection()
    self.handle = Mutex(handle)
  }

  /// The languages that have rules, as ISO 639 codes.
  public static let languages = SnowballHandle.names.keys.sorted()

  /// The stem of one word.
  public func stem(_ word: String) -> String {
    var letters = casing.lower(forms.typographic(word))
    if folding.isTurkic { letters = withoutEnding(folding.fold(letters)) }
    return handle.withLock { $0.stem(letters) }
  }

  /// "meksika" of "meksika'nın".
  private func withoutEnding(_ word: String) -> String {
    let scalars = Array(word.unicodeScalars)
    guard let apostrophe = scalars.firstIndex(of: "'"), apostrophe > 0,
      inflection.acceptsAfterApostrophe(Array(scalars[(apostrophe + 1)...]))
    else { return word }
    return String(scalars: scalars[..<apostrophe])
  }
}
