/// The alignment of some pairs of texts that learn from each other.
///
/// A first pass goes by length and likeness alone; then translations are learned from the beads it believes
/// in, and the beads are weighed again with them, until they stay as they are.
struct AlignmentRun {
  let weights: ModelWeights
  let builder: LatticeBuilder
  let priors: BeadPriors
  var learner: TranslationLearner
  let start: TranslationTable

  /// What is believed at some point.
  struct State {
    var documents: [Document]
    var table: TranslationTable
    var paths: [[CandidateBead]]
    /// Usual ratio of lengths in the first pass, to which the learned one is drawn.
    var firstRatios: [Double]

    var evidence: Double { documents.reduce(0) { $0 + $1.evidence } }
  }

  /// The texts, long ones in parts.
  let documents: [Document]
  /// Where each of them comes from.
  let origins: [Origin]

  /// What text of the corpus a document is, or is a part of, and the segments before it there.
  struct Origin {
    var document: Int
    var source = 0
    var target = 0
  }

  init(_ corpus: Corpus, weights: ModelWeights) {
    self.weights = weights
    builder = LatticeBuilder(weights)
    priors = BeadPriors(weights, wholeTexts: false)
    learner = corpus.learner
    start = corpus.table
    let opening = Opening(weights)
    var documents: [Document] = []
    var origins: [Origin] = []
    for (number, document) in corpus.documents.enumerated() {
      guard document.band.cellCount > weights.mostCellsWhole else {
        documents.append(document)
        origins.append(Origin(document: number))
        continue
      }
      let cut = DocumentParts(document, corpus.table, opening)
      documents += cut.parts
      origins += cut.origins.map { Origin(document: number, source: $0.source, target: $0.target) }
    }
    self.documents = documents
    self.origins = origins
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

  /// Takes over what a lattice says; returns the best path.
  func accept(
    _ lattice: Lattice, _ support: [Double], into document: inout Document
  ) -> [CandidateBead] {
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
        document.lengthRatio = document.likelyRatio(drawnTo: state.firstRatios[number])
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
}
