import ArgumentParser
import Bitext
import Formats
import Rendering
import Workbench

struct Lookup: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find how a sentence was translated before.",
    discussion: """
      Prints the stored segments most like the text, best first: score, differences ([-only stored-], \
      {+only asked+}), translation, origin. 100 is the same text to a reader; 99 differs in case at most.

      Example: bellek lookup "Exports rose by 5 percent." --from en --to tr --memory desk.bellek

      With --jsonl: {"id","text"} in, {"id","matches":[{"unit","score","source","target",…}]} out.
      """)

  @OptionGroup var languages: LanguageOptions
  @OptionGroup var memory: MemoryOptions

  @Option(help: "Least score to report, 0 to 100.")
  var threshold = 70.0

  @Option(help: "Most matches to report.")
  var limit = 5

  @Flag(help: "Answer JSON Lines from standard input.")
  var jsonl = false

  @OptionGroup var output: OutputOptions

  @Argument(help: "The text, or - for standard input.")
  var text: String?

  func validate() throws {
    guard (0...100).contains(threshold) else {
      throw ValidationError("--threshold is a number from 0 to 100, not \(threshold).")
    }
    guard limit > 0 else { throw ValidationError("--limit must be at least 1.") }
    guard jsonl != (text != nil) else { throw ValidationError("Give a text, or --jsonl.") }
  }

  func run() throws {
    var query = LookupQuery(text: "", languages: try languages.pair())
    query.threshold = threshold
    query.limit = limit
    let memory = try memory.open(forWriting: false)
    if jsonl {
      let asked = query
      return try JSONLinesFilter.runConcurrently { question in
        var query = asked
        query.text = try question.text("text")
        let matches = try memory.matches(for: query)
        return [JSONValue.Member(key: "matches", value: .array(matches.map(UnitRendering.json)))]
      }
    }
    query.text = try Self.text(of: text)
    let matches = try memory.matches(for: query)
    if output.json {
      try Console.print(
        JSONValue.members(["matches": .array(matches.map(UnitRendering.json))]).indented)
    } else {
      try Console.print(UnitRendering.text(matches, style: Console.style(output.color)))
    }
    if matches.isEmpty { throw ExitCode(1) }
  }

  /// A text as it was given, or standard input without the line break at its end.
  static func text(of argument: String?) throws -> String {
    guard argument == "-" else { return argument ?? "" }
    var lines = InputLines()
    var texts: [String] = []
    while let line = try lines.next(beforeWaiting: {}) {
      guard let text = String(validating: line, as: UTF8.self) else {
        throw LineError("standard input: line \(texts.count + 1) is not UTF-8")
      }
      texts.append(text)
    }
    return texts.joined(separator: "\n")
  }
}
