import Bitext
import TestSupport
import Testing

@testable import Alignment

/// Long texts are narrowed to a band before they are aligned.
struct CoarseBandTests {
  /// Segments with figures and names that both sides share, after runs were left out of each.
  static func pair(_ seed: UInt64, count: Int) -> (pair: TextPair, gold: [(source: Int, target: Int)]) {
    var generator = SeededGenerator(seed: seed)
    var (source, target): ([String], [String]) = ([], [])
    var gold: [(source: Int, target: Int)] = []
    var skipped = (source: 0, target: 0)
    for number in 0..<count {
      if Int.random(in: 0..<40, using: &generator) == 0 {
        skipped = Bool.random(using: &generator) ? (6, 0) : (0, 6)
      }
      let filler = String(repeating: "ab ", count: Int.random(in: 3...20, using: &generator))
      if skipped.source == 0 { source.append("\(filler) \(1000 + number) one.") }
      if skipped.target == 0 { target.append("\(filler) \(1000 + number) bir.") }
      if skipped == (0, 0) { gold.append((source.count - 1, target.count - 1)) }
      skipped = (max(0, skipped.source - 1), max(0, skipped.target - 1))
    }
    return (TextPair(source: AlignmentText(source), target: AlignmentText(target)), gold)
  }

  @Test(arguments: [(1, 200), (2, 700), (3, 1500)] as [(UInt64, Int)])
  func holdsWhatBelongsTogetherAndLittleElse(_ seed: UInt64, _ count: Int) {
    let (pair, gold) = Self.pair(seed, count: count)
    let corpus = Corpus([pair], lexicons: [], examples: [], weights: ModelWeights())
    let band = CoarseBand(corpus.documents[0], corpus.table).band
    let held = gold.count {
      band.contains($0.source, $0.target) && band.contains($0.source + 1, $0.target + 1)
    }
    #expect(Double(held) >= 0.98 * Double(gold.count), "seed \(seed): \(held) of \(gold.count)")
    #expect(band.cellCount < count * 250, "seed \(seed)")
  }

  @Test func alignsWithinTheBand() {
    let (pair, gold) = Self.pair(4, count: 120)
    var aligner = Aligner()
    aligner.weights.mostCellsWhole = 100
    let beads = aligner.align(pair)
    #expect(beads.flatMap(\.source) == Array(pair.source.segments.indices))
    #expect(beads.flatMap(\.target).sorted() == Array(pair.target.segments.indices))
    let found = Set(beads.map { [$0.source, $0.target] })
    let right = gold.count { found.contains([[$0.source], [$0.target]]) }
    #expect(Double(right) >= 0.95 * Double(gold.count), "\(right) of \(gold.count)")
  }

  @Test(arguments: [(0, 5000), (5000, 0), (1, 3000), (3000, 1), (20, 4000)])
  func takesVeryUnequalTexts(_ sources: Int, _ targets: Int) {
    let pair = TextPair(
      source: AlignmentText((0..<sources).map { "Segment \($0)." }),
      target: AlignmentText((0..<targets).map { "Parça \($0 * 3)." }))
    let corpus = Corpus([pair], lexicons: [], examples: [], weights: ModelWeights())
    let document = corpus.documents[0]
    guard sources > 0, targets > 0 else {
      #expect(document.band.cellCount == sources + targets + 1)
      return
    }
    let band = CoarseBand(document, corpus.table).band
    #expect(band.contains(0, 0) && band.contains(sources, targets))
  }
}
