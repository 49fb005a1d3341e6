public import Bitext
package import Linguistics

/// Finds the terms of a glossary in running text, through inflection.
///
///     let finder = TermFinder(glossary: glossary, language: LanguageTag("tr")!)
///     finder.terms(in: "Merkez Bankası'nın ihracatını …").map(\.term.text)  // ["merkez bankası", "ihracat"]
///
/// A term of several words may be parted by spaces or hyphens; its last word is inflected (in English
/// verbs the first, in German and Arabic all). Case is ignored, but an acronym of up to three letters
/// must stand in capitals, and longer ones and proper nouns must begin with one. Turkish casing does
/// not break Latin acronyms: the term "FIFA" finds "Fifa". Where occurrences overlap the longest
/// wins, then the first; several concepts named by the same words are all reported. Ordered by place,
/// then by the glossary's order. What counts as a form is each language's `Inflection`; a language
/// without one finds words as they stand. Look-alikes that no suffix explains are not found, but words
/// that differ in meaning only are: no list of all words of a language is asked.
///
/// Making one is linear in the glossary; finding is linear in the text, whatever the number of terms.
/// Safe from any thread.
public struct TermFinder: Sendable {
  private let index: TermIndex
  private let terms: [Term]
  private let concepts: [String]

  public init(glossary: Glossary, language: LanguageTag) {
    var terms: [Term] = []
    var concepts: [String] = []
    for concept in glossary.concepts {
      for term in concept.terms(in: language) {
        terms.append(term)
        concepts.append(concept.identifier)
      }
    }
    self.terms = terms
    self.concepts = concepts
    index = TermIndex(terms: terms, language: language)
  }

  public func terms(in text: String) -> [TermOccurrence] { terms(in: TokenizedText(text)) }

  /// Every occurrence, those inside or across others too.
  public func overlappingTerms(in text: String) -> [TermOccurrence] {
    let found = matches(in: TokenizedText(text))
    return found.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    .map(occurrence)
  }

  package func terms(in text: TokenizedText) -> [TermOccurrence] {
    var kept: [Match] = []
    let byLength = matches(in: text).sorted {
      ($1.range.count, $0.range.lowerBound, $0.term) < ($0.range.count, $1.range.lowerBound, $1.term)
    }
    for match in byLength {
      let isFree = kept.allSatisfy { other in
        !other.range.overlaps(match.range)
          || (other.range == match.range && concepts[Int(other.term)] != concepts[Int(match.term)])
      }
      if isFree { kept.append(match) }
    }
    return kept.sorted { ($0.range.lowerBound, $0.term) < ($1.range.lowerBound, $1.term) }.map(occurrence)
  }

  private struct Match {
    var term: Int32
    var range: Range<Int>
  }

  private func occurrence(_ match: Match) -> TermOccurrence {
    TermOccurrence(concept: concepts[Int(match.term)], term: terms[Int(match.term)], range: match.range)
  }

  private func matches(in text: TokenizedText) -> [Match] {
    if terms.isEmpty { return [] }
    let words = TextWords(text, folding: index.folding, inflection: index.inflection).words
    var matches: [Match] = []
    for start in words.indices {
      var nodes: [Int32] = [0]
      for position in start..<words.count {
        let word = words[position]
        var next: [Int32] = []
        for node in nodes { follow(word, from: node, isFirst: position == start, into: &next) }
        if next.isEmpty { break }
        for node in next {
          let range = words[start].range.lowerBound..<word.range.upperBound
          // An exact form of one concept's term comes before an inflected one of another's.
          matches += index.ends[Int(node)].map { Match(term: $0, range: range) }
        }
        // Behind an apostrophe stand endings, and they end a term.
        if word.hasSuffix { break }
        nodes = next
      }
    }
    return matches
  }

  private func follow(
    _ word: TextWords.TextWord, from node: Int32, isFirst: Bool, into next: inout [Int32]
  ) {
    for core in index.inflection.cores(of: word.letters) {
      for edge in index.edges(from: node, word.letters[core]) {
        guard isFirst || edge.gap == word.gap, !next.contains(edge.node),
          spells(edge, word, at: core), hasCapitals(edge.capitals, word, at: core),
          isForm(word, of: edge.stem, at: core)
        else { continue }
        next.append(edge.node)
      }
    }
    for lemma in index.inflection.lemmas(of: word.letters) {
      for edge in index.edges(from: node, lemma[...]) {
        guard edge.stem.rule == .lemma, edge.stem.letters == lemma, isFirst || edge.gap == word.gap,
          !next.contains(edge.node), hasCapitals(edge.capitals, word, at: 0..<word.letters.count)
        else { continue }
        next.append(edge.node)
      }
    }
  }

  private func isForm(_ word: TextWords.TextWord, of stem: Stem, at core: Range<Int>) -> Bool {
    switch stem.rule {
    case .exact: core.count == word.letters.count
    case .lemma: false
    default: index.inflection.accepts(stem, in: word.letters, at: core)
    }
  }

  /// Whether the letters are those of the stem; in capitals, I may stand for i.
  private func spells(_ edge: TermIndex.Edge, _ word: TextWords.TextWord, at core: Range<Int>) -> Bool {
    if word.letters[core].elementsEqual(edge.stem.letters) { return true }
    guard index.folding.isTurkic, edge.capitals != .any || word.written.allSatisfy(\.isUpper) else {
      return false
    }
    return word.letters[core].elementsEqual(edge.stem.letters) {
      ($0 == "ı" ? "i" : $0) == ($1 == "ı" ? "i" : $1)
    }
  }

  private func hasCapitals(_ capitals: TermIndex.Capitals, _ word: TextWords.TextWord, at core: Range<Int>)
    -> Bool
  {
    switch capitals {
    case .any: true
    case .first: word.written.first?.isUpper == true
    case .all: word.written.prefix(core.upperBound).allSatisfy { $0.isUpper || $0.decimalDigit != nil }
    }
  }
}
