#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The whole of a file or of standard input, up to a limit.
///
/// Any readable file will do, pipes included. Costs one copy of the file.
enum ArticleFile {
  /// `path` is `-` for standard input.
  static func bytes(path: String, limit: Int) throws(ArticleError) -> [UInt8] {
    let isStandardInput = path == "-"
    let descriptor = isStandardInput ? 0 : unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ArticleError(file: path, problem(errno)) }
    defer { if !isStandardInput { _ = close(descriptor) } }
    var result: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { unsafe Self.read(descriptor, $0) }
      guard count >= 0 else { throw ArticleError(file: path, problem(errno)) }
      guard count > 0 else { return result }
      guard result.count + count <= limit else { throw ArticleError(file: path, .tooLarge(limit: limit)) }
      result += chunk[..<count]
    }
  }

  private static func read(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      #if canImport(Glibc)
        let count = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      #else
        let count = unsafe Darwin.read(descriptor, buffer.baseAddress, buffer.count)
      #endif
      if count >= 0 || errno != EINTR { return count }
    }
  }

  private static func problem(_ code: Int32) -> ArticleError.Problem {
    switch code {
    case ENOENT, ENOTDIR: .missing
    case EISDIR: .directory
    default: .unreadable(unsafe String(cString: strerror(code)))
    }
  }
}
