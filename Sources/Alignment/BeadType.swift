#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How many segments a bead takes from each side, and how likely that is.
struct BeadType: Hashable {
  var source: Int
  var target: Int
  var logPrior: Double
}

/// Chances of bead types and of gaps, together 1.
struct BeadPriors {
  /// Bead types with both sides, one to one first.
  var types: [BeadType]
  /// Logarithms: a gap starts, goes on, ends.
  var gapStart: Double
  var gapGoesOn: Double
  var gapEnds: Double

  /// `wholeTexts` is the guess that next to nothing is left out.
  init(_ weights: ModelWeights, wholeTexts: Bool) {
    let start = wholeTexts ? weights.rareGapStart : weights.gapStart
    let goesOn = wholeTexts ? weights.rareGapGoesOn : weights.gapGoesOn
    var shares: [(Int, Int, Double)] = [(1, 1, weights.oneToOne)]
    func add(_ source: Int, _ target: Int, _ logShare: Double) {
      shares.append((source, target, weights.oneToOne * exp(logShare)))
      if source != target { shares.append((target, source, weights.oneToOne * exp(logShare))) }
    }
    add(1, 2, weights.oneToTwo)
    add(2, 2, weights.twoToTwo)
    add(1, 3, weights.oneToThree)
    add(1, 4, weights.oneToFour)
    add(2, 3, weights.twoToThree)
    add(3, 3, weights.threeToThree)
    let sum = shares.reduce(2 * start) { $0 + $1.2 }
    types = shares.map { BeadType(source: $0.0, target: $0.1, logPrior: log($0.2 / sum)) }
    gapStart = log(start / sum)
    gapGoesOn = log(goesOn)
    gapEnds = log(1 - goesOn)
  }

  static let longestSide = 4
}
