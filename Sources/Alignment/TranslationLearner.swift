/// Learns a translation table from weighted pairs of token lists: IBM Model 1 in both directions.
///
/// After Brown et al. 1993 (§4.2) with a background distribution in place of the empty word. Cost of a pass:
/// the product of the token counts, summed over the pairs.
struct TranslationLearner {
  /// A pair to learn from.
  struct Example {
    var source: [Int32]
    var target: [Int32]
    var weight: Float
  }

  /// Pairs with more token combinations teach nothing: no sentence is that long.
  static let mostCombinations = 40_000
  private static let smallestShare: Float = 5e-3
  private static let smallestCount: Float = 1e-3

  let sourceFrequencies: [Float]
  let targetFrequencies: [Float]

  private var index = PairIndex(sourceForms: 0, targetForms: 0)
  private var combinations: [Int32] = []
  private var starts: [Int] = []
  private var forward: [Float] = []
  private var backward: [Float] = []
  private var forwardCounts: [Float] = []
  private var backwardCounts: [Float] = []

  init(sourceFrequencies: [Float], targetFrequencies: [Float]) {
    self.sourceFrequencies = sourceFrequencies
    self.targetFrequencies = targetFrequencies
  }

  /// Replaces what `table` learned by what these lessons teach; each example belongs to the lesson of its
  /// position in `table.lessons`.
  mutating func learn(_ examples: [Example], passes: Int, into table: inout TranslationTable) {
    let sums = run(examples, passes: passes, table: &table, keepsShares: true)
    for number in forwardCounts.indices {
      table.entries[number].forward = forwardCounts[number]
      table.entries[number].backward = backwardCounts[number]
    }
    table.learnedSource = sums.source
    table.learnedTarget = sums.target
    table.sortRows()
  }

  /// Adds what outside examples teach to the outside counts of `table`, `weight` times.
  mutating func learnOutside(
    _ examples: [Example], passes: Int, weight: Float, into table: inout TranslationTable
  ) {
    let sums = run(examples, passes: passes, table: &table, keepsShares: false)
    for number in forwardCounts.indices {
      table.entries[number].outsideForward += forwardCounts[number] * weight
      table.entries[number].outsideBackward += backwardCounts[number] * weight
    }
    for form in sums.source.indices { table.outsideSource[form] += sums.source[form] * weight }
    for form in sums.target.indices { table.outsideTarget[form] += sums.target[form] * weight }
    table.entries.removeAll {
      $0.likeness == 0 && $0.outsideForward < Self.smallestCount && $0.outsideBackward < Self.smallestCount
    }
    table.sortRows()
  }

  private mutating func run(
    _ examples: [Example], passes: Int, table: inout TranslationTable, keepsShares: Bool
  ) -> (source: [Float], target: [Float]) {
    prepare(examples, table: &table)
    var sums: (source: [Float], target: [Float]) = (
      [Float](repeating: 0, count: sourceFrequencies.count),
      [Float](repeating: 0, count: targetFrequencies.count)
    )
    for pass in 0..<passes {
      for number in forwardCounts.indices {
        forwardCounts[number] = 0
        backwardCounts[number] = 0
      }
      for form in sums.source.indices { sums.source[form] = 0 }
      for form in sums.target.indices { sums.target[form] = 0 }
      var shares = ShareCollector(isOn: keepsShares && pass == passes - 1)
      var translated = (forward: 0.0, backward: 0.0, targets: 0.0, sources: 0.0)
      for (number, example) in examples.enumerated() where !example.source.isEmpty {
        shares.begin(example.source.count * example.target.count)
        let forwardShare = countForward(number, example, mix: Float(table.forwardMix), &sums.source, &shares)
        let backwardShare = countBackward(
          number, example, mix: Float(table.backwardMix), &sums.target, &shares)
        translated.forward += forwardShare
        translated.backward += backwardShare
        translated.targets += Double(example.weight) * Double(example.target.count)
        translated.sources += Double(example.weight) * Double(example.source.count)
        shares.end(
          lesson: number, example, combinations: combinations, start: starts[number], Self.smallestShare)
      }
      maximize(table, sums)
      if translated.targets > 0 {
        table.forwardMix = min(0.9, max(0.05, translated.forward / translated.targets))
        table.backwardMix = min(0.9, max(0.05, translated.backward / max(1e-9, translated.sources)))
      }
      if shares.isOn { shares.store(in: &table) }
    }
    return sums
  }

  /// Numbers all combinations of forms; those the table has keep their numbers, new ones follow.
  private mutating func prepare(_ examples: [Example], table: inout TranslationTable) {
    table.entries.removeAll {
      $0.likeness == 0 && $0.outsideForward == 0 && $0.outsideBackward == 0
    }
    let total = examples.reduce(0) { $0 + $1.source.count * $1.target.count }
    index = PairIndex(
      capacity: table.entries.count + total / 2, sourceForms: sourceFrequencies.count,
      targetForms: targetFrequencies.count)
    for entry in table.entries { _ = index.insert(PairIndex.key(entry.source, entry.target)) }
    combinations = []
    combinations.reserveCapacity(total)
    starts = []
    for example in examples {
      starts.append(combinations.count)
      for source in example.source {
        for target in example.target { combinations.append(index.insert(PairIndex.key(source, target))) }
      }
    }
    for key in index.keys[table.entries.count...] {
      table.entries.append(
        TranslationTable.Entry(
          target: Int32(PairIndex.target(key)), source: Int32(PairIndex.source(key))))
    }
    forwardCounts = [Float](repeating: 0, count: index.count)
    backwardCounts = forwardCounts
    forward = forwardCounts
    backward = forwardCounts
    for (number, entry) in table.entries.enumerated() {
      let (source, target) = (Int(entry.source), Int(entry.target))
      // At first any word may translate any other, as often as it comes.
      forward[number] = max(
        1e-3, targetFrequencies[target],
        (entry.outsideForward + entry.likeness) / (table.outsideSource[source] + 1))
      backward[number] = max(
        1e-3, sourceFrequencies[source],
        (entry.outsideBackward + entry.likeness) / (table.outsideTarget[target] + 1))
    }
  }

