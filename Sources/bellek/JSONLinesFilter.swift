import Dispatch
import Formats
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
    private let members: [JSONValue.Member]

    init(parsing line: ArraySlice<UInt8>) throws {
      guard case .object(let members) = try JSONValue(parsing: line) else {
        throw LineError("a line must be one JSON object")
      }
      self.members = members
    }

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

  /// Answers each line by JSON that `write` appends: a comma, a key, a colon, a value, and so on.
  static func run(writing write: (Question, inout [UInt8]) throws -> Void) throws {
    var lines = InputLines()
    var tally = Tally()
    // One for all lines, so that an answer costs no memory of its own.
    var answer = Answer()
    while let line = try lines.next(beforeWaiting: Console.flush) {
      if isBlank(line) { continue }
      try answer.write(to: line, by: write)
      try tally.print(answer)
    }
    tally.report()
  }

  /// Answers the lines that lie at hand on all cores, and sends them on in their order.
  static func runConcurrently(
    writing write: @escaping @Sendable (Question, inout [UInt8]) throws -> Void
  ) throws {
    var lines = InputLines()
    var tally = Tally()
    var batch: [[UInt8]] = []
    func sendOn() throws {
      for answer in try answers(to: batch, by: write) { try tally.print(answer) }
      batch.removeAll(keepingCapacity: true)
    }
    while let line = try lines.next(beforeWaiting: {
      try sendOn()
      try Console.flush()
    }) {
      if isBlank(line) { continue }
      batch.append(Array(line))
      // Enough lines to keep the cores busy, few enough that answers come soon.
      if batch.count == 256 { try sendOn() }
    }
    try sendOn()
    tally.report()
  }

  private static func answers(
    to lines: [[UInt8]], by write: @escaping @Sendable (Question, inout [UInt8]) throws -> Void
  ) throws -> [Answer] {
    let answers = Mutex([Result<Answer, any Error>?](repeating: nil, count: lines.count))
    DispatchQueue.concurrentPerform(iterations: lines.count) { position in
      var answer = Answer()
      let result = Result { try answer.write(to: lines[position][...], by: write) }
      answers.withLock { [answer] in $0[position] = result.map { answer } }
    }
    return try answers.withLock { $0 }.compactMap { try $0?.get() }
  }

  /// Prints answers, and counts them.
  struct Tally {
    private var answers = 0
    private var failures = 0

    mutating func print(_ answer: Answer) throws {
      answers += 1
      if answer.isFailure { failures += 1 }
      try Console.print(answer.output)
    }

    func report() {
      if failures > 0 { Console.complain("bellek: \(failures) of \(answers) lines could not be answered") }
    }
  }

  static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0d }
  }

  static func append(members: [JSONValue.Member], to output: inout [UInt8]) {
    for member in members {
      output.append(UInt8(ascii: ","))
      member.append(to: &output)
    }
  }

  /// The whole line that answers one.
  struct Answer: Sendable {
    private(set) var output: [UInt8] = []
    /// Whether it says that there is no answer.
    private(set) var isFailure = false

    mutating func write(
      to line: ArraySlice<UInt8>, by write: (Question, inout [UInt8]) throws -> Void
    ) throws {
      let question = Result { try Question(parsing: line) }
      try self.write(id: (try? question.get())?["id"] ?? .null) { try write(question.get(), &$0) }
    }

    /// In place of what it said before.
    mutating func write(id: JSONValue, by write: (inout [UInt8]) throws -> Void) throws {
      output.removeAll(keepingCapacity: true)
      isFailure = false
      output += #"{"id":"#.utf8
      id.append(to: &output)
      let head = output.count
      do {
        try write(&output)
      } catch Console.Closed.closed {
        throw Console.Closed.closed
      } catch {
        isFailure = true
        output.removeSubrange(head...)
        append(members: [JSONValue.Member(key: "error", value: .string("\(error)"))], to: &output)
      }
      output += "}\n".utf8
    }
  }
}
