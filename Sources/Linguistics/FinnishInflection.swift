internal import Bitext

/// Finnish word forms: cases, plurals, possessive suffixes and clitics on every word of a term.
///
///     // "vuosi" in "vuoden", "vuosina"; "kansakunta" in "kansakuntien"; "EU" in "EU:n"
///
/// From the end of the dictionary form `inflection/fi.txt` derives the stems that it may have (weak
/// and strong grade, with i or e, before consonants, in the plural), each with the endings that may
/// follow. Where the form does not show the type all that are possible are taken: forms that no word
/// has do not occur. Compounds and derived words are other words.
struct FinnishInflection: Inflection {
  private let rules = FinnishRules.builtIn

  var coreShape: CoreShape { .beginnings }
  var hasLemmas: Bool { false }
  var joinsApostrophes: Bool { true }
  var joinsColons: Bool { true }

  func stems(ofWord position: Int, in term: DictionaryTerm) -> [Stem] {
    let word = term.words[position]
    guard word.count > 1 else { return [Stem(word, FinnishEndings.rule(1, ofVerb: false, .either))] }
    if term.isVerb, position == 0, let stems = rules.stems(ofVerb: word) { return stems }
    if term.partOfSpeech == .adjective { return rules.stems(ofAdjective: word) }
    return rules.stems(ofNoun: word)
  }

  func accepts(_ stem: Stem, in word: [Unicode.Scalar], at core: Range<Int>) -> Bool {
    guard core.lowerBound == 0 else { return false }
    // "EU:n", whose letters are not read as they are written.
    if core.upperBound < word.count, word[core.upperBound] == ":" {
      return rules.endings.acceptsAny(word, from: core.upperBound + 1)
    }
    return rules.endings.accepts(word, from: core.upperBound, stem.rule)
  }

  func acceptsAfterApostrophe(_ suffix: [Unicode.Scalar]) -> Bool { rules.endings.acceptsAny(suffix) }
}
