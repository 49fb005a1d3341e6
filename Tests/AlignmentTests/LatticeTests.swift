import Bitext
import TestSupport
import Testing

@testable import Alignment

/// The lattice and its decoder against a list of all paths.
struct LatticeTests {
  /// A step of a path; 0 segments on one side is a gap.
  struct Step: Hashable {
    var source: Int
    var target: Int
    var row: Int
    var column: Int
  }

  static let weights = ModelWeights()

  static func document(_ source: Int, _ target: Int) -> Document {
    var (left, right) = (Vocabulary(), Vocabulary())
    return Document(
      source: Side(AlignmentText((0..<source).map { "s\($0)" }), into: &left),
      target: Side(AlignmentText((0..<target).map { "t\($0)" }), into: &right))
  }

  /// All paths with the logarithm of their weight, one by one.
  static func allPaths(
    _ document: Document, _ priors: BeadPriors, _ scores: [Double]
  ) -> [(steps: [Step], logWeight: Double)] {
    var paths: [(steps: [Step], logWeight: Double)] = []
    let structure = StructureModel(weights)
    func extend(_ row: Int, _ column: Int, _ state: Int, _ steps: [Step], _ sum: Double) {
      if row == document.source.count, column == document.target.count {
        paths.append((steps, sum))
        return
      }
      func gap(_ into: Int) -> Double {
        if state == into { return priors.gapGoesOn }
        return state == 0 ? priors.gapStart : priors.gapStart + priors.gapEnds
      }
      for (position, type) in priors.types.enumerated() {
        let (bottom, right) = (row + type.source, column + type.target)
        guard bottom <= document.source.count, right <= document.target.count else { continue }
        let score = scores[document.band.cell(bottom, right) * priors.types.count + position]
        let step = Step(source: type.source, target: type.target, row: bottom, column: right)
        extend(bottom, right, 0, steps + [step], sum + score + (state == 0 ? 0 : priors.gapEnds))
      }
      if row < document.source.count {
        let step = Step(source: 1, target: 0, row: row + 1, column: column)
        extend(row + 1, column, 1, steps + [step], sum + gap(1) + structure.gapScore(document.source, row))
      }
      if column < document.target.count {
        let step = Step(source: 0, target: 1, row: row, column: column + 1)
        extend(row, column + 1, 2, steps + [step], sum + gap(2) + structure.gapScore(document.target, column))
      }
    }
    extend(0, 0, 0, [], 0)
    return paths
  }

  @Test(
    arguments: [(1, 0, 3), (2, 3, 0), (3, 1, 1), (4, 2, 3), (5, 4, 4), (6, 5, 4), (7, 3, 5)]
      as [(UInt64, Int, Int)])
  func agreesWithAListOfAllPaths(_ seed: UInt64, _ sources: Int, _ targets: Int) {
    var generator = SeededGenerator(seed: seed)
    let document = Self.document(sources, targets)
    let priors = BeadPriors(Self.weights, wholeTexts: seed % 2 == 0)
    let scores = (0..<document.band.cellCount * priors.types.count).map { _ in
      Double.random(in: -6...2, using: &generator)
    }
    var lattice = Lattice(document, priors: priors, scores: scores, structure: StructureModel(Self.weights))
    lattice.finish()

    let paths = Self.allPaths(document, priors, scores)
    let total = paths.reduce(0) { $0 + Self.exponential($1.logWeight) }
    let ratio = Self.exponential(lattice.evidence) / total
    #expect(abs(ratio - 1) < 1e-9, "seed \(seed)")

    var posteriors: [Step: Double] = [:]
    for path in paths {
      for step in path.steps { posteriors[step, default: 0] += Self.exponential(path.logWeight) / total }
    }
    var largest = 0.0
    for (step, posterior) in posteriors {
      let type = priors.types.firstIndex { $0.source == step.source && $0.target == step.target }
      let found =
        type.map { lattice.posterior(row: step.row, column: step.column, type: $0) }
        ?? lattice.posterior(
          cell: document.band.cell(step.row, step.column), state: step.target == 0 ? 1 : 2)
      largest = max(largest, abs(found - posterior))
    }
    #expect(largest < 1e-6, "seed \(seed)")

    let decoder = Decoder(
      lattice, sourceCount: sources, targetCount: targets,
      support: [Double](repeating: 0, count: scores.count))
    let best = paths.map { $0.steps.reduce(0) { $0 + (posteriors[$1] ?? 0) } }.max() ?? 0
    let reached = decoder.path.reduce(0) { $0 + $1.posterior }
    #expect(abs(best - reached) < 1e-4, "seed \(seed)")
  }

  private static func exponential(_ value: Double) -> Double {
    // Series after halving: the tests need no library for it.
    var (term, sum) = (1.0, 1.0)
    let small = value / 64
    for step in 1...24 {
      term *= small / Double(step)
      sum += term
    }
    return (0..<6).reduce(sum) { power, _ in power * power }
  }

  @Test(arguments: [101, 102, 103, 104] as [UInt64])
  func aBandThatHoldsTheTextGivesTheSameAsNone(_ seed: UInt64) {
    let pair = AlignerPropertyTests.story(seed, count: 25)
    let whole = Aligner().align(pair)
    var banded = Aligner()
    banded.weights.mostCellsTwice = 10
    #expect(AlignerTests.notation(banded.align(pair)) == AlignerTests.notation(whole))
  }

  @Test(arguments: 1...20)
  func everyBandLetsAPathThrough(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let (rows, columns) = (
      Int.random(in: 0...12, using: &generator), Int.random(in: 0...12, using: &generator)
    )
    let band = Band(
      low: (0...rows).map { _ in Int.random(in: -3...15, using: &generator) },
      high: (0...rows).map { _ in Int.random(in: -3...15, using: &generator) }, targetCount: columns)
    var reached = [[Bool]](repeating: [Bool](repeating: false, count: columns + 1), count: rows + 1)
    for row in 0...rows {
      for column in 0...columns where band.contains(row, column) {
        reached[row][column] =
          (row == 0 && column == 0) || (row > 0 && reached[row - 1][column])
          || (column > 0 && reached[row][column - 1])
      }
    }
    #expect(reached[rows][columns], "seed \(seed): \(band)")
    let cells = (0...rows).map { band.high[$0] - band.low[$0] + 1 }
    #expect(band.cellCount == cells.reduce(0, +))
  }
}
