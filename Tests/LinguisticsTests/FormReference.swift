import Bitext
import Foundation
import Linguistics

/// The normal forms as their definition reads, over a whole text at once, with Foundation's NFC.
struct FormReference {
  let language: String
  private let casing: CaseMapping

  init(_ tag: LanguageTag) {
    language = tag.language
    casing = CaseMapping(language: tag)
  }

  func form(_ level: NormalForms.Level, of text: String) -> String {
    switch level {
    case .canonical: text.precomposedStringWithCanonicalMapping
    case .typographic: typographic(text)
    case .loose: loose(text)
    }
  }

  private func typographic(_ text: String) -> String {
    untilStable(text) { text in
      var result = String.UnicodeScalarView()
      var owesSpace = false
      for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
        if scalar.properties.isWhitespace {
          owesSpace = !result.isEmpty
          continue
        }
        let form = Self.typographic(scalar)
        if form.isEmpty { continue }
        if owesSpace { result.append(" ") }
        owesSpace = false
        result.append(contentsOf: form.unicodeScalars)
      }
      return String(result).precomposedStringWithCanonicalMapping
    }
  }

  private func loose(_ text: String) -> String {
    untilStable(typographic(text)) { text in
      var folded = casing.fold(text)
      if language == "lt" {
        folded = folded.decomposedStringWithCanonicalMapping
        // Of "i\u{307}\u{301}" only the dot goes; marks of other places may stand before it.
        let scalars = Array(folded.unicodeScalars)
        let kept = scalars.indices.filter { index in
          guard scalars[index] == "\u{307}" else { return true }
          let before = scalars[..<index].reversed().first {
            $0 != "\u{307}" && (230...).contains($0.properties.canonicalCombiningClass.rawValue)
              || $0.properties.canonicalCombiningClass.rawValue == 0
          }
          return before != "i" && before != "j"
        }
        folded = String(String.UnicodeScalarView(kept.map { scalars[$0] }))
      }
      var result = ""
      for scalar in folded.precomposedStringWithCanonicalMapping.unicodeScalars {
        result.unicodeScalars.append(contentsOf: looseForm(scalar).unicodeScalars)
      }
      return typographic(result)
    }
  }

  private static func typographic(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x2018...0x201b, 0x2039, 0x203a, 0x02bc, 0x05f3: "'"
    case 0x201c...0x201f, 0x00ab, 0x00bb, 0x05f4, 0x301d...0x301f: "\""
    case 0x2010...0x2015, 0x2212, 0x05be: "-"
    case 0x2026: "..."
    case 0xb5: "μ"
    case 0x301c: "~"
    case 0xad, 0x034f, 0x061c, 0x0640, 0x200b, 0x200e, 0x200f, 0x202a...0x202e, 0x2060, 0x2066...0x2069,
      0xfe00...0xfe0f, 0xfeff:
      ""
    case 0x132, 0x133, 0x149, 0x1c4...0x1cc, 0x2f00...0x2fd5, 0xfb00...0xfb04, 0xfb13...0xfdfb,
      0xfe70...0xfefc, 0xff01...0xff9f:
      String(scalar).precomposedStringWithCompatibilityMapping
    default: String(scalar)
    }
  }

  private func looseForm(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x064b...0x065f, 0x0670, 0x0591...0x05bd, 0x05bf, 0x05c1, 0x05c2: return ""
    case 0x0622, 0x0623, 0x0625, 0x0671: return "\u{627}"
    case 0x0643: return "\u{6a9}"
    case 0x0649, 0x064a: return "\u{6cc}"
    case 0x06c0: return "\u{647}"
    case 0x066a: return "%"
    case 0x200c: return " "
    case 0x015f where language == "ro": return "\u{219}"
    case 0x0163 where language == "ro": return "\u{21b}"
    default:
      if scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue {
        return String(Int(value))
      }
      return String(scalar)
    }
  }

  private func untilStable(_ text: String, _ form: (String) -> String) -> String {
    var result = form(text)
    for _ in 0..<8 {
      let next = form(result)
      if next.utf8.elementsEqual(result.utf8) { break }
      result = next
    }
    return result
  }
}

/// Texts in which everything that the forms do meets everything else.
enum FormTexts {
  /// Characters that join, move, vanish, grow or change case, and plain ones of many scripts.
  static let pool = Array(
    """
    aeIİiıJjsSßẞΣςσΐΰŉĳĲǆǅǰẚşţŞŢâêÅöü\u{300}\u{301}\u{307}\u{308}\u{316}\u{323}\u{327}\u{328}\u{338}\u{344}\
     \t\n\u{a0}\u{2009}\u{202f}\u{3000}\u{ad}\u{34f}\u{200b}\u{200c}\u{200d}\u{200e}\u{2060}\u{feff}\u{fe0f}\
    “”„«»‘’‹›–—−‐…·′″‰%/°µΩK№™®²½①1234567890１２ＡＢａ％！\
    ｶﾞﾊﾟガハ゛ば神⼀〜日本語ー한국한각라나\
    ابتكلىيأإآؤئةه\u{64e}\u{651}\u{64b}\u{640}\u{653}\u{654}\u{670}١٢۳٪ﻻﷲﹰﹱﺳﻼ\
    שלום\u{5b0}\u{5bc}\u{5c1}־׳״שׁיִ\
    क्षक़\u{93c}\u{94d}ाि१กำนุ้่\u{e38}\u{e48}\
    жЁёЙй\u{456}Ґ😀👨‍👩‍👧❤𝟏𐐀ﬁﬃ\u{1e9b}\u{323}\u{212b}\u{390}
    """.unicodeScalars)

  static func random(_ lengths: ClosedRange<Int>, using generator: inout some RandomNumberGenerator) -> String
  {
    var view = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: lengths, using: &generator) {
      if let scalar = pool.randomElement(using: &generator) { view.append(scalar) }
      // Runs of plain letters, so that every way of writing is taken.
      if Int.random(in: 0..<6, using: &generator) == 0 {
        view.append(contentsOf: "Plain text  In".unicodeScalars)
      }
    }
    return String(view)
  }
}
