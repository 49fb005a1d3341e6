public import ArgumentParser
import Bitext
import Formats
import Rendering
import Storage
public import Workbench

extension GlossaryImport.Conflict: ExpressibleByArgument {}

struct TermImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take glossaries (TBX, CSV, TSV, OmegaT, UTX, JSON) into a memory.",
    discussion: """
      Everything goes in as one write, or nothing does. Rows that cannot be read are listed with the reason. A concept \
      that is there already takes the new one's place (--on-conflict), or is joined with it (--merge). The glossary \
      is named after its file.

      A table has named columns: a row a concept (en, tr, domain, definition, pos, …) or a row a term (concept, \
      language, term, status, …). Columns without a known name are kept as properties.

      Examples:
        bellek term import Glossaries/economy.en-tr.tbx --memory desk.bellek
        bellek term import desk.csv --glossary desk --merge --dry-run
        bellek term import words.txt --from en --to tr --glossary desk
      """)

  @OptionGroup var memory: MemoryOptions

  @Option(
    name: [.customLong("glossary"), .customLong("name")],
    help: ArgumentHelp("The glossary's name; else the file's.", valueName: "name"))
  var glossary: String?

  @OptionGroup var format: GlossaryFileOptions

  @Flag(help: "Join concepts that share a term and its translation, unless their domains differ.")
  var merge = false

  @Option(help: "What to do with a concept that is there with other content: replace, keep or refuse.")
  var onConflict = GlossaryImport.Conflict.replace

  @Flag(help: "Import nothing when a row cannot be read or concepts contradict each other.")
  var strict = false

  @Flag(help: "Say what would be done, and store nothing.")
  var dryRun = false

  @OptionGroup var output: OutputOptions

  @Argument(
    help: "The files, or - for standard input.", completion: .file(extensions: Glossaries.suffixes))
  var files: [String]

  func validate() throws {
    if glossary == nil, files.contains("-") { throw ValidationError("Name the glossary with --glossary.") }
  }

  func run() throws {
    // All files are read before anything is written.
    let options = try format.options()
    var question = GlossaryImport(
      try files.map {
        GlossaryImport.Source(
          glossary: glossary ?? Glossaries.name(of: $0),
          reading: try GlossaryFile.read(path: $0, options: options))
      })
    question.conflict = onConflict
    question.isMerging = merge
    question.isStrict = strict
    let reports = try take(question)
    if output.json {
      let list = JSONValue.array(reports.map(GlossaryRendering.json))
      try Console.print(JSONValue.members(["glossaries": list]).indented)
    } else {
      for report in reports { try Console.print(GlossaryRendering.text(report, isRehearsal: dryRun)) }
    }
  }

  private func take(_ question: GlossaryImport) throws -> [GlossaryImportReport] {
    let path = try memory.path()
    let isNew = !Environment.isThere(path)
    if dryRun {
      return try isNew
        ? TranslationMemory.rehearseFirstImport(question)
        : memory.open(forWriting: false).rehearseImport(question)
    }
    let names = files.map { $0 == "-" ? "standard input" : String($0.split(separator: "/").last ?? "") }
    let context = Environment.write("term import \(names.joined(separator: ", "))")
    do {
      let reports = try memory.open(forWriting: true).importGlossaries(question, as: context)
      // A memory that was made for nothing goes again.
      if isNew { try SQLiteStore.removeIfUnused(path: path) }
      return reports
    } catch {
      if isNew { _ = try? SQLiteStore.removeIfUnused(path: path) }
      throw error
    }
  }
}
