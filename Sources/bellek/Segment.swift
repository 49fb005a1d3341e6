import ArgumentParser
import Bitext
import Formats
import Linguistics
import Rendering
import Workbench

struct Segment: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Cut a text or an article into segments.",
    discussion: """
      Reads HTML or plain text and prints each segment with the part that it plays in the story. With --srx the \
      rules of a file in SRX 2.0 or 1.0 decide. With --explain each place where a segment ends, or might have \
      ended, is printed with the rule that decided.

      Example: bellek segment --lang tr Samples/port-expansion/tr.html

      With --jsonl: {"id","lang","text"} in, {"id","segments":[{"text","range":[s,e]}]} out, in UTF-8 bytes; \
      with --explain also "reasons":[{"range","breaks","rule"}], for --srx with "languageRule","number","line". A \
      line may have "newlines". Segments of --srx are the whole text there, white space and all.
      """)

  @Option(name: .customLong("lang"), help: ArgumentHelp("Language of the text.", valueName: "tag"))
  var language: Language?

  @Option(
    help: ArgumentHelp("Cut by the rules of this SRX file.", valueName: "file"),
    completion: .file(extensions: ["srx"]))
  var srx: String?

  @Option(
    help: ArgumentHelp(
      """
      What ends a segment beside the text: an empty line (paragraph), each line end (line), neither (none). \
      Default: none for articles, line with --jsonl.
      """, valueName: "mode"), completion: .list(SentenceSegmenter.Newlines.allCases.map(\.rawValue)),
    transform: Segment.newlines)
  var newlines: SentenceSegmenter.Newlines?

  @Flag(help: "Say why.")
  var explain = false

  @Flag(help: "Answer JSON Lines from standard input.")
  var jsonl = false

  @OptionGroup var output: OutputOptions

  @Argument(help: "Articles, or - for standard input.", completion: .file())
  var files: [String] = []

  func validate() throws {
    guard srx == nil || newlines == nil else {
      throw ValidationError("With --srx the file's rules say what line ends do: leave --newlines out.")
    }
  }

  func run() throws {
    guard jsonl || !files.isEmpty else {
      throw ValidationError("Name a file, - for standard input, or --jsonl.")
    }
    let rules = try srx.map(Self.rules)
    if jsonl { return try SegmentLines(self, rules).answer() }
    let method = rules.map(SegmentationMethod.rules) ?? .builtIn(newlines: newlines ?? .none)
    var results = SegmentPrinter(self)
    for file in files {
      let article = try ArticleReader.open(path: file)
      guard let tag = try language?.checked() ?? article.language else {
        throw ValidationError("\(file) does not say its language: give --lang.")
      }
      let segmenter = try StorySegmenter(language: tag, method: method)
      try article.forEachBlock { number, block in try results.add(block, number: number, cutBy: segmenter) }
    }
    try results.finish()
    if results.isEmpty { throw ExitCode(1) }
  }

  static func newlines(_ name: String) throws -> SentenceSegmenter.Newlines {
    guard let newlines = SentenceSegmenter.Newlines(rawValue: name) else {
      throw ValidationError("\"\(name)\" is not one of paragraph, line, none.")
    }
    return newlines
  }

  static func rules(path: String) throws -> SRXRules {
    let source = try SRXReader.read(path: path)
    var seen: Set<String> = []
    for element in source.extensions where seen.insert(element.name).inserted {
      Console.complain(
        "bellek: warning: \(element.location): <\(element.name)> is not of SRX and was passed over")
    }
    return try SRXRules(source)
  }
}
