/// The beads that are expected to be right most often, given the posteriors of a lattice.
///
/// Maximizes the sum of posteriors over the steps of one path, gaps included, rather than the probability of
/// the path; after Goodman, "Parsing Algorithms and Metrics", ACL 1996. Ties go to the earlier bead type, and
/// beads before gaps.
struct Decoder {
  /// Beads of the best path in order, gaps as beads of one side.
  let path: [CandidateBead]
  /// All paired beads with a posterior of at least `noteworthy`, by end.
  let candidates: [CandidateBead]
  /// The band that holds nearly all of the probability.
  let band: Band

  private static let noteworthy = 1e-3

  init(_ lattice: Lattice, sourceCount: Int, targetCount: Int, support: [Double]) {
    let band = lattice.band
    var best = [Double](repeating: 0, count: band.cellCount)
    var choice = [Int8](repeating: -1, count: band.cellCount)
    var chosen = [Float](repeating: 0, count: band.cellCount)
    var low = [Int](repeating: Int.max, count: sourceCount + 1)
    var high = [Int](repeating: -1, count: sourceCount + 1)
    var candidates: [CandidateBead] = []
    let typeCount = lattice.types.count
    for row in 0...sourceCount {
      for column in band.low[row]...band.high[row] {
        let cell = band.cell(row, column)
        let source = lattice.posterior(cell: cell, state: 1)
        let target = lattice.posterior(cell: cell, state: 2)
        let bead = lattice.posterior(cell: cell, state: 0)
        if bead + source + target > Self.noteworthy {
          low[row] = min(low[row], column)
          high[row] = max(high[row], column)
        }
        var top = -1.0
        if bead > 1e-6 {
          for (position, type) in lattice.types.enumerated() {
            let posterior = lattice.posterior(row: row, column: column, type: position)
            guard posterior > 1e-6 else { continue }
            let sum = best[band.cell(row - type.source, column - type.target)] + posterior
            if sum > top { (top, choice[cell], chosen[cell]) = (sum, Int8(position), Float(posterior)) }
            if posterior >= Self.noteworthy {
              candidates.append(
                CandidateBead(
                  source: row - type.source..<row, target: column - type.target..<column,
                  posterior: posterior, support: support[cell * typeCount + position]))
            }
          }
        }
        if row > 0, band.contains(row - 1, column) {
          let sum = best[band.cell(row - 1, column)] + source
          if sum > top { (top, choice[cell], chosen[cell]) = (sum, Int8(typeCount), Float(source)) }
        }
        if column > band.low[row] {
          let sum = best[cell - 1] + target
          if sum > top { (top, choice[cell], chosen[cell]) = (sum, Int8(typeCount + 1), Float(target)) }
        }
        best[cell] = max(0, top)
      }
    }
    self.candidates = candidates
    self.band = Self.narrowed(low, high, targetCount)
    path = Self.trace(lattice, choice, chosen, support, sourceCount, targetCount)
  }

  private static func narrowed(_ low: [Int], _ high: [Int], _ targetCount: Int) -> Band {
    var (low, high) = (low, high)
    for row in low.indices where high[row] < 0 {
      low[row] = row > 0 ? low[row - 1] : 0
      high[row] = row > 0 ? high[row - 1] : 0
    }
    return Band(low: low, high: high, targetCount: targetCount)
  }

  private static func trace(
    _ lattice: Lattice, _ choice: [Int8], _ chosen: [Float], _ support: [Double], _ sourceCount: Int,
    _ targetCount: Int
  ) -> [CandidateBead] {
    var path: [CandidateBead] = []
    var (row, column) = (sourceCount, targetCount)
    let typeCount = lattice.types.count
    while row > 0 || column > 0 {
      let cell = lattice.band.cell(row, column)
      let position = Int(choice[cell])
      let size: (source: Int, target: Int)
      switch position {
      case typeCount: size = (1, 0)
      case typeCount + 1: size = (0, 1)
      case 0..<typeCount: size = (lattice.types[position].source, lattice.types[position].target)
      default: preconditionFailure("no way back from \(row), \(column)")
      }
      path.append(
        CandidateBead(
          source: row - size.source..<row, target: column - size.target..<column,
          posterior: Double(chosen[cell]),
          support: position < typeCount ? support[cell * typeCount + position] : 0))
      row -= size.source
      column -= size.target
    }
    return path.reversed()
  }
}
