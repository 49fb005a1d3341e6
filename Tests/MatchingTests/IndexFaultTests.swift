import Bitext
import Foundation
import TestSupport
import Testing

@testable import Matching

@Suite struct IndexFaultTests {
  private let stamp = TestIndex.stamp

  private func keys(_ count: Int, lengths: ClosedRange<Int> = 1...40, seed: UInt64) -> [MatchKey] {
    var generator = SeededGenerator(seed: seed)
    return TestIndex.keys(
      count, RandomTexts(alphabet: RandomTexts.alphabets[0].scalars), lengths: lengths, using: &generator)
  }

  @Test func everyTruncationIsNoticed() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("match.index")
    try TestIndex.write(keys(12, seed: 5), to: path)
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    let size = try file.seekToEnd()
    for length in (0..<size).reversed() {
      try file.truncate(atOffset: length)
      #expect(throws: IndexError.self) { try MatchIndex(path: path, stamp: stamp) }
    }
  }

  /// A flipped bit is refused, at opening or where it is first read, or it stands where nothing looks.
  @Test(arguments: [(units: 12, flips: 10_000), (units: 700, flips: 200)])
  func aFlippedBitNeverGivesAnotherAnswer(units: Int, flips: Int) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("match.index")
    let keys = keys(units, seed: 6)
    try TestIndex.write(keys, to: path)
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    let reference = MatchIndex(of: keys, stamp: stamp)
    let queries = MatchMeasure.allCases.map { measure in
      MatchQuery(loose: keys[0].loose, typographic: keys[0].typographic, threshold: 40, measure: measure)
    }
    let expected = try queries.map { try reference.hits(for: $0) }
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    var generator = SeededGenerator(seed: 9)
    var noticed = 0
    for _ in 0..<flips {
      let offset = Int.random(in: 0..<whole.count, using: &generator)
      try file.seek(toOffset: UInt64(offset))
      try file.write(contentsOf: [whole[offset] ^ 1 << UInt8.random(in: 0..<8, using: &generator)])
      let answers = answers(to: queries, path)
      for (answer, hits) in zip(answers, expected) where answer != nil { #expect(answer == hits) }
      if answers.contains(nil) { noticed += 1 }
      try file.seek(toOffset: UInt64(offset))
      try file.write(contentsOf: [whole[offset]])
    }
    #expect(noticed > 0)
    let index = try MatchIndex(path: path, stamp: stamp)
    for (query, hits) in zip(queries, expected) { #expect(try index.hits(for: query) == hits) }
  }

  /// The index file's answers, none where damage was noticed.
  private func answers(to queries: [MatchQuery], _ path: String) -> [[Hit]?] {
    queries.map { query in
      guard let index = try? MatchIndex(path: path, stamp: stamp) else { return nil }
      return try? index.hits(for: query)
    }
  }

  @Test func everyByteOfABlockCounts() throws {
    var generator = SeededGenerator(seed: 8)
    for size in [0, 1, 7, 8, 63, 64, 65, 500, 4096] {
      let bytes = (0..<size).map { _ in UInt8.random(in: 0...255, using: &generator) }
      var sums: Set = [unsafe Checksum.sum(of: bytes.span.bytes)]
      for position in bytes.indices {
        var changed = bytes
        changed[position] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        unsafe sums.insert(Checksum.sum(of: changed.span.bytes))
      }
      #expect(sums.count == size + 1)
    }
    // The same steps in another order.
    let (one, other) = ([UInt8](repeating: 1, count: 64), [UInt8](repeating: 2, count: 64))
    let (forth, back) = (one + other, other + one)
    #expect(unsafe Checksum.sum(of: forth.span.bytes) != Checksum.sum(of: back.span.bytes))
  }

  @Test func anIndexOfAnotherMemoryOrFormatIsRefused() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("match.index")
    try TestIndex.write([], to: path)
    _ = try MatchIndex(path: path, stamp: stamp)
    var other = stamp
    other.subject = "another memory"
    #expect(throws: IndexError.foreign(path)) { try MatchIndex(path: path, stamp: other) }
    other = stamp
    other.formsVersion += 1
    #expect(throws: IndexError.foreign(path)) { try MatchIndex(path: path, stamp: other) }
    #expect(throws: IndexError.missing("/nowhere/at-all")) {
      try MatchIndex(path: "/nowhere/at-all", stamp: stamp)
    }
    // The format's number stands in the second word.
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    try file.seek(toOffset: 8)
    try file.write(contentsOf: [1])
    #expect(throws: IndexError.foreign(path)) { try MatchIndex(path: path, stamp: stamp) }
    #expect(throws: IndexError.self) { try MatchIndex(path: folder.url.path, stamp: stamp) }
  }

  @Test func anUnfinishedFileLeavesNothingBehind() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("match.index")
    try TestIndex.write([MatchKey(id: UnitID(rawValue: 1), loose: "old", typographic: "old")], to: path)
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

  @Test func anIndexThatIsReplacedStaysWhatItWas() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("match.index")
    let (old, new) = (keys(700, seed: 1), keys(300, seed: 2))
    try TestIndex.write(old, to: path)
    let opened = try MatchIndex(path: path, stamp: stamp)
    try TestIndex.write(new, to: path)
    for key in [old[3], old[690]] {
      let query = MatchQuery(loose: key.loose, typographic: key.typographic)
      #expect(try opened.hits(for: query) == referenceHits(old, query))
      #expect(try MatchIndex(path: path, stamp: stamp).hits(for: query) == referenceHits(new, query))
    }
  }

  /// A process of its own, for the limit holds for a whole process.
  @Test func aFullDiskLeavesTheOldIndex() async throws {
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      let path = folder.path("match.index")
      let key = MatchKey(id: UnitID(rawValue: 1), loose: "old", typographic: "old")
      try TestIndex.write([key], to: path)
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 20_000, rlim_max: 20_000)
      guard unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0 else { exit(3) }
      let many = (1...2000).map {
        MatchKey(id: UnitID(rawValue: $0), loose: "text number \($0)", typographic: "text number \($0)")
      }
      do {
        try TestIndex.write(many, to: path)
        exit(4)
      } catch IndexError.unwritable {}
      let query = MatchQuery(loose: "old", typographic: "old")
      guard try MatchIndex(path: path, stamp: TestIndex.stamp).hits(for: query).map(\.score) == [100] else {
        exit(5)
      }
      guard try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["match.index"] else {
        exit(6)
      }
      // In memory it can still be made.
      guard try MatchIndex(of: many, stamp: TestIndex.stamp).hits(for: query).isEmpty else { exit(7) }
    }
  }
}
