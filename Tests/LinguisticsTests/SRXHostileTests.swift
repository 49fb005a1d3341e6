import Bitext
import Linguistics
import TestSupport
import Testing

/// Rules and texts that mean harm: an answer or an error, never a crash.
///
/// That time grows with the text and not with its square is measured in Benchmarks; here such runs would not
/// end. No limit of time: it would speak of the machine's other work.
@Suite struct SRXHostileTests {
  private func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  @Test func nestedRepetitionsNeedNoBacktracking() throws {
    let segmenter = try srxSegmenter(["+(a+)+$|||", "+(a|aa)+b|||", "-(a*)*c|||", "+\\.|||"])
    let text = repeated("a", 50_000) + "!"
    #expect(try segmenter.segments(in: text) == [0..<50_001])
    #expect(try segmenter.breaks(in: repeated("a", 20_000) + "b.c") == [20_001, 20_002])
  }

  @Test func whatBacktracksIsGivenUpWithTheRule() throws {
    let segmenter = try srxSegmenter(["-x|||", "+(?=a)(a+)+(?<!b)\\z|||"])
    #expect(try segmenter.breaks(in: "aab") == [])
    let slow = try srxSegmenter(["-x|||", "+\\.|||(?=(a+)+b)"])
    #expect(try slow.breaks(in: "x.aab") == [2])
    let text = "." + repeated("a", 40)
    #expect {
      try slow.breaks(in: " " + text)
    } throws: { error in
      (error as? SRXError)?.problem == .tooSlow && (error as? SRXError)?.rule?.number == 2
    }
    // The next text is not made to pay.
    #expect(try slow.breaks(in: "x.aab") == [2])
  }

  @Test func longRunsBehindManyPlacesAreReadOnce() throws {
    let segmenter = try srxSegmenter(["+\\s|||\\s*x", "+\\.|||[. ]*y"])
    let blanks = repeated(" ", 30_000)
    #expect(try segmenter.breaks(in: blanks + "y") == [])
    #expect(try segmenter.breaks(in: blanks + "x") == Array(1...30_000))
    #expect(try segmenter.breaks(in: repeated(". ", 15_000) + "z") == [])
  }

  @Test(arguments: [".", "\"", "a", "(", "[a", " ", "\n", "。", "\u{301}", ". A"])
  func oneThingOverAndOver(piece: String) throws {
    let segmenter = try srxSegmenter([
      "-\\b\\p{L}\\.|||", "-^\\s*[0-9]+\\.|||\\s", "+[.?!]+[\"')\\]]*|||\\s", "+[。]|||", "+|||\\n",
    ])
    let text = repeated(piece, 20_000)
    let segments = try segmenter.segments(in: text)
    #expect(segments.first?.lowerBound == 0 && segments.last?.upperBound == text.utf8.count)
    #expect(zip(segments, segments.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
  }

  @Test func aHundredThousandRules() throws {
    let rules = (0..<100_000).map { "-\\bw\($0)\\.|||\\s" } + ["+\\.|||\\s"]
    let segmenter = try srxSegmenter(rules)
    #expect(
      try cut("w99999. w100000. w0. xw5. end", by: segmenter) == ["w99999. w100000.", " w0. xw5.", " end"])
  }

  @Test func manyDistinctCharacters() throws {
    let rules = (0x4e00..<0x6e00).compactMap(Unicode.Scalar.init).map { "-\($0).|||" } + ["+。|||"]
    let segmenter = try srxSegmenter(rules)
    #expect(try cut("一。丁あ。", by: segmenter) == ["一。丁あ。"])
    #expect(try cut("あ。丁", by: segmenter) == ["あ。", "丁"])
  }

  /// A table of rules by characters would take 400 MB.
  @Test func manyDistinctCharactersBehind() throws {
    let letters = (0x4e00..<0x9c20).compactMap(Unicode.Scalar.init)
    let segmenter = try srxSegmenter(letters.map { "-。|||\($0)" } + ["+。|||"])
    #expect(try cut("一。丁。あ。", by: segmenter) == ["一。丁。", "あ。"])
  }

  @Test(arguments: [
    ("(a{1,1000}){1,1000}\\.", "aaaa.|b"), ("((((a{9}){9}){9}){9}){9}b|\\.", "aaaa.|b"),
    ("a{0,100000}\\.", "a.|b.|"),
  ])
  func countsThatMultiply(pattern: String, marked: String) throws {
    let expected = marked.split(separator: "|").map(String.init)
    #expect(try cut(expected.joined(), by: srxSegmenter(["+\(pattern)|||"])) == expected)
  }

  @Test func nestingIsRefused() {
    let deep = repeated("(", 5000) + "a" + repeated(")", 5000)
    #expect(throws: SRXError.self) { try srxSegmenter(["+\(deep)|||"]) }
    #expect(throws: SRXError.self) { try srxSegmenter(["+\(repeated("[", 5000))|||"]) }
    #expect(throws: SRXError.self) { try srxSegmenter(["+\(repeated("(?=", 5000))|||"]) }
  }

  /// So many states that they are dropped on the way.
  @Test func statesMadeAnewChangeNothing() throws {
    let segmenter = try srxSegmenter([
      "-[ab]*a[ab]{18}\\.|||", "+\\.|||[ab]*b[ab]{18}\\.", "+\\.|||[ab]{0,30}[^ab.]",
    ])
    var generator = SeededGenerator(seed: 8)
    var words: [String] = []
    for _ in 0..<3000 {
      words.append(
        String(
          (0..<Int.random(in: 15...30, using: &generator)).map { _ in
            Bool.random(using: &generator) ? "a" : "b"
          }))
    }
    func nineteenthFromEnd(_ word: String, is letter: Character) -> Bool {
      word.count >= 19 && word[word.index(word.endIndex, offsetBy: -19)] == letter
    }
    var expected: [Int] = []
    var offset = 0
    for (word, next) in zip(words, words.dropFirst()) {
      offset += word.count + 1
      if !nineteenthFromEnd(word, is: "a"), nineteenthFromEnd(next, is: "b") { expected.append(offset) }
    }
    #expect(try segmenter.breaks(in: words.map { $0 + "." }.joined()) == expected)
    #expect(expected.count > 100)
  }
}
