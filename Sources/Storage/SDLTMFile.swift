internal import GRDB
internal import GRDBSQLite

/// A translation memory of Trados Studio, which is an SQLite file; read only, one unit at a time.
///
///     let file = try SDLTMFile(path: "news.sdltm")
///     while let row = try file.next() { … row.source … }
///
/// Nothing that the file says is run: the tables must be plain ones, no views and no computed columns; values go
/// in as parameters alone; the file is not written to, locked or checked for a log. Columns and tables that older
/// versions lack are taken for empty. Memory is bounded by 16 units. For one thread at a time.
public final class SDLTMFile {
  /// One of the memories in the file; there is nearly always one.
  public struct Memory: Hashable, Sendable {
    public var name: String?
    /// As the file spells it: `en-US`.
    public var source: String
    public var target: String
  }

  /// What the file says of one unit.
  public struct Row: Hashable, Sendable {
    public var id: Int64
    public var memory: Int64?
    /// XML; `nil` where it is missing or over ``SDLTMFile/segmentLimit``.
    public var source: String?
    public var target: String?
    /// Whether a segment was over the limit.
    public var isTooLong = false
    /// Columns by their names, those that are set: `creation_date`, `change_user`, `usage_counter`, ….
    public var fields: [String: String] = [:]
    /// Custom fields by name, then contexts, in the order of their tables.
    public var attributes: [(name: String, value: String)] = []

    public static func == (left: Row, right: Row) -> Bool {
      left.id == right.id && left.fields == right.fields
    }
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
  }

  /// Bytes of a segment's XML.
  public static let segmentLimit = 4 << 20
  /// Bytes of any value, and of a row.
  private static let valueLimit: Int32 = 64 << 20
  private static let batchSize = 16

  public let memories: [Int64: Memory]
  private let path: String
  private let queue: DatabaseQueue
  private let tables: SDLTMTables
  private var batch: ArraySlice<Row> = []
  private var last = Int64.min
  private var isFinished = false

  /// Opens the file at `path`.
  ///
  /// - Throws: `StoreError` when it is no such memory, or one that Trados has not finished writing.
  public init(path: String) throws {
    self.path = path
    try Self.check(path)
    queue = try StoreError.naming(path, Self.doing) {
      try DatabaseQueue(
        path: StoreOpening.immutableAddress(FilePath.absolute(path)), configuration: Self.configuration)
    }
    (tables, memories) = try StoreError.naming(path, Self.doing) { [queue] in
      try queue.read { database in
        let tables = try SDLTMTables(database)
        return (tables, try tables.memories(database))
      }
    }
  }

  /// The next unit by number, or `nil` after the last.
  public func next() throws -> Row? {
    if batch.isEmpty, !isFinished {
      let rows = try StoreError.naming(path, Self.doing) {
        try queue.read { try tables.rows(after: last, limit: Self.batchSize, $0) }
      }
      isFinished = rows.count < Self.batchSize
      last = rows.last?.id ?? last
      batch = rows[...]
    }
    return batch.popFirst()
  }

  private static let doing = "read the translation memory"

  private static func check(_ path: String) throws {
    let status = FilePath.status(path)
    switch status.kind {
    case .missing: throw StoreError(path, doing, .missing)
    case .directory: throw StoreError(path, doing, .isDirectory)
    case .denied: throw StoreError(path, doing, .noPermission)
    case .other: throw StoreError(path, doing, .notAMemory("not a regular file"))
    case .file where status.size < 512: throw StoreError(path, doing, .notAMemory("not an SQLite database"))
    case .file where !FilePath.isReadable(path): throw StoreError(path, doing, .noPermission)
    case .file: break
    }
    let file = FilePath.absolute(path)
    // What stands in them belongs to the memory and would be missed.
    for suffix in ["-wal", "-journal"] where FilePath.status(file + suffix).size > 0 {
      throw StoreError(
        path, doing, .other("\(path)\(suffix) holds changes that are not in it yet; close it in Trados first")
      )
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { database in
      unsafe sqlite3_limit(database.sqliteConnection, SQLITE_LIMIT_LENGTH, valueLimit)
      try database.execute(
        sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0")
    }
    return configuration
  }
}
