internal import Glibc

/// The bytes of a compiled glossary: a mapped file, or memory of our own; immutable from birth to death.
@safe final class TermBytes: @unchecked Sendable {  // Only `deinit` changes what the pointer names.
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

  /// Maps the file at `path`, which is never written in place nor made shorter, only replaced; `nil` where
  /// there is no such file or it cannot be read.
  init?(mapping path: String) {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var facts = stat()
    guard unsafe fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG, facts.st_size > 0 else {
      return nil
    }
    count = Int(facts.st_size)
    isMapped = true
    guard
      let mapped = unsafe mmap(nil, count, PROT_READ, MAP_SHARED | Int32(MAP_POPULATE), file, 0),
      unsafe mapped != MAP_FAILED
    else { return nil }
    unsafe base = mapped
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

  /// Where `range`, which lies inside the bytes and begins at a multiple of 64, stands in memory.
  func address(of range: Range<Int>) -> UnsafeRawPointer {
    precondition(range.lowerBound >= 0 && range.upperBound <= count && range.lowerBound % 64 == 0)
    return unsafe UnsafeRawPointer(base + range.lowerBound)
  }
}

/// A 64-bit sum that tells damage from health: eight lanes of words, each multiplied and turned.
func termChecksum(_ bytes: RawSpan) -> UInt64 {
  let prime: UInt64 = 0x9e37_79b1_85eb_ca87
  var lanes = SIMD8<UInt64>(1, 2, 3, 4, 5, 6, 7, 8) &* prime
  var position = 0
  while position + 64 <= bytes.byteCount {
    let words = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: position, as: SIMD8<UInt64>.self)
    lanes = (lanes ^ words) &* prime
    lanes ^= lanes &>> 29
    position += 64
  }
  var sum = UInt64(bytes.byteCount)
  for lane in 0..<8 {
    sum = (sum ^ lanes[lane]) &* prime
    sum ^= sum >> 31
  }
  while position < bytes.byteCount {
    sum = (sum ^ UInt64(unsafe bytes.unsafeLoad(fromByteOffset: position, as: UInt8.self))) &* prime
    sum ^= sum >> 31
    position += 1
  }
  return sum
}
