/// Puts priors, lengths, words and structure together into the scores of a lattice.
struct LatticeBuilder {
  let weights: ModelWeights
  let structure: StructureModel

  init(_ weights: ModelWeights) {
    self.weights = weights
    structure = StructureModel(weights)
  }

  /// What length and words say against chance for each bead of `document`'s band, by cell and bead type;
  /// `Lattice.impossible` for beads too uneven to look at.
  func support(
    _ document: Document, _ words: BeadScores, types: [BeadType], wordWeight: Double
  ) -> [Double] {
    let length = LengthModel(document, weights)
    let (source, target) = (document.source, document.target)
    var support = [Double](repeating: Lattice.impossible, count: document.band.cellCount * types.count)
    Self.forEachBead(document, types) { position, sources, targets in
      let sourceLength = source.length(sources)
      let targetLength = target.length(targets)
      if sources.count + targets.count > 2, length.isHopeless(source: sourceLength, target: targetLength) {
        return
      }
      support[position] =
        weights.lengthWeight * length.score(source: sourceLength, target: targetLength, targets: targets)
        + wordWeight * Double(words.words[position])
    }
    return support
  }

  /// Full scores of beads: `support` with prior and structure.
  func scores(_ document: Document, support: [Double], priors: BeadPriors) -> [Double] {
    var scores = support
    let logPriors = priors.types.map(\.logPrior)
    let (source, target) = (document.source, document.target)
    for first in stride(from: 0, to: scores.count, by: logPriors.count) {
      for (type, logPrior) in logPriors.enumerated() { scores[first + type] += logPrior }
    }
    guard
      !source.roles.isEmpty || !source.blocks.isEmpty || !target.blocks.isEmpty || !source.positions.isEmpty
    else { return scores }
    Self.forEachBead(document, priors.types) { position, sources, targets in
      scores[position] += structure.score(source, sources, target, targets)
    }
    return scores
  }

  /// Calls `body` with the position and the segments of each bead that the band has room for.
  private static func forEachBead(
    _ document: Document, _ types: [BeadType], _ body: (Int, Range<Int>, Range<Int>) -> Void
  ) {
    let band = document.band
    for row in 1..<max(1, document.source.count + 1) {
      for column in band.low[row]...band.high[row] {
        let base = band.cell(row, column) * types.count
        for (position, type) in types.enumerated() {
          let (top, left) = (row - type.source, column - type.target)
          guard top >= 0, left >= 0, band.contains(top, left) else { continue }
          body(base + position, top..<row, left..<column)
        }
      }
    }
  }
}
