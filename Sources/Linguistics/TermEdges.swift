package import Bitext

/// What tells the words of a language that a term may begin and end with from others, from
/// `function-words/<language>.txt`; knows nothing of a language without a file.
///
///     let edges = TermEdges(language: LanguageTag("en")!)
///     edges.isClosed("however")  // true: no term begins or ends with it
///     edges.inside.contains("of")  // true: "board of directors"
package struct TermEdges: Sendable {
  private let closed: Set<String>
  /// Numbers, dates, "new", "part": no term of their own, but part of some.
  private let generic: Set<String>
  /// Closed words that may stand inside a term.
  package let inside: Set<String>
  /// Words after which a noun is likely.
  package let determiners: Set<String>
  /// Words after which a verb is likely.
  package let verbal: Set<String>
  private let finite: [[Unicode.Scalar]]
  private let nouns: Set<String>

  package init(language: LanguageTag) {
    let table = LanguageTable("function-words/\(language.language).txt")
    let folding = LetterFolding(language: language)
    func folded(_ key: String) -> Set<String> { Set(table.items(key).map(folding.fold)) }
    closed = folded("words").union(folded("edges"))
    generic = folded("generic")
    inside = folded("inside")
    determiners = folded("determiners")
    verbal = folded("verbal")
    nouns = folded("nouns")
    finite = table.items("finite").map { Array($0.unicodeScalars) }
  }

  /// Whether a folded word is one that a term neither begins nor ends with.
  package func isClosed(_ word: String) -> Bool { closed.contains(word) }

  /// Whether it says too little to begin or end what one looks for, though a translation may need it.
  package func isGeneric(_ word: String) -> Bool { generic.contains(word) }

  /// Whether a folded word ends as only verbs and adverbs do; two or three letters must stand before.
  package func isFinite(_ word: String) -> Bool {
    if finite.isEmpty || nouns.contains(word) { return false }
    let letters = Array(word.unicodeScalars)
    return finite.contains { ending in
      letters.count >= ending.count + (ending.count > 2 ? 2 : 3)
        && letters.suffix(ending.count).elementsEqual(ending)
    }
  }
}
