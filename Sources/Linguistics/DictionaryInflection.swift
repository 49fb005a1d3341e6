/// The forms of a language that has no table of endings: what its spelling dictionary calls forms of one
/// word, and what Snowball's rules call so where the dictionary does not know a word or is not installed.
///
/// All words of a term may change, each on its own. A term's word that the dictionary has as a
/// dictionary form is found by that form only: Polish "zamek" does not find what is a form of "zamka"
/// alone. What is found depends on the dictionary that is installed, so `revision` tells two apart.
struct DictionaryInflection: Inflection {
  let lemmatizer: Lemmatizer

  var coreShape: CoreShape { .word }
  var revision: UInt64 { lemmatizer.revision }

  func stems(ofWord position: Int, in term: DictionaryTerm) -> [Stem] {
    let word = term.words[position]
    if term.isAcronym(position) { return [Stem(word, .exact)] }
    let lemmas = lemmatizer.answer(word).lemmas
    return (lemmas.contains(word) ? [word] : lemmas).map { Stem($0, .lemma) }
  }

  func cores(of word: [Unicode.Scalar]) -> [Range<Int>] { [0..<word.count] }

  func lemmas(of word: [Unicode.Scalar]) -> [[Unicode.Scalar]] { lemmatizer.answer(word).lemmas }

  func accepts(_ stem: Stem, in word: [Unicode.Scalar], at core: Range<Int>) -> Bool {
    core.count == word.count
  }
}

extension DictionaryTerm {
  /// Whether a word stands in capitals: "ONZ".
  func isAcronym(_ position: Int) -> Bool {
    written[position].count > 1 && written[position].allSatisfy { $0.properties.isUppercase }
  }
}
