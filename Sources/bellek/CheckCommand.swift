import ArgumentParser
import Checks

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find what is wrong with a translation.",
    discussion: """
      Give a story and its translation, or one file with both sides (TMX, TSV, JSON Lines). Exits with 1 when \
      something was found.

      Example: bellek check Samples/export-figures/tr.html Samples/export-figures/en-faulty.html --from tr --to en

      With --jsonl: {"id","from","to","source","target"} in, {"id","findings":[{"check","severity","message",\
      "source","target","suggestion"}]} out, ranges in UTF-8 bytes.
      """)

  @OptionGroup var options: CheckOptions

  @Argument(help: "A story and its translation, or a file with both sides.", completion: .file())
  var files: [String] = []

  func run() throws { try options.run(files, settings: CheckSettings()) }
}
