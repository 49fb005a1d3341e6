import Bitext
import FoundationEssentials
import GRDB
import Glibc
import Testing

@testable import Storage

@Suite struct OpeningTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("news.bellek")
  }

  private func reason(_ path: String, _ mode: SQLiteStore.Mode) -> StoreError.Reason? {
    #expect(throws: StoreError.self) { try SQLiteStore(path: path, mode: mode) }?.reason
  }

  static let modes: [SQLiteStore.Mode] = [.readOnly, .readWrite(create: false)]
  static let allModes = modes + [.readWrite(create: true)]

  @Test(arguments: modes) func aMissingFileIsAnErrorUnlessItMayBeMade(_ mode: SQLiteStore.Mode) throws {
    #expect(reason(path, mode) == .missing)
    #expect(try folder.names() == [], "nothing may be left behind")
  }

  @Test func aMissingFolderIsAnError() throws {
    #expect(reason(folder.file("none/news.bellek"), .readWrite(create: true)) == .noFolder)
    #expect(reason(folder.file("none/news.bellek"), .readOnly) == .missing)
  }

  @Test(arguments: allModes) func aFolderIsNoMemory(_ mode: SQLiteStore.Mode) {
    #expect(reason(folder.path, mode) == .isDirectory)
  }

  @Test(arguments: allModes) func aTextFileIsNoMemoryAndStaysAsItIs(_ mode: SQLiteStore.Mode) throws {
    for text in ["x", "en\ttr\n", String(repeating: "no memory at all\n", count: 1_000)] {
      try Data(text.utf8).write(to: URL(filePath: path))
      #expect(reason(path, mode) == .notAMemory("not an SQLite database"))
      #expect(try Data(contentsOf: URL(filePath: path)) == Data(text.utf8))
      #expect(try folder.names() == ["news.bellek"])
    }
  }

  @Test(arguments: allModes) func anotherDatabaseIsNoMemoryAndStaysAsItIs(_ mode: SQLiteStore.Mode) throws {
    try DatabaseQueue(path: path).write {
      try $0.execute(sql: "CREATE TABLE t (x); INSERT INTO t VALUES (1)")
    }
    let before = try Data(contentsOf: URL(filePath: path))
    #expect(reason(path, mode) == .notAMemory("an SQLite database of another program"))
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  @Test(arguments: allModes) func aMemoryOfALaterVersionIsNotTouched(_ mode: SQLiteStore.Mode) throws {
    try withExtendedLifetime(folder.store()) {}
    try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 99") }
    #expect(reason(path, mode) == .newerSchema(found: 99, known: 2))
  }

  @Test func aMemoryOfAnEarlierVersionIsBroughtUpToDateByAWriterOnly() throws {
    var configuration = Configuration()
    configuration.journalMode = .wal
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
    }
    try queue.close()
    #expect(reason(path, .readOnly) == .olderSchema(found: 0, known: 2))
    // This made-up one has no identity, which only `create` gives; the tables are there now.
    #expect(reason(path, .readWrite(create: false)) == .corrupt("it has no identity"))
  }

  @Test(arguments: modes) func anEmptyFileIsNoMemory(_ mode: SQLiteStore.Mode) throws {
    try Data().write(to: URL(filePath: path))
    #expect(reason(path, mode) == .notAMemory("an empty file"))
  }

  @Test func anEmptyFileBecomesAMemoryWhenOneMayBeMade() throws {
    try Data().write(to: URL(filePath: path))
    #expect(try folder.store().write([unit("a", "1")], as: context()).added == 1)
  }

  @Test func theLogOfAnotherMemoryIsNotTakenForItsOwn() throws {
    let store = try folder.store()
    try store.write([unit("a", "1")], as: context())
    try withExtendedLifetime(store) {
      try FileManager.default.moveItem(atPath: path, toPath: folder.file("moved"))
      guard case .other? = reason(path, .readWrite(create: true)) else {
        Issue.record("a new memory would have read the old one's log")
        return
      }
    }
  }

  @Test func onlyTheOwnerMayReadTheFiles() throws {
    let old = umask(0)
    defer { umask(old) }
    let store = try folder.store()
    try store.write([unit("a", "1")], as: context())
    try withExtendedLifetime(store) {
      #expect(
        try folder.names() == ["news.bellek", "news.bellek-lock", "news.bellek-shm", "news.bellek-wal"])
      for name in try folder.names() {
        #expect(FilePath.status(folder.file(name)).mode == 0o600, "\(name)")
      }
    }
  }

  @Test func openingAgainChangesNothing() throws {
    let identity = try folder.store().identity
    let before = try Data(contentsOf: URL(filePath: path))
    for _ in 0..<3 {
      #expect(try folder.store().identity == identity)
    }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
    #expect(identity.split(separator: "-").map(\.count) == [8, 4, 4, 4, 12])
    #expect(try folder.store("other.bellek").identity != identity)
  }

  @Test func aWriterSynchronizesEachCommitAndNeverCheckpointsByItself() throws {
    let store = try folder.store()
    let pragmas = try store.alone("test") { queue in
      try queue.read { database in
        try [
          "journal_mode", "synchronous", "wal_autocheckpoint", "foreign_keys", "application_id",
          "user_version",
        ].map {
          try String.fetchOne(database, sql: "PRAGMA \($0)")
        }
      }
    }
    #expect(pragmas == ["wal", "2", "0", "1", "1114400107", "2"])
  }

  @Test func theMigrationsCanRunAgain() throws {
    let store = try folder.store()
    try store.write([unit("a", "1")], as: context())
    try store.alone("test") { try Schema.migrations.migrate($0) }
    #expect(try store.allUnits().count == 1)
    #expect(Schema.migrations.migrations.count == Schema.version)
  }

  @Test func aCleanlyClosedMemoryIsOneFileAndItsLock() throws {
    try folder.store().write([unit("a", "1")], as: context())
    #expect(try folder.names() == ["news.bellek", "news.bellek-lock"])
    let reader = try SQLiteStore(path: path, mode: .readOnly)
    #expect(try reader.allUnits().count == 1)
  }

  @Test func aReaderMayNotWrite() throws {
    try folder.store().write([unit("a", "1")], as: context())
    let reader = try SQLiteStore(path: path, mode: .readOnly)
    for write: () throws -> Void in [
      { try reader.write([unit("b", "2")], as: context()) },
      { try reader.delete([UnitID(rawValue: 1)], as: context()) },
      { _ = try reader.beginImport(as: context()) },
      { try reader.deleteGlossary("g", as: context()) },
    ] {
      let error = #expect(throws: StoreError.self) { try write() }
      #expect(error?.reason == .readOnly)
    }
  }

  @Test func theAddressOfAFileThatNobodyWritesReadsIt() throws {
    for name in ["plain", "100% #1?.bellek", "ş é.bellek", "file:x"] {
      let store = try folder.store(name)
      try store.write([unit(name, "1")], as: context())
      #expect(try store.allUnits().count == 1)
    }
    for name in ["plain", "100% #1?.bellek", "ş é.bellek", "file:x"] {
      var configuration = Configuration()
      configuration.readonly = true
      let address = StoreOpening.immutableAddress(folder.file(name))
      let pool = try DatabasePool(path: address, configuration: configuration)
      #expect(try pool.read { try String.fetchOne($0, sql: "SELECT source FROM unit") } == name)
    }
  }

  /// What stands beside the file when the folder turns read-only.
  static let companions: [[String]] = [[], ["-wal", "-shm"], ["-wal"]]

  @Test(arguments: companions) func aMemoryInAReadOnlyFolderCanBeRead(_ beside: [String]) async throws {
    let store = try folder.store()
    try store.write([unit("a", "1")], as: context())
    let frozen = try TemporaryFolder()
    if beside.isEmpty {
      try store.alone("test") { _ = try $0.writeWithoutTransaction { try $0.checkpoint(.truncate) } }
    }
    for suffix in [""] + beside {
      try FileManager.default.copyItem(atPath: path + suffix, toPath: frozen.file("news.bellek" + suffix))
    }
    if geteuid() == 0 {
      for suffix in [""] + beside { _ = unsafe chown(frozen.file("news.bellek" + suffix), 65_534, 65_534) }
      _ = unsafe chown(frozen.path, 65_534, 65_534)
    }
    _ = unsafe chmod(frozen.path, 0o555)
    defer { _ = unsafe chmod(frozen.path, 0o755) }
    await #expect(processExitsWith: .success) { [path = frozen.file("news.bellek") as String] in
      try OpeningTests.readFrozen(path)
    }
  }

  /// Root may write anywhere, so it becomes somebody else first.
  static func readFrozen(_ path: String) throws {
    if geteuid() == 0 { try #require(setuid(65_534) == 0) }
    for mode in [SQLiteStore.Mode.readOnly, .readWrite(create: true)] {
      if FilePath.status(path + "-wal").kind == .file, FilePath.status(path + "-shm").kind == .missing {
        let error = #expect(throws: StoreError.self) { try SQLiteStore(path: path, mode: mode) }
        #expect(error?.reason == .unreadableLog)
        continue
      }
      let store = try SQLiteStore(path: path, mode: mode)
      #expect(try store.allUnits().map(\.unit) == [unit("a", "1")])
      let error = #expect(throws: StoreError.self) { try store.write([unit("b", "2")], as: context()) }
      #expect(error?.reason == .readOnly, "\(String(describing: error))")
    }
  }

  @Test func aRelativePathAndALinkNameTheSameMemory() throws {
    let store = try folder.store()
    let link = folder.file("link.bellek")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "news.bellek")
    let linked = try SQLiteStore(path: link, mode: .readWrite(create: true))
    #expect(linked.identity == store.identity)
    #expect(linked.lock.path == store.lock.path)
    #expect(FilePath.absolute("x/../file:y").hasPrefix("/"))
    #expect(FilePath.absolute("file:y").hasPrefix("/"))
  }

  @Test func aReplacedFileIsNoLongerWrittenTo() throws {
    let store = try folder.store()
    try store.write([unit("a", "1")], as: context())
    try FileManager.default.removeItem(atPath: path)
    let error = #expect(throws: StoreError.self) { try store.write([unit("b", "2")], as: context()) }
    #expect(error?.reason == .replaced)
  }

  @Test func aDamagedFileIsToldApart() throws {
    try folder.store().write((0..<2_000).map { unit("source \($0)", "target") }, as: context())
    var bytes = try Data(contentsOf: URL(filePath: path))
    for page in 1..<bytes.count / 4096 {
      bytes.replaceSubrange(page * 4096..<page * 4096 + 64, with: repeatElement(0xee, count: 64))
    }
    try bytes.write(to: URL(filePath: path))
    let error = #expect(throws: StoreError.self) {
      try SQLiteStore(path: path, mode: .readOnly).allUnits()
    }
    guard case .corrupt? = error?.reason else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func messagesSayWhereWhatAndWhatToDo() {
    let reasons: [StoreError.Reason] = [
      .missing, .noFolder, .isDirectory, .notAMemory("an empty file"), .newerSchema(found: 3, known: 2),
      .olderSchema(found: 0, known: 2), .readOnly, .noPermission, .locked(seconds: 30, holder: 77), .busy,
      .diskFull, .corrupt("d"), .unreadableLog, .replaced, .noSuchUnit(UnitID(rawValue: 7)),
      .sameAs(UnitID(rawValue: 7)),
    ]
    for reason in reasons {
      let text = StoreError("m.bellek", "write units", reason).description
      #expect(text.hasPrefix("m.bellek: "))
      #expect(text.contains("; "), "no remedy in: \(text)")
      #expect(!text.contains("\n"))
    }
    #expect(
      StoreError("m.bellek", "import", .diskFull).description
        == "m.bellek: cannot import: disk full; nothing of this was kept; free space and run it again")
  }

  @Test(arguments: [
    ("/home/a/x", nil), ("/mnt/share/x", "nfs4"), ("/mnt/shared/x", nil), ("/mnt/a b/x", "fuse.sshfs"),
    ("/mnt/local/x", nil), ("/mnt/share/over/x", nil),
  ])
  func knowsFileSystemsThatOtherMachinesWriteTo(_ path: String, _ expected: String?) {
    let mounts = """
      22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
      40 22 0:35 / /mnt/share rw,relatime shared:7 - nfs4 server:/x rw,vers=4.2
      41 22 0:36 / /mnt/a\\040b rw - fuse.sshfs host:/ rw
      42 22 0:37 / /mnt/local rw shared:1 master:2 - fuseblk /dev/sdb1 rw
      43 40 0:38 / /mnt/share/over rw - tmpfs tmpfs rw
      """
    #expect(NetworkFileSystem.name(at: path, mounts: mounts) == expected)
  }
}
