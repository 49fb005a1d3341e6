import ArgumentParser
import Bitext
import Formats
import Rendering
import Storage
import Workbench

struct Align: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Align stories with their translations.",
    discussion: """
      Prints the beads: which segments say the same, and how sure that is. With --into they become units of a \
      memory, all in one write; beads under --min-confidence stay out and are listed. --review makes a page on \
      which a person decides about them, --decisions takes what was decided.

      Examples:
        bellek align en.html tr.html --from en --to tr
        bellek align en.html tr.html --from en --to tr --review port.html
        bellek align en.html tr.html --from en --to tr --into desk.bellek \\
          --decisions port.decisions.jsonl
        bellek align en.txt tr.txt --segments --from en --to tr --format ladder
        bellek align both.tsv --columns --from en --to tr --output both.xlf
        bellek align english turkish --from en --to tr --into desk.bellek
        bellek align news --from en --to tr --output units --review pages

      Two folders are matched by the names of their files, one folder by names such as port.en.html and \
      port.tr.html; --pairs names them in a list. All pairs teach each other words. A run that was ended goes on \
      where it was.

      With --jsonl: {"id","from","to","source","target"} in, where source and target are lists of segments or \
      whole texts; {"id","beads":[{"source":[i…],"target":[j…],"confidence"}]} out. \
      Nothing is stored: the memory of --into only teaches.
      """)

  @OptionGroup var languages: OptionalLanguageOptions
  @OptionGroup var input: AlignInputOptions
  @OptionGroup var results: AlignResultOptions

  @Option(
    help: ArgumentHelp(
      "Decisions about these two stories, as the page of --review saves them.", valueName: "file"),
    completion: .file(extensions: ["jsonl"]))
  var decisions: String?

  @Flag(help: "Show why each bead was chosen.")
  var explain = false

  @Option(help: ArgumentHelp("What the pairs say they come from; else the source's path.", valueName: "name"))
  var document: String?

  @Option(help: ArgumentHelp("A glossary (TBX) whose terms help. May be repeated.", valueName: "file"))
  var glossary: [String] = []

  @OptionGroup var knowledge: KnowledgeOptions

  @Flag(help: "Answer JSON Lines from standard input.")
  var jsonl = false

  @Flag(
    help: ArgumentHelp(
      "With --jsonl: read all lines (up to 256 MiB) first, so that they teach each other words."))
  var together = false

  @OptionGroup var printing: OutputOptions

  @Argument(help: "The story, or - for standard input; or a folder of stories.", completion: .file())
  var source: String?

  @Argument(help: "Its translation; or a folder of translations.", completion: .file())
  var target: String?

  func validate() throws {
    let asksForFiles =
      results.output != nil || results.review != nil || decisions != nil || explain || input.pairs != nil
    if jsonl, asksForFiles || source != nil {
      throw ValidationError(
        "--jsonl answers the lines of standard input alone: leave out files, --output, --review, --decisions, "
          + "--explain and --pairs.")
    }
    if together, !jsonl { throw ValidationError("--together goes with --jsonl.") }
  }

  func run() throws {
    if jsonl { return together ? try answerLinesTogether() : try answerLines() }
    guard let pair = try languages.pair() else { throw ValidationError("Give --from and --to.") }
    if let files = try manyPairs(pair) { return try alignMany(files, pair) }
    try alignOne(pair)
  }

  /// What knows the words of the two languages, without what small memories know from `documents`.
  func aligner(for pair: LanguagePair, leavingOut documents: Set<String> = []) throws -> StoryAligner {
    StoryAligner(
      languages: pair, concepts: try Glossaries.read(glossary),
      knowledge: try knowledge.knowledge(of: pair, into: results.into, leavingOut: documents))
  }
}
