package import Bitext
internal import CICU

/// Makes letters comparable one by one, so that a place in the folded text is one in the text.
///
/// Lower case by the language (Turkish and its like: I → ı, İ → i, no circumflex), no Arabic
/// vowel signs or tatweel, one alef, one yeh; ß is ss. Coarser than `NormalForms.loose` and only for
/// looking words up.
package struct LetterFolding: Hashable, Sendable {
  package let isTurkic: Bool

  package init(language: LanguageTag) {
    isTurkic = FormCharacters.builtIn.isTurkic(language)
  }

  package init(isTurkic: Bool) { self.isTurkic = isTurkic }

  package func fold(_ letters: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    for letter in letters {
      switch letter.value {
      case 0x41...0x5a where !(isTurkic && letter == "I"):
        result.append(Unicode.Scalar(UInt8(letter.value | 0x20)))
      case ..<0x80: result.append(isTurkic && letter == "I" ? "ı" : letter)
      case 0x130: result.append("i")
      case 0xdf, 0x1e9e: result.append(contentsOf: ["s", "s"])
      case 0xc2, 0xe2: result.append(isTurkic ? "a" : "â")
      case 0xce, 0xee: result.append(isTurkic ? "i" : "î")
      case 0xdb, 0xfb: result.append(isTurkic ? "u" : "û")
      case 0x0622, 0x0623, 0x0625, 0x0671: result.append("\u{627}")
      case 0x0643: result.append("\u{6a9}")
      case 0x0649, 0x064a: result.append("\u{6cc}")
      case 0xad, 0x0640, 0x064b...0x0652, 0x0670, 0x200b...0x200f, 0x2060: continue
      case 0x2019, 0x02bc: result.append("'")
      default: result.append(Unicode.Scalar(cicu_simple_lower(letter.value)) ?? letter)
      }
    }
    return result
  }

  package func fold(_ text: String) -> String { String(scalars: fold(text.unicodeScalars)) }
}
