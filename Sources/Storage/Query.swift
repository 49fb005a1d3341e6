internal import GRDB
internal import GRDBSQLite

/// A prepared statement whose values go in and come out by position.
///
/// It stands beside GRDB's own way for two reasons. GRDB ends a text at its first NUL, in both
/// directions; here every byte is kept. And it takes no box or dictionary for a value, which the feed
/// of all units and an import of hundreds of thousands notice.
///
/// For one database access: not to be kept beyond the closure that gave the database.
@safe final class Query {
  private let statement: Statement
  private let handle: OpaquePointer
  private let database: Database

  /// Prepares `sql`, or takes the statement that the connection has kept since the last time.
  ///
  /// To prepare one takes as long as to read some rows. A kept one is not for two queries of the same text
  /// at once.
  init(_ sql: String, in database: Database, isKept: Bool = false) throws {
    statement = try isKept ? database.cachedStatement(sql: sql) : database.makeStatement(sql: sql)
    unsafe handle = statement.sqliteStatement
    self.database = database
  }

  /// A kept statement with rows left would hold its transaction open.
  deinit { reset() }

  /// The greatest position that a value can be bound to.
  var parameterCount: Int32 { unsafe sqlite3_bind_parameter_count(handle) }

  // MARK: Values in, from position 1

  func bind(_ value: Int64?, at position: Int32) throws {
    if let value {
      try check(unsafe sqlite3_bind_int64(handle, position, value))
    } else {
      try check(unsafe sqlite3_bind_null(handle, position))
    }
  }

  func bind(_ value: Double?, at position: Int32) throws {
    if let value {
      try check(unsafe sqlite3_bind_double(handle, position, value))
    } else {
      try check(unsafe sqlite3_bind_null(handle, position))
    }
  }

  func bind(_ value: String?, at position: Int32) throws {
    guard var value else { return try check(unsafe sqlite3_bind_null(handle, position)) }
    let code = value.withUTF8 { bytes -> Int32 in
      // A text of no bytes may have no address, which SQLite would take for NULL.
      guard let base = bytes.baseAddress else {
        return unsafe sqlite3_bind_text(handle, position, "", 0, Self.copied)
      }
      return unsafe base.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
        unsafe sqlite3_bind_text(handle, position, $0, Int32(bytes.count), Self.copied)
      }
    }
    try check(code)
  }

  /// Tells SQLite to take a copy of a text (`SQLITE_TRANSIENT`, a macro that Swift does not see).
  private static var copied: sqlite3_destructor_type? {
    unsafe unsafeBitCast(-1, to: sqlite3_destructor_type?.self)
  }

  // MARK: Running

  /// Moves to the next row; false when there is none, and then the query can be bound again.
  func step() throws -> Bool {
    switch unsafe sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      unsafe sqlite3_reset(handle)
      return false
    case let code:
      let error = DatabaseError(
        resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage)
      unsafe sqlite3_reset(handle)
      throw error
    }
  }

  /// Runs a statement that gives no rows.
  func run() throws {
    while try step() {}
  }

  /// Leaves the rows that were not read, so that the query can be bound again.
  func reset() {
    unsafe sqlite3_reset(handle)
  }

  // MARK: Values out, from column 0

  func isNull(_ column: Int32) -> Bool {
    unsafe sqlite3_column_type(handle, column) == SQLITE_NULL
  }

  func integer(_ column: Int32) -> Int64 {
    unsafe sqlite3_column_int64(handle, column)
  }

  func optionalInteger(_ column: Int32) -> Int64? {
    isNull(column) ? nil : integer(column)
  }

  func optionalReal(_ column: Int32) -> Double? {
    isNull(column) ? nil : unsafe sqlite3_column_double(handle, column)
  }

  func text(_ column: Int32) throws -> String {
    guard let text = try optionalText(column) else {
      throw CorruptValue("no text in column \(column) of \(statement.sql)")
    }
    return text
  }

  func optionalText(_ column: Int32) throws -> String? {
    guard let base = unsafe sqlite3_column_text(handle, column) else { return nil }
    let bytes = unsafe UnsafeBufferPointer(start: base, count: Int(sqlite3_column_bytes(handle, column)))
    guard let text = unsafe String(validating: bytes, as: UTF8.self) else {
      throw CorruptValue("a text is not UTF-8")
    }
    return text
  }

  private func check(_ code: Int32) throws {
    guard code == SQLITE_OK else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage)
    }
  }
}
