import Dispatch
import Formats
import Glibc
import Synchronization

/// A line that cannot be answered, and why.
struct LineError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

/// Runs a command as a filter: one JSON object a line in, one out, in the same order.
///
/// Each answer begins with the `id` of its line. A line that cannot be answered gets
/// `{"id":…,"error":"…"}`, and the rest goes on. Answers are sent on before more input is waited for, so a
/// program may write a line and wait for its answer.
enum JSONLinesFilter {
  /// What a line asks.
  struct Question {
    fileprivate let members: [JSONValue.Member]

    subscript(key: String) -> JSONValue? { members.first { $0.key == key }?.value }

    func text(_ key: String) throws -> String {
      guard let value = self[key] else { throw LineError("the key \"\(key)\" is missing") }
      guard case .string(let text) = value else { throw LineError("\"\(key)\" must be a text") }
      return text
    }

    func optionalText(_ key: String) throws -> String? {
      switch self[key] {
      case nil, .null: nil
      case .string(let text): text
      default: throw LineError("\"\(key)\" must be a text")
      }
    }
  }

  /// Answers each line by members of an object.
  static func run(_ answer: (Question) throws -> [JSONValue.Member]) throws {
    try run { question, output in append(members: try answer(question), to: &output) }
  }

  /// Answers each line by JSON that `answer` appends: a comma, a key, a colon, a value, and so on.
  static func run(writing answer: (Question, inout [UInt8]) throws -> Void) throws {
    var lines = InputLines()
    var count = Count()
    var output: [UInt8] = []
    while let line = try lines.next(beforeWaiting: Console.flush) {
      if isBlank(line) { continue }
      output.removeAll(keepingCapacity: true)
      count.add(isFailure: try append(answerTo: line, to: &output, answer))
      try Console.print(output)
    }
    count.complain()
  }

  /// Answers the lines that lie at hand on all cores, and sends them on in their order.
  static func runConcurrently(
    _ answer: @escaping @Sendable (Question) throws -> [JSONValue.Member]
  ) throws {
    var lines = InputLines()
    var count = Count()
    var batch: [[UInt8]] = []
    func answerBatch() throws {
      let lines = batch
      batch.removeAll(keepingCapacity: true)
      let answers = Mutex([Result<Answer, any Error>?](repeating: nil, count: lines.count))
      DispatchQueue.concurrentPerform(iterations: lines.count) { position in
        let result = Result {
          var given = Answer()
          given.isFailure = try append(answerTo: lines[position][...], to: &given.output) {
            append(members: try answer($0), to: &$1)
          }
          return given
        }
        answers.withLock { $0[position] = result }
      }
      for answer in answers.withLock({ $0 }) {
        guard let answer = try answer?.get() else { continue }
        count.add(isFailure: answer.isFailure)
        try Console.print(answer.output)
      }
    }
    while let line = try lines.next(beforeWaiting: {
      try answerBatch()
      try Console.flush()
    }) {
      if isBlank(line) { continue }
      batch.append(Array(line))
      if batch.count == batchSize { try answerBatch() }
    }
    try answerBatch()
    count.complain()
  }

  /// Enough to keep the cores busy, few enough that answers come soon.
  private static let batchSize = 256

  private struct Answer: Sendable {
    var output: [UInt8] = []
    var isFailure = false
  }

  private struct Count {
    private var all = 0
    private var failures = 0

    mutating func add(isFailure: Bool) {
      all += 1
      if isFailure { failures += 1 }
    }

    func complain() {
      if failures > 0 { Console.complain("bellek: \(failures) of \(all) lines could not be answered") }
    }
  }

  private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0d }
  }

  private static func append(members: [JSONValue.Member], to output: inout [UInt8]) {
    for member in members {
      output.append(UInt8(ascii: ","))
      member.append(to: &output)
    }
  }

  /// Appends the whole line that answers `line`, and returns whether it says that it cannot.
  private static func append(
    answerTo line: ArraySlice<UInt8>, to output: inout [UInt8],
    _ answer: (Question, inout [UInt8]) throws -> Void
  ) throws -> Bool {
    var isFailure = false
    output += #"{"id":"#.utf8
    var head = output.count
    do {
      guard case .object(let given) = try JSONValue(parsing: line) else {
        throw LineError("a line must be one JSON object")
      }
      let question = Question(members: given)
      (question["id"] ?? .null).append(to: &output)
      head = output.count
      try answer(question, &output)
    } catch Console.Closed.closed {
      throw Console.Closed.closed
    } catch {
      isFailure = true
      output.removeSubrange(head...)
      if output.last == UInt8(ascii: ":") { JSONValue.null.append(to: &output) }
      output.append(UInt8(ascii: ","))
      JSONValue.Member(key: "error", value: .string("\(error)")).append(to: &output)
    }
    output += "}\n".utf8
    return isFailure
  }
}

/// Lines of standard input, of any length, without their ends.
struct InputLines {
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  struct ReadError: Error, CustomStringConvertible {
    let code: Int32
    var description: String { "standard input: \(unsafe String(cString: strerror(code)))" }
  }

  mutating func next(beforeWaiting: () throws -> Void) throws -> ArraySlice<UInt8>? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0a) {
        defer { start = end + 1 }
        return buffer[start..<end]
      }
      if isAtEnd {
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        return buffer[start...]
      }
      searched = buffer.count - start
      buffer.removeFirst(start)
      start = 0
      try beforeWaiting()
      try fill()
    }
  }

  private mutating func fill() throws {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { unsafe read(STDIN_FILENO, $0.baseAddress, $0.count) }
      if count > 0 {
        buffer += chunk[..<count]
        return
      }
      if count == 0 {
        isAtEnd = true
        return
      }
      if errno != EINTR { throw ReadError(code: errno) }
    }
  }
}
