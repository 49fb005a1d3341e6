#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The alignment of some pairs of texts that learn from each other.
///
/// A first pass goes by length and likeness alone; then translations are learned from the beads it believes
/// in, and the beads are weighed again with them, until they stay as they are.
struct AlignmentRun {
  private let weights: ModelWeights
  private let builder: LatticeBuilder
  private let priors: BeadPriors
  private var learner: TranslationLearner
  private let start: TranslationTable

  /// What is believed at some point.
  struct State {
    var documents: [Document]
    var table: TranslationTable
    var paths: [[CandidateBead]]
    /// Usual ratio of lengths in the first pass, to which the learned one is drawn.
    var firstRatios: [Double]

    var evidence: Double { documents.reduce(0) { $0 + $1.evidence } }
  }

  private let documents: [Document]

  init(_ corpus: Corpus, weights: ModelWeights) {
    self.weights = weights
    builder = LatticeBuilder(weights)
    priors = BeadPriors(weights, wholeTexts: false)
    documents = corpus.documents
    learner = corpus.learner
    start = corpus.table
  }

  /// The state that explains the texts best.
  ///
  /// Two first guesses are tried, that the texts are whole and that parts are left out; where they disagree,
  /// both are followed to the end.
  mutating func best() -> State {
    let whole = firstPass(wholeTexts: true)
    let gappy = firstPass(wholeTexts: false)
    if Self.agreement(whole.paths, gappy.paths) >= 0.9 { return refined(whole) }
    let (first, second) = (refined(whole), refined(gappy))
    return second.evidence > first.evidence ? second : first
  }

  /// Share of the paired beads of `second` that `first` has too.
  private static func agreement(_ first: [[CandidateBead]], _ second: [[CandidateBead]]) -> Double {
    var (same, total) = (0, 0)
    for (left, right) in zip(first, second) {
      let known = Set(
        left.map { [$0.source.lowerBound, $0.source.upperBound, $0.target.lowerBound, $0.target.upperBound] })
      for bead in right where bead.isPaired {
        total += 1
        if known.contains([
          bead.source.lowerBound, bead.source.upperBound, bead.target.lowerBound, bead.target.upperBound,
        ]) {
          same += 1
        }
      }
    }
    return total == 0 ? 1 : Double(same) / Double(total)
  }

  private func firstPass(wholeTexts: Bool) -> State {
    var state = State(documents: documents, table: start, paths: [], firstRatios: [])
    let firstPriors = BeadPriors(weights, wholeTexts: wholeTexts)
    var translated = Translated()
    for number in state.documents.indices {
      var document = state.documents[number]
      let words = BeadScores(document, number: number, types: firstPriors.types, table: start)
      var best: (evidence: Double, lattice: Lattice, ratio: Double, support: [Double])?
      for ratio in ratios(document) {
        document.lengthRatio = ratio
        let scores = builder.scores(document, words, priors: firstPriors, wordWeight: weights.firstWordWeight)
        let lattice = Lattice(
          document, priors: firstPriors, scores: scores.full, structure: builder.structure)
        let unusual = (log(ratio) - weights.usualLengthRatio) / weights.lengthRatioSpread
        let evidence = lattice.evidence - 0.5 * unusual * unusual
        if evidence > best?.evidence ?? -.infinity {
          best = (evidence, lattice, ratio, scores.support)
        }
      }
      guard var best else { continue }
      best.lattice.finish()
      document.lengthRatio = best.ratio
      state.firstRatios.append(best.ratio)
      state.paths.append(accept(best.lattice, best.support, into: &document))
      translated.add(document, words, best.lattice)
      state.documents[number] = document
      state.documents[number].lengthRatio = reestimatedRatio(document, first: best.ratio)
    }
    translated.store(in: &state.table, weights)
    return state
  }

  /// Ratios of lengths worth trying: the usual one, some around it, and that of the whole texts.
  private func ratios(_ document: Document) -> [Double] {
    let usual = weights.usualLengthRatio
    var ratios = [exp(usual - 0.15), exp(usual), exp(usual + 0.15)]
    let whole =
      document.target.length(0..<document.target.count)
      / max(1, document.source.length(0..<document.source.count))
    if whole > 0.4, whole < 2.5, ratios.allSatisfy({ abs(log(whole / $0)) > 0.04 }) { ratios.append(whole) }
    return ratios
  }

