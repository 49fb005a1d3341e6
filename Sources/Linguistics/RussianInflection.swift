internal import Bitext

/// Russian word forms: what the spelling dictionary calls forms of one word where it knows the term's
/// word, and the declensions of `inflection/ru.txt` where it does not or is not installed.
///
/// In a term of several words the adjectives before the noun change with it ("центральный банк",
/// "центрального банка"); what follows the noun changes only when it stands in the nominative too
/// ("Владимир Путин"), else it is an attribute: "Совет Безопасности". A word that the dictionary has
/// as a form of another is in the plural ("выборы", found in the plural only) or does not change
/// ("Порту" is not found as "портах"). A feminine or neuter word declined like an adjective is found in
/// its own gender. Verbs are found by the dictionary, else by Snowball's stem. Short adjectives,
/// participles and diminutives are other words.
struct RussianInflection: Inflection {
  private let lemmatizer: Lemmatizer?
  private let words: RussianWords

  init(lemmatizer: Lemmatizer? = LanguageTag("ru").flatMap(Lemmatizer.shared)) {
    self.lemmatizer = lemmatizer
    words = .builtIn
  }

  var coreShape: CoreShape { .beginnings }
  var hasLemmas: Bool { lemmatizer != nil }
  var revision: UInt64 { lemmatizer?.revision ?? 0 }

  func stems(ofWord position: Int, in term: DictionaryTerm) -> [Stem] {
    let word = term.words[position]
    if term.isAcronym(position), !words.isPronounceable(word) { return [Stem(word, .exact)] }
    let answer = lemmatizer?.answer(word)
    let lemmas = answer?.lemmas ?? []
    if term.isVerb { return lemmas.contains(word) ? [Stem(word, .lemma)] : lemmas.map { Stem($0, .lemma) } }
    let isKnown = answer?.isKnown == true
    if words.isAttribute(position, of: term.words) { return declined(word, ["attribute"], isKnown: isKnown) }
    guard isKnown else {
      return declined(word, ["noun", "either"])
        + (words.isInfinitive(word) ? lemmas.map { Stem($0, .lemma) } : [])
    }
    if lemmas.contains(word) {
      return [Stem(word, .lemma)] + declined(word, ["noun", "either"], isKnown: true)
    }
    if term.written[position].first?.properties.isUppercase == true, words.isSurname(word) {
      return declined(word, ["noun", "either"])
    }
    if term.words[..<position].contains(where: { !words.isAgreeing($0) }) { return [Stem(word, .exact)] }
    let isMasculine = words.isPlural(word, ofMasculineAmong: lemmas)
    return declined(word, isMasculine ? ["masculine"] : ["plural", "either"])
  }

  func lemmas(of word: [Unicode.Scalar]) -> [[Unicode.Scalar]] { lemmatizer?.answer(word).lemmas ?? [] }

  func accepts(_ stem: Stem, in word: [Unicode.Scalar], at core: Range<Int>) -> Bool {
    guard let rule = Rule(stem.rule),
      words.endings.isEnding(word[core.upperBound...], of: rule.paradigm)
    else { return false }
    guard rule.isKnown, let answer = lemmatizer?.answer(word), answer.isKnown else { return true }
    // The dictionary has irregular forms as words of their own; what it calls a form of another word is none.
    return answer.lemmas.contains { lemma in
      lemma.starts(with: stem.letters)
        && words.endings.isEnding(lemma[stem.letters.count...], of: rule.paradigm)
    }
  }

  private func declined(_ word: [Unicode.Scalar], _ kinds: [String], isKnown: Bool = false) -> [Stem] {
    let stems = words.stems(of: word, kinds)
    if stems.isEmpty { return [Stem(word, .exact)] }
    return stems.map { Stem($0.letters, Rule(paradigm: $0.paradigm, isKnown: isKnown).stemRule) }
      + (words.filled(word, stems) + words.irregular(word)).map { Stem($0, .exact) }
  }

  /// A paradigm as the rule of a stem.
  private struct Rule {
    var paradigm: Int
    /// Whether the stem is that of a word which the dictionary knows.
    var isKnown: Bool

    private static let first: UInt16 = 256

    init(paradigm: Int, isKnown: Bool) {
      self.paradigm = paradigm
      self.isKnown = isKnown
    }

    init?(_ rule: Stem.Rule) {
      guard rule.rawValue >= Self.first else { return nil }
      (paradigm, isKnown) = (Int(rule.rawValue - Self.first) / 2, rule.rawValue % 2 == 1)
    }

    var stemRule: Stem.Rule {
      Stem.Rule(rawValue: Self.first + UInt16(clamping: 2 * paradigm) + (isKnown ? 1 : 0))
    }
  }
}
