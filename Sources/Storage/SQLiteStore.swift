internal import Bitext
internal import GRDB
internal import Synchronization

/// A memory in one SQLite file.
///
///     let store = try SQLiteStore(path: "news.bellek", mode: .readWrite(create: true))
///     try store.write(units, as: WriteContext(who: "ayse", when: now, what: "typed")).added  // 2
///     try store.head().rawValue                                                             // 1
///
/// Beside the file stand SQLite's `-wal` and `-shm` and the lock of the writers, `-lock`; a file that
/// this makes can be read by its owner only. A write that returned is on the disk: the log is
/// synchronized at each commit (`synchronous = FULL`).
///
/// Readers never wait. A reader that stays in one `forEach…` keeps the log from being emptied, so it
/// grows meanwhile. Its closure may ask the store again, and then sees the same moment.
///
/// Safe to use from any thread; several stores, in one process or many, may have the file open.
public final class SQLiteStore: UnitStore {
  /// What a store may do to its file.
  public enum Mode: Hashable, Sendable {
    /// - Parameter create: Whether to make the file when it is missing or empty.
    case readWrite(create: Bool)
    case readOnly
  }

  /// Limits that the usual store does not need to know of.
  public struct Options: Hashable, Sendable {
    /// Seconds to wait for other writers before giving up.
    public var lockTimeout: Double = 30
    /// How big the file may get; a write that needs more fails as on a full disk.
    public var maximumBytes: Int64?
    /// How long the log may get, in bytes, before a write empties it into the file.
    public var checkpointBytes: Int64 = 4 << 20

    public init() {}
  }

  /// As it was given.
  public let path: String
  public let mode: Mode
  public let identity: String
  /// What the person should know about where the file stands.
  public let warnings: [StoreWarning]

  /// The path that SQLite opens.
  let file: String
  let lock: WriteLock
  private let options: Options
  private let opened: FilePath.Identity
  private let readers: DatabasePool
  /// Opened by the first write: a process that only asks makes no more connections than it needs.
  private let writer = Mutex<DatabaseQueue?>(nil)

  /// Opens a memory.
  ///
  /// In a folder that cannot be written to the file is read as it is; then nobody else may write it.
  /// - Throws: ``StoreError``, when the file is missing, is no memory, or comes from a later version.
  public init(path: String, mode: Mode, options: Options = Options()) throws {
    self.path = path
    self.mode = mode
    self.options = options
    file = FilePath.absolute(path)
    lock = WriteLock(path: file + "-lock", timeout: options.lockTimeout)
    let opening = StoreOpening(path: path, file: file, mode: mode, lock: lock)
    opened = try opening.prepareFile()
    readers = try opening.openReaders()
    identity = try opening.checkIdentity(readers)
    warnings = NetworkFileSystem.name(at: file).map { [.networkFileSystem($0)] } ?? []
  }

  deinit {
    // Readers first: the last connection to close empties the log, and only a writer can.
    try? readers.close()
    writer.withLock { writer in
      guard let queue = writer else { return }
      writer = nil
      // Without the lock SQLite would still be alone here: it closes under an exclusive lock.
      if (try? lock.withLock(mode: fileMode, { try? queue.close() })) == nil { try? queue.close() }
    }
  }

  private var fileMode: UInt32 { UInt32(FilePath.status(file).mode) }

  // MARK: Access for the parts of the store

  /// Runs `body` on one moment of the memory.
  func read<T>(_ doing: String, _ body: (Database) throws -> T) throws -> T {
    try StoreError.naming(path, doing) {
      try readers.unsafeReentrantRead { database in
        if database.isInsideTransaction { return try body(database) }
        var result: T?
        try database.inTransaction(.deferred) {
          result = try body(database)
          return .commit
        }
        guard let result else { preconditionFailure("the transaction ran without its body") }
        return result
      }
    }
  }

  /// Runs `body` as one write, alone among all writers, and logs it when it changed anything.
  ///
  /// `body` gets the head and the revision of this write, one more. A rehearsal takes everything back.
  func write(
    as context: WriteContext, _ doing: String, isRehearsal: Bool = false,
    _ body: (Database, _ head: Revision, _ revision: Revision) throws -> WriteReport
  ) throws -> WriteReport {
    try alone(doing) { writer in
      var report = WriteReport(revision: .zero)
      try writer.inTransaction(.immediate) { database in
        let head = try Self.head(database)
        let revision = Revision(rawValue: head.rawValue + 1)
        report = try body(database, head, revision)
        guard report.changedAnything, !isRehearsal else { return .rollback }
        report.revision = revision
        try Self.log(report, context, database)
        return .commit
      }
      if report.changedAnything, !isRehearsal { checkpointIfLong(writer) }
      return report
    }
  }

  /// Gives back the memory of the writing connection's cache, which fills up in a long write.
  func releaseCache() { writer.withLock { $0?.releaseMemory() } }

  /// Runs `body` with the writing connection while holding the lock.
  func alone<T>(_ doing: String, _ body: (DatabaseQueue) throws -> T) throws -> T {
    guard mode != .readOnly else { throw StoreError(path, doing, .readOnly) }
    do {
      return try lock.withLock(mode: fileMode) {
        guard FilePath.status(file).identity == opened else { throw StoreError(path, doing, .replaced) }
        return try StoreError.naming(path, doing) {
          let queue = try writer.withLock { writer in
            if let writer { return writer }
            let opened = try StoreOpening.openWriter(file, options: options)
            writer = opened
            return opened
          }
          return try body(queue)
        }
      }
    } catch let failure as WriteLock.Failure {
      throw StoreError(path, doing, StoreError.Reason(failure, timeout: options.lockTimeout))
    }
  }

  static func head(_ database: Database) throws -> Revision {
    let query = try Query("SELECT max(revision) FROM write", in: database, isKept: true)
    return try query.step() ? Revision(rawValue: query.optionalInteger(0) ?? 0) : .zero
  }

  private static func log(_ report: WriteReport, _ context: WriteContext, _ database: Database) throws {
    let query = try Query(
      "INSERT INTO write (revision, at, who, what, added, updated, deleted) VALUES (?, ?, ?, ?, ?, ?, ?)",
      in: database)
    try query.bind(report.revision.rawValue, at: 1)
    try query.bind(context.when.seconds, at: 2)
    try query.bind(context.who, at: 3)
    try query.bind(context.what, at: 4)
    try query.bind(Int64(report.added), at: 5)
    try query.bind(Int64(report.updated), at: 6)
    try query.bind(Int64(report.deleted), at: 7)
    try query.run()
  }

  /// Empties the log into the file, under the lock that the caller holds.
  private func checkpointIfLong(_ writer: DatabaseQueue) {
    guard FilePath.status(file + "-wal").size > options.checkpointBytes else { return }
    // The write is on the disk already: whatever fails here must not say otherwise, and the next
    // write tries again.
    _ = try? writer.writeWithoutTransaction { try $0.checkpoint(.passive) }
  }
}
