import ArgumentParser
import Bitext
import Formats
import Storage
import Workbench

struct TermExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a glossary of a memory as TBX, CSV, TSV, OmegaT, UTX or JSON.",
    discussion: """
      The format is that of the file's ending, or --format. What it cannot hold is counted on standard error. TBX, JSON \
      and CSV hold everything.

      Examples:
        bellek term export economy.en-tr economy.tbx --memory desk.bellek
        bellek term export economy.en-tr economy.csv --rows concepts
        bellek term export economy.en-tr - --format utx --from en --to tr
      """)

  @OptionGroup var memory: MemoryOptions

  @Option(
    help: ArgumentHelp(
      "The format: \(GlossaryFormat.allCases.map(\.rawValue).joined(separator: ", ")); else the file's.",
      valueName: "format"))
  var format: GlossaryFormat?

  @OptionGroup var languages: OptionalLanguageOptions

  @Option(help: "What a row of a table is: terms or concepts.")
  var rows = GlossaryFile.Rows.terms

  @Argument(help: "The glossary's name.")
  var glossary: String

  @Argument(help: "The file, or - for standard output.", completion: .file(extensions: Glossaries.suffixes))
  var file: String

  func run() throws {
    let concepts = try memory.open(forWriting: false).store.concepts(glossary: glossary, languages: nil)
    if concepts.isEmpty {
      Console.complain("there is no glossary \(glossary) in the memory; see bellek memory info")
      throw ExitCode(1)
    }
    let summary = try GlossaryFile.write(
      Termbase(title: glossary, concepts: concepts.map(\.concept)), path: file, format: format,
      languages: try languages.pair(), rows: rows)
    Console.complain("\(concepts.count) concepts")
    if summary.droppedFields > 0 {
      Console.complain("\(summary.droppedFields) values have no place in this format and were left out")
    }
    if summary.replacedCharacters > 0 {
      Console.complain(
        "\(summary.replacedCharacters) characters cannot stand in this format and were replaced")
    }
  }
}
