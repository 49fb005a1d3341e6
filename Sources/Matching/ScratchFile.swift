internal import Glibc
internal import Synchronization

/// A file in the making, beside the one that it may become; gone with the value unless published.
final class ScratchFile: IndexOutput {
  private let target: String
  private let name: String
  private let file: Int32
  private var hasName = true
  private static let made = Atomic<UInt>(0)

  init(beside path: String, suffix: String) throws(IndexError) {
    target = path
    // Several threads of several programs may make the same index at once.
    name = "\(path).\(getpid())-\(Self.made.wrappingAdd(1, ordering: .relaxed).newValue).\(suffix)"
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

  func reserve(_ byteCount: Int) throws(IndexError) {
    let failure = posix_fallocate(file, 0, byteCount)
    guard failure == 0 else { throw .unwritable(target, failure) }
  }

  func write(_ bytes: ArraySlice<UInt8>, at offset: Int) throws(IndexError) {
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

  /// Fills `buffer` with what was written from `offset` on.
  ///
  /// A mapping would keep all that it has shown in memory.
  func read(into buffer: inout [UInt8], at offset: Int) throws(IndexError) {
    var position = 0
    while position < buffer.count {
      let step = unsafe buffer.withUnsafeMutableBytes { room in
        unsafe pread(
          file, room.baseAddress.map { unsafe $0 + position }, room.count - position, off_t(offset + position)
        )
      }
      if step > 0 { position += step } else if step == 0 || errno != EINTR { throw .unreadable(name, errno) }
    }
  }

  func frozen() throws(IndexError) -> IndexBytes {
    var facts = stat()
    guard unsafe fstat(file, &facts) == 0 else { throw .unreadable(name, errno) }
    return facts.st_size == 0 ? IndexBytes([]) : try IndexBytes(mapping: file, path: name)
  }

  /// Syncs the file and puts it in the target's place.
  func publish(as path: String) throws(IndexError) {
    guard fsync(file) == 0, unsafe rename(name, path) == 0 else { throw .unwritable(path, errno) }
    hasName = false
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let directory = unsafe open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if directory >= 0 {
      fsync(directory)
      close(directory)
    }
  }
}
