import ArgumentParser
import Workbench

struct TermCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check that a translation keeps to a glossary.",
    discussion: """
      A term of the source wants one of its terms in the translation, in any form; a deprecated or forbidden one is \
      an error; a name that is not to be translated must stand as it is. This is the check "terms" of bellek check, \
      alone. Exits with 1 when something was found.

      Example: bellek term check Samples/export-figures/tr.html Samples/export-figures/en.html --from tr --to en \
      --glossary Glossaries/economy.en-tr.tbx

      With --jsonl: {"id","from","to","source","target"} in, {"id","findings":[{"check","severity","message",\
      "source","target","suggestion"}]} out, ranges in UTF-8 bytes.
      """)

  @OptionGroup var options: CheckOptions

  @Argument(help: "A story and its translation, or a file with both sides.", completion: .file())
  var files: [String] = []

  func run() throws {
    guard !options.glossary.isEmpty || options.memory != nil else {
      throw ValidationError("Name a glossary with --glossary, or a memory that has one with --memory.")
    }
    try options.run(files) { desk in
      desk.configurationSource = .none
      desk.only = ["terms"]
    }
  }
}
