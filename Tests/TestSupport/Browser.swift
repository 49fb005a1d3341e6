import Foundation

/// A headless Chromium, driven through the Chrome DevTools Protocol over a pair of pipes.
///
/// Keys and clicks go in where those of a person do, so pages see real, trusted events. For one thread at a
/// time. Protocol: https://chromedevtools.github.io/devtools-protocol/, messages ended by a zero byte.
public final class Browser {
  public enum Failure: Error, CustomStringConvertible {
    case ended
    case tookTooLong(String)
    case refused(String)
    case script(String)

    public var description: String {
      switch self {
      case .ended: "the browser ended"
      case .tookTooLong(let what): "the browser did not answer in time: \(what)"
      case .refused(let what): "the browser refused: \(what)"
      case .script(let what): "a script failed: \(what)"
      }
    }
  }

  /// The program, where this machine has one.
  public static let path: String? = ["chromium", "chromium-browser", "google-chrome"].lazy
    .map { "/usr/bin/\($0)" }.first { FileManager.default.isExecutableFile(atPath: $0) }

  /// For `.enabled(if:)`.
  ///
  /// Where `BELLEK_NEEDS_BROWSER` is set, the absence of a browser fails a test rather than skipping it.
  public static var isThere: Bool {
    path != nil || ProcessInfo.processInfo.environment["BELLEK_NEEDS_BROWSER"] != nil
  }
  public static let absence = "skipped: no Chromium is installed (apt-get install chromium)"

  let folder: TemporaryFolder
  private let process: Process
  private let commands: FileHandle
  private let answers: FileHandle
  private var pending = Data()
  private var lastID = 0
  /// Events that came while an answer was waited for: method, and all of the message.
  private(set) var events: [(method: String, message: [String: Any])] = []

  public init() throws {
    guard let path = Self.path else { throw Failure.refused(Self.absence) }
    folder = try TemporaryFolder()
    let (toBrowser, fromBrowser) = (folder.path("to"), folder.path("from"))
    guard unsafe mkfifo(toBrowser, 0o600) == 0, unsafe mkfifo(fromBrowser, 0o600) == 0 else {
      throw Failure.refused("no pipes can be made in \(folder.url.path)")
    }
    process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    // Chromium wants its pipes as descriptors 3 and 4, and no sandbox where root or a container runs it.
    process.arguments = [
      "-c", "exec \"$0\" \"$@\" 3<'\(toBrowser)' 4>'\(fromBrowser)' >/dev/null 2>&1", path, "--headless",
      "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
      "--disable-background-networking", "--user-data-dir=\(folder.path("profile"))", "about:blank",
    ]
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": folder.url.path]
    try process.run()
    guard let commands = FileHandle(forWritingAtPath: toBrowser),
      let answers = FileHandle(forReadingAtPath: fromBrowser)
    else { throw Failure.ended }
    self.commands = commands
    self.answers = answers
  }

  deinit {
    try? commands.close()
    if process.isRunning { process.terminate() }
    process.waitUntilExit()
  }

  /// Opens a page in a window of the given size.
  public func open(_ file: String, width: Int = 1280, height: Int = 900) throws -> BrowserPage {
    let target = try call("Target.createTarget", ["url": "about:blank"])
    let session = try call("Target.attachToTarget", ["targetId": target["targetId"] ?? "", "flatten": true])
    let page = BrowserPage(self, session: session["sessionId"] as? String ?? "")
    try page.load(URL(fileURLWithPath: file), width: width, height: height)
    return page
  }

  /// Where files that pages save will be.
  public func saveDownloads(in folder: String) throws {
    _ = try call(
      "Browser.setDownloadBehavior", ["behavior": "allow", "downloadPath": folder, "eventsEnabled": true])
  }

  /// Waits for a download to be there whole: Chromium holds its name with an empty file first.
  public func waitForDownload(at path: String) throws {
    let deadline = Date(timeIntervalSinceNow: 30)
    while try
      (FileManager.default.fileExists(atPath: path)
      ? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int : nil) ?? 0 == 0
    {
      guard Date() < deadline else { throw Failure.tookTooLong(path) }
      Thread.sleep(forTimeInterval: 0.02)
    }
  }

  /// Sends a command and waits for its answer.
  @discardableResult
  func call(
    _ method: String, _ parameters: [String: Any] = [:], session: String? = nil
  ) throws -> [String: Any] {
    lastID += 1
    var message: [String: Any] = ["id": lastID, "method": method, "params": parameters]
    if let session { message["sessionId"] = session }
    var bytes = try JSONSerialization.data(withJSONObject: message)
    bytes.append(0)
    try commands.write(contentsOf: bytes)
    let deadline = Date(timeIntervalSinceNow: 60)
    while true {
      let message = try next(before: deadline, for: method)
      if message["id"] as? Int == lastID {
        if let error = message["error"] { throw Failure.refused("\(method): \(error)") }
        return message["result"] as? [String: Any] ?? [:]
      }
      if let method = message["method"] as? String { events.append((method, message)) }
    }
  }

  /// Waits for an event of `session`, one that came before included, and forgets it; all others are kept.
  func wait(for method: String, session: String?) throws {
    let deadline = Date(timeIntervalSinceNow: 60)
    while true {
      let found = events.firstIndex {
        $0.method == method && (session == nil || $0.message["sessionId"] as? String == session)
      }
      if let found {
        events.remove(at: found)
        return
      }
      let message = try next(before: deadline, for: method)
      if let method = message["method"] as? String { events.append((method, message)) }
    }
  }

  private func next(before deadline: Date, for what: String) throws -> [String: Any] {
    while true {
      if let end = pending.firstIndex(of: 0) {
        let message = pending[pending.startIndex..<end]
        pending = Data(pending[(end + 1)...])
        return try JSONSerialization.jsonObject(with: message) as? [String: Any] ?? [:]
      }
      var wanted = pollfd(fd: answers.fileDescriptor, events: Int16(POLLIN), revents: 0)
      let left = deadline.timeIntervalSinceNow
      guard left > 0, unsafe poll(&wanted, 1, Int32(left * 1000)) > 0 else {
        throw Failure.tookTooLong(what)
      }
      let piece = answers.availableData
      guard !piece.isEmpty else { throw Failure.ended }
      pending += piece
    }
  }
}
