internal import Glibc

/// A file in the making, beside the one that it may become; gone with the value unless published.
final class ScratchFile {
  private let target: String
  private let name: String
  private let file: Int32
  private var pending: [UInt8] = []
  private var written = 0
  private var hasName = true

  init(beside path: String, suffix: String) throws(IndexError) {
    target = path
    name = "\(path).\(getpid()).\(suffix)"
    file = unsafe open(name, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .unwritable(path, errno) }
  }

  deinit {
    close(file)
    if hasName { unsafe unlink(name) }
  }

  /// Takes the name away, so that nothing is left whatever happens.
  func unlinkName() {
    unsafe unlink(name)
    hasName = false
  }

  /// Takes up the room at once, so that a full disk is noticed before anything is written.
  func reserve(_ byteCount: Int) throws(IndexError) {
    let failure = posix_fallocate(file, 0, byteCount)
    guard failure == 0 else { throw .unwritable(target, failure) }
  }

  func append(_ bytes: [UInt8]) throws(IndexError) {
    pending += bytes
    if pending.count >= 1 << 18 { try flush() }
  }

  func flush() throws(IndexError) {
    try write(pending, at: written)
    written += pending.count
    pending.removeAll(keepingCapacity: true)
  }

  func overwriteStart(_ bytes: [UInt8]) throws(IndexError) {
    try flush()
    try write(bytes, at: 0)
  }

  /// Appends `count` bytes from `offset` on to `bytes`; what is still pending cannot be read.
  func read(_ offset: Int, _ count: Int, into bytes: inout [UInt8]) throws(IndexError) {
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: count))
    var position = 0
    while position < count {
      let step = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe pread(
          file, buffer.baseAddress.map { unsafe $0 + start + position }, count - position,
          off_t(offset + position))
      }
      if step > 0 { position += step } else if step == 0 || errno != EINTR { throw .unreadable(name, errno) }
    }
  }

  /// Syncs the file and puts it in the target's place.
  func publish(as path: String) throws(IndexError) {
    try flush()
    guard fsync(file) == 0, unsafe rename(name, path) == 0 else { throw .unwritable(path, errno) }
    hasName = false
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let directory = unsafe open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if directory >= 0 {
      fsync(directory)
      close(directory)
    }
  }

  private func write(_ bytes: [UInt8], at offset: Int) throws(IndexError) {
    var position = 0
    while position < bytes.count {
      let step = unsafe bytes.withUnsafeBytes { buffer in
        unsafe pwrite(
          file, buffer.baseAddress.map { unsafe $0 + position }, bytes.count - position,
          off_t(offset + position))
      }
      if step > 0 { position += step } else if errno != EINTR { throw .unwritable(target, errno) }
    }
  }
}
