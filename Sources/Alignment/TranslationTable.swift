/// What is known of which form translates which, both ways, and from where it is known.
///
/// A chance is (learned + outside + pseudo-count) / (the same over all partners), after Brown et al., "The
/// Mathematics of Statistical Machine Translation", Computational Linguistics 19(2), 1993, Model 1, with
/// pseudo-counts for cognates.
struct TranslationTable {
  /// Counts of one pair of forms: `forward` as target given source, `backward` as source given target.
  struct Entry {
    var target: Int32
    var source: Int32
    /// Pseudo-count of looking alike.
    var likeness: Float = 0
    /// From examples and lexicons.
    var outsideForward: Float = 0
    var outsideBackward: Float = 0
    /// From the beads of this run.
    var forward: Float = 0
    var backward: Float = 0

    fileprivate var hasCounts: Bool {
      likeness > 0 || forward > 0.01 || backward > 0.01 || outsideForward > 0.01 || outsideBackward > 0.01
    }
  }

  /// What one bead added to a count, so that it can be taken out when that bead is judged.
  struct Share {
    var bead: Int32
    var forward: Float
    var backward: Float
  }

  /// Chances below this say nothing.
  static let smallestChance: Float = 1e-4
  /// Counts of forms above this are not much changed by one bead.
  static let wellTaught: Float = 8

  var entries: [Entry] = []
  /// Entries of source form `e` are `rowEntries[rowStarts[e]..<rowStarts[e + 1]]`.
  private(set) var rowStarts: [Int] = []
  private(set) var rowEntries: [Int32] = []
  /// The target form of each of `rowEntries`: most are passed over for it, and entries lie far apart.
  private(set) var rowTargets: [Int32] = []

  /// Sums of counts a form, outside and learned.
  var outsideSource: [Float]
  var outsideTarget: [Float]
  var learnedSource: [Float]
  var learnedTarget: [Float]

  /// The beads that taught the learned counts.
  var lessons: [Lesson] = []
  var entryShares = SharesByOwner()
  /// Only `forward` is used of shares by source form, only `backward` of those by target form.
  var sourceShares = SharesByOwner()
  var targetShares = SharesByOwner()

  /// Share of target, or source, tokens that come from a word on the other side, in learning.
  var forwardMix = 0.5
  var backwardMix = 0.5
  /// The same as judged with each bead's own lessons taken out.
  var translatedForward: Double
  var translatedBackward: Double

  init(sourceForms: Int, targetForms: Int, cognates: [Cognates.Pair], weights: ModelWeights) {
    outsideSource = [Float](repeating: 0, count: sourceForms)
    outsideTarget = [Float](repeating: 0, count: targetForms)
    learnedSource = outsideSource
    learnedTarget = outsideTarget
    translatedForward = weights.translatedShare
    translatedBackward = weights.translatedShare
    entries = cognates.map { Entry(target: $0.target, source: $0.source, likeness: $0.weight) }
    sortRows()
  }

  /// Whether an entry says enough to be looked up.
  private func isNoteworthy(_ entry: Entry) -> Bool {
    guard entry.hasCounts else { return false }
    let (source, target) = (Int(entry.source), Int(entry.target))
    let sums = (source: learnedSource[source], target: learnedTarget[target])
    let isTaught = entry.forward > 0 || entry.backward > 0
    if isTaught, min(sums.source, sums.target) < Self.wellTaught { return true }
    let forward = entry.forward + entry.outsideForward + entry.likeness
    let backward = entry.backward + entry.outsideBackward + entry.likeness
    return forward > Self.smallestChance * (sums.source + outsideSource[source] + 1)
      || backward > Self.smallestChance * (sums.target + outsideTarget[target] + 1)
  }

  /// Rebuilds the rows after `entries` changed: those that count for anything, in their order.
  mutating func sortRows() {
    let isKept = entries.map(isNoteworthy)
    rowStarts = [Int](repeating: 0, count: outsideSource.count + 1)
    for (number, entry) in entries.enumerated() where isKept[number] { rowStarts[Int(entry.source) + 1] += 1 }
    for form in 0..<outsideSource.count { rowStarts[form + 1] += rowStarts[form] }
    var next = rowStarts
    rowEntries = [Int32](repeating: 0, count: rowStarts[outsideSource.count])
    rowTargets = rowEntries
    for (number, entry) in entries.enumerated() where isKept[number] {
      rowEntries[next[Int(entry.source)]] = Int32(number)
      rowTargets[next[Int(entry.source)]] = entry.target
      next[Int(entry.source)] += 1
    }
  }
}

/// A bead that is learned from.
struct Lesson {
  var document: Int32
  var source: Range<Int>
  var target: Range<Int>
  var weight: Float
}

/// Shares grouped by the number of what they were added to.
struct SharesByOwner {
  private var starts: [Int32] = []
  private var shares: [TranslationTable.Share] = []

  init() {}

  init(ownerCount: Int, owners: [Int32], shares unsorted: [TranslationTable.Share]) {
    starts = [Int32](repeating: 0, count: ownerCount + 1)
    for owner in owners { starts[Int(owner) + 1] += 1 }
    for owner in 0..<ownerCount { starts[owner + 1] += starts[owner] }
    var next = starts
    shares = unsorted
    for (position, owner) in owners.enumerated() {
      shares[Int(next[Int(owner)])] = unsorted[position]
      next[Int(owner)] += 1
    }
  }

  var isEmpty: Bool { shares.isEmpty }

  func range(_ owner: Int) -> Range<Int> {
    owner + 1 < starts.count ? Int(starts[owner])..<Int(starts[owner + 1]) : 0..<0
  }

  subscript(_ position: Int) -> TranslationTable.Share { shares[position] }
}
