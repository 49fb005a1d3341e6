internal import Bitext
internal import Linguistics

/// Candidates with their translations, on the way to being terms.
struct ExtractionResult {
  private let side: ExtractionSide
  private var other: ExtractionSide?
  private var links: [[CandidatePairs.Link]] = []

  init(side: ExtractionSide) { self.side = side }

  mutating func translate(into other: ExtractionSide, minimumUnits: Int) {
    let translation = WordTranslation(source: side.baseTexts, target: other.baseTexts)
    let pairs = CandidatePairs(
      source: side.candidates, target: other.candidates, translation: translation,
      closed: (side.isClosed, other.isClosed), fragments: other.termhood.isFragment,
      units: side.corpus.textCount, minimumUnits: minimumUnits)
    links = pairs.links
    self.other = other
  }

  func terms(limit: Int, numbers: [Int32], glossary: Glossary) -> [ExtractedTerm] {
    let names = (0..<side.candidates.phrases.count).map(isName)
    var ranked: [(candidate: Int, score: Double)] = []
    for candidate in side.candidates.phrases.indices {
      var score = side.termhood.scores[candidate]
      if names[candidate] { score *= 0.2 }
      if side.termhood.isFragment[candidate] { score *= 0.2 }
      if other != nil { score *= links[candidate].first.map { 0.05 + 0.95 * $0.score } ?? 0.02 }
      if score > 0 { ranked.append((candidate, score)) }
    }
    ranked.sort { ($1.score, $0.candidate) < ($0.score, $1.candidate) }
    let finder = glossary.isEmpty ? nil : TermFinder(glossary: glossary, language: side.corpus.language)
    let citations = CitationForms(side: side)
    let otherCitations = other.map { CitationForms(side: $0) }
    var results: [ExtractedTerm] = []
    var chosen: [Int] = []
    var taken: Set<String> = []
    for (candidate, score) in ranked {
      if results.count >= limit { break }
      let text = citations.citation(of: candidate)
      guard !text.isEmpty, taken.insert(text).inserted else { continue }
      let translations = translations(of: candidate, text, otherCitations)
      var kind = names[candidate] ? ExtractedTerm.Kind.name : .term
      if let first = translations.first, first.text == text, first.dice >= 0.4, staysAsItIs(candidate, text) {
        kind = .doNotTranslate
      }
      let known = finder?.terms(in: text).first { $0.range == 0..<text.utf8.count }?.concept
      chosen.append(candidate)
      results.append(
        ExtractedTerm(
          text: text, kind: kind, count: Int(side.candidates.counts[candidate]), score: score,
          forms: citations.forms(of: candidate, but: text), translations: translations, contexts: [],
          known: known))
    }
    for (place, texts) in contexts(of: chosen).enumerated() {
      results[place].contexts = texts.map { Int(numbers[$0]) }
    }
    return results
  }

  /// Whether a term that both languages write alike is a name of some kind, not a word that they share.
  private func staysAsItIs(_ candidate: Int, _ text: String) -> Bool {
    text.unicodeScalars.contains(where: \.isUpper)
      || side.candidates.phrases[candidate].array.contains { !side.isCommon[Int($0)] }
  }

  private func translations(
    of candidate: Int, _ source: String, _ citations: CitationForms?
  ) -> [ExtractedTerm.Translation] {
    guard let citations, let other else { return [] }
    var found: [ExtractedTerm.Translation] = []
    for link in links[candidate] {
      var text = citations.citation(of: Int(link.target))
      // A name that only opens sentences there has the capital that it has here.
      if text.unicodeScalars.map(\.plainLower) == source.unicodeScalars.map(\.plainLower),
        !other.candidates.phrases[Int(link.target)].array.contains(where: { other.isCommon[Int($0)] })
      {
        text = source
      }
      if text.isEmpty || found.contains(where: { $0.text == text }) { continue }
      found.append(
        ExtractedTerm.Translation(
          text: text, units: link.units, dice: link.dice, logLikelihood: link.logLikelihood,
          confidence: link.score))
    }
    return found
  }

  /// Up to three texts for each candidate: of some ten words rather than very short or long, and early.
  private func contexts(of chosen: [Int]) -> [[Int]] {
    var places: [Int32: Int] = [:]
    for (place, candidate) in chosen.enumerated() { places[Int32(candidate)] = place }
    var best = [[(cost: Int, text: Int)]](repeating: [], count: chosen.count)
    for text in 0..<side.corpus.textCount {
      let cost = abs(side.corpus.text(text).count - 10)
      for member in side.candidates.members(of: text) {
        guard let place = places[member] else { continue }
        if best[place].count == 3, let last = best[place].last, last.cost <= cost { continue }
        if let other, let link = links[Int(member)].first,
          !other.candidates.members(of: text).contains(link.target)
        {
          continue
        }
        best[place].append((cost, text))
        best[place].sort { ($0.cost, $0.text) < ($1.cost, $1.text) }
        if best[place].count > 3 { best[place].removeLast() }
      }
    }
    return best.map { $0.map(\.text) }
  }

  /// Whether running text gives each word a capital and general texts do not know one of them.
  ///
  /// German writes all nouns so, and acronyms are terms.
  private func isName(_ candidate: Int) -> Bool {
    if side.corpus.language.language == "de" { return false }
    guard
      let variant = side.candidates.variants[candidate].max(by: { ($0.value, $1.key) < ($1.value, $0.key) })
    else { return false }
    var hasUnknown = false
    for word in variant.key.array {
      let base = Int(side.bases[Int(word)])
      let share = side.corpus.casing.capitalShare(of: word)
      if side.isClosed[base] || share < 0.4 { return false }
      if WordCasing.isAcronym(side.corpus.casing.spelling(of: word, folded: "")) { continue }
      if share >= 0.9, !side.isCommon[base] { hasUnknown = true }
    }
    return hasUnknown
  }
}

extension Unicode.Scalar {
  /// The small letter of whatever language: for names that two languages write alike.
  fileprivate var plainLower: String { properties.lowercaseMapping }
}
