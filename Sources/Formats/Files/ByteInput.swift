#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The bytes of a file, of standard input or of an array, read forward once.
///
/// Nothing is held but what `peek` asked for.
final class ByteInput {
  /// As it was given; `-` for standard input.
  let name: String
  private let descriptor: Int32
  private let isOwner: Bool
  /// What was read and not yet handed on.
  private var ahead: ArraySlice<UInt8>
  private var isAtEnd: Bool

  /// Opens the file at `path`, or standard input for `-`; errors and locations speak of `name`.
  init(path: String, name: String? = nil) throws(FormatError) {
    self.name = name ?? path
    ahead = []
    isAtEnd = false
    isOwner = path != "-"
    guard path != "-" else {
      descriptor = 0
      return
    }
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw FormatError(path, errno == ENOENT ? .missingFile : .unreadable(ByteInput.reason()))
    }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else {
      throw FormatError(path, .isDirectory)
    }
  }

  /// Reads from memory.
  init(name: String, bytes: [UInt8]) {
    self.name = name
    ahead = bytes[...]
    isAtEnd = true
    isOwner = false
    descriptor = -1
  }

  deinit {
    if isOwner && descriptor >= 0 { close(descriptor) }
  }

  /// Up to `count` bytes from here, which the next reads give again; fewer only at the end.
  func peek(_ count: Int) throws(FormatError) -> ArraySlice<UInt8> {
    while ahead.count < count && !isAtEnd {
      var piece = [UInt8](repeating: 0, count: count - ahead.count)
      let got = try unsafe piece.withUnsafeMutableBufferPointer { (room) throws(FormatError) in
        try unsafe readDirectly(into: UnsafeMutableRawBufferPointer(room))
      }
      if got == 0 { isAtEnd = true }
      ahead += piece[..<got]
    }
    return ahead.prefix(count)
  }

  /// Fills the front of `room` and returns the number of bytes, 0 only at the end.
  func read(into room: UnsafeMutableRawBufferPointer) throws(FormatError) -> Int {
    if !ahead.isEmpty {
      let piece = ahead.prefix(room.count)
      unsafe room.copyBytes(from: piece)
      ahead = ahead.dropFirst(piece.count)
      return piece.count
    }
    guard !isAtEnd else { return 0 }
    let got = try unsafe readDirectly(into: room)
    if got == 0 { isAtEnd = true }
    return got
  }

  /// Fills the front of `buffer` with at most `count` bytes and returns their number, 0 only at the end.
  func read(into buffer: inout [UInt8], upTo count: Int) throws(FormatError) -> Int {
    try unsafe buffer.withUnsafeMutableBufferPointer { (room) throws(FormatError) in
      try unsafe read(
        into: UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: room[..<count])))
    }
  }

  /// Everything from here to the end; a file over `limit` bytes is an error, not read to its end.
  func all(limit: Int) throws(FormatError) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 256 * 1024)
    while true {
      let got = try read(into: &piece, upTo: piece.count)
      if got == 0 { return bytes }
      bytes += piece[..<got]
      if bytes.count > limit { throw FormatError(name, .tooLarge(limit: limit)) }
    }
  }

  private func readDirectly(into room: UnsafeMutableRawBufferPointer) throws(FormatError) -> Int {
    while true {
      #if canImport(Darwin)
        let got = unsafe Darwin.read(descriptor, room.baseAddress, room.count)
      #elseif canImport(Musl)
        let got = unsafe Musl.read(descriptor, room.baseAddress, room.count)
      #else
        let got = unsafe Glibc.read(descriptor, room.baseAddress, room.count)
      #endif
      if got >= 0 { return got }
      if errno == EISDIR { throw FormatError(name, .isDirectory) }
      if errno != EINTR { throw FormatError(name, .unreadable(ByteInput.reason())) }
    }
  }

  /// What the system says about the call that just failed.
  static func reason() -> String {
    let code = errno
    guard let text = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: text)
  }
}
