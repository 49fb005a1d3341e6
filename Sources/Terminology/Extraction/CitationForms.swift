internal import Bitext
internal import Linguistics

/// What a glossary would call a candidate: the most dictionary-like of the forms that were seen.
///
/// English gives the singular when it is at least a tenth of what was seen, Turkish the bare form or, of a
/// compound, the one with the possessive of the third person, also when only cases were seen; other
/// languages give the shortest form that is not rare. Capitals are those of running text.
struct CitationForms {
  let side: ExtractionSide

  func citation(of candidate: Int) -> String {
    let variants = side.candidates.variants[candidate]
    let ordered = variants.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let first = ordered.first else { return "" }
    if side.grouping.givesWords {
      return side.corpus.language.language == "tr"
        ? turkish(ordered) : singular(ordered) ?? written(first.key)
    }
    let total = variants.values.reduce(0, +)
    let usual = ordered.filter { $0.value * 8 >= total }
    let shortest = usual.min {
      (length($0.key), $1.value, $0.key) < (length($1.key), $0.value, $1.key)
    }
    return written((shortest ?? first).key)
  }

  /// Other forms, most frequent first.
  func forms(of candidate: Int, but citation: String) -> [String] {
    var forms: [String] = []
    for (variant, _) in side.candidates.variants[candidate].sorted(by: {
      ($1.value, $0.key) < ($0.value, $1.key)
    }) {
      let form = written(variant)
      if form != citation, !forms.contains(form) { forms.append(form) }
      if forms.count == 8 { break }
    }
    return forms
  }

  private func length(_ phrase: Phrase) -> Int {
    phrase.array.reduce(0) { $0 + side.corpus.words[Int($1)].unicodeScalars.count }
  }

  func written(_ phrase: Phrase) -> String { written(phrase.array).joined(separator: " ") }

  /// The words as running text writes them.
  ///
  /// Beside a name, words that often have a capital have one too:
  /// "Supreme Court", though courts may be supreme.
  private func written(_ words: [Int32]) -> [String] {
    let casing = side.corpus.casing
    let spellings = words.map { casing.spelling(of: $0, folded: side.corpus.words[Int($0)]) }
    let hasName = zip(words, spellings).contains { word, spelling in
      casing.capitalShare(of: word) > 0.5 && !WordCasing.isAcronym(spelling)
    }
    guard hasName, words.count > 1 else { return spellings }
    return zip(words, spellings).map { word, spelling in
      casing.capitalShare(of: word) > 0.25 ? casing.capitalized(word) ?? spelling : spelling
    }
  }

  private func singular(_ ordered: [(key: Phrase, value: Int32)]) -> String? {
    let total = ordered.reduce(0) { $0 + $1.value }
    if let phrase = ordered.first?.key, phrase.count == 1, let bare = bareWord(of: phrase.words[0]),
      side.corpus.counts[Int(bare)] * 10 >= total
    {
      return written(Phrase([bare]))
    }
    let bare = ordered.filter { variant in
      variant.key.array.allSatisfy {
        side.corpus.words[Int($0)] == side.baseNames[Int(side.bases[Int($0)])]
      }
    }
    guard let best = bare.first, best.value * 10 >= total else { return nil }
    return written(best.key)
  }

  /// The word that is the base of a word.
  private func bareWord(of word: Int32) -> Int32? {
    side.corpus.number(of: side.baseNames[Int(side.bases[Int(word)])])
  }

  /// The form whose case-less reading is most frequent.
  private func turkish(_ ordered: [(key: Phrase, value: Int32)]) -> String {
    var votes: [String: Int32] = [:]
    for (variant, count) in ordered {
      let words = variant.array
      guard let last = words.last else { continue }
      let word = side.corpus.words[Int(last)]
      let base = side.baseNames[Int(side.bases[Int(last)])]
      let citation = side.grouping.citation(of: word, base: base, isCompound: words.count > 1)
      var text = written(variant)
      // A form seen as it may stand speaks louder than one that was made.
      var weight = count * 2
      if let citation {
        let spellings = written(words)
        let own = spellings.last ?? word
        let cased = own.unicodeScalars.first?.isUpper == true ? capitalized(citation, like: own) : citation
        text = (spellings.dropLast() + [cased]).joined(separator: " ")
        weight = count
      }
      votes[text, default: 0] += weight
    }
    return votes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
  }

  private func capitalized(_ word: String, like model: String) -> String {
    guard let first = model.unicodeScalars.first else { return word }
    return String(first) + word.unicodeScalars.dropFirst().map { String($0) }.joined()
  }
}
