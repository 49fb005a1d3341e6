internal import Glibc

/// The bytes of an index: a mapped file, or memory of our own.
///
/// Immutable from birth to death, so every thread may read it.
@safe final class IndexBytes: @unchecked Sendable {  // Only `deinit` touches what the pointer names.
  private let base: UnsafeMutableRawPointer
  let count: Int
  private let isMapped: Bool

  /// Memory of our own, filled once by `fill`.
  init(count: Int, fill: (UnsafeMutableRawBufferPointer) -> Void) {
    unsafe base = .allocate(byteCount: max(count, 1), alignment: 64)
    self.count = count
    isMapped = false
    unsafe fill(UnsafeMutableRawBufferPointer(start: base, count: count))
  }

  /// Maps the file at `path` for reading.
  ///
  /// The file is never written in place nor made shorter, only replaced as a whole, so the mapping
  /// stays what it is when a newer index takes its name.
  init(mapping path: String) throws(IndexError) {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw errno == ENOENT ? .missing(path) : .unreadable(path, errno) }
    defer { close(file) }
    var facts = stat()
    guard unsafe fstat(file, &facts) == 0 else { throw .unreadable(path, errno) }
    guard facts.st_mode & S_IFMT == S_IFREG, facts.st_size > 0 else {
      throw .damaged(path, "it is empty or no regular file")
    }
    count = Int(facts.st_size)
    guard let mapped = unsafe mmap(nil, count, PROT_READ, MAP_PRIVATE, file, 0), unsafe mapped != MAP_FAILED
    else { throw .unreadable(path, errno) }
    unsafe base = mapped
    isMapped = true
  }

  deinit {
    if isMapped {
      unsafe munmap(base, count)
    } else {
      unsafe base.deallocate()
    }
  }

  var bytes: RawSpan {
    @_lifetime(borrow self) get {
      let span = unsafe RawSpan(_unsafeStart: UnsafeRawPointer(base), byteCount: count)
      return unsafe _overrideLifetime(span, borrowing: self)
    }
  }

  /// Writes the bytes to a file at `path` that appears there whole or not at all.
  func write(to path: String) throws(IndexError) {
    let temporary = "\(path).\(getpid()).new"
    let file = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .unwritable(path, errno) }
    var failure: Int32 = posix_fallocate(file, 0, count)
    var written = 0
    while failure == 0, written < count {
      let step = unsafe Glibc.write(file, base + written, min(count - written, 1 << 30))
      if step > 0 { written += step } else if errno != EINTR { failure = errno }
    }
    if failure == 0, fsync(file) != 0 { failure = errno }
    close(file)
    if failure == 0, unsafe rename(temporary, path) != 0 { failure = errno }
    guard failure == 0 else {
      unsafe unlink(temporary)
      throw .unwritable(path, failure)
    }
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let directory = unsafe open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if directory >= 0 {
      fsync(directory)
      close(directory)
    }
  }
}
