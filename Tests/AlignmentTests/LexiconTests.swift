import Bitext
import TestSupport
import Testing

@testable import Alignment

@Suite struct LexiconTests {
  private func chances(_ lexicon: Lexicon, _ source: String, _ target: String) -> (Float, Float)? {
    guard let left = TokenScanner.key(ofWord: source), let right = TokenScanner.key(ofWord: target) else {
      return nil
    }
    return lexicon.range(of: left).map { lexicon.entries[$0] }.first { $0.target == right }
      .map { ($0.forward, $0.backward) }
  }

  @Test func knowsItsWordsInAnyInflectionAndBothWays() throws {
    let lexicon = Lexicon([
      WordPair(source: "economy", target: "ekonomi", probability: 0.8, reverseProbability: 0.5),
      WordPair(source: "water", target: "su"),
    ])
    #expect(lexicon.count == 2)
    #expect(try #require(chances(lexicon, "Economies", "ekonomisinin")) == (0.8, 0.5))
    #expect(try #require(chances(lexicon.reversed, "ekonomide", "economy")) == (0.5, 0.8))
    #expect(chances(lexicon, "water", "ekonomi") == nil)
  }

  @Test func anEntryOfSeveralWordsCountsForEach() throws {
    let lexicon = Lexicon([WordPair(source: "central bank", target: "Zentralbank")])
    #expect(try #require(chances(lexicon, "central", "Zentralbank")) == (1, 0.5))
    #expect(try #require(chances(lexicon, "bank", "Zentralbank")) == (1, 0.5))
  }

  @Test func ofPairsGivenTwiceTheLikelierCounts() throws {
    let lexicon = Lexicon([
      WordPair(source: "house", target: "ev", probability: 0.2),
      WordPair(source: "houses", target: "evde", probability: 0.6),
      WordPair(source: "house", target: "ev", probability: 0.4),
    ])
    // "ev" and "evde" are two forms, "house" and "houses" one.
    #expect(lexicon.count == 2)
    #expect(try #require(chances(lexicon, "house", "ev")) == (0.4, 0.4))
  }

  @Test func joinsOverASharedLanguage() throws {
    let german = Lexicon([
      WordPair(source: "Wasser", target: "water", probability: 1, reverseProbability: 0.5),
      WordPair(source: "Haus", target: "house", probability: 0.2),
    ])
    let french = Lexicon([
      WordPair(source: "water", target: "eau", probability: 0.5, reverseProbability: 1),
      WordPair(source: "house", target: "maison", probability: 0.2),
    ])
    let joined = german.joined(with: french)
    #expect(try #require(chances(joined, "Wasser", "eau")) == (0.5, 0.5))
    // 0.2 · 0.2 is under the floor.
    #expect(joined.count == 1)
  }

  @Test func bytesComeBackAndDamageIsSeen() {
    let lexicon = Lexicon((0..<50).map { WordPair(source: "left\($0)", target: "right", probability: 0.25) })
    let bytes = lexicon.bytes
    #expect(Lexicon(bytes: bytes[...]) == lexicon)
    #expect(Lexicon(bytes: Lexicon([]).bytes[...]) == Lexicon([]))
    for position in bytes.indices {
      var damaged = bytes
      damaged[position] ^= 0x10
      #expect(Lexicon(bytes: damaged[...]) == nil, "byte \(position)")
    }
    for count in [0, 7, 31, 32, bytes.count - 24, bytes.count - 1] {
      #expect(Lexicon(bytes: bytes[..<count]) == nil, "\(count) bytes")
    }
  }

  @Test func learnsWhatGoesTogether() throws {
    var builder = LexiconBuilder(keepsWords: true)
    let texts = [
      ("the water is cold", "su soğuk"), ("the water is deep", "su derin"),
      ("the bread is cold", "ekmek soğuk"),
      ("the bread is deep", "ekmek derin"), ("cold water", "soğuk su"), ("deep bread", "derin ekmek"),
    ]
    for (source, target) in texts { builder.add(source, target) }
    #expect(builder.count == texts.count)
    #expect(!builder.isFull)
    let words = builder.words()
    for (source, target) in [("water", "su"), ("bread", "ekmek"), ("cold", "soğuk"), ("deep", "derin")] {
      let best = words.filter { $0.source == source }.max { $0.probability < $1.probability }
      #expect(best?.target == target, "\(source)")
    }
    #expect(Lexicon(words).count == builder.lexicon().count)
    #expect(words == builder.words(), "the same twice")
  }

  @Test func nothingTeachesNothing() {
    var builder = LexiconBuilder(keepsWords: true)
    #expect(builder.words().isEmpty)
    builder.add("", "su")
    builder.add("12 %", "34")
    #expect(builder.count == 0)
    #expect(builder.lexicon().isEmpty)
  }

  @Test func whatSeveralTextsShareIsStandingText() {
    let notice = "Share this article with friends"
    func pair(_ number: Int) -> TextPair {
      TextPair(
        source: AlignmentText([notice, "Story \(number) speaks of ports."]),
        target: AlignmentText(["Haber \(number) limanlardan söz eder."]))
    }
    func standing(_ count: Int) -> [[Bool]] {
      Corpus((0..<count).map(pair), lexicons: [], examples: [], weights: ModelWeights()).documents
        .map(\.source.isStanding)
    }
    #expect(standing(3) == [[Bool]](repeating: [true, false], count: 3))
    #expect(standing(2) == [[], []])
  }

  @Test func unrelatedTextsAreNotBelieved() {
    let source = [
      "By our reporter", "The dam holds water for two cities.", "It was built after the flood of 1974.",
    ]
    let target = [
      "Muhabirimizden", "Takım son maçında dört gol attı ve lider oldu.", "Antrenör mutlu görünüyordu.",
    ]
    let beads = Aligner().align(TextPair(source: AlignmentText(source), target: AlignmentText(target)))
    #expect(beads.filter(\.isPaired).allSatisfy { $0.confidence < 0.5 })
  }
}