  private func reestimatedRatio(_ document: Document, first: Double) -> Double {
    var (source, target) = (300.0, 300.0 * first)
    for bead in document.candidates where bead.posterior > 0.3 {
      source += bead.posterior * document.source.length(bead.source)
      target += bead.posterior * document.target.length(bead.target)
    }
    return target / source
  }

  /// Takes over what a lattice says; returns the best path.
  private func accept(_ lattice: Lattice, _ support: [Double], into document: inout Document)
    -> [CandidateBead]
  {
    let decoder = Decoder(
      lattice, sourceCount: document.source.count, targetCount: document.target.count, support: support)
    document.candidates = decoder.candidates
    document.evidence = lattice.evidence
    document.band = decoder.band.widened(by: 2, targetCount: document.target.count)
    return decoder.path
  }

  private mutating func refined(_ first: State) -> State {
    var state = first
    for round in 0..<weights.rounds {
      learn(into: &state)
      var (changed, total) = (0, 0)
      var translated = Translated()
      for number in state.documents.indices {
        var document = state.documents[number]
        let words = BeadScores(document, number: number, types: priors.types, table: state.table)
        let scores = builder.scores(document, words, priors: priors, wordWeight: weights.wordWeight)
        var lattice = Lattice(document, priors: priors, scores: scores.full, structure: builder.structure)
        lattice.finish()
        let path = accept(lattice, scores.support, into: &document)
        translated.add(document, words, lattice)
        document.lengthRatio = reestimatedRatio(document, first: state.firstRatios[number])
        changed += Self.differences(path, state.paths[number])
        total += path.count
        state.paths[number] = path
        state.documents[number] = document
      }
      translated.store(in: &state.table, weights)
      if round >= 2, Double(changed) <= 0.003 * Double(total) { break }
    }
    return state
  }

  private static func differences(_ new: [CandidateBead], _ old: [CandidateBead]) -> Int {
    var (position, count) = (0, 0)
    for bead in new {
      while position < old.count,
        (old[position].source.upperBound, old[position].target.upperBound)
          < (bead.source.upperBound, bead.target.upperBound)
      { position += 1 }
      if position >= old.count || old[position].source != bead.source || old[position].target != bead.target {
        count += 1
      }
    }
    return count
  }

  private mutating func learn(into state: inout State) {
    var examples: [TranslationLearner.Example] = []
    state.table.lessons = []
    for (number, document) in state.documents.enumerated() {
      for bead in document.candidates where bead.posterior >= weights.learningFloor {
        let source =
          document.source.starts[bead.source.lowerBound]..<document.source.starts[bead.source.upperBound]
        let target =
          document.target.starts[bead.target.lowerBound]..<document.target.starts[bead.target.upperBound]
        guard !source.isEmpty, !target.isEmpty,
          source.count * target.count <= TranslationLearner.mostCombinations
        else { continue }
        examples.append(
          .init(
            source: Array(document.source.tokens[source]), target: Array(document.target.tokens[target]),
            weight: Float(bead.posterior)))
        state.table.lessons.append(
          Lesson(
            document: Int32(number), source: bead.source, target: bead.target, weight: Float(bead.posterior)))
      }
    }
    learner.learn(examples, passes: weights.learningPasses, into: &state.table)
  }
}

/// Expected share of tokens that are translated within their beads.
private struct Translated {
  private var targets = 0.0
  private var sources = 0.0
  private var allTargets = 0.0
  private var allSources = 0.0

  mutating func add(_ document: Document, _ words: BeadScores, _ lattice: Lattice) {
    for bead in document.candidates {
      guard
        let type = lattice.types.firstIndex(where: {
          $0.source == bead.source.count && $0.target == bead.target.count
        })
      else { continue }
      let cell = lattice.band.cell(bead.source.upperBound, bead.target.upperBound)
      let position = cell * words.typeCount + type
      targets += bead.posterior * Double(words.translatedTargets[position])
      sources += bead.posterior * Double(words.translatedSources[position])
      allTargets += bead.posterior * Double(document.target.tokenCount(bead.target))
      allSources += bead.posterior * Double(document.source.tokenCount(bead.source))
    }
  }

  func store(in table: inout TranslationTable, _ weights: ModelWeights) {
    let strength = weights.translatedShareStrength
    let prior = strength * weights.translatedShare
    table.translatedForward = min(0.9, (targets + prior) / (allTargets + strength))
    table.translatedBackward = min(0.9, (sources + prior) / (allSources + strength))
  }
}
