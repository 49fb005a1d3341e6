import Bitext
import TestSupport
import Testing

@testable import Matching

@Suite struct BitParallelDistanceTests {
  /// Patterns on both sides of the block edges, and limits from nothing to everything.
  @Test(arguments: RandomTexts.alphabets.map(\.name), [1])
  func agreesWithTheDefinition(alphabet: String, seed: Int) throws {
    let texts = try RandomTexts(named: alphabet)
    var generator = SeededGenerator(seed: UInt64(seed))
    for length in [0, 1, 2, 20, 63, 64, 65, 100, 127, 128, 129, 200, 300] {
      let pattern = texts.text(length, using: &generator).map(\.value)
      let symbols = SymbolRows(pattern)
      let distance = BitParallelDistance(rows: symbols.pattern, rowCount: symbols.count)
      for edits in [0, 1, 5, length / 4, length * 2] {
        let text = texts.variant(
          of: pattern.compactMap { Unicode.Scalar($0) }, edits: edits, using: &generator
        ).map(\.value)
        let expected = referenceDistance(pattern, text)
        let rows = text.map { symbols[$0] }
        for limit in [0, 1, expected - 1, expected, expected + 1, length, 1000] where limit >= 0 {
          let found = distance.distance(to: rows.span, limit: limit)
          #expect(
            expected <= limit ? found == expected : found > limit,
            "seed \(seed), limit \(limit), expected \(expected): \(pattern) \(text)")
        }
      }
    }
  }

  @Test func bytesCountAsTheNumbersTheyAre() {
    let distance = BitParallelDistance(rows: [1, 2, 2, 300, 255], rowCount: 256)
    #expect(distance.distance(to: [UInt8]([1, 2, 2, 0, 255]).span, limit: 5) == 1)
    #expect(distance.distance(to: [UInt8]().span, limit: 5) == 5)
    #expect(distance.distance(to: [UInt8]([9]).span, limit: 3) > 3)
  }

  @Test(arguments: RandomTexts.alphabets.map(\.name))
  func boundsNeverExceedTheDistance(alphabet: String) throws {
    let texts = try RandomTexts(named: alphabet)
    var generator = SeededGenerator(seed: 7)
    var bag = BigramBag()
    for length in [0, 1, 2, 10, 60, 300, 600] {
      let left = texts.text(length, using: &generator)
      for edits in [0, 1, 2, 3, 40] {
        let right = texts.variant(of: left, edits: edits, using: &generator)
        let (a, b) = (left.map(\.value), right.map(\.value))
        let distance = referenceDistance(a, b)
        let (one, other) = (LetterHistogram(a), LetterHistogram(b))
        #expect(one.leastEdits(to: other) <= distance)
        #expect(one.leastEdits(to: other) == other.leastEdits(to: one))
        var (elements, others) = ([UInt64](), [UInt64]())
        bag.append(a.span, to: &elements)
        bag.append(b.span, to: &others)
        #expect(elements.count == a.count + 1 && Set(elements).count == elements.count)
        let shared = Set(elements).intersection(others).count
        #expect(shared >= max(a.count, b.count) + 1 - 2 * distance)
      }
    }
  }
}
