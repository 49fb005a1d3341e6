/// How well the words of source segments explain those of target segments, segment by segment.
///
/// For one source segment at a time and each target segment in reach: for each target token the summed chance
/// of being a translation of a word of the source segment, over its background chance; and the other way
/// round. What the bead under judgment itself taught is taken out first, for forms that few beads taught:
/// otherwise every bead would confirm itself. Rows are kept for as many source segments as a bead can have.
struct WordEvidence {
  /// Evidence of one source segment.
  struct Row {
    var targets: Range<Int> = 0..<0
    var firstVector = 0
    /// By target token, from `firstVector`.
    var toTarget: [TokenVector] = []
    /// By target segment, then source token.
    var toSource: [TokenVector] = []
    /// By target segment: whether there is anything.
    var isThere: [Bool] = []
  }

  private let table: TranslationTable
  private let document: Document
  private let number: Int32
  private(set) var rows: [Row]
  /// What the lessons around a target segment added to its forms' sums, by target token.
  private var ownTarget: [Float] = []

  /// Whether the target text has a form at all.
  private var isPresent: [Bool]
  private var stamps: [Int32]
  private var heads: [Int32]
  private var nodes: [Node] = []

  /// One word of the source segment, and a form it may become.
  private struct Node {
    var next: Int32
    var entry: Int32
    var position: Int32
    /// Whether one bead may have taught much of it.
    var isBarelyTaught: Bool
    /// Chances as the table has them; for a barely taught pair its counts, to be lessened.
    var forward: Float
    var backward: Float
    /// Count that `forward` is a part of.
    var forwardSum: Float
  }

  init(_ document: Document, number: Int, table: TranslationTable) {
    self.document = document
    self.number = Int32(number)
    self.table = table
    rows = [Row](repeating: Row(), count: BeadPriors.longestSide)
    stamps = [Int32](repeating: -1, count: table.outsideTarget.count)
    heads = stamps
    isPresent = [Bool](repeating: false, count: stamps.count)
    for token in document.target.tokens { isPresent[Int(token)] = true }
    if !table.targetShares.isEmpty {
      let side = document.target
      ownTarget = [Float](repeating: 0, count: side.tokens.count)
      for segment in 0..<side.count {
        let place = side.position(segment)
        for token in side.starts[segment]..<side.starts[segment + 1] {
          ownTarget[token] = own(table.targetShares, Int(side.tokens[token])) { share, lesson in
            lesson.target.contains(place) ? share.backward : 0
          }
        }
      }
    }
  }

  private func own(
    _ shares: SharesByOwner, _ form: Int, _ amount: (TranslationTable.Share, Lesson) -> Float
  ) -> Float {
    let range = shares.range(form)
    guard range.count <= 64 else { return 0 }
    var sum: Float = 0
    for position in range {
      let share = shares[position]
      let lesson = table.lessons[Int(share.bead)]
      if lesson.document == number { sum += amount(share, lesson) }
    }
    return sum
  }

