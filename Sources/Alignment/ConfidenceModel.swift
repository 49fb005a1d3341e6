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
    -7.24, 0.335, 1.613, 0.525, -1.178, 0.009, -0.83, -3.647, 5.985, 0.709, -0.927, -1.956, -5.541,
  ]
  /// Word score a token that translations of any length reach.
  private static let leastTextWords = 0.1

  let features: [Features]
  private let path: [CandidateBead]

  init(_ document: Document, _ path: [CandidateBead], _ weights: ModelWeights) {
    self.path = path
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
      features[position].isAtEdge = position == 0 || position == path.count - 1 ? 1 : 0
      features[position].textPosterior = posteriors / Double(max(1, path.count))
    }
    self.features = features
  }

  private static func logOdds(_ chance: Double) -> Double {
    let clamped = min(1 - 1e-4, max(1e-4, chance))
    return log(clamped / (1 - clamped))
  }

  /// The beads of the path with their confidence; of gaps, the posterior as it is.
  var beads: [Bead] {
    path.indices.map { position in
      let bead = path[position]
      var confidence = bead.posterior
      if bead.isPaired {
        let sum = zip(Self.coefficients, features[position].values).reduce(0) { $0 + $1.0 * $1.1 }
        confidence = 1 / (1 + exp(-sum))
      }
      return Bead(source: Array(bead.source), target: Array(bead.target), confidence: confidence)
    }
  }
}
