public import Bitext
internal import CStemmer
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
  private let handle: Mutex<Handle>

  /// `nil` for a language without rules.
  public init?(language: LanguageTag) {
    guard let handle = Handle(language) else { return nil }
    self.language = language
    forms = NormalForms(language: language)
    casing = CaseMapping(language: language)
    folding = LetterFolding(language: language)
    inflection = Linguistics.inflection(for: language)
    self.handle = Mutex(handle)
  }

  /// The languages that have rules, as ISO 639 codes.
  public static let languages = Handle.names.keys.sorted()

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

  /// One stemmer of the library, which keeps the last word inside it.
  @safe
  private struct Handle: ~Copyable {
    private let stemmer: OpaquePointer

    /// Its algorithms by language.
    static let names = [
      "ar": "arabic", "ca": "catalan", "da": "danish", "de": "german", "el": "greek", "en": "english",
      "es": "spanish", "eu": "basque", "fi": "finnish", "fr": "french", "ga": "irish", "hi": "hindi",
      "hu": "hungarian", "hy": "armenian", "id": "indonesian", "it": "italian", "lt": "lithuanian",
      "nb": "norwegian", "ne": "nepali", "nl": "dutch", "nn": "norwegian", "no": "norwegian",
      "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian", "sv": "swedish", "ta": "tamil",
      "tr": "turkish", "yi": "yiddish",
    ]

    init?(_ language: LanguageTag) {
      guard let name = Self.names[language.canonical.language], let stemmer = unsafe cstemmer_open(name)
      else {
        return nil
      }
      unsafe self.stemmer = stemmer
    }

    deinit { unsafe cstemmer_close(stemmer) }

    /// The word itself where the library has no memory left.
    func stem(_ word: String) -> String {
      var word = word
      let stem: String? = word.withUTF8 { utf8 in
        unsafe utf8.withMemoryRebound(to: CChar.self) { bytes in
          var found: UnsafePointer<CChar>?
          let length = unsafe cstemmer_stem(stemmer, bytes.baseAddress, Int64(bytes.count), &found)
          guard length >= 0, let found = unsafe found else { return nil }
          let stem = unsafe UnsafeRawBufferPointer(start: found, count: Int(length))
          return unsafe String(decoding: stem, as: UTF8.self)
        }
      }
      return stem ?? word
    }
  }
}