  /// Fills the row of a source segment for the target segments in `targets`.
  mutating func fill(_ segment: Int, targets: Range<Int>) {
    gatherNodes(segment)
    let slot = segment % rows.count
    let target = document.target
    let sourceCount = document.source.vectorCount(segment..<segment + 1)
    var row = Row()
    swap(&row, &rows[slot])
    row.targets = targets
    row.firstVector = target.vectorStarts[targets.lowerBound]
    row.toTarget.removeAll(keepingCapacity: true)
    row.toTarget.append(contentsOf: repeatElement(.zero, count: target.vectorCount(targets)))
    row.toSource.removeAll(keepingCapacity: true)
    row.toSource.append(contentsOf: repeatElement(.zero, count: targets.count * sourceCount))
    row.isThere.removeAll(keepingCapacity: true)
    row.isThere.append(contentsOf: repeatElement(false, count: targets.count))
    let width = TokenVector.scalarCount
    let sourceStart = document.source.starts[segment]
    for other in targets {
      let sourceBase = (other - targets.lowerBound) * sourceCount
      let start = target.starts[other]
      let targetBase = target.vectorStarts[other] - row.firstVector
      var isThere = false
      for token in start..<target.starts[other + 1] {
        let form = Int(target.tokens[token])
        guard stamps[form] == Int32(segment) else { continue }
        var sum: Float = 0
        var node = heads[form]
        while node >= 0 {
          let at = nodes[Int(node)]
          node = at.next
          var (forward, backward) = (at.forward, at.backward)
          if at.isBarelyTaught {
            (forward, backward) = lessened(at, segment: segment, other: other, token: token, form: form)
          }
          if forward > TranslationTable.smallestChance { sum += forward }
          if backward > TranslationTable.smallestChance {
            let position = Int(at.position)
            row.toSource[sourceBase + position / width][position % width] +=
              backward * document.source.rarity[sourceStart + position]
            isThere = true
          }
        }
        if sum > 0 {
          row.toTarget[targetBase + (token - start) / width][(token - start) % width] =
            sum * target.rarity[token]
          isThere = true
        }
      }
      row.isThere[other - targets.lowerBound] = isThere
    }
    swap(&row, &rows[slot])
  }

  /// Chances of a barely taught pair of forms, without what beads at `segment` or `other` taught.
  private func lessened(_ node: Node, segment: Int, other: Int, token: Int, form: Int) -> (Float, Float) {
    let entry = table.entries[Int(node.entry)]
    var (forward, backward) = (node.forward, node.backward)
    let (segment, other) = (document.source.position(segment), document.target.position(other))
    for position in table.entryShares.range(Int(node.entry)) {
      let share = table.entryShares[position]
      let lesson = table.lessons[Int(share.bead)]
      if lesson.document == number, lesson.source.contains(segment) || lesson.target.contains(other) {
        forward -= share.forward
        backward -= share.backward
      }
    }
    forward = max(0, forward)
    backward = max(0, backward)
    let backwardSum = max(backward, table.learnedTarget[form] - ownTarget[token])
    return (
      (forward + entry.outsideForward + entry.likeness)
        / (max(forward, node.forwardSum) + table.outsideSource[Int(entry.source)] + 1),
      (backward + entry.outsideBackward + entry.likeness)
        / (backwardSum + table.outsideTarget[form] + 1)
    )
  }

  /// Lists, by target form, what the words of a source segment may become.
  private mutating func gatherNodes(_ segment: Int) {
    nodes.removeAll(keepingCapacity: true)
    let source = document.source
    let start = source.starts[segment]
    let place = source.position(segment)
    for token in start..<source.starts[segment + 1] {
      let form = Int(source.tokens[token])
      let learned = table.learnedSource[form]
      let ownSum = own(table.sourceShares, form) { share, lesson in
        lesson.source.contains(place) ? share.forward : 0
      }
      for position in table.rowStarts[form]..<table.rowStarts[form + 1] {
        let target = Int(table.rowTargets[position])
        guard isPresent[target] else { continue }
        let number = table.rowEntries[position]
        let entry = table.entries[Int(number)]
        if stamps[target] != Int32(segment) {
          stamps[target] = Int32(segment)
          heads[target] = -1
        }
        let isBarelyTaught =
          (entry.forward > 0 || entry.backward > 0)
          && min(learned, table.learnedTarget[target]) < TranslationTable.wellTaught
        var node = Node(
          next: heads[target], entry: number, position: Int32(token - start), isBarelyTaught: isBarelyTaught,
          forward: entry.forward, backward: entry.backward, forwardSum: learned - ownSum)
        if !isBarelyTaught {
          node.forward =
            (entry.forward + entry.outsideForward + entry.likeness)
            / (learned + table.outsideSource[form] + 1)
          node.backward =
            (entry.backward + entry.outsideBackward + entry.likeness)
            / (table.learnedTarget[target] + table.outsideTarget[target] + 1)
        }
        nodes.append(node)
        heads[target] = Int32(nodes.count - 1)
      }
    }
  }
}
