import ArgumentParser
import Checks
import Rendering
import Workbench

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find what is wrong with a translation.",
    discussion: """
      Give a story and its translation, which are aligned on the way; or files with both sides (XLIFF, PO, TMX, TSV, \
      CSV, JSON Lines, …); or with --lang a localized story alone. Exits with 1 when something was found, or with \
      --fail-on when it is bad enough.

      Which checks run is set by --profile, --check and --only, and by the nearest .bellek/checks.yml going up from \
      each file. A baseline (--write-baseline, --baseline) makes only new findings count.

      Example: bellek check Samples/export-figures/tr.html Samples/export-figures/en-faulty.html --from tr --to en

      With --jsonl: {"id","from","to","source","target"} in, {"id","findings":[{"check","severity","message",\
      "source","target","suggestion"}]} out, ranges in UTF-8 bytes; "role" in a line is optional.
      """)

  @OptionGroup var options: CheckOptions
  @OptionGroup var settings: CheckSettingOptions

  @Option(
    name: .customLong("lang"), help: ArgumentHelp("Language of a story to check alone.", valueName: "tag"))
  var language: Language?

  @Option(
    help: ArgumentHelp(
      "A list of stories and their translations, one pair a line with a tab between.", valueName: "file"),
    completion: .file())
  var pairs: String?

  @Flag(help: "List all checks.")
  var list = false

  @Option(help: ArgumentHelp("Print all about a check, with its examples.", valueName: "id"))
  var explain: String?

  @Argument(help: "A story and its translation, or files with both sides.", completion: .file())
  var files: [String] = []

  func run() throws {
    let isJSON = options.outputs.printing.json || options.outputs.format == [.json]
    if let explain {
      let check = try CheckSettingOptions.check(explain)
      return try Console.print(
        isJSON ? CheckListRendering.json(check).indented : CheckListRendering.explanation(check))
    }
    if list {
      let checks = CheckRegistry.descriptions
      return try Console.print(
        isJSON ? CheckListRendering.json(checks).indented : CheckListRendering.text(checks))
    }
    try options.run(files, alone: language, pairs: pairs, set: settings.apply)
  }
}
