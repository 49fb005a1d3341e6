internal import Formats
internal import FoundationEssentials

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Which pairs of a long run are done: one line a pair, so that a run that was ended goes on where it was.
///
/// A pair counts as done only for the same files as they are now, the same settings, and results that are
/// still there. A line that was not written whole is passed over. For one thread at a time.
public final class AlignmentLog {
  private let path: String
  private let settings: String
  private let descriptor: Int32
  private var done: [String: String]

  /// Opens or makes the log at `path`.
  ///
  /// `settings` says, in any form, what the results depend on beside the files.
  public init(path: String, settings: String) throws {
    self.path = path
    self.settings = settings
    var done: [String: String] = [:]
    var endsInBreak = true
    if let bytes = try? Data(contentsOf: URL(filePath: path)) {
      endsInBreak = bytes.isEmpty || bytes.last == 0x0A
      for line in bytes.split(separator: 0x0A) {
        guard case .object(let members) = try? JSONValue(parsing: Array(line)[...]),
          let document = Self.text("document", in: members), let state = Self.text("state", in: members)
        else { continue }
        done[document] = state
      }
    }
    self.done = done
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    if descriptor < 0 { throw WorkbenchError.noLog(path: path, reason: Self.reason()) }
    if !endsInBreak { try append("\n") }
  }

  deinit { close(descriptor) }

  /// Whether a pair was done before, as its files are now.
  public func isDone(_ files: StoryFiles) -> Bool { done[files.document] == state(of: files) }

  /// Notes that the results of a pair are safe.
  public func note(_ files: StoryFiles) throws {
    let state = state(of: files)
    done[files.document] = state
    let line = JSONValue.object([
      .init(key: "document", value: .string(files.document)), .init(key: "state", value: .string(state)),
    ])
    try append(line.text + "\n")
  }

  private func append(_ text: String) throws {
    let bytes = Array(text.utf8)
    let written = unsafe bytes.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
    guard written == bytes.count, fsync(descriptor) == 0 else {
      throw WorkbenchError.noLog(path: path, reason: Self.reason())
    }
  }

  private func state(of files: StoryFiles) -> String {
    ([settings] + [files.source, files.target].map { "\($0) \(Self.stamp(of: $0))" }).joined(separator: "; ")
  }

  /// Size and time of change of a file.
  private static func stamp(of path: String) -> String {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return "missing" }
    return "\(status.st_size) bytes of \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
  }

  private static func text(_ key: String, in members: [JSONValue.Member]) -> String? {
    guard case .string(let text) = members.first(where: { $0.key == key })?.value else { return nil }
    return text
  }

  private static func reason() -> String {
    let code = errno
    return unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
  }
}
