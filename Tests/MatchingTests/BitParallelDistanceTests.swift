import Bitext
import TestSupport
import Testing

@testable import Matching

@Suite struct BitParallelDistanceTests {
  @Test(arguments: RandomTexts.alphabets.map(\.name), [1, 2])
  func agreesWithTheDefinition(alphabet: String, seed: Int) throws {
    let texts = RandomTexts(
      alphabet: try #require(RandomTexts.alphabets.first { $0.name == alphabet }).scalars)
    var generator = SeededGenerator(seed: UInt64(seed))
    for length in [0, 1, 2, 20, 63, 64, 65, 100, 127, 128, 129, 200] {
      let pattern = texts.text(length, using: &generator)
      var distance = BitParallelDistance(pattern: pattern.map(\.value))
      for edits in [0, 1, 5, length / 2, length * 2] {
        let text = texts.variant(of: pattern, edits: edits, using: &generator)
        let expected = referenceDistance(pattern.map(\.value), text.map(\.value))
        #expect(distance.distance(to: text.map(\.value)) == expected, "seed \(seed), \(pattern.string)")
        let units = Array(text.string.utf16)
        if units.count == text.count {
          #expect(distance.distance(toBasicPlane: units.span) == expected, "seed \(seed), \(pattern.string)")
        }
      }
    }
  }

  @Test(arguments: RandomTexts.alphabets.map(\.name))
  func histogramsNeverExceedTheDistance(alphabet: String) throws {
    let texts = RandomTexts(
      alphabet: try #require(RandomTexts.alphabets.first { $0.name == alphabet }).scalars)
    var generator = SeededGenerator(seed: 7)
    for length in [0, 1, 10, 60, 300, 600] {
      let left = texts.text(length, using: &generator)
      for edits in [0, 1, 3, 40] {
        let right = texts.variant(of: left, edits: edits, using: &generator)
        var (a, b) = (LetterHistogram(), LetterHistogram())
        for scalar in left { a.add(scalar.value) }
        for scalar in right { b.add(scalar.value) }
        #expect(a.leastEdits(to: b) <= referenceDistance(left.map(\.value), right.map(\.value)))
        #expect(a.leastEdits(to: b) == b.leastEdits(to: a))
      }
    }
  }
}
