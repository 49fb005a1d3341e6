internal import Bitext
internal import Linguistics

/// Words are spelt as a dictionary has them.
///
/// Works where a Hunspell dictionary of the language is installed, and says nothing elsewhere. Only words of four
/// letters and more in small letters are looked up, for others are names; not words that the source has too, nor
/// words in quotation marks, compounds with hyphens, addresses and what an apostrophe joins. A word that the dictionary does not have
/// is reported only where it has another that differs in one letter, or in two neighbours exchanged: others are new or
/// foreign words more often than errors. Turkish words are known in all their forms.
///
/// Wrong (en → tr): "Exports rose." → "İhracat artttı."
/// Wrong (tr): "Bir kadini aradı."
/// Right (en → tr): "Exports rose." → "İhracat arttı."
/// Right (en → tr): "He plays grunge." → "O grunge çalıyor."
public struct SpellingCheck: Check {
  public static let about = CheckDescription(
    "spelling", "Words are spelt as a dictionary has them.", severity: .warning, category: .misspelling,
    scope: .translation, profiles: [.strict],
    yieldsTo: ["untranslated", "missing-target", "residue", "dotted-i"])

  private let speller: Speller
  private let folding: LetterFolding

  public init?(_ context: CheckContext) {
    guard let speller = Speller.shared(for: context.languages.target), speller.isReadable else { return nil }
    self.speller = speller
    folding = context.target.folding
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    pair.target.words.compactMap { word in
      guard isOrdinary(word), !speller.isCorrect(word.written),
        !pair.source.words.contains(where: { $0.written == word.written || $0.folded == word.folded }),
        standsAlone(word, in: pair.target), let meant = speller.neighbour(of: word.written)
      else { return nil }
      return finding("“\(word.written)” is not in the dictionary", target: word.range, suggestion: meant)
    }
  }

  /// At least four letters, all of them small.
  private func isOrdinary(_ word: CheckedWord) -> Bool {
    if word.startsUpper || word.isQuoted || word.hasSuffix || word.range.count < 4 { return false }
    let letters = word.written.unicodeScalars
    return letters.count >= 4 && letters.count <= 40 && letters.allSatisfy { !$0.isUpper && $0.isLetter }
  }

  /// Whether no hyphen, apostrophe or mark of an address joins it to another word.
  private func standsAlone(_ word: CheckedWord, in text: CheckedText) -> Bool {
    let utf8 = text.text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: word.range.lowerBound)
    let end = utf8.index(utf8.startIndex, offsetBy: word.range.upperBound)
    if start > utf8.startIndex, Self.joins(utf8[utf8.index(before: start)]) { return false }
    return (end == utf8.endIndex || !Self.joins(utf8[end])) && !word.isAddress(in: text)
  }

  /// Hyphens, apostrophes (the last byte of ’ before a word, the first of it behind one) and digits.
  private static func joins(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "'"), 0x99, 0xe2, UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: false
    }
  }
}
