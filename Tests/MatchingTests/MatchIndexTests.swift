import Bitext
import Foundation
import TestSupport
import Testing

@testable import Matching

@Suite struct MatchIndexTests {
  private let stamp = TestIndex.stamp

  @Test(arguments: RandomTexts.alphabets.map(\.name), [0.0, 30, 50, 70, 90, 99.5, 100])
  func findsWhatAScanOfEverythingFinds(alphabet: String, threshold: Double) throws {
    let texts = try RandomTexts(named: alphabet)
    var generator = SeededGenerator(seed: UInt64(threshold * 2))
    let keys = TestIndex.keys(80, texts, lengths: 1...80, using: &generator)
    let index = MatchIndex(of: keys, stamp: stamp)
    for limit in [1, 3, 200] {
      for key in keys.prefix(2) {
        try compare(index, keys, like: key, texts, threshold, limit, using: &generator)
      }
    }
  }

  /// Enough entries for bit planes, on the shelf of short texts and on that of long ones.
  @Test(arguments: RandomTexts.alphabets.map(\.name), [24...30, 128...130])
  func findsTheSameOverPlanes(alphabet: String, lengths: ClosedRange<Int>) throws {
    let texts = try RandomTexts(named: alphabet)
    var generator = SeededGenerator(seed: UInt64(lengths.lowerBound))
    let keys = TestIndex.keys(600, texts, lengths: lengths, using: &generator)
    let index = MatchIndex(of: keys, stamp: stamp)
    for threshold in lengths.lowerBound > 100 ? [70.0] : [55.0, 70, 85] {
      for key in keys.shuffled(using: &generator).prefix(lengths.lowerBound > 100 ? 1 : 2) {
        try compare(index, keys, like: key, texts, threshold, 5, using: &generator)
      }
    }
  }

