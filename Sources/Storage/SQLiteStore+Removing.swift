internal import Bitext
internal import Glibc

extension SQLiteStore {
  /// Takes a memory away that was made and never written to, with all that stands beside it.
  ///
  /// Nothing happens to one that holds something. To be called when nobody has it open here.
  /// - Returns: whether it is gone.
  @discardableResult
  public static func removeIfUnused(path: String) throws -> Bool {
    let file = FilePath.absolute(path)
    let lock = WriteLock(path: file + "-lock", timeout: Options().lockTimeout)
    let isGone = try lock.withLock(mode: 0o600) {
      let isUnused = try {
        let store = try SQLiteStore(path: path, mode: .readOnly)
        return try store.head() == .zero && store.settings().isEmpty
      }()
      guard isUnused else { return false }
      for suffix in ["", "-wal", "-shm"] { _ = unsafe unlink(file + suffix) }
      return true
    }
    if isGone { _ = unsafe unlink(lock.path) }
    return isGone
  }
}
