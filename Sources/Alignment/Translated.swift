/// Expected share of tokens that are translated within their beads.
struct Translated {
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
