internal import Glibc

/// What the file system says of a path, without ever opening the file.
///
/// Opening is left to SQLite: POSIX locks belong to the process, so closing any descriptor of the file
/// would drop the locks that SQLite holds on it (https://www.sqlite.org/howtocorrupt.html §2.2).
enum FilePath {
  /// What stands at a path.
  enum Kind {
    case missing, file, directory, other, denied
  }

  /// A file, told from another that took its path.
  struct Identity: Hashable, Sendable {
    let device: UInt64
    let number: UInt64
  }

  struct Status {
    let kind: Kind
    let identity: Identity
    let size: Int64
    /// The rights, as `chmod` takes them.
    let mode: mode_t
  }

  static func status(_ path: String) -> Status {
    var info = stat()
    guard unsafe stat(path, &info) == 0 else {
      let kind: Kind = errno == EACCES ? .denied : .missing
      return Status(kind: kind, identity: Identity(device: 0, number: 0), size: 0, mode: 0)
    }
    let kind: Kind =
      switch info.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .directory
      default: .other
      }
    return Status(
      kind: kind, identity: Identity(device: UInt64(info.st_dev), number: UInt64(info.st_ino)),
      size: Int64(info.st_size), mode: info.st_mode & 0o777)
  }

  /// The path from the root, through all symbolic links, so that one file has one lock.
  ///
  /// Of a file that does not exist, the folder is resolved. It never begins with `file:`, which
  /// SQLite would read as an address.
  static func absolute(_ path: String) -> String {
    if let resolved = real(path) { return resolved }
    let folder = folder(of: path)
    let name = path.split(separator: "/", omittingEmptySubsequences: true).last.map(String.init) ?? ""
    guard let resolved = real(folder) else {
      return path.hasPrefix("/") ? path : (real(".") ?? "") + "/" + path
    }
    return (resolved == "/" ? "" : resolved) + "/" + name
  }

  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func isWritable(_ path: String) -> Bool { unsafe access(path, W_OK) == 0 }

  static func isReadable(_ path: String) -> Bool { unsafe access(path, R_OK) == 0 }

  /// Whether entries made or renamed in a folder are on the disk.
  static func synchronizeFolder(of path: String) {
    let descriptor = unsafe open(folder(of: path), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// What the last failed system call said: "No space left on device".
  static func systemMessage(_ code: Int32 = errno) -> String {
    unsafe String(cString: strerror(code))
  }

  private static func real(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }
}
