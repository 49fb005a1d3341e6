import Bitext
import TestSupport
import Testing

@testable import Alignment

/// Long texts are cut into parts that are aligned by themselves.
struct DocumentPartsTests {
  /// Weights that cut texts of some hundred segments.
  static var small: ModelWeights {
    var weights = ModelWeights()
    weights.mostCellsWhole = 10_000
    weights.windowCells = 4000
    return weights
  }

  static func parts(_ pair: TextPair) -> DocumentParts {
    let corpus = Corpus([pair], lexicons: [], examples: [], weights: small)
    return DocumentParts(corpus.documents[0], corpus.table, Opening(small))
  }

  @Test(arguments: [(1, 300), (2, 400)] as [(UInt64, Int)])
  func coversBothTextsAndCutsNoPairApart(_ seed: UInt64, _ count: Int) {
    let (pair, gold) = CoarseBandTests.pair(seed, count: count)
    let cut = Self.parts(pair)
    #expect(cut.parts.count > 2, "seed \(seed)")
    var (source, target) = (0, 0)
    var together = 0
    for (part, origin) in zip(cut.parts, cut.origins) {
      #expect(origin == (source, target), "seed \(seed)")
      source += part.source.count
      target += part.target.count
      together += gold.count {
        (origin.source..<source).contains($0.source) && (origin.target..<target).contains($0.target)
      }
    }
    #expect((source, target) == (pair.source.segments.count, pair.target.segments.count), "seed \(seed)")
    #expect(together == gold.count, "seed \(seed): \(gold.count - together) pairs cut apart")
  }

  @Test func aPartTakesNoMoreSpaceInALongerText() {
    let largest = [300, 600].map { count in
      Self.parts(CoarseBandTests.pair(3, count: count).pair).parts.map(\.band.cellCount).max() ?? 0
    }
    #expect(Double(largest[1]) < 1.5 * Double(largest[0]), "\(largest)")
  }

  @Test(arguments: [(80, 200), (200, 80), (140, 140), (1, 200), (200, 0)])
  func coversTextsWithoutAnythingInCommon(_ sources: Int, _ targets: Int) {
    let pair = TextPair(
      source: AlignmentText((0..<sources).map { "Yes \($0 % 7)." }),
      target: AlignmentText((0..<targets).map { _ in "どうして。" }))
    let cut = Self.parts(pair)
    #expect(cut.parts.reduce(0) { $0 + $1.source.count } == sources)
    #expect(cut.parts.reduce(0) { $0 + $1.target.count } == targets)
  }

  @Test func alignsAcrossPartsAndExplainsThem() throws {
    let (pair, gold) = CoarseBandTests.pair(5, count: 180)
    var aligner = Aligner()
    aligner.weights = Self.small
    let beads = aligner.align(pair)
    #expect(beads.flatMap(\.source) == Array(pair.source.segments.indices))
    #expect(beads.flatMap(\.target).sorted() == Array(pair.target.segments.indices))
    let found = Set(beads.map { [$0.source, $0.target] })
    let right = gold.count { found.contains([[$0.source], [$0.target]]) }
    #expect(Double(right) >= 0.98 * Double(gold.count), "\(right) of \(gold.count)")

    let explanations = aligner.explain(pair)
    #expect(explanations.map(\.bead) == beads)
    // The figure that both sides of a late pair share is among its links.
    let late = explanations.last { $0.bead.source.count == 1 && $0.bead.target.count == 1 }
    let words = late.map { pair.source.segments[$0.bead.source[0]].text.split(separator: " ") } ?? []
    let figure = try #require(words.dropLast().last)
    #expect(late?.links.contains { $0.source == figure && $0.kind == .same } == true)
  }

  @Test func anEvenSampleTeachesEnough() {
    let (pair, gold) = CoarseBandTests.pair(6, count: 60)
    var aligner = Aligner()
    aligner.weights.mostCombinations = 400
    let found = Set(aligner.align(pair).map { [$0.source, $0.target] })
    let right = gold.count { found.contains([[$0.source], [$0.target]]) }
    #expect(Double(right) >= 0.95 * Double(gold.count), "\(right) of \(gold.count)")
  }
}
