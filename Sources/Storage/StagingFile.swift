internal import Bitext
internal import Glibc

/// The units of an import on their way: a file without a name, beside the memory.
///
/// It loses its name as soon as it is made, so a killed process leaves nothing. Memory for each unit
/// is 16 bytes.
final class StagingFile: UnitBatch {
  private let descriptor: Int32
  /// Where each record ends in the file.
  private var ends: [Int64] = []
  private(set) var hashes: [Int64] = []
  private var buffer: [UInt8] = []
  private var written: Int64 = 0

  /// A system call that failed.
  struct Failure: Error {
    let code: Int32
  }

  /// Makes the file, using the name `path` for a moment.
  init(path: String) throws {
    var descriptor = Self.make(path)
    if descriptor < 0, errno == EEXIST {
      // Of a process killed in that moment. One that is alive has no more use for the name either.
      unsafe unlink(path)
      descriptor = Self.make(path)
    }
    guard descriptor >= 0 else { throw Failure(code: errno) }
    unsafe unlink(path)
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  private static func make(_ path: String) -> Int32 {
    unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
  }

  func append(_ unit: TranslationUnit) throws {
    UnitRecord.append(unit, to: &buffer)
    ends.append(written + Int64(buffer.count))
    hashes.append(UnitIdentity.hash(unit))
    if buffer.count >= Self.bufferSize { try flush() }
  }

  func flush() throws {
    var position = 0
    while position < buffer.count {
      let count = unsafe buffer.withUnsafeBytes {
        unsafe pwrite(descriptor, $0.baseAddress! + position, $0.count - position, off_t(written))
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        // What did go to the file stays counted, so that the records keep their places.
        buffer.removeFirst(position)
        throw Failure(code: errno)
      }
      position += count
      written += Int64(count)
    }
    buffer.removeAll(keepingCapacity: true)
  }

  func unit(at position: Int) throws -> TranslationUnit {
    let start = position == 0 ? 0 : ends[position - 1]
    return try UnitRecord.unit(try read(start..<ends[position]))
  }

  func forEach(_ body: (Int, TranslationUnit) throws -> Void) throws {
    var position = 0
    while position < ends.count {
      // As many whole records as go into the buffer, at least one.
      let start = position == 0 ? 0 : ends[position - 1]
      var last = position
      while last + 1 < ends.count, ends[last + 1] - start <= Int64(Self.bufferSize) { last += 1 }
      let bytes = try read(start..<ends[last])
      var offset = 0
      while position <= last {
        let end = Int(ends[position] - start)
        try body(position, try UnitRecord.unit(Array(bytes[offset..<end])))
        offset = end
        position += 1
      }
    }
  }

  private func read(_ range: Range<Int64>) throws -> [UInt8] {
    var failure: Int32?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: range.count) { bytes, count in
      while count < range.count {
        let got = unsafe pread(
          descriptor, bytes.baseAddress! + count, range.count - count, off_t(range.lowerBound) + count)
        if got < 0, errno == EINTR { continue }
        guard got > 0 else {
          failure = got == 0 ? EIO : errno
          return
        }
        count += got
      }
    }
    if let failure { throw Failure(code: failure) }
    return bytes
  }

  private static let bufferSize = 1 << 20
}
