public import Bitext
internal import GRDB

/// A memory could not be opened, read or written.
///
///     news.bellek: is not a memory (not an SQLite database); check the path, nothing was changed
///
/// Whatever was being written when it is thrown was not kept at all.
public struct StoreError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// There is no such file.
    case missing
    /// The folder that the file should be made in does not exist.
    case noFolder
    case isDirectory
    /// The file is something else; what, in a few words.
    case notAMemory(String)
    /// A later version of the program wrote it.
    case newerSchema(found: Int, known: Int)
    /// It must be brought up to date first, which reading only does not do.
    case olderSchema(found: Int, known: Int)
    /// The file, or the store, may only be read.
    case readOnly
    case noPermission
    /// Another process writes and did not end in time; its process id, if it is known.
    case locked(seconds: Double, holder: Int32?)
    /// SQLite waited in vain for another connection.
    case busy
    case diskFull
    case corrupt(String)
    /// The last writes stand in the `-wal` file, and the folder is read-only.
    case unreadableLog
    /// The file was removed or replaced since it was opened.
    case replaced
    case noSuchUnit(UnitID)
    /// Another unit already says just that.
    case sameAs(UnitID)
    /// Another process changed the glossaries between reading and writing.
    case glossariesChanged
    /// Anything else, in the system's or SQLite's words.
    case other(String)
  }

  /// The file, as it was given.
  public let path: String
  /// What was being done: "write units".
  public let doing: String
  public let reason: Reason

  init(_ path: String, _ doing: String, _ reason: Reason) {
    self.path = path
    self.doing = doing
    self.reason = reason
  }

  public var description: String { "\(path): \(explanation)" }

  private var explanation: String {
    switch reason {
    case .missing: "there is no memory here; check the path, or import something to make one"
    case .noFolder: "its folder does not exist; make the folder first"
    case .isDirectory: "is a folder, not a memory; name a file in it"
    case .notAMemory(let what): "is not a memory (\(what)); check the path, nothing was changed"
    case .newerSchema(let found, let known):
      "has format \(found), this program knows up to \(known); use a newer version of the program"
    case .olderSchema(let found, let known):
      "has format \(found), this program needs \(known); open it once for writing to bring it up to date"
    case .readOnly: "cannot \(doing): it may only be read; check the rights of the file and its folder"
    case .noPermission: "cannot \(doing): permission denied; check the owner and rights of the file"
    case .locked(let seconds, let holder):
      "cannot \(doing): \(holder.map { "process \($0)" } ?? "another process") has been writing to it "
        + "for over \(Int(seconds.rounded(.up))) s; try again when it is done"
    case .busy: "cannot \(doing): another program holds the file; try again when it is done"
    case .diskFull: "cannot \(doing): disk full; nothing of this was kept; free space and run it again"
    case .corrupt(let detail):
      "cannot \(doing): the file is damaged (\(detail)); restore it from a backup or an export"
    case .unreadableLog:
      "its last writes stand in its -wal file, which cannot be read in a folder that is read-only; "
        + "copy both files to a folder that you may write to"
    case .replaced:
      "cannot \(doing): the file was removed or replaced while in use; open it again"
    case .noSuchUnit(let id): "cannot \(doing): there is no unit \(id.rawValue); it may have been deleted"
    case .glossariesChanged: "cannot \(doing): the glossaries were changed meanwhile; try again"
    case .sameAs(let id): "cannot \(doing): unit \(id.rawValue) already says just that; delete one of them"
    case .other(let message): "cannot \(doing): \(message)"
    }
  }
}

extension StoreError {
  /// Runs `body` and says of an SQLite error which file it was about and what was being done.
  static func naming<T>(_ path: String, _ doing: String, _ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StoreError(path, doing, Reason(error))
    } catch let error as CorruptValue {
      throw StoreError(path, doing, .corrupt(error.description))
    }
  }
}

extension StoreError.Reason {
  init(_ error: DatabaseError) {
    let message = error.message ?? "\(error.resultCode)"
    self =
      switch error.resultCode {
      case .SQLITE_FULL: .diskFull
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
      case .SQLITE_CORRUPT: .corrupt(message)
      case .SQLITE_NOTADB: .notAMemory("not an SQLite database")
      case .SQLITE_READONLY: .readOnly
      case .SQLITE_PERM, .SQLITE_AUTH: .noPermission
      default: .other("\(message) (SQLite error \(error.extendedResultCode.rawValue))")
      }
  }
}

/// A value in the file that this program cannot have written.
struct CorruptValue: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
