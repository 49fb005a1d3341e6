#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension [UInt8] {
  /// Where `byte` stands first in a part; by the C library, which looks at many bytes at once.
  func firstOffset(of byte: UInt8, in range: Range<Int>) -> Int? {
    unsafe self[range].withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let found = unsafe memchr(base, Int32(byte), bytes.count) else {
        return nil
      }
      return unsafe range.lowerBound + (UnsafeRawPointer(found) - base)
    }
  }
}
