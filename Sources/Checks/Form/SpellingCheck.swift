internal import Bitext
internal import Linguistics

/// Words are spelt as they should be.
///
/// Only words in small letters are looked at, for others are names; not words that the source or the glossary has
/// too, nor compounds with hyphens, addresses and what an apostrophe joins. A word is reported that the language's
/// Hunspell dictionary does not have, where one is installed, and that is one slip away from a frequent word: two
/// neighbours exchanged, a letter too many, too few, or another; not at the word's end, where endings differ. So is
/// one that looks like no word of the language, where the dictionary has what it should be. Without a dictionary only
/// words are reported that are near a frequent word and look like none, or near a very frequent one. New words,
/// compounds, derived words and dialect are let pass, for none of this holds of them; so are words that are common
/// in another language. British and American spellings are both right. Turkish and Finnish words are known in all
/// their forms. In the profile `strict` any word that the dictionary does not have is reported, if it has one that
/// differs in a letter, but for what is quoted.
///
/// Wrong (en → tr): "The minister spoke about it." → "Bakan bu knousunda konuştu."
/// Wrong (tr → en): "Hükümet karar verdi." → "The goevrnment has decided."
/// Wrong (es): "El gboierno ha decidido."
/// Right (en → tr): "Exports rose." → "İhracat arttı."
/// Right (en → tr): "He plays grunge." → "O grunge çalıyor."
/// Right (tr → en): "Bu bir onur." → "It is an honour to organise it."
public struct SpellingCheck: Check {
  public static let about = CheckDescription(
    "spelling", "Words are spelt as they should be.", severity: .warning, category: .misspelling,
    scope: .translation, profiles: [.news, .strict],
    yieldsTo: [
      "untranslated", "missing-target", "residue", "partly-untranslated", "interface-text", "dotted-i",
      "mojibake",
      "mixed-script", "invisible-characters",
    ])

  private let slips: Slips?
  private let speller: Speller?
  private let isStrict: Bool

  public init?(_ context: CheckContext) {
    speller = Speller.shared(for: context.languages.target)
    slips = Slips(context, speller: speller)
    isStrict = context.settings.profile == .strict && speller != nil
    if slips == nil, !isStrict { return nil }
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    pair.target.words.compactMap { word in
      // The quickest first: hardly any word is suspect.
      guard !word.startsUpper, !word.hasSuffix, word.range.count >= 4, let meant = meant(by: word, in: pair),
        Self.isOrdinary(word), Self.standsAlone(word, in: pair.target),
        !pair.source.words.contains(where: { $0.written == word.written || $0.key == word.key })
      else { return nil }
      let reason = speller == nil ? "is a word that is hardly known" : "is not in the dictionary"
      return finding("“\(word.written)” \(reason)", target: word.range, suggestion: meant)
    }
  }

  private func meant(by word: CheckedWord, in pair: CheckedPair) -> String? {
    if let meant = slips?.meant(by: word, in: pair) { return meant }
    guard isStrict, !word.isQuoted, Self.isOrdinary(word), let speller, speller.isReadable,
      !speller.isCorrect(word.written)
    else { return nil }
    return speller.neighbour(of: word.written)
  }

  /// At least four letters, all of them small.
  private static func isOrdinary(_ word: CheckedWord) -> Bool {
    let letters = word.written.unicodeScalars
    return letters.count >= 4 && letters.count <= 40 && letters.allSatisfy { !$0.isUpper && $0.isLetter }
  }

  /// Whether no hyphen, apostrophe or mark of an address joins it to another word.
  static func standsAlone(_ word: CheckedWord, in text: CheckedText) -> Bool {
    let utf8 = text.text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: word.range.lowerBound)
    let end = utf8.index(utf8.startIndex, offsetBy: word.range.upperBound)
    if start > utf8.startIndex, joins(utf8[utf8.index(before: start)]) { return false }
    return (end == utf8.endIndex || !joins(utf8[end])) && !word.isAddress(in: text)
  }

  /// Hyphens, apostrophes (the last byte of ’ before a word, the first of it behind one) and digits.
  private static func joins(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "'"), 0x99, 0xe2, UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: false
    }
  }
}
