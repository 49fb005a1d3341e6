/// Turkish word forms: nouns with plural, possessive, case, -ki and copula; verbs in -mak.
///
/// Stems change at their end before a vowel (kitap → kitab-, ağız → ağz-, hak → hakk-); a compound's
/// possessive gives way to its plural (merkez bankası → merkez bankaları). The endings are those of
/// `inflection/tr.txt`. Words of up to three letters take the plural only, or endings behind an
/// apostrophe: "ona", "elin" and "atın" are too often other words. Derivation (-lik, -ci, -siz) makes
/// other words and is not followed.
struct TurkishInflection: Inflection {
  private let suffixes = SuffixAutomaton.turkish

  var joinsApostrophes: Bool { true }
  var coreShape: CoreShape { .beginnings }
  var hasLemmas: Bool { false }

  func stems(ofWord position: Int, in term: DictionaryTerm) -> [Stem] {
    let word = term.words[position]
    if term.words.count == 1, word.count <= 3 { return shortStems(word) }
    guard position == term.words.count - 1 else { return [Stem(word, .exact)] }
    let isVerb = term.isVerb || looksLikeVerb(term)
    if isVerb, word.count > 3, word.ends(with: "mak") || word.ends(with: "mek") {
      let stem = Array(word.dropLast(3))
      var stems = [Stem(stem, .verb), Stem(word, .plain)]
      if stem.last == "t" { stems.append(Stem(stem.dropLast() + ["d"], .verbBeforeVowel)) }
      return stems
    }
    var stems = [Stem(word, .plain)]
    guard word.count > 2, let last = word.last else { return stems }
    if let soft = Self.softened(last, after: word[word.count - 2]) {
      stems.append(Stem(word.dropLast() + [soft], .beforeVowel))
    }
    if word.count > 3, let short = Self.withoutLastVowel(word) {
      stems.append(Stem(short, .beforeVowel))
      if let soft = Self.softened(last, after: "a"), last != "k" {
        stems.append(Stem(short.dropLast() + [soft], .beforeVowel))
      }
    }
    if word.count <= 4, !SuffixAutomaton.isVowel(last), SuffixAutomaton.isVowel(word[word.count - 2]) {
      stems.append(Stem(word + [last == "t" ? "t" : last], .beforeVowel))
      if last == "t" { stems.append(Stem(word.dropLast() + ["d", "d"], .beforeVowel)) }
    }
    // Also closed compounds: bilimadamı, bilimadamları.
    if (term.words.count > 1 && !isVerb) || word.count >= 7 {
      for base in Self.withoutPossessive(word) { stems.append(Stem(base, .possessive)) }
    }
    return stems
  }

  /// "müzakere etmek" without a part of speech.
  private func looksLikeVerb(_ term: DictionaryTerm) -> Bool {
    guard term.partOfSpeech == nil, term.words.count > 1, let last = term.words.last else { return false }
    return last.ends(with: "mek") || last.ends(with: "mak")
  }

  private func shortStems(_ word: [Unicode.Scalar]) -> [Stem] {
    let isBack = word.last(where: SuffixAutomaton.isVowel).map { "aıou".unicodeScalars.contains($0) } ?? false
    return [Stem(word, .exact), Stem(word + Array((isBack ? "lar" : "ler").unicodeScalars), .exact)]
  }

  func accepts(_ stem: Stem, in word: [Unicode.Scalar], at core: Range<Int>) -> Bool {
    let suffix = word[core.upperBound...]
    guard core.lowerBound == 0 else { return false }
    let sounds = SuffixAutomaton.sounds(of: stem.letters)
    switch stem.rule {
    case .special: return suffix.isEmpty
    case .plain: return suffix.isEmpty || suffixes.accepts(suffix, after: "noun", sounds: sounds)
    case .beforeVowel:
      guard let first = suffix.first, SuffixAutomaton.isVowel(first) else { return false }
      return suffixes.accepts(suffix, after: "noun", sounds: sounds)
    case .possessive:
      guard suffix.starts(with: "lar".unicodeScalars) || suffix.starts(with: "ler".unicodeScalars),
        suffix.count > 3, SuffixAutomaton.isVowel(suffix[suffix.startIndex + 3])
      else { return false }
      return suffixes.accepts(suffix, after: "noun", sounds: sounds)
    case .verb: return suffixes.accepts(suffix, after: "verb", sounds: sounds)
    default:
      guard stem.rule == .verbBeforeVowel, let first = suffix.first, SuffixAutomaton.isVowel(first) else {
        return false
      }
      return suffixes.accepts(suffix, after: "verb", sounds: sounds)
    }
  }

  func acceptsAfterApostrophe(_ suffix: [Unicode.Scalar]) -> Bool {
    suffixes.accepts(suffix[...], after: "noun", sounds: SuffixAutomaton.Sounds())
  }

  private static func softened(_ last: Unicode.Scalar, after before: Unicode.Scalar) -> Unicode.Scalar? {
    switch last {
    case "p": "b"
    case "ç": "c"
    case "t": "d"
    case "k": before == "n" ? "g" : "ğ"
    case "g": "ğ"
    default: nil
    }
  }

  /// "burn" of "burun".
  private static func withoutLastVowel(_ word: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    let vowel = word[word.count - 2]
    guard "ıiuü".unicodeScalars.contains(vowel), !SuffixAutomaton.isVowel(word[word.count - 1]),
      !SuffixAutomaton.isVowel(word[word.count - 3])
    else { return nil }
    return Array(word.dropLast(2)) + [word[word.count - 1]]
  }

  /// "banka" of "bankası"; "oran" of "oranı"; "kitap" and "kitab" of "kitabı".
  private static func withoutPossessive(_ word: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    guard word.count > 4, let last = word.last, "ıiuü".unicodeScalars.contains(last) else { return [] }
    let before = word[word.count - 2]
    if SuffixAutomaton.isVowel(before) { return [] }
    if before == "s", SuffixAutomaton.isVowel(word[word.count - 3]) { return [Array(word.dropLast(2))] }
    let base = Array(word.dropLast())
    switch before {
    case "b": return [Array(base.dropLast()) + ["p"], base]
    case "c": return [Array(base.dropLast()) + ["ç"], base]
    case "d": return [Array(base.dropLast()) + ["t"], base]
    case "ğ": return [Array(base.dropLast()) + ["k"], base]
    default: return [base]
    }
  }
}

extension Array where Element == Unicode.Scalar {
  func ends(with suffix: String) -> Bool {
    count >= suffix.unicodeScalars.count
      && self.suffix(suffix.unicodeScalars.count).elementsEqual(suffix.unicodeScalars)
  }
}
