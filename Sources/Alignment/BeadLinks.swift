import Bitext

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Which words of a bead stand for each other.
///
/// Each token's part of the word score, as `BeadScores` has it, is given to the token of the other side that is
/// most probably its translation.
struct BeadLinks {
  /// Links that say less are not told.
  private static let least = 0.05

  private let pair: TextPair
  private let origin: AlignmentRun.Origin
  private let document: Document
  private let table: TranslationTable
  private let evidence: WordEvidence

  /// `document` is the part of `pair` that begins at `origin`, `number` its number in the run.
  init(
    _ pair: TextPair, _ document: Document, number: Int, _ origin: AlignmentRun.Origin,
    _ table: TranslationTable
  ) {
    self.pair = pair
    self.origin = origin
    self.document = document
    self.table = table
    evidence = WordEvidence(document, number: number, table: table)
  }

  /// The links of a paired bead, the strongest first.
  func links(of bead: CandidateBead) -> [BeadExplanation.Link] {
    let (source, target) = (document.source, document.target)
    let sourceTokens = bead.source.flatMap { TokenNames.tokens(of: pair.source.segments[origin.source + $0]) }
    let targetTokens = bead.target.flatMap { TokenNames.tokens(of: pair.target.segments[origin.target + $0]) }
    let firstSource = source.starts[bead.source.lowerBound]
    let firstTarget = target.starts[bead.target.lowerBound]
    guard sourceTokens.count == source.tokenCount(bead.source),
      targetTokens.count == target.tokenCount(bead.target)
    else { return [] }

    let (toTarget, toSource) = sums(of: bead)
    let oddsForward =
      table.translatedForward / (1 - table.translatedForward) / Double(max(1, sourceTokens.count))
    let oddsBackward =
      table.translatedBackward / (1 - table.translatedBackward) / Double(max(1, targetTokens.count))
    var scores: [Meeting: Double] = [:]
    for position in targetTokens.indices {
      let score = 0.5 * log(1 + oddsForward * Double(toTarget[position]))
      let partner = sourceTokens.indices.max {
        chance(firstSource + $0, firstTarget + position).forward
          < chance(firstSource + $1, firstTarget + position).forward
      }
      if score > 0, let partner { scores[Meeting(source: partner, target: position), default: 0] += score }
    }
    for position in sourceTokens.indices {
      let score = 0.5 * log(1 + oddsBackward * Double(toSource[position]))
      let partner = targetTokens.indices.max {
        chance(firstSource + position, firstTarget + $0).backward
          < chance(firstSource + position, firstTarget + $1).backward
      }
      if score > 0, let partner { scores[Meeting(source: position, target: partner), default: 0] += score }
    }
    return scores.filter { $0.value >= Self.least }.map { meeting, score in
      let (from, to) = (sourceTokens[meeting.source], targetTokens[meeting.target])
      let kind = chance(firstSource + meeting.source, firstTarget + meeting.target).kind
      return BeadExplanation.Link(
        source: from.name, target: to.name, kind: from.key == to.key ? .same : kind, score: score)
    }.sorted { ($1.score, $0.source, $0.target) < ($0.score, $1.source, $1.target) }
  }

  private struct Meeting: Hashable {
    var source: Int
    var target: Int
  }

  /// By token of the bead, what the other side gives it, over its background chance.
  private func sums(of bead: CandidateBead) -> (toTarget: [Float], toSource: [Float]) {
    let (source, target) = (document.source, document.target)
    let width = TokenVector.scalarCount
    var evidence = evidence
    var toTarget = [Float](repeating: 0, count: target.tokenCount(bead.target))
    var toSource: [Float] = []
    for segment in bead.source {
      evidence.fill(segment, targets: bead.target)
      let row = evidence.rows[segment % evidence.rows.count]
      let count = source.vectorCount(segment..<segment + 1)
      let tokens = source.tokenCount(segment..<segment + 1)
      var own = [Float](repeating: 0, count: tokens)
      var first = 0
      for (number, other) in bead.target.enumerated() {
        let base = target.vectorStarts[other] - row.firstVector
        for token in 0..<target.tokenCount(other..<other + 1) {
          toTarget[first + token] += row.toTarget[base + token / width][token % width]
        }
        first += target.tokenCount(other..<other + 1)
        for token in 0..<tokens { own[token] += row.toSource[number * count + token / width][token % width] }
      }
      toSource += own
    }
    return (toTarget, toSource)
  }

  /// How probably two tokens translate each other, and how that is known.
  private func chance(
    _ sourceToken: Int, _ targetToken: Int
  ) -> (forward: Float, backward: Float, kind: BeadExplanation.Link.Kind) {
    let source = Int(document.source.tokens[sourceToken])
    let target = document.target.tokens[targetToken]
    for position in table.rowStarts[source]..<table.rowStarts[source + 1] {
      let entry = table.entries[Int(table.rowEntries[position])]
      guard entry.target == target else { continue }
      let forward =
        (entry.forward + entry.outsideForward + entry.likeness)
        / (table.learnedSource[source] + table.outsideSource[source] + 1)
      let backward =
        (entry.backward + entry.outsideBackward + entry.likeness)
        / (table.learnedTarget[Int(target)] + table.outsideTarget[Int(target)] + 1)
      let known = entry.outsideForward >= entry.forward
      let looks = entry.likeness > 0 && entry.likeness >= max(entry.forward, entry.outsideForward)
      let kind: BeadExplanation.Link.Kind = looks ? .alike : known ? .known : .learned
      return (forward, backward, kind)
    }
    return (0, 0, .learned)
  }
}
