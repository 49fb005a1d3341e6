/// Puts priors, lengths, words and structure together into the scores of a lattice.
struct LatticeBuilder {
  let weights: ModelWeights
  let structure: StructureModel

  init(_ weights: ModelWeights) {
    self.weights = weights
    structure = StructureModel(weights)
  }

  /// Scores by cell and bead type of `document`'s band.
  ///
  /// `support` is what length and words say against chance, without prior and structure.
  func scores(
    _ document: Document, _ words: BeadScores, priors: BeadPriors, wordWeight: Double
  ) -> (full: [Double], support: [Double]) {
    let band = document.band
    let types = priors.types
    var full = [Double](repeating: Lattice.impossible, count: band.cellCount * types.count)
    var support = [Double](repeating: 0, count: band.cellCount * types.count)
    let length = LengthModel(document, weights)
    let (source, target) = (document.source, document.target)
    let hasStructure =
      !source.roles.isEmpty || !source.blocks.isEmpty || !target.blocks.isEmpty || !source.positions.isEmpty
    for row in 1..<max(1, source.count + 1) {
      for column in band.low[row]...band.high[row] {
        let base = band.cell(row, column) * types.count
        for (position, type) in types.enumerated() {
          let (top, left) = (row - type.source, column - type.target)
          guard top >= 0, left >= 0, band.contains(top, left) else { continue }
          let sourceLength = source.length(top..<row)
          let targetLength = target.length(left..<column)
          if type.source + type.target > 2, length.isHopeless(source: sourceLength, target: targetLength) {
            continue
          }
          let sum =
            weights.lengthWeight
            * length.score(source: sourceLength, target: targetLength, targetCount: type.target)
            + wordWeight * Double(words.words[base + position])
          support[base + position] = sum
          full[base + position] =
            sum + type.logPrior
            + (hasStructure ? structure.score(source, top..<row, target, left..<column) : 0)
        }
      }
    }
    return (full, support)
  }
}
