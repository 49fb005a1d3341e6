import Bitext

/// What the parts of a story and its paragraphs say for a bead: features, never walls.
struct StructureModel {
  let weights: ModelWeights
  private let special: Set<Int8>
  private let dispensable: Set<Int8>

  init(_ weights: ModelWeights) {
    self.weights = weights
    func codes(_ roles: [SegmentRole]) -> Set<Int8> {
      Set(roles.compactMap { SegmentRole.allCases.firstIndex(of: $0).map(Int8.init) })
    }
    special = codes([.section, .headline, .summary, .byline, .dateline, .caption, .boilerplate])
    dispensable = codes([.section, .boilerplate, .related, .ui])
  }

  /// Added to the score of a bead.
  func score(_ source: Side, _ sources: Range<Int>, _ target: Side, _ targets: Range<Int>) -> Double {
    guard isUnbroken(source, sources), isUnbroken(target, targets) else { return Lattice.impossible }
    var score = 0.0
    if !source.roles.isEmpty, !target.roles.isEmpty {
      let (left, right) = (source.roles[sources.lowerBound], target.roles[targets.lowerBound])
      if left >= 0, right >= 0 {
        if left != right {
          score += weights.otherRole
        } else if special.contains(left) {
          score += weights.sameSpecialRole
        }
      }
      score += mixedRoles(source, sources) + mixedRoles(target, targets)
    }
    score += mergedParagraphs(source, sources) + mergedParagraphs(target, targets)
    if !source.blocks.isEmpty, !target.blocks.isEmpty {
      let agree = endsParagraph(source, sources.upperBound) == endsParagraph(target, targets.upperBound)
      score += agree ? weights.paragraphEdgesAgree : weights.paragraphEdgesDiffer
    }
    return score
  }

  /// Added when a segment is left out: labels, standing text and the ends of a page are left out more easily.
  func gapScore(_ side: Side, _ position: Int) -> Double {
    let isDispensable = !side.roles.isEmpty && dispensable.contains(side.roles[position])
    let isEdge = side.positions.isEmpty && !side.isPart && (position == 0 || position == side.count - 1)
    // Of a few segments none is standing text.
    let edge = isEdge ? weights.edgeGap * min(1, max(0, Double(side.count - 4) / 8)) : 0
    let isStanding = !side.isStanding.isEmpty && side.isStanding[position]
    return (isDispensable ? 0.5 : 0) + (isStanding ? weights.standingGap : 0) + edge
  }

  /// Whether the segments are neighbours in the whole text.
  private func isUnbroken(_ side: Side, _ range: Range<Int>) -> Bool {
    side.position(range.upperBound - 1) - side.position(range.lowerBound) == range.count - 1
  }

  private func mixedRoles(_ side: Side, _ range: Range<Int>) -> Double {
    let first = side.roles[range.lowerBound]
    return range.contains { side.roles[$0] != first } ? weights.otherRole : 0
  }

  private func mergedParagraphs(_ side: Side, _ range: Range<Int>) -> Double {
    guard !side.blocks.isEmpty, side.blocks[range.lowerBound] != side.blocks[range.upperBound - 1] else {
      return 0
    }
    return weights.mergeAcrossParagraphs
  }

  private func endsParagraph(_ side: Side, _ end: Int) -> Bool {
    end == side.count || side.blocks[end - 1] != side.blocks[end]
  }
}