  private func compare(
    _ index: MatchIndex, _ keys: [MatchKey], like key: MatchKey, _ texts: RandomTexts, _ threshold: Double,
    _ limit: Int, using generator: inout SeededGenerator
  ) throws {
    let text = texts.variant(
      of: Array(key.loose.unicodeScalars), edits: Int.random(in: 0...4, using: &generator),
      using: &generator
    ).string
    for measure in MatchMeasure.allCases {
      let query = MatchQuery(
        loose: text, typographic: text, threshold: threshold, limit: limit, measure: measure)
      #expect(
        try index.hits(for: query) == referenceHits(keys, query),
        "\(measure) at \(threshold), limit \(limit): \(text)")
    }
  }

  @Test(arguments: MatchMeasure.allCases)
  func addedChangedAndDeletedUnitsCountAtOnce(measure: MatchMeasure) throws {
    let texts = RandomTexts(alphabet: RandomTexts.alphabets[0].scalars)
    var generator = SeededGenerator(seed: 11)
    var stored = TestIndex.keys(60, texts, lengths: 1...90, using: &generator)
    var index = MatchIndex(of: stored, stamp: stamp)
    for round in 0..<10 {
      let fresh = TestIndex.keys(
        5, texts, lengths: 1...90, firstID: Int64(1000 + round * 5), using: &generator)
      var changed = try #require(stored.randomElement(using: &generator))
      changed.loose += "x"
      let gone = try #require(stored.randomElement(using: &generator)).id
      index.apply(
        added: fresh + (changed.id == gone ? [] : [changed]), deleted: [gone],
        upTo: Revision(rawValue: Int64(8 + round)))
      stored = stored.filter { $0.id != gone && $0.id != changed.id } + fresh
      if changed.id != gone { stored.append(changed) }
      for key in stored.prefix(3) + fresh {
        let query = MatchQuery(
          loose: key.loose, typographic: key.typographic, threshold: 50, limit: 10, measure: measure)
        #expect(try index.hits(for: query) == referenceHits(stored, query))
      }
    }
    #expect(index.revision == Revision(rawValue: 17))
  }

  @Test func changesInAFileBesideTheIndexCount() throws {
    let folder = try TemporaryFolder()
    let texts = RandomTexts(alphabet: RandomTexts.alphabets[0].scalars)
    var generator = SeededGenerator(seed: 12)
    let old = TestIndex.keys(60, texts, lengths: 1...90, using: &generator)
    let (path, changesPath) = (folder.path("match.index"), folder.path("match.changes"))
    try TestIndex.write(old, to: path)
    let fresh = TestIndex.keys(20, texts, lengths: 1...90, firstID: 100, using: &generator)
    let changed = old[..<10].map { MatchKey(id: $0.id, loose: $0.loose + "y", typographic: $0.typographic) }
    var later = TestIndex.stamp
    later.revision = Revision(rawValue: 9)
    let writer = try IndexFileWriter(
      path: changesPath, stamp: later, changesTo: MatchIndex(path: path, stamp: stamp))
    for key in fresh + changed { try writer.add(key) }
    for key in old[10..<20] { writer.delete(key.id) }
    try writer.finish(at: later.revision)
    var index = try MatchIndex(path: path, changesPath: changesPath, stamp: stamp)
    #expect(index.revision == later.revision && index.savedCount == 40)
    index.apply(added: [old[15]], deleted: [fresh[3].id, old[30].id], upTo: Revision(rawValue: 10))
    let now =
      old[20...].filter { $0.id != old[30].id } + [old[15]] + changed
      + fresh.filter { $0.id != fresh[3].id }
    for key in old + fresh {
      for measure in MatchMeasure.allCases {
        let query = MatchQuery(
          loose: key.loose, typographic: key.typographic, threshold: 50, limit: 10, measure: measure)
        #expect(try index.hits(for: query) == referenceHits(now, query))
      }
    }
    // They belong to that index alone, and are none themselves.
    try TestIndex.write(Array(old[..<30]), to: path)
    #expect(try MatchIndex(path: path, changesPath: changesPath, stamp: stamp).savedCount == 0)
    #expect(throws: IndexError.foreign(changesPath)) { try MatchIndex(path: changesPath, stamp: stamp) }
  }

  @Test(arguments: MatchMeasure.allCases, [0, 3, 12, 1000])
  func equalUnitsBeyondTheLimitComeWhenAskedFor(measure: MatchMeasure, equalLimit: Int) throws {
    var keys = (1...20).map {
      MatchKey(id: UnitID(rawValue: $0), loose: "read more", typographic: "Read more")
    }
    keys += (21...25).map { MatchKey(id: UnitID(rawValue: $0), loose: "read more", typographic: "READ MORE") }
    keys.append(MatchKey(id: UnitID(rawValue: 30), loose: "read more.", typographic: "Read more."))
    let index = MatchIndex(of: keys, stamp: stamp)
    for limit in [1, 5, 22, 40] {
      let query = MatchQuery(
        loose: "read more", typographic: "Read more", threshold: 60, limit: limit, measure: measure,
        equalLimit: equalLimit)
      #expect(try index.hits(for: query) == referenceHits(keys, query))
    }
  }

  @Test func textsWithoutWordsAndEmptyQueriesHaveNoHits() throws {
    let keys = [
      MatchKey(id: UnitID(rawValue: 1), loose: "", typographic: ""),
      MatchKey(id: UnitID(rawValue: 2), loose: " ", typographic: " "),
      MatchKey(id: UnitID(rawValue: 3), loose: "word", typographic: "word"),
    ]
    let index = MatchIndex(of: keys, stamp: stamp)
    for measure in MatchMeasure.allCases {
      #expect(try index.hits(for: MatchQuery(loose: "", typographic: "", measure: measure)).isEmpty)
      let query = MatchQuery(loose: "word", typographic: "word", threshold: 0, measure: measure)
      #expect(try index.hits(for: query) == referenceHits(keys, query))
    }
    let empty = MatchIndex(of: [], stamp: stamp)
    for measure in MatchMeasure.allCases {
      let query = MatchQuery(loose: "word", typographic: "word", threshold: 0, measure: measure)
      #expect(try empty.hits(for: query).isEmpty)
      #expect(
        try index.hits(for: MatchQuery(loose: " ", typographic: " ", measure: measure)).count
          == (measure == .letters ? 1 : 0))
    }
  }

  @Test func aFileAnswersAsTheMemoryItWasMadeFromDoes() throws {
    let folder = try TemporaryFolder()
    var generator = SeededGenerator(seed: 3)
    let keys = TestIndex.keys(
      60, RandomTexts(alphabet: RandomTexts.alphabets[4].scalars), lengths: 1...90, using: &generator)
    let made = MatchIndex(of: keys, stamp: stamp)
    let path = folder.path("match.index")
    try TestIndex.write(keys, to: path)
    let opened = try MatchIndex(path: path, stamp: stamp)
    #expect(opened.revision == stamp.revision)
    for key in keys {
      for measure in MatchMeasure.allCases {
        let query = MatchQuery(
          loose: key.loose, typographic: key.typographic, threshold: 60, measure: measure)
        #expect(try opened.hits(for: query) == made.hits(for: query))
      }
    }
    let mode = try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    #expect(mode == 0o600)
  }

  @Test(arguments: [(3, 10, 70.0, true), (4, 10, 70.0, false), (0, 1, 100.0, true), (1, 2, 50.0, true)])
  func theThresholdIsInclusive(edits: Int, length: Int, threshold: Double, isIn: Bool) {
    #expect((edits <= MatchScore.mostEdits(length: length, score: threshold)) == isIn)
  }
}
