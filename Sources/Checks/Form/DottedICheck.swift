internal import Bitext
internal import Linguistics

/// Turkish words have i and ı, İ and I where they belong.
///
/// Text that was put into capitals or small letters by the rules of another language has them wrong: "Istanbul",
/// "TÜRKIYE", "DIŞIŞLERI", "i̇stanbul". A word is reported when an ı or I follows a vowel of the other kind (e, i, ö, ü),
/// which no Turkish word has; when it begins with I and e, i, ö or ü comes next; when it begins like a word that is
/// known to have İ; when it breaks the harmony of vowels and is a common word with the other letter ("attı"); and,
/// where a spelling dictionary is installed, when it is no word but is one with the other letter.
/// Names and words that the source has letter by letter are let pass, save those known to have İ.
///
/// Wrong (en → tr): "It happened in Istanbul." → "Istanbul'da oldu."
/// Wrong (en → tr): "Turkey" → "TÜRKIYE"
/// Wrong (tr): "DIŞIŞLERI Bakanlığı açıkladı."
/// Wrong (tr): "Topu sol kanattan atti."
/// Right (en → tr): "It happened in Iowa." → "Iowa'da oldu."
/// Right (tr): "Işık söndü, ılık bir akşamdı, İSTANBUL uyudu."
public struct DottedICheck: Check {
  public static let about = CheckDescription(
    "dotted-i", "Turkish words have i and ı, İ and I where they belong.", severity: .error,
    category: .misspelling, scope: .translation, languages: ["tr"],
    yieldsTo: ["untranslated", "missing-target"])

  private let words: WrittenWords
  private let mapping: CaseMapping
  private let speller: Speller?

  public init?(_ context: CheckContext) {
    words = WrittenWords(language: context.languages.target)
    mapping = CaseMapping(language: context.languages.target)
    speller = Speller.shared(for: context.languages.target)
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    // Most texts have a word to look at; most words have not.
    let text = pair.target.tokens
    let (scalars, tokens) = (text.scalars, text.tokens)
    let (letters, starts) = (text.foldedLetters, text.foldedStarts)
    var findings: [Finding] = []
    for word in pair.target.words.indices {
      let token = pair.target.words[word].token
      let folded = Int(starts[token])..<Int(starts[token + 1])
      switch Self.doubt(scalars, tokens[token].range, letters, folded) {
      case .none: continue
      // A common word has its own i.
      case .vowels: if isCommon(pair.target.words[word].key) { continue }
      case .capital: break
      }
      if let found = fault(pair.target.words[word], pair) { findings.append(found) }
    }
    return findings
  }

  private enum Doubt {
    case none
    /// An I or a dot on its own.
    case capital
    /// Vowels of which one may be the wrong i.
    case vowels
  }

  private static func doubt(
    _ scalars: [Unicode.Scalar], _ written: Range<Int>, _ letters: [Unicode.Scalar], _ folded: Range<Int>
  ) -> Doubt {
    var hasI = false
    for index in written {
      switch scalars[index] {
      case "I", "\u{307}": return .capital
      case "ı", "i": hasI = true
      default: break
      }
    }
    return hasI && (isSuspicious(letters[folded]) || breaksHarmony(letters[folded])) ? .vowels : .none
  }

  private func fault(_ word: CheckedWord, _ pair: CheckedPair) -> Finding? {
    let letters = Array(pair.target.tokens.letters(word.token))
    if let dot = letters.firstIndex(where: { $0.value == 0x307 }), dot > 0, letters[dot - 1] == "i" {
      return found(word, String(scalars: letters.filter { $0.value != 0x307 }))
    }
    let isInCapitals = letters.allSatisfy { $0.isUpper }
    if letters.count < 3 { return nil }
    let small = Array(pair.target.tokens.folded(word.token))
    let mended = Self.dotted(small)
    if letters.first == "I", words.dottedNames.contains(String(scalars: mended)) {
      return found(word, written(mended, like: word, isInCapitals))
    }
    let startsWrong =
      letters.first == "I"
      && (!isInCapitals && pair.sides == .both && Self.nextVowelIsFront(small)
        || words.dotted.contains { mended.starts(with: $0) })
    let breaksHarmony = Self.breaksHarmony(small[...]) && speller?.isCorrect(String(scalars: small)) != true
    guard
      startsWrong || breaksHarmony
        || isWrongByDictionary(small, mended, isInCapitals, isTitle: word.startsUpper)
        || !word.startsUpper && isWrongByCommonWords(small)
    else { return nil }
    let isInSource = pair.source.words.contains { $0.written == word.written }
    if isInSource || word.isAddress(in: pair.target) { return nil }
    return found(word, suggestion(small, mended).map { written($0, like: word, isInCapitals) })
  }

