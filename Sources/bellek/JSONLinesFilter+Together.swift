import Formats

extension JSONLinesFilter {
  /// The most text that is taken in before the first answer, in bytes.
  static let togetherLimit = 256 << 20

  struct TooMuch: Error, CustomStringConvertible {
    var description: String {
      "standard input: over \(togetherLimit >> 20) MiB to be answered together; split it, or leave out --together"
    }
  }

  /// Reads every line before it answers the first, for a command whose lines learn from each other.
  ///
  /// `prepare` takes a line, `answer` all that could be prepared and gives as many answers in the same order.
  /// Answers come in the order of the lines; a line that cannot be used gets its error in its place.
  static func runTogether<Item>(
    _ prepare: (Question) throws -> Item, answer: ([Item]) throws -> [[JSONValue.Member]]
  ) throws {
    var lines = InputLines()
    var size = 0
    var ids: [JSONValue] = []
    /// For each line its item's position, or why there is none.
    var outcomes: [Result<Int, LineError>] = []
    var items: [Item] = []
    while let line = try lines.next(beforeWaiting: {}) {
      if isBlank(line) { continue }
      size += line.count
      guard size <= togetherLimit else { throw TooMuch() }
      ids.append(.null)
      do {
        let question = try Question(parsing: line)
        ids[ids.count - 1] = question["id"] ?? .null
        items.append(try prepare(question))
        outcomes.append(.success(items.count - 1))
      } catch {
        outcomes.append(.failure(LineError("\(error)")))
      }
    }
    let answers = try answer(items)
    var tally = Tally()
    var line = Answer()
    for (id, outcome) in zip(ids, outcomes) {
      try line.write(id: id) { append(members: answers[try outcome.get()], to: &$0) }
      try tally.print(line)
    }
    tally.report()
  }
}
