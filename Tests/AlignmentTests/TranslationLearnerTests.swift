import TestSupport
import Testing

@testable import Alignment

/// Learning of word translations against a slow reference.
struct TranslationLearnerTests {
  /// Model 1 with a background, with dictionaries and as in the paper: target given source.
  static func reference(
    _ examples: [TranslationLearner.Example], _ frequencies: [Float], passes: Int
  ) -> [[Int32]: Double] {
    var chances: [[Int32]: Double] = [:]
    var mix = 0.5
    // Before the first pass any word may become any other, as often as that comes.
    func first(_ target: Int32) -> Double { max(1e-3, Double(frequencies[Int(target)])) }
    for pass in 0...passes {
      if pass == passes { break }
      var counts: [[Int32]: Double] = [:]
      var sums: [Int32: Double] = [:]
      var (translated, total) = (0.0, 0.0)
      for example in examples {
        let share = mix / Double(example.source.count)
        for target in example.target {
          let sum = example.source.reduce(0.0) { $0 + (chances[[$1, target]] ?? first(target)) }
          let whole = share * sum + (1 - mix) * Double(frequencies[Int(target)])
          for source in example.source {
            let part = share * (chances[[source, target]] ?? first(target)) / whole * Double(example.weight)
            counts[[source, target], default: 0] += part
            sums[source, default: 0] += part
            translated += part
          }
          total += Double(example.weight)
        }
      }
      for (pair, count) in counts { chances[pair] = count / ((sums[pair[0]] ?? 0) + 1) }
      mix = min(0.9, max(0.05, translated / total))
    }
    return chances
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64], [1, 3, 5])
  func agreesWithASlowReference(_ seed: UInt64, _ passes: Int) {
    var generator = SeededGenerator(seed: seed)
    let (sourceForms, targetForms) = (7, 9)
    let examples = (0..<12).map { _ in
      TranslationLearner.Example(
        source: (0..<Int.random(in: 1...5, using: &generator)).map { _ in
          Int32.random(in: 0..<7, using: &generator)
        },
        target: (0..<Int.random(in: 1...6, using: &generator)).map { _ in
          Int32.random(in: 0..<9, using: &generator)
        }, weight: Float.random(in: 0.2...1, using: &generator))
    }
    let frequencies = [Float](repeating: 1 / Float(targetForms), count: targetForms)
    var learner = TranslationLearner(
      sourceFrequencies: [Float](repeating: 1 / Float(sourceForms), count: sourceForms),
      targetFrequencies: frequencies)
    var table = TranslationTable(
      sourceForms: sourceForms, targetForms: targetForms, cognates: [], weights: ModelWeights())
    learner.learn(examples, passes: passes, into: &table)
    let expected = Self.reference(examples, frequencies, passes: passes)
    #expect(table.entries.count == expected.count)
    for entry in table.entries {
      let chance = Double(entry.forward / (table.learnedSource[Int(entry.source)] + 1))
      let difference = chance - (expected[[entry.source, entry.target]] ?? -1)
      #expect(abs(difference) < 1e-4, "seed \(seed)")
    }
  }

  @Test func numbersPairsAlikeWithAndWithoutATable() {
    var generator = SeededGenerator(seed: 9)
    let keys = (0..<3000).map { _ in
      PairIndex.key(Int32.random(in: 0..<50, using: &generator), Int32.random(in: 0..<70, using: &generator))
    }
    var small = PairIndex(sourceForms: 50, targetForms: 70)
    var large = PairIndex(sourceForms: 1 << 21, targetForms: 1 << 21)
    var known: [UInt64: Int32] = [:]
    for key in keys {
      let expected = known[key] ?? Int32(known.count)
      known[key] = expected
      #expect(small.insert(key) == expected)
      #expect(large.insert(key) == expected)
    }
  }

  @Test func rowsHaveAllEntriesThatSayAnything() {
    var generator = SeededGenerator(seed: 21)
    // Form 0 is in every example, so that most of its entries come to next to nothing.
    let examples = (0..<3000).map { _ in
      TranslationLearner.Example(
        source: [0, Int32.random(in: 1..<400, using: &generator)],
        target: [0, Int32.random(in: 1..<400, using: &generator)], weight: 1)
    }
    let frequencies: [Float] = [0.5] + [Float](repeating: 0.5 / 399, count: 399)
    var learner = TranslationLearner(sourceFrequencies: frequencies, targetFrequencies: frequencies)
    var table = TranslationTable(sourceForms: 400, targetForms: 400, cognates: [], weights: ModelWeights())
    learner.learn(examples, passes: 5, into: &table)
    let kept = Set(table.rowEntries)
    for (number, entry) in table.entries.enumerated() where !kept.contains(Int32(number)) {
      let (source, target) = (Int(entry.source), Int(entry.target))
      let forward = entry.forward / (table.learnedSource[source] + 1)
      let backward = entry.backward / (table.learnedTarget[target] + 1)
      let isWellTaught = min(table.learnedSource[source], table.learnedTarget[target]) >= 8
      #expect(max(forward, backward) < 1.001e-4 || max(entry.forward, entry.backward) <= 0.01)
      #expect(isWellTaught || max(entry.forward, entry.backward) <= 0.01)
    }
    #expect(kept.count < table.entries.count)
  }
}
