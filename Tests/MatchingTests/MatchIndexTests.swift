import Bitext
import Foundation
import TestSupport
import Testing

@testable import Matching

@Suite struct MatchIndexTests {
  private let stamp = IndexStamp(
    subject: "a memory, en → tr", formsVersion: 1, revision: Revision(rawValue: 7))

  /// Keys in families of variants, so that queries have near and equal neighbours.
  private func keys(
    _ count: Int, _ texts: RandomTexts, firstID: Int64 = 1, using generator: inout SeededGenerator
  ) -> [MatchKey] {
    var seedText = texts.text(20, using: &generator)
    return (0..<count).map { position in
      if position % 8 == 0 {
        seedText = texts.text(Int.random(in: 1...90, using: &generator), using: &generator)
      }
      let text = texts.variant(
        of: seedText, edits: Int.random(in: 0...6, using: &generator), using: &generator)
      let typographic = Bool.random(using: &generator) ? text.string : text.string + "!"
      return MatchKey(
        id: UnitID(rawValue: firstID + Int64(position)), loose: text.string, typographic: typographic)
    }
  }

  private func write(_ keys: [MatchKey], to path: String) throws {
    let writer = try IndexFileWriter(path: path, stamp: stamp)
    for key in keys { try writer.add(key) }
    try writer.finish(at: stamp.revision)
  }