  /// Expected counts of target given source; returns the expected number of translated target tokens.
  private mutating func countForward(
    _ number: Int, _ example: Example, mix: Float, _ sums: inout [Float], _ shares: inout ShareCollector
  ) -> Double {
    let (width, height, start) = (example.target.count, example.source.count, starts[number])
    let share = mix / Float(height)
    var translated: Float = 0
    for column in 0..<width {
      var sum: Float = 0
      var cell = start + column
      for _ in 0..<height {
        sum += forward[Int(combinations[cell])]
        cell += width
      }
      let background = (1 - mix) * targetFrequencies[Int(example.target[column])]
      let factor = share / (share * sum + background) * example.weight
      translated += factor * sum
      cell = start + column
      for row in 0..<height {
        let amount = factor * forward[Int(combinations[cell])]
        forwardCounts[Int(combinations[cell])] += amount
        sums[Int(example.source[row])] += amount
        if shares.isOn { shares.forward[row * width + column] = amount }
        cell += width
      }
    }
    return Double(translated)
  }

  private mutating func countBackward(
    _ number: Int, _ example: Example, mix: Float, _ sums: inout [Float], _ shares: inout ShareCollector
  ) -> Double {
    let (width, height, start) = (example.target.count, example.source.count, starts[number])
    let share = mix / Float(max(1, width))
    var translated: Float = 0
    for row in 0..<height {
      var sum: Float = 0
      let first = start + row * width
      for cell in first..<first + width { sum += backward[Int(combinations[cell])] }
      let background = (1 - mix) * sourceFrequencies[Int(example.source[row])]
      let factor = share / (share * sum + background) * example.weight
      translated += factor * sum
      for column in 0..<width {
        let amount = factor * backward[Int(combinations[first + column])]
        backwardCounts[Int(combinations[first + column])] += amount
        sums[Int(example.target[column])] += amount
        if shares.isOn { shares.backward[row * width + column] = amount }
      }
    }
    return Double(translated)
  }

  private mutating func maximize(_ table: TranslationTable, _ sums: (source: [Float], target: [Float])) {
    for (number, entry) in table.entries.enumerated() {
      let (source, target) = (Int(entry.source), Int(entry.target))
      forward[number] =
        (forwardCounts[number] + entry.outsideForward + entry.likeness)
        / (sums.source[source] + table.outsideSource[source] + 1)
      backward[number] =
        (backwardCounts[number] + entry.outsideBackward + entry.likeness)
        / (sums.target[target] + table.outsideTarget[target] + 1)
    }
  }
}

/// Gathers what each lesson adds to each count in the last pass of learning.
private struct ShareCollector {
  let isOn: Bool
  var forward: [Float] = []
  var backward: [Float] = []
  private var owners: [Int32] = []
  private var shares: [TranslationTable.Share] = []
  private var sourceOwners: [Int32] = []
  private var sourceShares: [TranslationTable.Share] = []
  private var targetOwners: [Int32] = []
  private var targetShares: [TranslationTable.Share] = []

  init(isOn: Bool) { self.isOn = isOn }

  mutating func begin(_ count: Int) {
    guard isOn else { return }
    forward = [Float](repeating: 0, count: count)
    backward = forward
  }

  mutating func end(
    lesson: Int, _ example: TranslationLearner.Example, combinations: [Int32], start: Int, _ smallest: Float
  ) {
    guard isOn else { return }
    let width = example.target.count
    let bead = Int32(lesson)
    var targetSums = [Float](repeating: 0, count: width)
    for row in 0..<example.source.count {
      var sourceSum: Float = 0
      for column in 0..<width {
        let cell = row * width + column
        sourceSum += forward[cell]
        targetSums[column] += backward[cell]
        if forward[cell] > smallest || backward[cell] > smallest {
          owners.append(combinations[start + cell])
          shares.append(.init(bead: bead, forward: forward[cell], backward: backward[cell]))
        }
      }
      sourceOwners.append(example.source[row])
      sourceShares.append(.init(bead: bead, forward: sourceSum, backward: 0))
    }
    for column in 0..<width {
      targetOwners.append(example.target[column])
      targetShares.append(.init(bead: bead, forward: 0, backward: targetSums[column]))
    }
  }

  func store(in table: inout TranslationTable) {
    table.entryShares = SharesByOwner(ownerCount: table.entries.count, owners: owners, shares: shares)
    table.sourceShares = SharesByOwner(
      ownerCount: table.outsideSource.count, owners: sourceOwners, shares: sourceShares)
    table.targetShares = SharesByOwner(
      ownerCount: table.outsideTarget.count, owners: targetOwners, shares: targetShares)
  }
}
