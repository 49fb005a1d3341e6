internal import Bitext

/// What Unicode's data say of a language beside its words.
///
/// Source: Unicode CLDR 45, likely subtags and script metadata, for the languages that news is written in.
enum TextDirection {
  /// Whether a text in the language runs from right to left, by its script or that of its language.
  static func isRightToLeft(_ language: LanguageTag) -> Bool {
    let subtags = language.description.split(separator: "-")
    if let script = subtags.dropFirst().first(where: { $0.utf8.count == 4 && $0.first?.isUppercase == true })
    {
      return ["Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm", "Rohg"].contains(script)
    }
    return rightToLeft.contains(language.language)
  }

  /// The region where most readers of a language are; `nil` for a language that is not listed.
  static func region(of language: LanguageTag) -> String? {
    if language.description.hasPrefix("zh-Hant") { return "TW" }
    return regions[language.language]
  }

  private static let rightToLeft: Set<String> = [
    "ar", "arc", "ars", "arz", "bal", "ckb", "dv", "fa", "glk", "he", "iw", "ji", "lrc", "mzn", "nqo", "ps",
    "sd",
    "syr", "ug", "ur", "yi",
  ]

  private static let regions = [
    "af": "ZA", "am": "ET", "ar": "EG", "az": "AZ", "be": "BY", "bg": "BG", "bn": "BD", "bs": "BA",
    "ca": "ES",
    "ckb": "IQ", "cs": "CZ", "cy": "GB", "da": "DK", "de": "DE", "el": "GR", "en": "US", "es": "ES",
    "et": "EE",
    "eu": "ES", "fa": "IR", "fi": "FI", "fil": "PH", "fr": "FR", "ga": "IE", "gl": "ES", "gu": "IN",
    "ha": "NG",
    "he": "IL", "hi": "IN", "hr": "HR", "hu": "HU", "hy": "AM", "id": "ID", "is": "IS", "it": "IT",
    "ja": "JP",
    "ka": "GE", "kk": "KZ", "km": "KH", "kn": "IN", "ko": "KR", "ku": "TR", "ky": "KG", "lo": "LA",
    "lt": "LT",
    "lv": "LV", "mk": "MK", "ml": "IN", "mn": "MN", "mr": "IN", "ms": "MY", "mt": "MT", "my": "MM",
    "nb": "NO",
    "ne": "NP", "nl": "NL", "nn": "NO", "no": "NO", "pa": "IN", "pl": "PL", "ps": "AF", "pt": "BR",
    "ro": "RO",
    "ru": "RU", "sd": "PK", "si": "LK", "sk": "SK", "sl": "SI", "so": "SO", "sq": "AL", "sr": "RS",
    "sv": "SE",
    "sw": "TZ", "ta": "IN", "te": "IN", "tg": "TJ", "th": "TH", "ti": "ET", "tk": "TM", "tr": "TR",
    "tt": "RU",
    "ug": "CN", "uk": "UA", "ur": "PK", "uz": "UZ", "vi": "VN", "yo": "NG", "zh": "CN", "zu": "ZA",
  ]
}
