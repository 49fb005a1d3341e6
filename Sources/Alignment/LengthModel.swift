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
  /// For each target segment, how much denser its length lies among the lengths of the text than the spread
  /// alone makes expect, as a logarithm, not below 0.
  private let commonness: [Double]

  init(_ document: Document, _ weights: ModelWeights) {
    ratio = document.lengthRatio
    spread = document.lengthSpread
    self.weights = weights
    commonness = document.lengthCommonness
  }

  /// Logarithm of the ratio of the two densities, for a bead with the target segments `targets`.
  func score(source: Double, target: Double, targets: Range<Int>) -> Double {
    let expected = source * ratio
    let variance =
      weights.lengthVariance * (expected + target) / 2
      + weights.lengthVarianceSquare * weights.lengthVarianceSquare * expected * target
    let difference = target - expected
    let width = spread * Double(targets.count).squareRoot()
    let density =
      (1 - weights.lengthOutlier) * exp(-0.5 * difference * difference / variance) / variance.squareRoot()
      + weights.lengthOutlier / (width * 4)
    let common = targets.count == 1 ? commonness[targets.lowerBound] * weights.lengthCommonness : 0
    // Labels and standing text are short in every language, so that short texts fit by chance.
    let short = weights.shortLength * max(0, 1 - (source + target) / (2 * weights.shortest))
    return log(density * width) - common - short
  }

  /// Whether a bead of several segments is too uneven to look at.
  func isHopeless(source: Double, target: Double) -> Bool {
    let quotient = (target + 10) / (ratio * source + 10)
    return quotient > 2.7 || quotient < 0.37
  }

  /// Standard deviation of segment lengths in texts at large, and how many segments of a text weigh as much.
  private static let usualSpread = 60.0
  private static let usualStrength = 3.0

  /// Spread of lengths in a text, drawn to the usual where the text is short.
  static func spread(of lengths: [Double]) -> Double {
    let mean = lengths.reduce(0, +) / Double(max(1, lengths.count))
    let squares = lengths.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let variance =
      (squares + usualStrength * usualSpread * usualSpread) / (Double(lengths.count) + usualStrength)
    return variance.squareRoot()
  }

  /// `commonness` for a text: a density with a kernel as wide as lengths of translations vary, drawn to an
  /// even one where the text is short.
  static func commonness(of lengths: [Double], spread: Double) -> [Double] {
    let sorted = lengths.sorted()
    // Texts of many segments are sampled: the density needs no more.
    let step = max(1, sorted.count / 200)
    let sample = stride(from: 0, to: sorted.count, by: step).map { sorted[$0] }
    return lengths.map { length in
      let width = 4 + 0.15 * length
      let near = sample.reduce(0) { $0 + exp(-0.5 * (length - $1) * (length - $1) / (width * width)) }
      let density = (near * spread / width + usualStrength) / (Double(sample.count) + usualStrength)
      return max(0, log(density))
    }
  }
}
