internal import Bitext

extension PluralCategory {
  /// The `Plural-Forms` of a PO file in a language, its forms in the order of Unicode's categories.
  ///
  /// Says what `of(_:in:)` says, but for the `many` of millions in Romance languages, which programs do not use in PO
  /// files. Source: Unicode CLDR 45, plural rules for cardinals.
  static func formula(in language: LanguageTag) -> String {
    let ordinarySlavic = "n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2"
    let rules: (count: Int, rule: String) =
      switch language.language {
      case "ja", "zh", "ko", "vi", "th", "id", "ms", "my", "lo", "km", "bo", "dz", "ig", "wo", "yo", "jv",
        "su",
        "yue":
        (1, "0")
      case "ru", "uk", "be", "sr", "hr", "bs", "sh", "cnr": (3, ordinarySlavic)
      case "pl": (3, "n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2")
      case "cs", "sk": (3, "n==1 ? 0 : n>=2 && n<=4 ? 1 : 2")
      case "lt":
        (3, "n%10==1 && (n%100<11 || n%100>19) ? 0 : n%10>=2 && (n%100<11 || n%100>19) ? 1 : 2")
      case "lv", "prg": (3, "n%10==0 || n%100>=11 && n%100<=19 ? 0 : n%10==1 ? 1 : 2")
      case "sl", "dsb", "hsb": (4, "n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3")
      case "ro", "mo": (3, "n==1 ? 0 : n==0 || n%100>0 && n%100<20 ? 1 : 2")
      case "ar", "ars": (6, "n<3 ? n : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5")
      case "ga": (5, "n==1 ? 0 : n==2 ? 1 : n>=3 && n<=6 ? 2 : n>=7 && n<=10 ? 3 : 4")
      case "gd": (4, "n==1 || n==11 ? 0 : n==2 || n==12 ? 1 : n>=3 && n<=19 ? 2 : 3")
      case "cy": (6, "n<4 ? n : n==6 ? 4 : 5")
      case "br": (5, Self.breton)
      case "he", "iw": (3, "n==1 ? 0 : n==2 ? 1 : 2")
      case "mt":
        (5, "n==1 ? 0 : n==2 ? 1 : n==0 || n%100>=3 && n%100<=10 ? 2 : n%100>=11 && n%100<=19 ? 3 : 4")
      case "is", "mk": (2, "n%10!=1 || n%100==11")
      case "fil", "tl": (2, "n>3 && (n%10==4 || n%10==6 || n%10==9)")
      case "hi", "fa", "bn", "gu", "kn", "zu", "am", "as", "hy", "ff", "ln", "mg", "pa", "ti", "wa", "ak",
        "bho",
        "nso", "fr":
        (2, "n>1")
      case "pt" where language.description != "pt-PT": (2, "n>1")
      default: (2, "n!=1")
      }
    return "nplurals=\(rules.count); plural=\(rules.count == 1 ? rules.rule : "(\(rules.rule))");"
  }

  private static let breton = """
    n%10==1 && n%100!=11 && n%100!=71 && n%100!=91 ? 0 : n%10==2 && n%100!=12 && n%100!=72 && n%100!=92 ? 1 : \
    (n%10==3 || n%10==4 || n%10==9) && (n%100<10 || n%100>19) && (n%100<70 || n%100>79) && n%100<90 ? 2 : \
    n!=0 && n%1000000==0 ? 3 : 4
    """
}
