public import Bitext

extension Aligner {
  /// The beads of `align(_:)`, each with why it was chosen.
  ///
  /// Costs little more than aligning.
  public func explain(_ pair: TextPair) -> [BeadExplanation] {
    var explanations: [BeadExplanation] = []
    forEachPart(of: [pair]) { part, run in
      let links = BeadLinks(pair, part.document, number: part.number, part.origin, part.table)
      for (position, bead) in part.beads.enumerated() {
        var explanation = run.explanation(of: bead, at: position, in: part.path, part.document, links)
        explanation.bead = part.origin.placed(bead)
        explanation.rival = explanation.rival.map(part.origin.placed)
        explanations.append(explanation)
      }
    }
    return explanations
  }
}

extension AlignmentRun {
  fileprivate func explanation(
    of bead: Bead, at position: Int, in path: [CandidateBead], _ document: Document, _ links: BeadLinks
  ) -> BeadExplanation {
    let chosen = path[position]
    var score = BeadExplanation.Score()
    var found: [BeadExplanation.Link] = []
    if chosen.isPaired {
      found = links.links(of: chosen)
      score.length =
        weights.lengthWeight
        * LengthModel(document, weights).score(
          source: document.source.length(chosen.source), target: document.target.length(chosen.target),
          targets: chosen.target)
      score.anchors = weights.wordWeight * found.reduce(0) { $0 + ($1.kind.isAnchor ? $1.score : 0) }
      score.words = chosen.support - score.length - score.anchors
      score.shape =
        priors.types.first { $0.source == chosen.source.count && $0.target == chosen.target.count }?.logPrior
        ?? 0
      score.structure = builder.structure.score(
        document.source, chosen.source, document.target, chosen.target)
    } else {
      let isSource = chosen.target.isEmpty
      let goesOn = position > 0 && (isSource ? path[position - 1].target : path[position - 1].source).isEmpty
      score.gap = goesOn ? priors.gapGoesOn : priors.gapStart
      score.structure =
        isSource
        ? builder.structure.gapScore(document.source, chosen.source.lowerBound)
        : builder.structure.gapScore(document.target, chosen.target.lowerBound)
    }
    return BeadExplanation(
      bead: bead, score: score, links: found, posterior: chosen.posterior,
      rival: rival(of: chosen, document.candidates))
  }

  /// The most probable of the other beads that share a segment with `chosen`, or that one of its segments is
  /// left out.
  private func rival(of chosen: CandidateBead, _ candidates: [CandidateBead]) -> BeadExplanation.Rival? {
    var best: BeadExplanation.Rival?
    func offer(_ source: [Int], _ target: [Int], _ posterior: Double) {
      if posterior > max(0.001, best?.posterior ?? 0) {
        best = .init(source: source, target: target, posterior: posterior)
      }
    }
    let near = candidates.filter { $0.source.overlaps(chosen.source) || $0.target.overlaps(chosen.target) }
    for other in near where other.source != chosen.source || other.target != chosen.target {
      offer(Array(other.source), Array(other.target), other.posterior)
    }
    guard chosen.isPaired else { return best }
    for segment in chosen.source {
      offer([segment], [], 1 - near.reduce(0) { $0 + ($1.source.contains(segment) ? $1.posterior : 0) })
    }
    for segment in chosen.target {
      offer([], [segment], 1 - near.reduce(0) { $0 + ($1.target.contains(segment) ? $1.posterior : 0) })
    }
    return best
  }
}

extension AlignmentRun.Origin {
  /// A bead of a part, by its segments in the whole text.
  func placed(_ bead: Bead) -> Bead {
    var bead = bead
    bead.source = bead.source.map { $0 + source }
    bead.target = bead.target.map { $0 + target }
    return bead
  }

  fileprivate func placed(_ rival: BeadExplanation.Rival) -> BeadExplanation.Rival {
    var rival = rival
    rival.source = rival.source.map { $0 + source }
    rival.target = rival.target.map { $0 + target }
    return rival
  }
}
