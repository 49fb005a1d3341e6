/// Turkish word forms: nouns with plural, possessive, case, -ki and copula; verbs in -mak.
///
///     let turkish = TurkishInflection()
///     let term = DictionaryTerm(words: [letters("kitap")], written: [letters("kitap")])
///     turkish.stems(ofWord: 0, in: term).map(\.letters)  // kitap, kitab
///     // "kitabındaki" is accepted at "kitab", "kitapçı" at neither
///
/// Stems change at their end before a vowel (kitap → kitab-, ağız → ağz-, hak → hakk-); a compound's
/// possessive gives way to its plural (merkez bankası → merkez bankaları). The endings are those of
/// `inflection/tr.txt`; `inflection/tr-words.txt` lists the words that do not follow from their letters,
/// and those that look like forms of other words. Only the last word of a term is inflected; before a
/// light verb a noun may stand in the plural. A word of up to three letters takes only endings of three
/// letters or more, the plural, or what stands behind an apostrophe: "ona", "elin" and "atın" are too
/// often other words. Derivation (-lik, -ci, -siz) makes other words and is not followed.
struct TurkishInflection: Inflection {
  private let suffixes = SuffixAutomaton.turkish
  private let lists = TurkishWordLists.builtIn
  /// The automaton's state for each class of stem.
  private let starts: [Int]
  private let noun: Int

  init() {
    starts = TurkishStem.Class.allCases.map { SuffixAutomaton.turkish.state($0.state) ?? 0 }
    noun = starts[Int(TurkishStem.Class.noun.rawValue)]
  }

  var joinsApostrophes: Bool { true }
  var coreShape: CoreShape { .beginnings }
  var hasLemmas: Bool { false }

  func stems(ofWord position: Int, in term: DictionaryTerm) -> [Stem] {
    TurkishStem.stems(ofWord: position, in: term, lists)
  }

  /// Every beginning of the word, longest first; of one that no dictionary has, only the whole.
  func cores(of word: [Unicode.Scalar]) -> [Range<Int>] {
    guard word.count <= 60 else { return [0..<word.count] }
    return stride(from: word.count, through: 1, by: -1).map { 0..<$0 }
  }

  func accepts(_ stem: Stem, in word: [Unicode.Scalar], at core: Range<Int>) -> Bool {
    let rule = TurkishStem(stem.rule)
    guard core.lowerBound == 0 else { return false }
    let start = starts[Int(rule.stemClass.rawValue)]
    let suffix = word[core.upperBound...]
    if suffix.isEmpty { return !rule.needsVowel && !rule.needsY && suffixes.isFinal[start] }
    let first = suffix[suffix.startIndex]
    if rule.needsVowel, !SuffixAutomaton.isVowel(first) { return false }
    if rule.needsConsonant, SuffixAutomaton.isVowel(first) { return false }
    if rule.needsY, first != "y" { return false }
    if rule.isShort, suffix.count < (core.count < 3 ? 2 : 1) { return false }
    var sounds = rule.isSpelled ? SuffixAutomaton.Sounds() : SuffixAutomaton.sounds(of: stem.letters)
    if rule.mayBeFront { sounds.mayBeFront = true }
    return suffixes.accepts(suffix, from: start, sounds: sounds)
      && !(rule.isAlone && isOfAnotherWord(word, than: core))
  }

  /// Whether the lists know the word as one of its own, or as a form of one longer than the stem.
  private func isOfAnotherWord(_ word: [Unicode.Scalar], than core: Range<Int>) -> Bool {
    var hash = TurkishWordLists.Hash()
    for position in word.indices {
      hash.add(word[position])
      let length = position + 1
      guard length > core.upperBound else { continue }
      let traits = lists[hash]
      if traits.contains(.other), isForm(word, behind: length, notOf: core.upperBound) { return true }
      guard length == word.count else { continue }
      return traits.contains(.fixed) || (core.count <= 3 && traits.contains(.fixedShort))
    }
    return false
  }

  /// Whether what stands behind the listed word of `length` letters is an ending of it.
  private func isForm(_ word: [Unicode.Scalar], behind length: Int, notOf shorter: Int) -> Bool {
    let rest = word[length...]
    // "Sorunun" is of "soru" as well.
    if length == shorter + 1, word[length - 1] == "n", rest.count == 2, rest.last == "n" { return false }
    return rest.isEmpty
      || suffixes.accepts(rest, from: noun, sounds: SuffixAutomaton.sounds(of: word[..<length]))
  }

  func acceptsAfterApostrophe(_ suffix: [Unicode.Scalar]) -> Bool {
    suffixes.accepts(suffix[...], from: noun, sounds: SuffixAutomaton.Sounds())
  }
}

extension Array where Element == Unicode.Scalar {
  func ends(with suffix: String) -> Bool {
    count >= suffix.unicodeScalars.count
      && self.suffix(suffix.unicodeScalars.count).elementsEqual(suffix.unicodeScalars)
  }
}
