import Formats
import Glibc

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
    try run { question, output in
      for member in try answer(question) {
        output.append(UInt8(ascii: ","))
        member.append(to: &output)
      }
    }
  }

  /// Answers each line by JSON that `answer` appends: a comma, a key, a colon, a value, and so on.
  static func run(writing answer: (Question, inout [UInt8]) throws -> Void) throws {
    var lines = InputLines()
    var failures = 0
    var count = 0
    var output: [UInt8] = []
    while let line = try lines.next(beforeWaiting: Console.flush) {
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0d }) { continue }
      count += 1
      output.removeAll(keepingCapacity: true)
      output += #"{"id":"#.utf8
      var head = output.count
      do {
        let question = try Question(parsing: line)
        (question["id"] ?? .null).append(to: &output)
        head = output.count
        try answer(question, &output)
      } catch Console.Closed.closed {
        throw Console.Closed.closed
      } catch {
        failures += 1
        output.removeSubrange(head...)
        if output.last == UInt8(ascii: ":") { JSONValue.null.append(to: &output) }
        output.append(UInt8(ascii: ","))
        JSONValue.Member(key: "error", value: .string("\(error)")).append(to: &output)
      }
      output += "}\n".utf8
      try Console.print(output)
    }
    if failures > 0 { Console.complain("bellek: \(failures) of \(count) lines could not be answered") }
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
