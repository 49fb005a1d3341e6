import Bitext

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Turns posteriors into the chance that a bead is exactly right.
///
/// A posterior is the lattice's own opinion and too sure of itself: it knows neither how well words fit in the
/// whole text nor that errors come in clusters. A logistic regression over a few features of the bead, its
/// neighbours and the text corrects it; it was fitted on development texts, alone and in runs, and on pairs
/// of unrelated texts, in which every bead is wrong.
struct ConfidenceModel {
  /// What the regression sees of a bead.
  struct Features {
    /// Log-odds of the posterior.
    var posterior = 0.0
    /// Word score a token.
    var words = 0.0
    /// Logarithm of the density of the length against chance.
    var length = 0.0
    /// 1 for beads of more than one segment a side.
    var isMerged = 0.0
    /// Mean log-odds of the neighbours in the path.
    var neighbours = 0.0
    /// Share of gaps among the neighbours.
    var gapsAround = 0.0
    /// Word score a token over all paired beads of the text.
    var textWords = 0.0
    /// Mean posterior over the path.
    var textPosterior = 0.0
    /// Logarithm of the length of both sides.
    var size = 0.0
    /// Word score a token above that of the text, for short beads the surer sign.
    var wordsOfShort = 0.0
    /// How much fewer words have a counterpart than in any translation, the surer the more beads say so.
    var textLacks = 0.0
    /// 1 at the start or end of the path, where pages have standing text.
    var isAtEdge = 0.0

    var values: [Double] {
      [
        1, posterior, words, length, isMerged, neighbours, gapsAround, textWords, textPosterior, size,
        wordsOfShort, isAtEdge, textLacks,
      ]
    }
  }

  /// In the order of `Features.values`.
  private static let coefficients = [
    -8.137, 0.482, 1.373, 0.582, -0.916, 0.085, 0.603, -3.305, 5.943, 0.647, -0.412, -1.294, -3.934,
  ]
  /// Word score a token that translations of any length reach.
  private static let leastTextWords = 0.1

  let features: [Features]
  private let path: [CandidateBead]
  private let source: Side
  private let target: Side

  init(_ document: Document, _ path: [CandidateBead], _ weights: ModelWeights) {
    self.path = path
    source = document.source
    target = document.target
    let length = LengthModel(document, weights)
    var features: [Features] = []
    var (textScore, textTokens, posteriors) = (0.0, 1.0, 0.0)
    for bead in path {
      var one = Features()
      one.posterior = Self.logOdds(bead.posterior)
      posteriors += bead.posterior
      if bead.isPaired {
        one.length = length.score(
          source: document.source.length(bead.source), target: document.target.length(bead.target),
          targets: bead.target)
        let tokens = Double(
          1 + document.source.tokenCount(bead.source) + document.target.tokenCount(bead.target))
        let score = bead.support - one.length * weights.lengthWeight
        one.words = score / tokens
        one.isMerged = bead.source.count + bead.target.count > 2 ? 1 : 0
        let both = document.source.length(bead.source) + document.target.length(bead.target)
        one.size = log(both)
        one.wordsOfShort = one.words * 60 / max(20, both)
        textScore += score
        textTokens += tokens
      }
      features.append(one)
    }
    let textWords = textScore / textTokens
    let lacks =
      min(0.2, max(0, Self.leastTextWords - textWords))
      * min(25, Double(path.count(where: \.isPaired)).squareRoot())
    for position in path.indices {
      let near = [position - 2, position - 1, position + 1, position + 2].filter { path.indices.contains($0) }
      let weight = 1 / Double(max(1, near.count))
      features[position].neighbours = near.reduce(0) { $0 + features[$1].posterior } * weight
      features[position].gapsAround = near.reduce(0) { $0 + (path[$1].isPaired ? 0 : 1) } * weight
      features[position].textWords = textWords
      features[position].textLacks = lacks
      let isAtEdge = !source.isPart && (position == 0 || position == path.count - 1)
      features[position].isAtEdge = isAtEdge ? 1 : 0
      features[position].textPosterior = posteriors / Double(max(1, path.count))
    }
    self.features = features
  }

  private static func logOdds(_ chance: Double) -> Double {
    let clamped = min(1 - 1e-4, max(1e-4, chance))
    return log(clamped / (1 - clamped))
  }

  /// Share of a text's length, as expected to be right, under which the two texts may have nothing to do with
  /// each other.
  private static let leastShare = 0.25
  /// Word score a token that nearly all translations reach and unrelated texts do not: those stay below 0.
  private static let leastWordsOfTranslation = 0.02

  /// The beads of the path with their confidence; of gaps, the posterior as it is.
  ///
  /// Where words say nothing for the text as a whole, or next to nothing of it is believed, neither is the
  /// rest, however well it fits: unrelated pages have bylines, labels, dates and lengths in common.
  var beads: [Bead] {
    let chances = path.indices.map { position in
      guard path[position].isPaired else { return path[position].posterior }
      let sum = zip(Self.coefficients, features[position].values).reduce(0) { $0 + $1.0 * $1.1 }
      return 1 / (1 + exp(-sum))
    }
    let words = (features.first?.textWords ?? 0) / Self.leastWordsOfTranslation
    let belief = min(1, rightShare(chances) / Self.leastShare) * min(1, max(0.1, words))
    return path.indices.map { position in
      let bead = path[position]
      return Bead(
        source: Array(bead.source), target: Array(bead.target),
        confidence: chances[position] * (bead.isPaired ? belief : 1))
    }
  }

  /// Length that is expected to be in right beads over all of it, on the side where that is more.
  private func rightShare(_ chances: [Double]) -> Double {
    var right = (source: 0.0, target: 0.0)
    for (bead, chance) in zip(path, chances) where bead.isPaired {
      right.source += chance * source.length(bead.source)
      right.target += chance * target.length(bead.target)
    }
    return max(
      right.source / max(1, source.length(0..<source.count)),
      right.target / max(1, target.length(0..<target.count)))
  }
}
