import Bitext
import Foundation
import Glibc
import Synchronization
import TestSupport
import Testing

@testable import Storage

@Suite struct ConcurrencyTests {
  @Test func headStaysDenseUnderManyWriters() async throws {
    let folder = try TemporaryFolder()
    let stores = try (0..<3).map { _ in try folder.store() }
    try await withThrowingTaskGroup { group in
      for writer in 0..<6 {
        group.addTask {
          try Self.write(40, as: writer, to: stores[writer % stores.count])
        }
      }
      try await group.waitForAll()
    }
    try Self.expectDense(stores[0], writers: 6, writes: 40)
  }

  @Test func headStaysDenseUnderManyProcesses() async throws {
    let folder = try TemporaryFolder()
    let store = try folder.store()
    let path = folder.file("news.bellek")
    async let first = #expect(processExitsWith: .success) { [path = path as String] in
      try ConcurrencyTests.hammer(path, as: 0)
    }
    async let second = #expect(processExitsWith: .success) { [path = path as String] in
      try ConcurrencyTests.hammer(path, as: 1)
    }
    try Self.write(40, as: 2, to: store)
    _ = await (first, second)
    try Self.expectDense(store, writers: 3, writes: 40)
  }

  static func hammer(_ path: String, as writer: Int) throws {
    try write(40, as: writer, to: SQLiteStore(path: path, mode: .readWrite(create: true)))
  }

  private static func write(_ count: Int, as writer: Int, to store: SQLiteStore) throws {
    var seen = Revision.zero
    for number in 0..<count {
      let units = [unit("shared \(number)", "1"), unit("of \(writer), \(number)", "1")]
      let report = try store.write(units, as: context("\(writer)"))
      #expect(report.revision > seen, "a write must be later than the last one of the same writer")
      seen = report.revision
    }
  }

  /// Each writer's own units are all there, the shared ones once, and no revision is missing.
  private static func expectDense(_ store: SQLiteStore, writers: Int, writes: Int) throws {
    let log = try store.writes(after: .zero, limit: 1_000_000)
    #expect(log.map(\.revision.rawValue) == Array(1...Int64(writers * writes)))
    let units = try store.allUnits()
    #expect(units.count == writers * writes + writes)
    #expect(Set(units.map(\.unit.source.text)).count == units.count)
    #expect(log.reduce(0) { $0 + $1.added } == units.count)
    #expect(try store.languagePairs().map(\.units) == [units.count])
  }

  @Test func manyMayMakeTheSameMemoryAtOnce() async throws {
    let folder = try TemporaryFolder()
    let identities = try await withThrowingTaskGroup { group in
      for _ in 0..<8 { group.addTask { try folder.store().identity } }
      return try await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(identities.count == 1)
  }

  @Test func waitingForAWriterEndsWithItsName() throws {
    let folder = try TemporaryFolder()
    let store = try folder.store()
    var options = SQLiteStore.Options()
    options.lockTimeout = 0.05
    let hasty = try folder.store(options: options)
    try store.alone("test") { _ in
      let error = #expect(throws: StoreError.self) { try hasty.write([unit("a", "1")], as: context()) }
      #expect(error?.reason == .locked(seconds: 0.05, holder: getpid()))
      let head = try hasty.head()
      #expect(head == .zero, "readers do not wait")
    }
    #expect(try hasty.write([unit("a", "1")], as: context()).added == 1)
  }

  /// One thread holds the lock for 2 ms at a time and takes it again within microseconds; counted is
  /// how often it does so while another waits.
  @Test func aWriterWithoutPauseLetsOthersIn() throws {
    let folder = try TemporaryFolder()
    let lock = WriteLock(path: folder.file("lock"), timeout: 60)
    let holds = Mutex(0)
    let isDone = Mutex(false)
    let ended = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      while !isDone.withLock({ $0 }) {
        try? lock.withLock(mode: 0o600) {
          holds.withLock { $0 += 1 }
          usleep(2_000)
        }
      }
      ended.signal()
    }
    while holds.withLock({ $0 }) == 0 { usleep(100) }
    var waits: [Int] = []
    for _ in 0..<15 {
      let before = holds.withLock { $0 }
      try lock.withLock(mode: 0o600) { waits.append(holds.withLock { $0 } - before) }
      usleep(1_000)
    }
    isDone.withLock { $0 = true }
    ended.wait()
    #expect(waits.sorted()[waits.count / 2] <= 3, "\(waits)")
  }

  /// The log is emptied into the file though each write is short, so it stays near its limit.
  @Test func theLogStaysShort() throws {
    let folder = try TemporaryFolder()
    var options = SQLiteStore.Options()
    options.checkpointBytes = 200_000
    let store = try folder.store(options: options)
    var longest: Int64 = 0
    for number in 0..<120 {
      try store.write([unit("\(number)", String(repeating: "x", count: 20_000))], as: context())
      longest = max(longest, FilePath.status(folder.file("news.bellek-wal")).size)
    }
    #expect(longest < 400_000)
    #expect(FilePath.status(folder.file("news.bellek")).size > 2_000_000)
    #expect(try store.allUnits().count == 120)
  }
}
