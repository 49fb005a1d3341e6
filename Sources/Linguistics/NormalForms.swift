public import Bitext
internal import CICU

/// The forms in which texts of a language are compared.
///
///     let forms = NormalForms(language: LanguageTag("tr")!)
///     forms.typographic("“Meksika’nın” –  son")  // "\"Meksika'nın\" - son"
///     forms.loose("IŞIK ve İSTANBUL")            // "ışık ve istanbul"
///
/// *canonical* is NFC: the same characters. *typographic* is the same text to a reader: quotes,
/// dashes, white space, width, ligatures, presentation forms and invisible characters are made one.
/// *loose* adds case, by the language, and marks and letters that writers of the language leave out
/// or exchange. Digits, fractions, superscripts, trademark signs, accents, primes, dotted and dotless
/// i keep their difference throughout, save that *loose* writes the decimal digits of any script as
/// 0–9. Every form is idempotent. Linear; safe from any thread.
public struct NormalForms: Hashable, Sendable {
  public let language: LanguageTag
  private let casing: CaseMapping
  private let isLithuanian: Bool
  private let isRomanian: Bool

  /// Rises whenever any form changes, so that keys kept elsewhere are known to be stale.
  public static let version = 1

  public init(language: LanguageTag) {
    self.language = language
    casing = CaseMapping(language: language)
    isLithuanian = language.language == "lt"
    isRomanian = ["ro", "mo"].contains(language.language)
  }

  public func canonical(_ text: String) -> String {
    text.utf8.allSatisfy { $0 < 0x80 } ? text : Self.normalize(CICU_NFC, text)
  }

  public func typographic(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return Self.withSingleSpaces(ascii: text) }
    return untilStable(text) { canonical(Self.mapTypographically(canonical($0))) }
  }

  public func loose(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }), !casing.isTurkic {
      return Self.lowered(ascii: Self.withSingleSpaces(ascii: text))
    }
    return untilStable(typographic(text)) { text in
      var folded = casing.fold(text)
      if isLithuanian { folded = Self.withoutLithuanianDots(folded) }
      return typographic(canonical(mapLoosely(folded)))
    }
  }

  /// Applies `form` until it changes nothing; two rounds nearly always do.
  private func untilStable(_ text: String, _ form: (String) -> String) -> String {
    var result = form(text)
    for _ in 0..<8 {
      let next = form(result)
      if next.utf8.elementsEqual(result.utf8) { break }
      result = next
    }
    return result
  }

  private static func normalize(_ form: Int, _ text: String) -> String {
    (try? unsafe mapText(text) { bytes, count, out, capacity, status in
      unsafe cicu_normalize(Int32(form), bytes, count, out, capacity, &status)
    }) ?? text
  }
}

// MARK: ASCII

extension NormalForms {
  private static func withSingleSpaces(ascii text: String) -> String {
    let utf8 = text.utf8
    var previousIsSpace = true
    var clean = true
    for byte in utf8 {
      if isSpace(byte) {
        if byte != 0x20 || previousIsSpace { clean = false }
        previousIsSpace = true
      } else {
        previousIsSpace = false
      }
    }
    if clean && (!previousIsSpace || utf8.isEmpty) { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for byte in utf8 {
      if isSpace(byte) {
        if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
      } else {
        bytes.append(byte)
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0d).contains(byte) }

  private static func lowered(ascii text: String) -> String {
    if !text.utf8.contains(where: { (0x41...0x5a).contains($0) }) { return text }
    return String(decoding: text.utf8.map { (0x41...0x5a).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}

// MARK: Tables

extension NormalForms {
  private static func mapTypographically(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        pendingSpace = !result.isEmpty
        continue
      }
      if isInvisible(scalar) { continue }
      if pendingSpace { result.append(" ") }
      pendingSpace = false
      switch scalar.value {
      case 0x2018...0x201b, 0x2039, 0x203a, 0x02bc, 0x05f3: result.append("'")
      case 0x201c...0x201f, 0x00ab, 0x00bb, 0x05f4, 0x301d...0x301f: result.append("\"")
      case 0x2010...0x2015, 0x2212, 0xfe58, 0xfe63: result.append("-")
      case 0x2026: result.append(contentsOf: "...".unicodeScalars)
      case 0x00b5: result.append("\u{3bc}")
      // Latin, Armenian and Hebrew ligatures, Arabic presentation forms, half and full width.
      case 0xfb00...0xfdfb, 0xfe70...0xfefc, 0xff01...0xffef:
        result.append(contentsOf: normalize(CICU_NFKC, String(scalar)).unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Soft hyphen, zero-width space, byte order mark, word joiner, bidi controls, tatweel, variation
  /// selectors; not the zero-width joiner, which changes what is drawn, nor the non-joiner, which
  /// parts words.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xad, 0x061c, 0x0640, 0x200b, 0x200e, 0x200f, 0x202a...0x202e, 0x2060, 0x2066...0x2069,
      0xfe00...0xfe0f, 0xfeff:
      true
    default: false
    }
  }

  private func mapLoosely(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case ..<0x80: result.append(scalar)
      case 0x064b...0x0652, 0x0670: continue
      case 0x0622, 0x0623, 0x0625, 0x0671: result.append("\u{627}")
      case 0x0643: result.append("\u{6a9}")
      case 0x0649, 0x064a: result.append("\u{6cc}")
      case 0x200c: result.append(" ")
      case 0x015f where isRomanian: result.append("\u{219}")
      case 0x0163 where isRomanian: result.append("\u{21b}")
      default:
        let digit = cicu_digit(scalar.value)
        result.append(digit >= 0 ? Unicode.Scalar(UInt8(ascii: "0") + UInt8(digit)) : scalar)
      }
    }
    return String(result)
  }

  /// Lithuanian keeps the dot of i, j and į under an accent; Unicode's lower case may leave it out.
  private static func withoutLithuanianDots(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in normalize(CICU_NFD, text).unicodeScalars {
      if scalar.value == 0x307, let last = result.last(where: { $0.value != 0x328 }),
        "ij".unicodeScalars.contains(last)
      {
        continue
      }
      result.append(scalar)
    }
    return String(result)
  }
}
