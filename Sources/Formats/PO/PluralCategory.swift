internal import Bitext

/// The plural categories of Unicode: which one whole numbers take in a language.
///
/// Source: Unicode CLDR 45, plural rules for cardinals, for integers; languages that are not listed have `one` for 1
/// and `other`.
enum PluralCategory: String, Sendable, CaseIterable {
  case zero, one, two, few, many, other

  /// The category of `n` things in a language.
  static func of(_ n: UInt64, in language: LanguageTag) -> PluralCategory {
    let (ten, hundred) = (n % 10, n % 100)
    let isTeen = (11...19).contains(hundred)
    switch language.language {
    case "ja", "zh", "ko", "vi", "th", "id", "ms", "my", "lo", "km", "bo", "dz", "ig", "wo", "yo", "jv", "su",
      "yue":
      return .other
    case "ru", "uk", "be":
      if ten == 1, hundred != 11 { return .one }
      return (2...4).contains(ten) && !(12...14).contains(hundred) ? .few : .many
    case "sr", "hr", "bs", "sh", "cnr":
      if ten == 1, hundred != 11 { return .one }
      return (2...4).contains(ten) && !(12...14).contains(hundred) ? .few : .other
    case "pl":
      if n == 1 { return .one }
      return (2...4).contains(ten) && !(12...14).contains(hundred) ? .few : .many
    case "cs", "sk": return n == 1 ? .one : (2...4).contains(n) ? .few : .other
    case "lt":
      if isTeen || ten == 0 { return .other }
      return ten == 1 ? .one : .few
    case "lv", "prg": return isTeen || ten == 0 ? .zero : ten == 1 ? .one : .other
    case "sl", "dsb", "hsb":
      return hundred == 1 ? .one : hundred == 2 ? .two : (3...4).contains(hundred) ? .few : .other
    case "ro", "mo": return n == 1 ? .one : n == 0 || (1...19).contains(hundred) ? .few : .other
    case "ar", "ars":
      if n < 3 { return [.zero, .one, .two][Int(n)] }
      return (3...10).contains(hundred) ? .few : (11...99).contains(hundred) ? .many : .other
    case "ga":
      return n == 1
        ? .one : n == 2 ? .two : (3...6).contains(n) ? .few : (7...10).contains(n) ? .many : .other
    case "gd":
      if n == 1 || n == 11 { return .one }
      if n == 2 || n == 12 { return .two }
      return (3...19).contains(n) ? .few : .other
    case "cy":
      switch n {
      case 0: return .zero
      case 1: return .one
      case 2: return .two
      case 3: return .few
      case 6: return .many
      default: return .other
      }
    case "br":
      if ten == 1, ![11, 71, 91].contains(hundred) { return .one }
      if ten == 2, ![12, 72, 92].contains(hundred) { return .two }
      if [3, 4, 9].contains(ten), !(10...19).contains(hundred), !(70...79).contains(hundred),
        !(90...99).contains(hundred)
      {
        return .few
      }
      return n != 0 && n % 1_000_000 == 0 ? .many : .other
    case "he", "iw": return n == 1 ? .one : n == 2 ? .two : .other
    case "mt":
      if n == 1 { return .one }
      if n == 2 { return .two }
      return n == 0 || (3...10).contains(hundred) ? .few : isTeen ? .many : .other
    case "is", "mk": return ten == 1 && hundred != 11 ? .one : .other
    case "fr", "pt":
      return n < 2 && language.description != "pt-PT" || n == 1 ? .one : isMillions(n) ? .many : .other
    case "es", "it", "ca": return n == 1 ? .one : isMillions(n) ? .many : .other
    case "hi", "fa", "bn", "gu", "kn", "zu", "am", "as", "hy", "ff", "ln", "mg", "pa", "ti", "wa", "ak",
      "bho", "nso":
      return n < 2 ? .one : .other
    case "fil", "tl": return n < 4 || ![4, 6, 9].contains(ten) ? .one : .other
    default: return n == 1 ? .one : .other
    }
  }

  private static func isMillions(_ n: UInt64) -> Bool { n != 0 && n % 1_000_000 == 0 }

  /// The categories that whole numbers take in a language, in Unicode's order.
  static func all(in language: LanguageTag) -> [PluralCategory] {
    let found = Set(samples.map { of($0, in: language) } + [.other])
    return allCases.filter(found.contains)
  }

  fileprivate static let samples: [UInt64] = Array(0...200) + [1_000_000]
}

extension POPluralForms {
  /// The category that most of a form's numbers have, for each form; `nil` where two forms would share one.
  func categories(in language: LanguageTag) -> [PluralCategory]? {
    var counts = [[PluralCategory: Int]](repeating: [:], count: count)
    for n in PluralCategory.samples {
      guard let form = form(of: n) else { return nil }
      counts[form][PluralCategory.of(n, in: language), default: 0] += 1
    }
    let categories = counts.map { counts in
      PluralCategory.allCases.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? .other
    }
    guard counts.allSatisfy({ !$0.isEmpty }), Set(categories).count == count else { return nil }
    return categories
  }
}
