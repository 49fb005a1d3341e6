#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Writes a file that appears whole or not at all.
///
/// The bytes go to a hidden file beside the wanted one, readable by its owner alone (0600), which
/// `finish` flushes to the disk and renames; a link is followed first. Standard output (`-`) and
/// whatever is no plain file, such as `/dev/null`, is written to as it is.
final class ByteOutput {
  private let name: String
  /// Where the file is to be; `nil` when writing straight on.
  private let destination: String?
  private let temporary: String
  private var descriptor: Int32
  private var buffer: [UInt8] = []
  private(set) var count = 0

  private static let bufferSize = 256 * 1024

  init(path: String) throws(FormatError) {
    name = path
    buffer.reserveCapacity(Self.bufferSize + 4096)
    var status = stat()
    let exists = unsafe path != "-" && stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT == S_IFDIR { throw FormatError(path, .isDirectory) }
    if path == "-" || (exists && status.st_mode & S_IFMT != S_IFREG) {
      destination = nil
      temporary = ""
      descriptor = unsafe path == "-" ? 1 : open(path, O_WRONLY | O_CLOEXEC)
    } else {
      let target = exists ? Self.resolved(path) : path
      destination = target
      let folder = Self.folder(of: target)
      var random = SystemRandomNumberGenerator()
      temporary = folder + "/.bellek-" + String(random.next(), radix: 36) + ".partial"
      descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    }
    if descriptor < 0 { throw FormatError(path, .unwritable(ByteInput.reason())) }
  }

  deinit {
    if descriptor > 1 {
      close(descriptor)
      if destination != nil { _ = unsafe unlink(temporary) }
    }
  }

  func write(_ text: String) throws(FormatError) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  func write(_ bytes: some Collection<UInt8>) throws(FormatError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Brings what was written to the disk, so that of several files none appears when one cannot be written.
  func settle() throws(FormatError) {
    try flush()
    guard destination == nil || fsync(descriptor) == 0 else {
      throw FormatError(name, .unwritable(ByteInput.reason()))
    }
  }

  /// Makes what was written the file; nothing may be written after.
  func finish() throws(FormatError) {
    try settle()
    guard let destination else {
      if descriptor > 1 { close(descriptor) }
      descriptor = -1
      return
    }
    guard unsafe rename(temporary, destination) == 0 else {
      throw FormatError(name, .unwritable(ByteInput.reason()))
    }
    close(descriptor)
    descriptor = -1
    let folder = unsafe open(Self.folder(of: destination), O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  private func flush() throws(FormatError) {
    var start = 0
    while start < buffer.count {
      let written = unsafe buffer.withUnsafeBytes { bytes in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[start...])
        #if canImport(Darwin)
          return unsafe Darwin.write(descriptor, rest.baseAddress, rest.count)
        #elseif canImport(Musl)
          return unsafe Musl.write(descriptor, rest.baseAddress, rest.count)
        #else
          return unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
        #endif
      }
      if written < 0 {
        if errno == EINTR { continue }
        throw FormatError(name, .unwritable(ByteInput.reason()))
      }
      start += written
    }
    count += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func resolved(_ path: String) -> String {
    guard let real = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }
}
