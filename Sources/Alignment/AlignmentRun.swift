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
  let weights: ModelWeights
  let builder: LatticeBuilder
  let priors: BeadPriors
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
  /// both are followed for some rounds.
  mutating func best() -> State {
    let (whole, gappy) = firstPass()
    let segments = documents.reduce(0) { $0 + $1.source.count + $1.target.count }
    let isShort = segments < weights.shortRun
    let rounds = isShort ? weights.shortRounds : weights.rounds
    let trialRounds = isShort ? weights.shortTrialRounds : weights.trialRounds
    if Self.agreement(whole.paths, gappy.paths) >= 0.9 { return refined(whole, rounds: 0..<rounds) }
    let first = refined(whole, rounds: 0..<trialRounds)
    let second = refined(gappy, rounds: 0..<trialRounds)
    return refined(second.evidence > first.evidence ? second : first, rounds: trialRounds..<rounds)
  }

  /// Share of the paired beads of `second` that `first` has too.
  private static func agreement(_ first: [[CandidateBead]], _ second: [[CandidateBead]]) -> Double {
    var (different, total) = (0, 0)
    for (left, right) in zip(first, second) {
      let paired = right.filter(\.isPaired)
      different += differences(paired, left.filter(\.isPaired))
      total += paired.count
    }
    return total == 0 ? 1 : 1 - Double(different) / Double(total)
  }

  /// What is believed by lengths and likeness alone, for each of the two guesses.
  private func firstPass() -> (whole: State, gappy: State) {
    let empty = State(documents: documents, table: start, paths: [], firstRatios: [])
    var states = [empty, empty]
    var translated = [Translated(), Translated()]
    let guesses = [BeadPriors(weights, wholeTexts: true), priors]
    for number in documents.indices {
      let (given, words) = opened(documents[number], number)
      for (guess, best) in bestRatios(given, words, guesses).enumerated() {
        var document = given
        document.lengthRatio = best.ratio
        var lattice = best.lattice
        lattice.finish()
        states[guess].firstRatios.append(best.ratio)
        states[guess].paths.append(accept(lattice, best.support, into: &document))
        translated[guess].add(document, words, lattice)
        document.lengthRatio = reestimatedRatio(document, first: best.ratio)
        states[guess].documents[number] = document
      }
    }
    for guess in guesses.indices { translated[guess].store(in: &states[guess].table, weights) }
    return (states[0], states[1])
  }

  /// What a ratio of lengths makes of a document.
  private struct Trial {
    var evidence = -Double.infinity
    var ratio: Double
    var lattice: Lattice
    var support: [Double]
  }

  /// For each guess, the ratio of lengths that explains the document best.
  private func bestRatios(_ given: Document, _ words: BeadScores, _ guesses: [BeadPriors]) -> [Trial] {
    var best: [Trial] = []
    var document = given
    for ratio in ratios(document) {
      document.lengthRatio = ratio
      let support = builder.support(
        document, words, types: priors.types, wordWeight: weights.firstWordWeight)
      let unusual = (log(ratio) - weights.usualLengthRatio) / weights.lengthRatioSpread
      for (guess, priors) in guesses.enumerated() {
        let scores = builder.scores(document, support: support, priors: priors)
        let lattice = Lattice(document, priors: priors, scores: scores, structure: builder.structure)
        let evidence = lattice.evidence - 0.5 * unusual * unusual
        let trial = Trial(evidence: evidence, ratio: ratio, lattice: lattice, support: support)
        if guess == best.count {
          best.append(trial)
        } else if evidence > best[guess].evidence {
          best[guess] = trial
        }
      }
    }
    return best
  }

  /// A document with the band that a first pass over it needs, and its word scores.
  ///
  /// Large lattices are first looked at with the usual ratio of lengths, and then only where something is.
  private func opened(_ given: Document, _ number: Int) -> (Document, BeadScores) {
    var document = given
    if document.band.cellCount > weights.mostCellsWhole {
      document.band = CoarseBand(document, start).band
    }
    var words = BeadScores(document, number: number, types: priors.types, table: start)
    guard document.band.cellCount > weights.mostCellsTwice else { return (document, words) }
    document.lengthRatio = exp(weights.usualLengthRatio)
    let support = builder.support(document, words, types: priors.types, wordWeight: weights.firstWordWeight)
    let scores = builder.scores(document, support: support, priors: priors)
    let cautious = scores.map { $0 > Lattice.impossible / 2 ? $0 * weights.openingCaution : $0 }
    var lattice = Lattice(document, priors: priors, scores: cautious, structure: builder.structure)
    lattice.finish()
    _ = accept(lattice, support, into: &document)
    document.band = document.band.widened(by: weights.openingMargin, targetCount: document.target.count)
    words = BeadScores(document, number: number, types: priors.types, table: start)
    return (document, words)
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

  private mutating func refined(_ first: State, rounds: Range<Int>) -> State {
    var state = first
    for round in rounds {
      learn(into: &state)
      var (changed, total) = (0, 0)
      var translated = Translated()
      for number in state.documents.indices {
        var document = state.documents[number]
        let words = BeadScores(document, number: number, types: priors.types, table: state.table)
        let support = builder.support(document, words, types: priors.types, wordWeight: weights.wordWeight)
        let scores = builder.scores(document, support: support, priors: priors)
        var lattice = Lattice(document, priors: priors, scores: scores, structure: builder.structure)
        lattice.finish()
        let path = accept(lattice, support, into: &document)
        translated.add(document, words, lattice)
        document.lengthRatio = reestimatedRatio(document, first: state.firstRatios[number])
        changed += Self.differences(path, state.paths[number])
        total += path.count
        state.paths[number] = path
        state.documents[number] = document
      }
      translated.store(in: &state.table, weights)
      if round >= 1, Double(changed) <= weights.settledShare * Double(total) { break }
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
          !document.source.isStanding(bead.source), !document.target.isStanding(bead.target),
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
