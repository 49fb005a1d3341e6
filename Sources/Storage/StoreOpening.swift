internal import Bitext
internal import GRDB
internal import Glibc

/// The steps from a path to an open memory.
struct StoreOpening {
  /// As given, for messages.
  let path: String
  /// What SQLite opens.
  let file: String
  let mode: SQLiteStore.Mode
  let lock: WriteLock

  private static let doing = "open the memory"

  /// Makes the file if it may and must be made, and looks at what stands there.
  func prepareFile() throws -> FilePath.Identity {
    var status = FilePath.status(file)
    let isVoid = status.kind == .missing || (status.kind == .file && status.size == 0)
    if mode == .readWrite(create: true), isVoid {
      try create()
      status = FilePath.status(file)
    }
    switch status.kind {
    case .missing: throw error(.missing)
    case .directory: throw error(.isDirectory)
    case .other: throw error(.notAMemory("not a regular file"))
    case .denied: throw error(.noPermission)
    case .file where status.size == 0: throw error(.notAMemory("an empty file"))
    // SQLite takes a file of one byte for an empty one; no database is shorter than a page.
    case .file where status.size < 512: throw error(.notAMemory("not an SQLite database"))
    case .file where !FilePath.isReadable(file): throw error(.noPermission)
    case .file: return status.identity
    }
  }

  /// Makes a new memory under another name and gives it its own when it is whole, so that nobody ever
  /// sees half of one.
  private func create() throws {
    guard FilePath.status(FilePath.folder(of: file)).kind == .directory else { throw error(.noFolder) }
    do {
      try lock.withLock(mode: 0o600) {
        // Another process may have made it since.
        guard FilePath.status(file).size == 0 else { return }
        guard FilePath.status(file + "-wal").size == 0 else {
          throw error(
            .other("\(path)-wal belongs to a memory that was moved away or removed; put the two together"))
        }
        let draft = file + "-new"
        func removeDraft() {
          for suffix in ["", "-wal", "-shm", "-journal"] { unsafe unlink(draft + suffix) }
        }
        // Of a process that was killed here; and our own, should anything fail.
        removeDraft()
        defer { removeDraft() }
        let descriptor = unsafe open(draft, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw WriteLock.Failure.system(errno) }
        close(descriptor)
        try StoreError.naming(path, "make the memory") { try Self.fill(draft) }
        guard unsafe rename(draft, file) == 0 else { throw WriteLock.Failure.system(errno) }
        FilePath.synchronizeFolder(of: file)
      }
    } catch let failure as WriteLock.Failure {
      throw StoreError(path, "make the memory", StoreError.Reason(failure, timeout: lock.timeout))
    }
  }

  private static func fill(_ file: String) throws {
    var configuration = Configuration()
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    let queue = try DatabaseQueue(path: file, configuration: configuration)
    try Schema.migrations.migrate(queue)
    try queue.write { database in
      for (key, value) in [("identity", newIdentity()), ("created", String(time(nil)))] {
        try database.execute(sql: "INSERT INTO meta (key, value) VALUES (?, ?)", arguments: [key, value])
      }
    }
    try queue.writeWithoutTransaction { try requireWAL($0) }
    try queue.close()
  }

  /// A UUID, version 4 (RFC 9562 §5.4).
  private static func newIdentity() -> String {
    var generator = SystemRandomNumberGenerator()
    let high = generator.next() & 0xffff_ffff_ffff_0fff | 0x4000
    let low = generator.next() & 0x3fff_ffff_ffff_ffff | 0x8000_0000_0000_0000
    let digits = [high, low].map { value in
      let text = String(value, radix: 16)
      return String(repeating: "0", count: 16 - text.utf8.count) + text
    }.joined()
    var rest = Substring(digits)
    return [8, 4, 4, 4, 12].map { count in
      defer { rest = rest.dropFirst(count) }
      return String(rest.prefix(count))
    }.joined(separator: "-")
  }

  /// Connections that only read.
  func openReaders() throws -> DatabasePool {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(10)
    return try StoreError.naming(path, Self.doing) {
      try DatabasePool(path: readAddress(), configuration: configuration)
    }
  }

