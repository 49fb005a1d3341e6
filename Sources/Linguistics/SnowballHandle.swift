internal import Bitext
internal import CStemmer

/// One stemmer of Snowball's library, which keeps the last word inside it.
@safe
struct SnowballHandle: ~Copyable {
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
