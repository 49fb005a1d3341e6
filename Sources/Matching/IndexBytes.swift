internal import Glibc
internal import Synchronization

/// The bytes of an index: a mapped file, or memory of our own.
///
/// A mapped file is verified block by block, each when it is first touched: whoever reads a range says so
/// to ``check(_:)`` before. Immutable from birth to death but for the marks of verified blocks, which are
/// atomic, so every thread may read it.
@safe final class IndexBytes: @unchecked Sendable {  // Only `deinit` changes what the pointers name.
  private let base: UnsafeMutableRawPointer
  let count: Int
  private let path: String?
  /// Where the blocks' checksums stand.
  private var sums = 0..<0
  /// A bit for each block, set when it was verified.
  ///
  /// None for memory of our own.
  private var marks: UnsafeMutablePointer<Atomic<UInt64>>?
  private var markCount = 0

  /// Memory of our own, with these bytes.
  init(_ bytes: [UInt8]) {
    count = bytes.count
    unsafe base = .allocate(byteCount: max(count, 1), alignment: 64)
    path = nil
    unsafe bytes.withUnsafeBytes {
      unsafe UnsafeMutableRawBufferPointer(start: base, count: count).copyMemory(from: $0)
    }
  }

  /// Maps the file at `path` for reading.
  ///
  /// The file is never written in place nor made shorter, only replaced as a whole, so the mapping
  /// stays what it is when a newer index takes its name.
  convenience init(mapping path: String) throws(IndexError) {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw errno == ENOENT ? .missing(path) : .unreadable(path, errno) }
    defer { close(file) }
    try self.init(mapping: file, path: path)
  }

  /// Maps an open file.
  init(mapping file: Int32, path: String) throws(IndexError) {
    var facts = stat()
    guard unsafe fstat(file, &facts) == 0 else { throw .unreadable(path, errno) }
    guard facts.st_mode & S_IFMT == S_IFREG, facts.st_size > 0 else {
      throw .damaged(path, "it is empty or no regular file")
    }
    count = Int(facts.st_size)
    guard let mapped = unsafe mmap(nil, count, PROT_READ, MAP_SHARED, file, 0), unsafe mapped != MAP_FAILED
    else { throw .unreadable(path, errno) }
    unsafe base = mapped
    self.path = path
  }

  deinit {
    if path != nil {
      unsafe munmap(base, count)
    } else {
      unsafe base.deallocate()
    }
    if let marks = unsafe marks {
      unsafe marks.deinitialize(count: markCount)
      unsafe marks.deallocate()
    }
  }

  var bytes: RawSpan {
    @_lifetime(borrow self) get {
      let span = unsafe RawSpan(_unsafeStart: UnsafeRawPointer(base), byteCount: count)
      return unsafe _overrideLifetime(span, borrowing: self)
    }
  }

  // MARK: Verification

  /// From now on `check` compares blocks with the checksums that stand in `sums`, which are verified.
  ///
  /// Called before the bytes are shared with any other thread.
  func watch(blockCount: Int, sums: Range<Int>) {
    self.sums = sums
    markCount = (blockCount + 63) / 64
    let marks = UnsafeMutablePointer<Atomic<UInt64>>.allocate(capacity: markCount)
    for word in 0..<markCount { unsafe (marks + word).initialize(to: Atomic(0)) }
    unsafe self.marks = marks
  }

  /// Makes sure that the bytes in `range` are what was written.
  ///
  /// - Throws: ``IndexError/damaged(_:_:)``.
  @inline(__always)
  func check(_ range: Range<Int>) throws(IndexError) {
    guard let marks = unsafe marks, !range.isEmpty else { return }
    var block = range.lowerBound / IndexHeader.blockSize
    let last = (range.upperBound - 1) / IndexHeader.blockSize
    while block <= last {
      // The bytes never change, so nothing has to be ordered by the mark.
      if unsafe marks[block >> 6].load(ordering: .relaxed) & (1 << UInt64(block & 63)) == 0 {
        try verify(block)
      }
      block += 1
    }
  }

  @inline(never)
  private func verify(_ block: Int) throws(IndexError) {
    guard let marks = unsafe marks, let path, block > 0 else { return }
    let start = block * IndexHeader.blockSize
    let sum = Checksum.sum(of: bytes.extracting(start..<start + IndexHeader.blockSize))
    let place = sums.lowerBound + (block - 1) * 8
    let given = unsafe bytes.unsafeLoad(fromByteOffset: place, as: UInt64.self)
    guard sum == given else { throw .damaged(path, "the checksum of its block \(block)") }
    _ = unsafe marks[block >> 6].bitwiseOr(1 << UInt64(block & 63), ordering: .relaxed)
  }
}
