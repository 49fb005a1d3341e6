#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A file whose bytes can be read several times, standard input too.
///
/// Standard input goes to a temporary file first that only its owner can read and that has no name any more
/// once it is there.
final class ByteSource {
  private let name: String
  private let bytes: [UInt8]?
  /// Of the temporary file for standard input; -1 for a file that has a path.
  private let descriptor: Int32

  init(path: String) throws(FormatError) {
    name = path
    bytes = nil
    descriptor = path == "-" ? try Self.spool() : -1
  }

  /// Reads from memory.
  init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    descriptor = -1
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// The bytes from the first on.
  func input() throws(FormatError) -> ByteInput {
    if let bytes { return ByteInput(name: name, bytes: bytes) }
    if descriptor < 0 { return try ByteInput(path: name) }
    // A descriptor of its own, with a position of its own.
    return try ByteInput(path: "/dev/fd/\(descriptor)", name: name)
  }

  private static func spool() throws(FormatError) -> Int32 {
    var status = stat()
    // A file behind standard input can be read again as it is.
    if unsafe fstat(0, &status) == 0, status.st_mode & S_IFMT == S_IFREG, lseek(0, 0, SEEK_CUR) == 0 {
      return dup(0)
    }
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/bellek-XXXXXX".utf8CString)
    let descriptor = unsafe mkstemp(&template)
    guard descriptor >= 0 else {
      throw FormatError("-", .unreadable("no temporary file: \(ByteInput.reason())"))
    }
    _ = unsafe unlink(template)
    let input = try ByteInput(path: "-")
    var buffer = [UInt8](repeating: 0, count: 256 * 1024)
    while true {
      let got = try input.read(into: &buffer, upTo: buffer.count)
      if got == 0 { return descriptor }
      var start = 0
      while start < got {
        let written = unsafe buffer.withUnsafeBytes { bytes in
          let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[start..<got])
          return unsafe write(descriptor, rest.baseAddress, rest.count)
        }
        guard written > 0 else {
          throw FormatError("-", .unreadable("no room for a copy: \(ByteInput.reason())"))
        }
        start += written
      }
    }
  }
}
