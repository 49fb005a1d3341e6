import Bitext
import Foundation
import GRDB
import Glibc
import TestSupport
import Testing

@testable import Storage

@Suite struct ImportTests {
  private let folder: TemporaryFolder
  private let store: SQLiteStore

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.store()
  }

  @Test func importingIsWritingInOneGo() throws {
    let units = [TranslationUnit].samples + (0..<3_000).map { unit("source \($0 % 2_500)", "target") }
    let session = try store.beginImport(as: context("import x.tmx"))
    for start in stride(from: 0, to: units.count, by: 700) {
      try session.add(Array(units[start..<min(start + 700, units.count)]))
    }
    #expect(session.count == units.count)
    #expect(try store.head() == .zero, "nothing before the commit")
    let report = try session.commit()
    let other = try folder.store("other.bellek")
    var expected = try other.write(units, as: context("import x.tmx"))
    expected.ids = []
    #expect(report == expected)
    #expect((report.added, report.skipped) == (2_506, 500))
    #expect(try store.allUnits() == other.allUnits())
    #expect(try store.writes(after: .zero, limit: 9) == other.writes(after: .zero, limit: 9))
  }

  @Test func aRehearsalTellsWhatACommitDoes() throws {
    try store.write([unit("a", "1")], as: context())
    let session = try store.beginImport(as: context())
    try session.add([unit("a", "1"), unit("b", "2"), unit("b", "2")])
    let rehearsed = try session.rehearse()
    #expect((rehearsed.added, rehearsed.updated, rehearsed.skipped) == (1, 0, 2))
    #expect(try store.head().rawValue == 1)
    #expect(try store.allUnits().count == 1)
    let written = try session.commit()
    #expect((written.added, written.updated, written.skipped) == (1, 0, 2))
    #expect(written.revision.rawValue == 2)
  }

  @Test func onlyAMemoryThatWasNeverWrittenIsRemoved() throws {
    let unused = "\(folder.path)/unused.bellek"
    _ = try SQLiteStore(path: unused, mode: .readWrite(create: true))
    #expect(try SQLiteStore.removeIfUnused(path: unused))
    #expect(try folder.names().filter { $0.hasPrefix("unused") }.isEmpty)
    let used = "\(folder.path)/used.bellek"
    try SQLiteStore(path: used, mode: .readWrite(create: true)).write([unit("a", "1")], as: context())
    #expect(try !SQLiteStore.removeIfUnused(path: used))
    #expect(try folder.names().contains("used.bellek"))
  }

  @Test func importingAgainWritesNothing() throws {
    for _ in 0..<2 {
      let session = try store.beginImport(as: context())
      try session.add([TranslationUnit].samples)
      #expect(try session.commit().revision.rawValue == 1)
    }
    #expect(try store.head().rawValue == 1)
  }

  @Test func aCancelledOrDroppedImportLeavesNothing() throws {
    let before = try folder.names()
    var session: (any ImportSession)? = try store.beginImport(as: context())
    try session?.add([unit("a", "1")])
    #expect(try folder.names() == before, "the staging file has no name")
    session?.cancel()
    session = try store.beginImport(as: context())
    try session?.add([unit("a", "1")])
    session = nil
    #expect(try store.head() == .zero)
    #expect(try folder.names() == before)
  }

  @Test func othersWriteWhileAnImportIsStaged() throws {
    let session = try store.beginImport(as: context())
    try session.add([unit("a", "1"), unit("b", "2")])
    try store.write([unit("a", "1")], as: context())
    let report = try session.commit()
    #expect((report.revision.rawValue, report.added, report.skipped) == (2, 1, 1))
  }

  @Test func aFullDiskKeepsNothingOfAnImportAndItCanBeTriedAgain() throws {
    try store.write([unit("before", "1")], as: context())
    var options = SQLiteStore.Options()
    options.maximumBytes = 400_000
    let small = try SQLiteStore(
      path: folder.file("news.bellek"), mode: .readWrite(create: false), options: options)
    let session = try small.beginImport(as: context())
    try session.add((0..<20_000).map { unit("source \($0)", "target") })
    for _ in 0..<2 {
      let error = #expect(throws: StoreError.self) { try session.commit() }
      #expect(error?.reason == .diskFull)
      #expect(try small.head().rawValue == 1)
      #expect(try store.allUnits().count == 1)
      #expect(try store.info().pairs.map(\.units) == [1])
    }
    #expect(try small.write([unit("after", "1")], as: context()).revision.rawValue == 2)
    let again = try store.beginImport(as: context())
    try again.add((0..<20_000).map { unit("source \($0)", "target") })
    #expect(try again.commit().added == 20_000)
  }

  @Test func anErrorInTheMiddleKeepsNothing() throws {
    try store.write([unit("before", "1")], as: context())
    try store.alone("test") { queue in
      try queue.write {
        try $0.execute(
          sql: """
            CREATE TRIGGER trap BEFORE INSERT ON unit WHEN new.source = 'source 500'
            BEGIN SELECT raise(ABORT, 'trapped'); END
            """)
      }
    }
    let units = (0..<1_000).map { unit("source \($0)", "target", document: "d\($0)") }
    let session = try store.beginImport(as: context())
    try session.add(units)
    for write in [{ try session.commit() }, { try store.write(units, as: context()) }] {
      let error = #expect(throws: StoreError.self) { try write() }
      #expect(error?.description.contains("trapped") == true)
      #expect(try store.head().rawValue == 1)
      #expect(try store.allUnits().map(\.unit) == [unit("before", "1")])
    }
  }

  @Test func aKilledProcessLeavesWholeImportsOnly() async throws {
    var generator = SeededGenerator(seed: 11)
    var last = 0
    for run in 0..<6 {
      // Long enough to reach into the merge, short enough to end before the last commit.
      let delay = UInt32.random(in: 5_000..<250_000, using: &generator)
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [path = folder.file("news.bellek") as String, run = run as Int, delay = delay as UInt32] in
        try ImportTests.importUntilKilled(path, run: run, delay: delay)
      }
      let again = try SQLiteStore(path: folder.file("news.bellek"), mode: .readWrite(create: false))
      let units = try again.allUnits()
      #expect(units.count % 2_000 == 0, "run \(run), delay \(delay) µs")
      #expect(units.count >= last)
      #expect(try again.languagePairs().map(\.units) == (units.isEmpty ? [] : [units.count]))
      #expect(try again.head().rawValue == Int64(units.count / 2_000))
      let check = try again.alone("test") {
        try $0.read { try String.fetchAll($0, sql: "PRAGMA integrity_check") }
      }
      #expect(check == ["ok"])
      last = units.count
    }
    #expect(
      try folder.names().filter { $0.contains("import") || $0.contains("new") && !$0.hasPrefix("news") } == []
    )
    #expect(try store.write([unit("after", "1")], as: context()).added == 1)
  }

  static func importUntilKilled(_ path: String, run: Int, delay: UInt32) throws {
    Thread.detachNewThread {
      usleep(delay)
      kill(getpid(), SIGKILL)
    }
    let store = try SQLiteStore(path: path, mode: .readWrite(create: false))
    for number in 0... {
      let session = try store.beginImport(as: context("\(number)"))
      try session.add((0..<2_000).map { unit("run \(run) import \(number) unit \($0)", "target") })
      _ = try session.commit()
    }
  }
}
