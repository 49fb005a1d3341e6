extension AlignmentRun {
  /// Most stretches that are looked for one within the other.
  private static let mostCrossings = 3

  /// A path with beads added that cross it: what was left over on both sides is aligned by itself.
  ///
  /// A stretch is taken for moved only when length and words say so clearly; leaving out is more common.
  func withCrossings(_ path: [CandidateBead], document number: Int, of state: State) -> [CandidateBead] {
    var path = path
    for _ in 0..<Self.mostCrossings {
      let found = crossings(path, state.documents[number], number, state.table)
      if found.isEmpty { break }
      let sources = Set(found.flatMap(\.source))
      let targets = Set(found.flatMap(\.target))
      path.removeAll { bead in
        !bead.isPaired
          && (bead.source.contains { sources.contains($0) } || bead.target.contains { targets.contains($0) })
      }
      path += found
      path.sort { $0.place < $1.place }
    }
    return path
  }

  private func crossings(
    _ path: [CandidateBead], _ document: Document, _ number: Int, _ table: TranslationTable
  ) -> [CandidateBead] {
    let sources = path.filter { $0.target.isEmpty }.flatMap(\.source)
    let targets = path.filter { $0.source.isEmpty }.flatMap(\.target)
    guard !sources.isEmpty, !targets.isEmpty,
      (sources.count + 1) * (targets.count + 1) <= weights.mostCellsWhole
    else { return [] }
    var rest = Document(
      source: Side(document.source, keeping: sources), target: Side(document.target, keeping: targets))
    rest.lengthRatio = document.lengthRatio
    rest.lengthSpread = document.lengthSpread
    rest.lengthCommonness = targets.map { document.lengthCommonness[$0] }
    let words = BeadScores(rest, number: number, types: priors.types, table: table)
    let support = builder.support(rest, words, types: priors.types, wordWeight: weights.wordWeight)
    let scores = builder.scores(rest, support: support, priors: priors)
    var lattice = Lattice(rest, priors: priors, scores: scores, structure: builder.structure)
    lattice.finish()
    let decoder = Decoder(
      lattice, sourceCount: sources.count, targetCount: targets.count, support: support)
    var found: [CandidateBead] = []
    for stretch in Self.stretches(decoder.path, sources, targets) {
      let support = stretch.reduce(0) { $0 + $1.support }
      if support >= weights.crossingCost, stretch.allSatisfy({ $0.posterior >= weights.crossingFloor }),
        Self.crosses(stretch, path)
      {
        found += stretch
      }
    }
    return found
  }

  /// Runs of paired beads that follow each other in both whole texts, by position there.
  private static func stretches(
    _ beads: [CandidateBead], _ sources: [Int], _ targets: [Int]
  ) -> [[CandidateBead]] {
    var stretches: [[CandidateBead]] = []
    for var bead in beads where bead.isPaired {
      bead.source = sources[bead.source.lowerBound]..<sources[bead.source.upperBound - 1] + 1
      bead.target = targets[bead.target.lowerBound]..<targets[bead.target.upperBound - 1] + 1
      if let last = stretches.last?.last, last.source.upperBound == bead.source.lowerBound,
        last.target.upperBound == bead.target.lowerBound
      {
        stretches[stretches.count - 1].append(bead)
      } else {
        stretches.append([bead])
      }
    }
    return stretches
  }

  private static func crosses(_ stretch: [CandidateBead], _ path: [CandidateBead]) -> Bool {
    guard let first = stretch.first else { return false }
    return path.contains { bead in
      bead.isPaired
        && (bead.source.lowerBound < first.source.lowerBound)
          != (bead.target.lowerBound < first.target.lowerBound)
    }
  }
}

extension CandidateBead {
  /// Where a bead stands among others: by source, what the target adds before what follows it.
  fileprivate var place: (Int, Int, Int) { (source.lowerBound, source.isEmpty ? 0 : 1, target.lowerBound) }
}
