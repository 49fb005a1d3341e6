#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension AlignmentRun {
  /// What is believed by lengths and likeness alone, for each of the two guesses.
  func firstPass() -> (whole: State, gappy: State) {
    let empty = State(documents: documents, table: start, paths: [], firstRatios: [])
    var states = [empty, empty]
    var translated = [Translated(), Translated()]
    let guesses = [BeadPriors(weights, wholeTexts: true), priors]
    for number in documents.indices {
      let (given, words) = opened(documents[number], number)
      for (guess, best) in bestRatios(given, words, guesses).enumerated() {
        var document = given
        document.lengthRatio = best.ratio
        var lattice = best.lattice
        lattice.finish()
        states[guess].firstRatios.append(best.ratio)
        states[guess].paths.append(accept(lattice, best.support, into: &document))
        translated[guess].add(document, words, lattice)
        document.lengthRatio = document.likelyRatio(drawnTo: best.ratio)
        states[guess].documents[number] = document
      }
    }
    for guess in guesses.indices { translated[guess].store(in: &states[guess].table, weights) }
    return (states[0], states[1])
  }

  /// What a ratio of lengths makes of a document.
  private struct Trial {
    var evidence = -Double.infinity
    var ratio: Double
    var lattice: Lattice
    var support: [Double]
  }

  /// For each guess, the ratio of lengths that explains the document best.
  private func bestRatios(_ given: Document, _ words: BeadScores, _ guesses: [BeadPriors]) -> [Trial] {
    var best: [Trial] = []
    var document = given
    for ratio in ratios(document) {
      document.lengthRatio = ratio
      let support = builder.support(
        document, words, types: priors.types, wordWeight: weights.firstWordWeight)
      let unusual = (log(ratio) - weights.usualLengthRatio) / weights.lengthRatioSpread
      for (guess, priors) in guesses.enumerated() {
        let scores = builder.scores(document, support: support, priors: priors)
        let lattice = Lattice(document, priors: priors, scores: scores, structure: builder.structure)
        let evidence = lattice.evidence - 0.5 * unusual * unusual
        let trial = Trial(evidence: evidence, ratio: ratio, lattice: lattice, support: support)
        if guess == best.count {
          best.append(trial)
        } else if evidence > best[guess].evidence {
          best[guess] = trial
        }
      }
    }
    return best
  }

  /// A document with the band that a first pass over it needs, and its word scores.
  ///
  /// Large lattices are first looked at with the usual ratio of lengths, and then only where something is.
  private func opened(_ given: Document, _ number: Int) -> (Document, BeadScores) {
    var document = given
    if !document.source.isPart, document.band.cellCount > weights.mostCellsTwice {
      let opening = Opening(weights)
      document.lengthRatio = exp(weights.usualLengthRatio)
      document.band = opening.decoder(document, start).band
        .widened(by: opening.margin, targetCount: document.target.count)
    }
    return (document, BeadScores(document, number: number, types: priors.types, table: start))
  }

  /// Ratios of lengths worth trying: the usual one, some around it, and that of the whole texts; of a part the
  /// one that its first look found.
  private func ratios(_ document: Document) -> [Double] {
    if document.source.isPart { return [document.lengthRatio] }
    let usual = weights.usualLengthRatio
    var ratios = [exp(usual - 0.15), exp(usual), exp(usual + 0.15)]
    let whole =
      document.target.length(0..<document.target.count)
      / max(1, document.source.length(0..<document.source.count))
    if whole > 0.4, whole < 2.5, ratios.allSatisfy({ abs(log(whole / $0)) > 0.04 }) { ratios.append(whole) }
    return ratios
  }
}
