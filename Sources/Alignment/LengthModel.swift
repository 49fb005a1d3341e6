#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How well the length of a translation fits, against any length at all.
///
/// A normal distribution around the expected length, whose variance grows with length and its square, mixed
/// with a small share of outliers; after Gale and Church, "A Program for Aligning Sentences in Bilingual
/// Corpora", Computational Linguistics 19(1), 1993, §2.3. Lengths in the unit of `Side.lengths`.
struct LengthModel {
  private let ratio: Double
  private let spread: Double
  private let weights: ModelWeights

  init(_ document: Document, _ weights: ModelWeights) {
    ratio = document.lengthRatio
    spread = document.lengthSpread
    self.weights = weights
  }

  /// Logarithm of the ratio of the two densities.
  func score(source: Double, target: Double, targetCount: Int) -> Double {
    let expected = source * ratio
    let variance =
      weights.lengthVariance * (expected + target) / 2
      + weights.lengthVarianceSquare * weights.lengthVarianceSquare * expected * target
    let difference = target - expected
    let width = spread * Double(targetCount).squareRoot()
    let density =
      (1 - weights.lengthOutlier) * exp(-0.5 * difference * difference / variance) / variance.squareRoot()
      + weights.lengthOutlier / (width * 4)
    return log(density * width)
  }

  /// Whether a bead of several segments is too uneven to look at.
  func isHopeless(source: Double, target: Double) -> Bool {
    let quotient = (target + 10) / (ratio * source + 10)
    return quotient > 2.7 || quotient < 0.37
  }
}
