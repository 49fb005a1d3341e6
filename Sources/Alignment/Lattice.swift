#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// All alignments of two texts within a band, with their probabilities.
///
/// A path reads both texts from the start and ends each step with a bead, a left-out source segment or a
/// left-out target segment; the three states make leaving out a run cheaper than leaving out as many single
/// segments. Sums over all paths (forward–backward) give each step its posterior. Cost: cells × bead types.
struct Lattice {
  static let impossible = -1e30
  /// What state a path is in after a step.
  static let stateCount = 3
  private static let (afterBead, inSource, inTarget) = (0, 1, 2)

  let types: [BeadType]
  let band: Band
  private let priors: BeadPriors
  private let sourceCount: Int
  private let targetCount: Int
  /// Full score of each bead, by cell and type.
  private let scores: [Double]
  /// What is added when a source, or target, segment is left out.
  private let sourceGap: [Double]
  private let targetGap: [Double]

  private var forward: [Double] = []
  private var backward: [Double] = []
  /// By cell: everything before it, ready for a bead to start.
  private var ready: [Double] = []
  /// Logarithm of the sum over all paths.
  private(set) var evidence = Lattice.impossible

  init(_ document: Document, priors: BeadPriors, scores: [Double], structure: StructureModel) {
    types = priors.types
    band = document.band
    self.priors = priors
    self.scores = scores
    sourceCount = document.source.count
    targetCount = document.target.count
    sourceGap = (0..<sourceCount).map { structure.gapScore(document.source, $0) }
    targetGap = (0..<targetCount).map { structure.gapScore(document.target, $0) }
    sumForward()
  }

  /// Prepares posteriors; until then only `evidence` is there.
  mutating func finish() { sumBackward() }

  private func step(_ state: Int, from previous: Int) -> Double {
    if state == previous { return priors.gapGoesOn }
    return previous == Self.afterBead ? priors.gapStart : priors.gapStart + priors.gapEnds
  }

  private mutating func sumForward() {
    forward = [Double](repeating: Self.impossible, count: band.cellCount * Self.stateCount)
    ready = [Double](repeating: Self.impossible, count: band.cellCount)
    var terms = [Double](repeating: 0, count: types.count)
    for row in 0...sourceCount {
      for column in band.low[row]...band.high[row] {
        let cell = band.cell(row, column)
        let base = cell * Self.stateCount
        if row == 0 && column == 0 {
          forward[base] = 0
        } else {
          var count = 0
          for (position, type) in types.enumerated() {
            let (top, left) = (row - type.source, column - type.target)
            guard top >= 0, left >= 0, band.contains(top, left) else { continue }
            let score = scores[cell * types.count + position]
            guard score > Self.impossible / 2 else { continue }
            terms[count] = ready[band.cell(top, left)] + score
            count += 1
          }
          forward[base] = LogSum.of(terms, count)
          if row > 0, band.contains(row - 1, column) {
            forward[base + 1] = gap(Self.inSource, before: band.cell(row - 1, column)) + sourceGap[row - 1]
          }
          if column > band.low[row] {
            forward[base + 2] = gap(Self.inTarget, before: cell - 1) + targetGap[column - 1]
          }
        }
        ready[cell] = LogSum.of(
          forward[base], LogSum.of(forward[base + 1], forward[base + 2]) + priors.gapEnds)
      }
    }
    evidence = LogSum.of(
      forward[forward.count - 3], LogSum.of(forward[forward.count - 2], forward[forward.count - 1]))
  }

  private func gap(_ state: Int, before cell: Int) -> Double {
    let base = cell * Self.stateCount
    return LogSum.of(
      LogSum.of(
        forward[base] + priors.gapStart, forward[base + state] + priors.gapGoesOn),
      forward[base + 3 - state] + priors.gapStart + priors.gapEnds)
  }

  private mutating func sumBackward() {
    backward = [Double](repeating: Self.impossible, count: band.cellCount * Self.stateCount)
    var terms = [Double](repeating: 0, count: types.count)
    for row in stride(from: sourceCount, through: 0, by: -1) {
      for column in stride(from: band.high[row], through: band.low[row], by: -1) {
        let cell = band.cell(row, column)
        let base = cell * Self.stateCount
        if row == sourceCount && column == targetCount {
          for state in 0..<Self.stateCount { backward[base + state] = 0 }
          continue
        }
        var count = 0
        for (position, type) in types.enumerated() {
          let (bottom, right) = (row + type.source, column + type.target)
          guard bottom <= sourceCount, right <= targetCount, band.contains(bottom, right) else { continue }
          let next = band.cell(bottom, right)
          let score = scores[next * types.count + position]
          guard score > Self.impossible / 2 else { continue }
          terms[count] = score + backward[next * Self.stateCount]
          count += 1
        }
        let bead = LogSum.of(terms, count)
        var (source, target) = (Self.impossible, Self.impossible)
        if row < sourceCount, band.contains(row + 1, column) {
          source = backward[band.cell(row + 1, column) * Self.stateCount + 1] + sourceGap[row]
        }
        if column < band.high[row] {
          target = backward[(cell + 1) * Self.stateCount + 2] + targetGap[column]
        }
        backward[base] = LogSum.of(bead, LogSum.of(source, target) + priors.gapStart)
        backward[base + 1] = LogSum.of(
          bead + priors.gapEnds,
          LogSum.of(source + priors.gapGoesOn, target + priors.gapStart + priors.gapEnds))
        backward[base + 2] = LogSum.of(
          bead + priors.gapEnds,
          LogSum.of(source + priors.gapStart + priors.gapEnds, target + priors.gapGoesOn))
      }
    }
  }

  /// Posterior of the bead of a type that ends at a cell.
  func posterior(row: Int, column: Int, type position: Int) -> Double {
    let type = types[position]
    let (top, left) = (row - type.source, column - type.target)
    guard top >= 0, left >= 0, band.contains(top, left) else { return 0 }
    let cell = band.cell(row, column)
    let score = scores[cell * types.count + position]
    guard score > Self.impossible / 2 else { return 0 }
    let sum = ready[band.cell(top, left)] + score + backward[cell * Self.stateCount] - evidence
    return sum < -16 ? 0 : exp(min(0, sum))
  }

  /// Posterior that a path reaches a cell in a state.
  func posterior(cell: Int, state: Int) -> Double {
    let sum = forward[cell * Self.stateCount + state] + backward[cell * Self.stateCount + state] - evidence
    return sum < -16 ? 0 : exp(min(0, sum))
  }
}

/// Sums of numbers given by their logarithms.
enum LogSum {
  @inline(__always)
  static func of(_ left: Double, _ right: Double) -> Double {
    let (high, low) = left > right ? (left, right) : (right, left)
    let difference = low - high
    return difference < -30 ? high : high + log1p(exp(difference))
  }

  @inline(__always)
  static func of(_ terms: [Double], _ count: Int) -> Double {
    guard count > 0 else { return Lattice.impossible }
    var high = terms[0]
    for position in 1..<max(1, count) { high = max(high, terms[position]) }
    guard high > Lattice.impossible / 2 else { return Lattice.impossible }
    var sum = 0.0
    for position in 0..<count where terms[position] - high > -30 { sum += exp(terms[position] - high) }
    return high + log(sum)
  }
}
