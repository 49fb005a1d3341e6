internal import Linguistics

/// Whether a text may have a term in a form that no rule of inflection explains.
///
/// For accepting translations, where a false alarm costs more than a fault that is let pass: every word of the
/// term has in the text a word that holds most of its letters, from its first on. So derived words do
/// ("ekonomi" in "ekonomik"), and compounds ("Zins" in "Leitzins"), in any order and with other words between.
/// Words of one or two letters of a longer term are not asked for.
struct TermEvidence {
  private let words: [[Unicode.Scalar]]
  private let folding: LetterFolding

  init(_ text: CheckedText, folding: LetterFolding) {
    words = text.words.map { $0.folded.unicodeScalars.map(\.withoutMark) }
    self.folding = folding
  }

  func mayHave(_ term: String) -> Bool {
    let parts = folding.fold(term.unicodeScalars).split { !$0.properties.isAlphabetic && $0 != "'" }
    let asked = parts.count > 1 ? parts.filter { $0.count > 2 } : parts
    return !asked.isEmpty
      && asked.allSatisfy { part in
        let letters = part.map(\.withoutMark)
        return words.contains { Self.holds($0, letters) }
      }
  }

  /// Whether a word holds the first letters of another: three quarters of them and at least four; a word of
  /// up to three letters only at its start, with at most three letters behind.
  private static func holds(_ word: [Unicode.Scalar], _ part: [Unicode.Scalar]) -> Bool {
    if part.count < 4 { return word.starts(with: part) && word.count <= part.count + 3 }
    let start = part.prefix(max(4, (part.count * 3 + 3) / 4))
    guard word.count >= start.count else { return false }
    return (0...word.count - start.count).contains { word[$0...].starts(with: start) }
  }
}
