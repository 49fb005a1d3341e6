package import Bitext
internal import CICU

/// The words that tell a language from others, and the letters it uses beyond a–z, from
/// `function-words/<language>.txt`; empty for a language without a file.
package struct FunctionWords: Sendable {
  /// Folded.
  package let words: Set<String>
  package let letters: Set<Unicode.Scalar>

  package init(language: LanguageTag) {
    let table = LanguageTable("function-words/\(language.language).txt")
    let folding = LetterFolding(language: language)
    words = Set(table.items("words").map(folding.fold))
    letters = Set(table.items("letters").flatMap { Array($0.unicodeScalars) })
  }

  package var isEmpty: Bool { words.isEmpty }
}

extension Unicode.Scalar {
  /// Number of its script, as ICU counts them; 0 and 1 are common to several.
  package var script: Int32 { cicu_script(value) }

  package var isLower: Bool { value < 0x80 ? (0x61...0x7a).contains(value) : cicu_is_lowercase(value) }
}
