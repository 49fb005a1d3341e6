import ArgumentParser
import Bitext
import Formats
import Rendering
import Workbench

struct Lookup: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find how a sentence was translated before.",
    discussion: """
      Prints the stored segments most like the text, the most helpful first: score, differences ([-only \
      stored-], {+only asked+}), translation, origin. 100 is the same text to a reader; 99 differs in case \
      at most; 101 agrees with a segment beside it or with document and role, 102 with both segments. Where \
      only figures, dates, names or terms differ, the translation with them put in stands below, marked as \
      repaired. Where nothing reaches the threshold, stored runs of words are printed.

      Examples:
        bellek lookup "Exports rose by 5 percent." --from en --to tr --memory desk.bellek
        bellek lookup "Read more" --from en --to tr --previous "Sports" --next "Weather"
        bellek lookup "İhracat yüzde 5 arttı." --reverse --from en --to tr
        bellek lookup "Exports fell." --from en --to tr -m desk.bellek -m agency.bellek=5

      With --jsonl: {"id","text","previous"?,"next"?,"document"?,"role"?} in, {"id","matches":[{"unit", \
      "score","source","target",…}]} out. Runs of words only with --fragments there.
      """)

  @OptionGroup var languages: LanguageOptions
  @OptionGroup var memories: LookupMemoryOptions

  @Option(help: "Least score to report, 0 to 100.")
  var threshold = 70.0

  @Option(help: "Most matches to report.")
  var limit = 5

  @Option(help: "What comes first: useful (the likely best help) or score.")
  var order = LookupQuery.Order.useful

  @Flag(help: "The text is in the language of the translation.")
  var reverse = false

  @OptionGroup var place: ContextOptions

  @Option(
    help: ArgumentHelp(
      "Points to take off, whatever a memory says: machine=20; may be given several times.",
      valueName: "reason=points"))
  var penalty: [PenaltyArgument] = []

  @Flag(inversion: .prefixedNo, help: "Stored runs of words where nothing matches; not usual with --jsonl.")
  var fragments: Bool?

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
    query.order = order
    query.side = reverse ? .target : .source
    query.context = place.context
    query.penalties = Penalties(
      Dictionary(penalty.map { ($0.reason, $0.points) }, uniquingKeysWith: { $1 }))
    let lookup = try memories.open()
    if jsonl {
      let usual = query
      let wantsFragments = fragments ?? false
      return try JSONLinesFilter.runConcurrently { question, output in
        let query = try Self.query(of: question, default: usual)
        let answer = try lookup.answer(query, wantsFragments: wantsFragments)
        JSONLinesFilter.append(members: LookupRendering.members(of: answer), to: &output)
      }
    }
    query.text = try Self.text(of: text)
    let answer = try lookup.answer(query, wantsFragments: fragments ?? true)
    try Console.print(
      output.json
        ? JSONValue.object(LookupRendering.members(of: answer)).indented
        : LookupRendering.text(answer, to: query, style: Console.style(output.color)))
    if answer.matches.isEmpty { throw ExitCode(1) }
  }

  /// What a line asks: its own context, else that of the command line.
  private static func query(
    of question: JSONLinesFilter.Question, default usual: LookupQuery
  ) throws -> LookupQuery {
    var query = usual
    query.text = try question.text("text")
    query.context.previous = try question.optionalText("previous") ?? usual.context.previous
    query.context.next = try question.optionalText("next") ?? usual.context.next
    query.context.document = try question.optionalText("document") ?? usual.context.document
    if let name = try question.optionalText("role") {
      guard let role = SegmentRole(rawValue: name) else {
        let names = SegmentRole.allCases.map(\.rawValue).joined(separator: ", ")
        throw LineError("\"role\" is one of \(names), not \"\(name)\"")
      }
      query.context.role = role
    }
    return query
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