  /// In a folder that cannot be written to SQLite can make no `-shm` beside the file, and reads it only
  /// when told that nobody else writes it (https://www.sqlite.org/wal.html §"Read-Only Databases").
  private func readAddress() throws -> String {
    guard !FilePath.isWritable(FilePath.folder(of: file)) else { return file }
    guard FilePath.status(file + "-wal").size > 0 else { return Self.immutableAddress(file) }
    guard FilePath.status(file + "-shm").kind == .file else { throw error(.unreadableLog) }
    return file
  }

  static func immutableAddress(_ file: String) -> String {
    var address = "file:"
    for byte in file.utf8 {
      switch byte {
      case UInt8(ascii: "%"), UInt8(ascii: "?"), UInt8(ascii: "#"), 0x80...:
        address += "%" + String(byte, radix: 16)
      default: address.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return address + "?immutable=1"
  }

  /// The connection that writes, for use under the lock.
  static func openWriter(_ file: String, options: SQLiteStore.Options) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { database in
      try requireWAL(database)
      try database.execute(
        sql: """
          PRAGMA synchronous = FULL;
          PRAGMA wal_autocheckpoint = 0;
          PRAGMA journal_size_limit = 1048576;
          PRAGMA cache_size = -32768;
          """)
      if let bytes = options.maximumBytes {
        let pageSize = try Int64.fetchOne(database, sql: "PRAGMA page_size") ?? 4096
        try database.execute(sql: "PRAGMA max_page_count = \(max(1, bytes / pageSize))")
      }
    }
    return try DatabaseQueue(path: file, configuration: configuration)
  }

  private static func requireWAL(_ database: Database) throws {
    guard try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL") == "wal" else {
      throw DatabaseError(message: "SQLite cannot keep a write-ahead log here")
    }
  }

  /// Makes sure that the file is a memory of this version.
  ///
  /// - Returns: its identity.
  func checkIdentity(_ readers: DatabasePool) throws -> String {
    var version = try format(readers)
    if version < Schema.version, mode != .readOnly {
      try migrate()
      version = try format(readers)
    }
    guard version >= Schema.version else {
      throw error(.olderSchema(found: version, known: Schema.version))
    }
    return try StoreError.naming(path, Self.doing) {
      let identity = try readers.read {
        try String.fetchOne($0, sql: "SELECT value FROM meta WHERE key = 'identity'")
      }
      guard let identity else { throw CorruptValue("it has no identity") }
      return identity
    }
  }

  private func format(_ readers: DatabasePool) throws -> Int {
    let (application, version) = try StoreError.naming(path, Self.doing) {
      try readers.read {
        (
          try Int64.fetchOne($0, sql: "PRAGMA application_id") ?? 0,
          try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0
        )
      }
    }
    guard application == Schema.applicationID else {
      throw error(.notAMemory("an SQLite database of another program"))
    }
    guard version <= Schema.version else {
      throw error(.newerSchema(found: version, known: Schema.version))
    }
    return version
  }

  private func migrate() throws {
    do {
      try lock.withLock(mode: FilePath.status(file).mode) {
        try StoreError.naming(path, "bring the memory up to date") {
          let queue = try Self.openWriter(file, options: SQLiteStore.Options())
          try Schema.migrations.migrate(queue)
          try queue.close()
        }
      }
    } catch let failure as WriteLock.Failure {
      throw StoreError(
        path, "bring the memory up to date", StoreError.Reason(failure, timeout: lock.timeout))
    }
  }

  private func error(_ reason: StoreError.Reason) -> StoreError { StoreError(path, Self.doing, reason) }
}

extension StoreError.Reason {
  init(_ failure: WriteLock.Failure, timeout: Double) {
    self =
      switch failure {
      case .timedOut(let holder): .locked(seconds: timeout, holder: holder)
      case .system(let code): Self(systemError: code)
      }
  }

  init(systemError code: Int32) {
    self =
      switch code {
      case ENOSPC, EDQUOT: .diskFull
      case EROFS, EACCES, EPERM: .readOnly
      default: .other(FilePath.systemMessage(code))
      }
  }
}