  @Test(arguments: RandomTexts.alphabets.map(\.name), [30.0, 70, 90, 100])
  func findsWhatAScanOfEverythingFinds(alphabet: String, threshold: Double) throws {
    let texts = RandomTexts(
      alphabet: try #require(RandomTexts.alphabets.first { $0.name == alphabet }).scalars)
    var generator = SeededGenerator(seed: UInt64(threshold))
    let keys = keys(100, texts, using: &generator)
    let index = MatchIndex(of: keys, stamp: stamp)
    for limit in [1, 200] {
      for key in keys.prefix(6) {
        let text = texts.variant(
          of: Array(key.loose.unicodeScalars), edits: Int.random(in: 0...4, using: &generator),
          using: &generator
        ).string
        let query = MatchQuery(loose: text, typographic: text, threshold: threshold, limit: limit)
        #expect(index.hits(for: query) == referenceHits(keys, query), "threshold \(threshold), \(text)")
      }
    }
  }

  @Test func addedChangedAndDeletedUnitsCountAtOnce() throws {
    let texts = RandomTexts(alphabet: RandomTexts.alphabets[0].scalars)
    var generator = SeededGenerator(seed: 11)
    var stored = keys(60, texts, using: &generator)
    var index = MatchIndex(of: stored, stamp: stamp)
    for round in 0..<10 {
      let fresh = keys(5, texts, firstID: Int64(1000 + round * 5), using: &generator)
      var changed = try #require(stored.randomElement(using: &generator))
      changed.loose += "x"
      let gone = try #require(stored.randomElement(using: &generator)).id
      index.apply(
        added: fresh + (changed.id == gone ? [] : [changed]), deleted: [gone],
        upTo: Revision(rawValue: Int64(8 + round)))
      stored = stored.filter { $0.id != gone && $0.id != changed.id } + fresh
      if changed.id != gone { stored.append(changed) }
      for key in stored.prefix(3) + fresh {
        let query = MatchQuery(loose: key.loose, typographic: key.typographic, threshold: 50, limit: 10)
        #expect(index.hits(for: query) == referenceHits(stored, query))
      }
    }
    #expect(index.revision == Revision(rawValue: 17))
  }

  @Test func anEmptyQueryHasNoHits() {
    let index = MatchIndex(
      of: [MatchKey(id: UnitID(rawValue: 1), loose: "", typographic: "")], stamp: stamp)
    #expect(index.hits(for: MatchQuery(loose: "", typographic: "")).isEmpty)
  }

  @Test func aFileAnswersAsTheMemoryItWasMadeFromDoes() throws {
    let folder = try TemporaryFolder()
    var generator = SeededGenerator(seed: 3)
    let keys = keys(60, RandomTexts(alphabet: RandomTexts.alphabets[4].scalars), using: &generator)
    let made = MatchIndex(of: keys, stamp: stamp)
    let path = folder.path("match.index")
    try write(keys, to: path)
    let opened = try MatchIndex(path: path, stamp: stamp)
    #expect(opened.revision == stamp.revision)
    for key in keys {
      let query = MatchQuery(loose: key.loose, typographic: key.typographic, threshold: 60)
      #expect(opened.hits(for: query) == made.hits(for: query))
    }
    let mode = try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    #expect(mode == 0o600)
  }

  @Test func everyTruncationAndRandomFlipsAreNoticed() throws {
    let folder = try TemporaryFolder()
    var generator = SeededGenerator(seed: 5)
    let keys = keys(12, RandomTexts(alphabet: RandomTexts.alphabets[0].scalars), using: &generator)
    let path = folder.path("match.index")
    try write(keys, to: path)
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    for length in 0..<whole.count {
      try whole.prefix(length).write(to: URL(fileURLWithPath: path))
      #expect(throws: IndexError.self) { try MatchIndex(path: path, stamp: stamp) }
    }
    let reference = MatchIndex(of: keys, stamp: stamp)
    for _ in 0..<400 {
      var damaged = whole
      damaged[Int.random(in: 0..<whole.count, using: &generator)] ^=
        1 << UInt8.random(in: 0..<8, using: &generator)
      try damaged.write(to: URL(fileURLWithPath: path))
      // A flip in the padding between sections does no harm; any other is refused.
      guard let index = try? MatchIndex(path: path, stamp: stamp) else { continue }
      for key in keys.prefix(1) {
        let query = MatchQuery(loose: key.loose, typographic: key.typographic)
        #expect(index.hits(for: query) == reference.hits(for: query))
      }
    }
  }

  @Test func anUnfinishedFileLeavesNothingBehind() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("match.index")
    try write([MatchKey(id: UnitID(rawValue: 1), loose: "old", typographic: "old")], to: path)
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    do {
      let writer = try IndexFileWriter(path: path, stamp: stamp)
      try writer.add(MatchKey(id: UnitID(rawValue: 2), loose: "new", typographic: "new"))
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["match.index"])
    #expect(throws: IndexError.self) {
      try IndexFileWriter(path: folder.path("no/such/folder"), stamp: stamp)
    }
  }

  @Test func checksumsDoNotDependOnPieces() throws {
    var generator = SeededGenerator(seed: 8)
    let bytes = (0..<500).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let whole = unsafe Checksum.sum(of: bytes.span.bytes)
    for _ in 0..<50 {
      var checksum = Checksum()
      var rest = bytes[...]
      while !rest.isEmpty {
        let piece = Array(rest.prefix(Int.random(in: 0...80, using: &generator)))
        unsafe checksum.add(piece.span.bytes)
        rest = rest.dropFirst(piece.count)
      }
      #expect(checksum.sum == whole)
    }
  }

  @Test func anIndexOfAnotherMemoryIsRefused() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("match.index")
    try write([], to: path)
    var other = stamp
    other.subject = "another memory"
    #expect(throws: IndexError.foreign(path)) { try MatchIndex(path: path, stamp: other) }
    other = stamp
    other.formsVersion += 1
    #expect(throws: IndexError.foreign(path)) { try MatchIndex(path: path, stamp: other) }
    #expect(throws: IndexError.missing("/nowhere/at-all")) {
      try MatchIndex(path: "/nowhere/at-all", stamp: stamp)
    }
  }

  @Test(arguments: [(3, 10, 70.0, true), (4, 10, 70.0, false), (0, 1, 100.0, true), (1, 2, 50.0, true)])
  func theThresholdIsInclusive(edits: Int, length: Int, threshold: Double, isIn: Bool) {
    #expect((edits <= MatchScore.mostEdits(length: length, score: threshold)) == isIn)
  }
}
