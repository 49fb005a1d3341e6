import Alignment
import Bitext
import TestSupport
import Testing

/// What holds for every input.
struct AlignerPropertyTests {
  /// Sentences of invented words: `target` says the same as `source` in another language, after the changes
  /// that a seed makes to it.
  static func story(_ seed: UInt64, count: Int) -> TextPair {
    var generator = SeededGenerator(seed: seed)
    func word(_ number: Int, _ letters: [Character]) -> String {
      var (rest, word) = (number * 7 + 11, "")
      while rest > 0 {
        word.append(letters[rest % letters.count])
        rest /= letters.count
      }
      return word
    }
    var (source, target): ([String], [String]) = ([], [])
    for _ in 0..<count {
      let words = (0..<Int.random(in: 3...14, using: &generator)).map { _ in
        Int.random(in: 0..<60, using: &generator) * Int.random(in: 1...9, using: &generator)
      }
      let left = words.map { word($0, Array("abdegilmoprstu")) }.joined(separator: " ") + "."
      let right = words.map { word($0, Array("çefhıjknöşüvyz")) }.reversed().joined(separator: " ") + "."
      let change = Int.random(in: 0..<10, using: &generator)
      if change != 0 { source.append(left) }
      if change != 1 { target.append(right) }
      if change == 2, source.count > 1 {
        let last = source.removeLast()
        source[source.count - 1] += " " + last
      }
    }
    return TextPair(source: AlignmentText(source), target: AlignmentText(target))
  }

  @Test(arguments: [(1, 0), (2, 1), (3, 2), (4, 5), (5, 17), (6, 40), (7, 90)] as [(UInt64, Int)])
  func coversBothTextsExactlyOnceInOrder(_ seed: UInt64, _ count: Int) {
    let pair = Self.story(seed, count: count)
    let beads = Aligner().align(pair)
    #expect(beads.flatMap(\.source) == Array(pair.source.segments.indices), "seed \(seed)")
    #expect(beads.flatMap(\.target).sorted() == Array(pair.target.segments.indices), "seed \(seed)")
    #expect(beads.allSatisfy { !$0.source.isEmpty || !$0.target.isEmpty })
    #expect(beads.allSatisfy { (0...1).contains($0.confidence) })
    for bead in beads {
      let first = bead.target.first ?? 0
      let neighbours = Array(first..<first + bead.target.count)
      #expect(bead.target == neighbours)
    }
  }

  @Test(arguments: [11, 12, 13] as [UInt64])
  func givesTheSameAnswerTwice(_ seed: UInt64) {
    let pair = Self.story(seed, count: 30)
    #expect(Aligner().align(pair) == Aligner().align(pair), "seed \(seed)")
    let pairs = [pair, Self.story(seed + 100, count: 12)]
    #expect(Aligner().align(pairs) == Aligner().align(pairs), "seed \(seed)")
  }

  @Test(arguments: [21, 22, 23] as [UInt64])
  func staysInOrderWithoutCrossing(_ seed: UInt64) {
    var configuration = Aligner.Configuration()
    configuration.allowsCrossing = false
    let beads = Aligner(configuration: configuration).align(Self.story(seed, count: 50))
    let targets = beads.flatMap(\.target)
    #expect(targets == targets.sorted(), "seed \(seed)")
  }

  @Test(arguments: [31, 32, 33, 34] as [UInt64])
  func findsMostlyTheSameTheOtherWayRound(_ seed: UInt64) {
    let pair = Self.story(seed, count: 40)
    let there = Set(Aligner().align(pair).filter(\.isPaired).map { [$0.source, $0.target] })
    let back = Aligner().align(TextPair(source: pair.target, target: pair.source)).filter(\.isPaired)
    let same = back.count { there.contains([$0.target, $0.source]) }
    #expect(same * 10 >= there.count * 8, "seed \(seed): \(same) of \(there.count)")
  }

  @Test func answersEveryPairOfARunInOrder() {
    let pairs = (0..<5).map { Self.story(UInt64(40 + $0), count: 4 + Int($0) * 3) }
    let all = Aligner().align(pairs)
    #expect(all.count == pairs.count)
    for (pair, beads) in zip(pairs, all) {
      #expect(beads.flatMap(\.source) == Array(pair.source.segments.indices))
      #expect(beads.flatMap(\.target).sorted() == Array(pair.target.segments.indices))
    }
  }

  @Test func learnsMoreFromARunThanFromOneText() {
    let pairs = (0..<8).map { Self.story(UInt64(60 + $0), count: 16) }
    func sureness(_ beads: [[Bead]]) -> Double {
      let paired = beads.joined().filter(\.isPaired)
      return paired.reduce(0) { $0 + $1.confidence } / Double(paired.count)
    }
    #expect(sureness(Aligner().align(pairs)) > sureness(pairs.map { Aligner().align($0) }))
  }

  @Test func isNotSureOfTextsThatHaveNothingToDoWithEachOther() {
    let source = [
      "The orchestra opened its season with a symphony by a young composer.",
      "Tickets for the first three evenings were gone within hours.",
      "Critics praised the strings and found the brass too loud.",
      "The conductor thanked the audience and promised a surprise in spring.",
      "A recording is to appear before the end of the year.",
      "Schools may send their pupils to rehearsals free of charge.",
    ]
    let target = [
      "Çiftçiler bu yıl kuraklık yüzünden buğdayı erken biçti.",
      "Ovada yer altı suyu son on yılda dört metre çekildi.",
      "Ziraat odası başkanı sulama kanallarının onarılmasını istedi.",
      "Bakanlık ise yeni kuyulara izin vermeyeceğini açıkladı.",
      "Köylüler tarlalarını bırakıp şehre gitmekten söz ediyor.",
      "Uzmanlara göre nohut ve mercimek daha az su istiyor.",
    ]
    let beads = Aligner().align(TextPair(source: AlignmentText(source), target: AlignmentText(target)))
    let sure = beads.filter { $0.isPaired && $0.confidence >= 0.5 }
    #expect(sure.isEmpty, "\(sure)")
  }
}
