import ArgumentParser
import Bitext
import Formats
import Linguistics
import Rendering
import Storage
import Workbench

struct Align: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Align a story with its translation.",
    discussion: """
      Prints the beads: which segments say the same, and how sure that is. With --into they become units of a \
      memory, all in one write; beads under --min-confidence stay out and are listed.

      Example: bellek align Samples/port-expansion/en.html Samples/port-expansion/tr.html --from en --to tr

      With --jsonl: {"id","from","to","source","target"} in, where source and target are lists of segments or \
      whole texts; {"id","beads":[{"source":[i…],"target":[j…],"confidence"}]} out.
      """)

  @OptionGroup var languages: OptionalLanguageOptions

  @Option(help: ArgumentHelp("A memory to put the pairs into; it is made when missing.", valueName: "memory"))
  var into: String?

  @Option(help: ArgumentHelp("Write the pairs to a file: .tmx, .tsv or .jsonl.", valueName: "file"))
  var output: String?

  @Option(help: "Least confidence, 0 to 1, of pairs that are kept.")
  var minConfidence = 0.5

  @Option(help: ArgumentHelp("What the pairs say they come from; else the source's path.", valueName: "name"))
  var document: String?

  @Option(help: ArgumentHelp("A glossary (TBX) whose terms help. May be repeated.", valueName: "file"))
  var glossary: [String] = []

  @Flag(help: "Answer JSON Lines from standard input.")
  var jsonl = false

  @OptionGroup var printing: OutputOptions

  @Argument(help: "The story, or - for standard input.", completion: .file())
  var source: String?

  @Argument(help: "Its translation.", completion: .file())
  var target: String?

  func validate() throws {
    guard (0...1).contains(minConfidence) else {
      throw ValidationError("--min-confidence is a number from 0 to 1, not \(minConfidence).")
    }
  }

  func run() throws {
    if jsonl { return try answerLines() }
    guard let source, let target else {
      throw ValidationError("Name a story and its translation, or --jsonl.")
    }
    guard let pair = try languages.pair() else { throw ValidationError("Give --from and --to.") }
    let alignment = try aligner(for: pair).align(
      Self.story(at: source, pair.source), Self.story(at: target, pair.target))
    let harvest = alignment.harvest(minimumConfidence: minConfidence, document: document ?? source)
    try store(harvest, of: alignment, pair: pair)
    if !alignment.beads.contains(where: \.isPaired) { throw ExitCode(1) }
  }

  /// What knows the words of the two languages.
  func aligner(for pair: LanguagePair) throws -> StoryAligner {
    try StoryAligner(languages: pair, concepts: try Glossaries.read(glossary))
  }
}
