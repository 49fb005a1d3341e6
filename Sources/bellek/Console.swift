import Glibc
import Rendering
import Synchronization

/// Standard output, gathered into large writes, and standard error.
enum Console {
  /// Standard output was closed by its reader.
  enum Closed: Error { case closed }

  struct WriteError: Error, CustomStringConvertible {
    let code: Int32
    var description: String {
      "standard output: \(unsafe String(cString: strerror(code))); free space or send it elsewhere"
    }
  }

  private static let pending = Mutex<[UInt8]>([])

  static func print(_ text: String) throws { try print(text.utf8) }

  static func print(_ utf8: [UInt8]) throws { try print(utf8[...]) }

  private static func print(_ utf8: some Collection<UInt8>) throws {
    let isFull = pending.withLock { bytes in
      bytes += utf8
      return bytes.count >= 1 << 16
    }
    if isFull { try flush() }
  }

  static func flush() throws {
    let bytes = pending.withLock { pending in
      defer { pending.removeAll(keepingCapacity: true) }
      return pending
    }
    try write(bytes, to: STDOUT_FILENO)
  }

  /// Writes a line to standard error.
  static func complain(_ text: String) { try? write(Array("\(text)\n".utf8), to: STDERR_FILENO) }

  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Colours for a terminal unless `NO_COLOR` is set, or as `choice` says.
  static func style(_ choice: ColorChoice) -> TextStyle {
    switch choice {
    case .always: return .colored
    case .never: return .plain
    case .auto:
      let isRefused = unsafe getenv("NO_COLOR").map { unsafe $0.pointee != 0 } ?? false
      return isatty(STDOUT_FILENO) == 1 && !isRefused ? .colored : .plain
    }
  }

  private static func write(_ bytes: [UInt8], to file: Int32) throws {
    var start = 0
    while start < bytes.count {
      let written = unsafe bytes[start...].withUnsafeBytes {
        unsafe Glibc.write(file, $0.baseAddress, $0.count)
      }
      if written >= 0 {
        start += written
      } else if errno == EPIPE {
        throw Closed.closed
      } else if errno != EINTR {
        throw WriteError(code: errno)
      }
    }
  }
}

/// A count on standard error, when that is a terminal and the work takes over a second.
final class Progress {
  private let what: String
  private let total: Int?
  private let start = ContinuousClock.now
  private var last = ContinuousClock.now
  private var hasShown = false

  /// With `total` the time left is shown too.
  init(_ what: String, total: Int? = nil) {
    self.what = what
    self.total = total
  }

  func show(_ count: Int) {
    let now = ContinuousClock.now
    guard Console.errorIsTerminal, now - start > .seconds(1), now - last > .milliseconds(200) else { return }
    last = now
    hasShown = true
    let elapsed = now - start
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    let rate = Double(count) / seconds
    let speed = rate < 10 ? "\(rate.formatted(places: 1))" : "\(Int(rate))"
    var line = "\r\(count)\(total.map { " of \($0)" } ?? "") \(what), \(speed) a second"
    // The first few say little of the rest.
    if let total, count * 20 >= total, rate > 0 {
      line += ", \(Int((Double(total - count) / rate).rounded(.up))) s left"
    }
    write(line + "\u{1b}[K")
  }

  func finish() {
    if hasShown { write("\r\u{1b}[K") }
  }

  private func write(_ text: String) {
    _ = unsafe Array(text.utf8).withUnsafeBytes {
      unsafe Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count)
    }
  }
}
