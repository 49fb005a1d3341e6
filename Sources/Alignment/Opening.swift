#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A first look at a document, by lengths and likeness, that says where something is.
///
/// Only small beads are looked for: larger ones show as small ones beside gaps.
struct Opening {
  let weights: ModelWeights
  private let builder: LatticeBuilder
  private let priors: BeadPriors

  /// Segments around what it finds that are kept.
  var margin: Int { weights.openingMargin }

  init(_ weights: ModelWeights) {
    self.weights = weights
    builder = LatticeBuilder(weights)
    var priors = BeadPriors(weights, wholeTexts: false)
    priors.types.removeAll { $0.source + $0.target > 3 }
    self.priors = priors
  }

  /// What there is within the band of `document`, at its ratio of lengths.
  func decoder(_ document: Document, _ table: TranslationTable) -> Decoder {
    let words = BeadScores(document, number: 0, types: priors.types, table: table)
    let support = builder.support(document, words, types: priors.types, wordWeight: weights.firstWordWeight)
    let scores = builder.scores(document, support: support, priors: priors)
    let cautious = scores.map { $0 > Lattice.impossible / 2 ? $0 * weights.openingCaution : $0 }
    var lattice = Lattice(document, priors: priors, scores: cautious, structure: builder.structure)
    lattice.finish()
    return Decoder(
      lattice, sourceCount: document.source.count, targetCount: document.target.count, support: support)
  }
}
