extension AlignmentRun {
  /// Learns from the beads that are believed; of long texts an even sample teaches.
  mutating func learn(into state: inout State) {
    var examples: [TranslationLearner.Example] = []
    state.table.lessons = []
    let share = min(1, Double(weights.mostCombinations) / Double(max(1, combinations(of: state))))
    var due = 0.0
    for (number, document) in state.documents.enumerated() {
      for bead in document.candidates where teaches(bead, in: document) {
        due += share
        guard due >= 1 || share == 1 else { continue }
        due -= 1
        examples.append(
          .init(
            source: Array(document.source.tokens[document.source.tokenRange(bead.source)]),
            target: Array(document.target.tokens[document.target.tokenRange(bead.target)]),
            weight: Float(bead.posterior)))
        state.table.lessons.append(
          Lesson(
            document: Int32(number), source: bead.source, target: bead.target, weight: Float(bead.posterior)))
      }
    }
    learner.learn(examples, passes: weights.learningPasses, into: &state.table)
  }

  private func combinations(of state: State) -> Int {
    state.documents.reduce(0) { sum, document in
      document.candidates.reduce(sum) { $0 + (teaches($1, in: document) ? document.combinations(of: $1) : 0) }
    }
  }

  private func teaches(_ bead: CandidateBead, in document: Document) -> Bool {
    guard bead.posterior >= weights.learningFloor, !document.source.isStanding(bead.source),
      !document.target.isStanding(bead.target)
    else { return false }
    return (1...TranslationLearner.mostCombinations).contains(document.combinations(of: bead))
  }
}
