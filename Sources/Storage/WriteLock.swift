internal import Glibc

/// The lock that all writers of a memory share, across threads and processes.
///
/// It is a `flock` on a file of its own, so `flock news.bellek-lock cp …` copies a memory in peace. It
/// spans each write and each checkpoint: SQLite 3.7.0 to 3.51.2 can lose a write that begins beside a
/// checkpoint (https://sqlite.org/wal.html, "the WAL-reset bug").
///
/// Waiters take turns: whoever waits longest for the lock holds the *turn* (a lock on the first byte of
/// the file), and who wants the lock must have had the turn. So a process that writes without a pause
/// cannot take the lock again ahead of one that waits. A killed process lets go of both.
struct WriteLock: Sendable {
  let path: String
  /// How long to wait, in seconds.
  let timeout: Double

  /// How a wait ended without the lock.
  enum Failure: Error {
    /// Another holds it; its process id, if it is known.
    case timedOut(holder: Int32?)
    case system(Int32)
  }

  /// Runs `body` alone among all writers.
  ///
  /// The lock file, if it must be made, gets the rights `mode`: those of the memory.
  func withLock<T>(mode: mode_t, _ body: () throws -> T) throws -> T {
    let descriptor = try acquire(mode: mode)
    // Closing lets go of every lock of the descriptor.
    defer { close(descriptor) }
    return try body()
  }

  private func acquire(mode: mode_t) throws -> Int32 {
    let descriptor = try openFile(mode: mode)
    let start = Self.now()
    var pause: UInt32 = 200
    var hasTurn = false
    while true {
      if !hasTurn { hasTurn = setTurn(F_WRLCK, of: descriptor) }
      if hasTurn, flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
        _ = setTurn(F_UNLCK, of: descriptor)
        recordHolder(descriptor)
        return descriptor
      }
      guard Self.now() - start < timeout else {
        defer { close(descriptor) }
        throw Failure.timedOut(holder: holder(descriptor))
      }
      usleep(pause)
      // Who has the turn is next and looks often; the others look less and less often.
      pause = hasTurn ? 500 : min(pause * 2, 4_000)
    }
  }

  private func openFile(mode: mode_t) throws -> Int32 {
    let made = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    if made >= 0 {
      // The memory's own rights, whatever the umask.
      fchmod(made, mode)
      return made
    }
    guard errno == EEXIST else { throw Failure.system(errno) }
    let existing = unsafe open(path, O_RDWR | O_CLOEXEC)
    guard existing >= 0 else { throw Failure.system(errno) }
    return existing
  }

  private func setTurn(_ type: Int32, of descriptor: Int32) -> Bool {
    var range = flock()
    range.l_type = Int16(type)
    range.l_whence = Int16(SEEK_SET)
    range.l_len = 1
    return unsafe fcntl(descriptor, Self.setOpenFileLock, &range) == 0
  }

  /// `F_OFD_SETLK` of fcntl(2), which Swift does not see: a lock of the open file, not of the process,
  /// so threads wait for one another too.
  private static let setOpenFileLock: Int32 = 37

  private func recordHolder(_ descriptor: Int32) {
    var text = "\(getpid())\n"
    // Only for a message; a full disk must not stop a write here.
    _ = ftruncate(descriptor, 0)
    _ = text.withUTF8 { unsafe pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  private func holder(_ descriptor: Int32) -> Int32? {
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = unsafe pread(descriptor, &bytes, bytes.count, 0)
    return Int32(String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).filter(\.isNumber))
  }

  private static func now() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