  private func found(_ word: CheckedWord, _ suggestion: String?) -> Finding {
    finding("“\(word.written)” has the wrong i", target: word.range, suggestion: suggestion)
  }

  /// Every ı as i.
  private static func dotted(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
    letters.map { $0 == "ı" ? "i" : $0 }
  }

  /// Whether an ı follows e, i, ö or ü with no other vowel between.
  ///
  /// The second part of a compound may begin anew: yüzyıl.
  private static func breaksHarmony(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
    var last: Unicode.Scalar = " "
    for (place, letter) in zip(letters.indices, letters) {
      switch letter {
      case "ı"
      where place > letters.startIndex && letters[place - 1] == "y"
        && letters[place...].dropFirst().first == "l":
        last = letter
      case "ı":
        if last == "e" || last == "i" || last == "ö" || last == "ü" { return true } else { last = letter }
      case "a", "e", "i", "o", "ö", "u", "ü": last = letter
      default: break
      }
    }
    return false
  }

  /// Whether an i stands behind a, o, u or ı, before a, or an ı before e, i, ö, ü: which loanwords have, and faults.
  private static func isSuspicious(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
    var last: Unicode.Scalar = " "
    for letter in letters {
      switch letter {
      case "i" where last == "a" || last == "o" || last == "u" || last == "ı": return true
      case "a" where last == "i": return true
      case "e", "ö", "ü": if last == "ı" { return true } else { last = letter }
      case "a", "ı", "i", "o", "u": last = letter
      default: break
      }
    }
    return false
  }

  private static func nextVowelIsFront(_ letters: [Unicode.Scalar]) -> Bool {
    let next = letters.dropFirst().first { "aeıioöuü".unicodeScalars.contains($0) }
    return next == "e" || next == "i" || next == "ö" || next == "ü"
  }

  private func isWrongByDictionary(
    _ letters: [Unicode.Scalar], _ mended: [Unicode.Scalar], _ isInCapitals: Bool, isTitle: Bool
  ) -> Bool {
    guard let speller, letters.count > 3,
      isInCapitals ? letters != mended : !isTitle && Self.isSuspicious(letters[...])
    else { return false }
    return !speller.isCorrect(String(scalars: letters)) && suggestion(letters, mended) != nil
  }

  /// Whether a word that breaks the harmony of vowels is rare, and common with one other letter.
  ///
  /// Dictionaries have many rare words; one that they know is taken for wrong only in the genitive (insanin).
  private func isWrongByCommonWords(_ letters: [Unicode.Scalar]) -> Bool {
    guard letters.count > 3, Self.isSuspicious(letters[...]) || Self.breaksHarmony(letters[...]) else {
      return false
    }
    let isGenitive = letters.count > 4 && letters.suffix(2) == ["i", "n"]
    if !isGenitive, let speller, speller.isCorrect(String(scalars: letters)) { return false }
    guard !isCommon(letters), Self.exchanged(letters).contains(where: isCommon) else { return false }
    if isGenitive || speller != nil { return true }
    // Without one, adjectives such as insani are not told from insanı.
    return letters.last != "i" || letters.suffix(2) == ["t", "i"] || letters.suffix(2) == ["d", "i"]
  }

  private func isCommon(_ letters: [Unicode.Scalar]) -> Bool { isCommon(WordLanguages.key(letters[...])) }

  private func isCommon(_ key: UInt64) -> Bool {
    guard let turkish = Self.turkish else { return false }
    return WordLanguages.shared.level(of: key, language: turkish) > 0
  }

  private static let turkish = WordLanguages.languages.firstIndex(of: "tr")

  /// The words that differ in one i.
  private static func exchanged(_ letters: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    letters.indices.prefix(30).filter { letters[$0] == "ı" || letters[$0] == "i" }.map { place in
      var other = letters
      other[place] = letters[place] == "ı" ? "i" : "ı"
      return other
    }
  }

  /// The word that the list of common words or a dictionary has, of those that differ in one i or in all of them.
  private func suggestion(_ letters: [Unicode.Scalar], _ mended: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    let others = Self.exchanged(letters)
    if let common = others.first(where: isCommon) { return common }
    guard let speller else { return nil }
    if letters != mended, speller.isCorrect(String(scalars: mended)) { return mended }
    return others.first { speller.isCorrect(String(scalars: $0)) }
  }

  private func written(_ letters: [Unicode.Scalar], like word: CheckedWord, _ isInCapitals: Bool) -> String {
    let text = String(scalars: letters)
    if isInCapitals { return mapping.upper(text) }
    return word.startsUpper ? mapping.upper(String(text.prefix(1))) + text.dropFirst() : text
  }
}
