public import Bitext
internal import Linguistics

/// A run of the question's words that is stored, where no whole segment comes near.
public struct Fragment: Hashable, Sendable {
  /// Where in the question, in UTF-8 bytes.
  public var range: Range<Int>
  /// Stored segments that have it.
  public var count: Int
  /// The shortest of them.
  public var stored: StoredUnit
  /// Where in that segment, in UTF-8 bytes of the compared side.
  public var storedRange: Range<Int>
  /// Where it is translated in that segment, in UTF-8 bytes of the other side; `nil` where the memory has
  /// not enough evidence.
  public var answerRange: Range<Int>?
  public var memory: String?
}

/// Finds the longest stored runs of words of a question.
struct FragmentSearch {
  /// A run of one word is no help: the word is.
  private static let leastWords = 2
  /// Occurrences that are looked through for the shortest segment.
  private static let examples = 300

  let phrases: PhraseKeeper.Phrases
  let words: PhraseWords

  /// A run of the question's words and where it is stored.
  struct Run {
    var words: Range<Int>
    var table: PhraseTable
    var text: Int
    /// The first word of it in that text.
    var offset: Int
    var count: Int
  }

  /// The runs that cover most, longest first taken, none in another's place; in the question's order.
  ///
  /// O(*m* log *n*) for a question of *m* words, and the look at the examples.
  func runs() -> [Run] {
    var longest: [Range<Int>] = []
    for start in words.hashes.indices {
      let length = phrases.parts.map { self.length(from: start, in: $0) }.max() ?? 0
      if length >= Self.leastWords, start + length > longest.last?.upperBound ?? 0 {
        longest.append(start..<start + length)
      }
    }
    var chosen: [Range<Int>] = []
    while let best = longest.max(by: { ($0.count, $1.lowerBound) < ($1.count, $0.lowerBound) }) {
      chosen.append(best)
      // What is left of a run that the chosen one cuts into may still help.
      longest = longest.flatMap { run in
        let before = run.lowerBound..<min(run.upperBound, max(run.lowerBound, best.lowerBound))
        let after = max(run.lowerBound, min(run.upperBound, best.upperBound))..<run.upperBound
        return [before, after].filter { $0.count >= Self.leastWords }
      }
    }
    return chosen.sorted { $0.lowerBound < $1.lowerBound }.compactMap(run)
  }

  private func length(from start: Int, in part: PhraseKeeper.Phrases.Part) -> Int {
    let table = part.table
    var range = 0..<table.suffixes.count
    var length = 0
    while start + length < words.hashes.count, let word = table.own.number(of: words.hashes[start + length]) {
      let next = table.narrowed(range, to: word, at: length)
      guard next.contains(where: part.isLive) else { break }
      (range, length) = (next, length + 1)
    }
    return length
  }

  private func run(_ range: Range<Int>) -> Run? {
    var best: Run?
    var count = 0
    for part in phrases.parts.reversed() {
      let table = part.table
      let numbers = range.compactMap { table.own.number(of: words.hashes[$0]) }
      guard numbers.count == range.count else { continue }
      for (number, suffix) in table.range(of: numbers[...]).enumerated() where part.isLive(suffix) {
        count += 1
        guard number < Self.examples else { continue }
        let position = table.suffixes[suffix]
        let text = table.own.text(at: position)
        if let known = best, known.table.own.words(of: known.text).count <= table.own.words(of: text).count {
          continue
        }
        best = Run(
          words: range, table: table, text: text, offset: Int(position - table.own.starts[text]), count: 0)
      }
    }
    best?.count = count
    return best
  }
}
