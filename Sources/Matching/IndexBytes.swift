internal import Glibc

/// The bytes of an index: a mapped file, or memory of our own.
///
/// Immutable from birth to death, so every thread may read it.
@safe final class IndexBytes: @unchecked Sendable {  // Only `deinit` touches what the pointer names.
  private let base: UnsafeMutableRawPointer
  let count: Int
  private let isMapped: Bool

  /// Memory of our own, with these bytes.
  init(_ bytes: [UInt8]) {
    count = bytes.count
    unsafe base = .allocate(byteCount: max(count, 1), alignment: 64)
    isMapped = false
    unsafe bytes.withUnsafeBytes {
      unsafe UnsafeMutableRawBufferPointer(start: base, count: count).copyMemory(from: $0)
    }
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
}
