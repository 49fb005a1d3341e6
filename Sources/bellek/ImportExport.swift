public import ArgumentParser
import Bitext
public import Formats
import Rendering
import Storage
import Workbench

extension FileFormat: ExpressibleByArgument {}

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take the units of a file into a memory.",
    discussion: """
      Reads TMX, TSV (source, tab, target) or JSON Lines. Everything goes in as one write, or nothing does; \
      importing the same file again changes nothing. Rows that cannot be used are listed with the reason.

      Example: bellek import old.tmx --from en --to tr --memory desk.bellek
      """)

  @OptionGroup var languages: LanguageOptions
  @OptionGroup var memory: MemoryOptions

  @Option(help: "The file's format, when its name does not tell: tmx, tsv, jsonl.")
  var format: FileFormat?

  @Option(help: ArgumentHelp("The project that the units belong to.", valueName: "name"))
  var project: String?

  @Flag(help: "Read and report, and store nothing.")
  var dryRun = false

  @OptionGroup var output: OutputOptions

  @Argument(
    help: "The file, or - for standard input.", completion: .file(extensions: ["tmx", "tsv", "jsonl"]))
  var file: String

  func run() throws {
    let reader = try FileFormat.units(path: file, format: format, languages: try languages.pair())
    let progress = Progress("units")
    defer { progress.finish() }
    let report: ImportReport
    if dryRun {
      report = try TranslationMemory.rehearseImport(from: reader, progress: progress.show)
    } else {
      let name = file == "-" ? "standard input" : String(file.split(separator: "/").last ?? "")
      report = try memory.open(forWriting: true).importUnits(
        from: reader, as: Environment.write("import \(name)"),
        edit: { unit in if let project { unit.project = project } }, progress: progress.show)
    }
    progress.finish()
    try Console.print(
      output.json
        ? MemoryRendering.json(report).indented : MemoryRendering.text(report, isRehearsal: dryRun))
  }
}

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the units of a memory to a file.",
    discussion: """
      Writes TMX 1.4b, TSV or JSON Lines, with everything the memory knows about each unit where the format has \
      a place for it. Without languages everything is written. The file appears whole or not at all.

      Example: bellek export desk.tmx --from en --to tr --memory desk.bellek
      """)

  @OptionGroup var languages: OptionalLanguageOptions
  @OptionGroup var memory: MemoryOptions

  @Option(help: "The file's format, when its name does not tell: tmx, tsv, jsonl.")
  var format: FileFormat?

  @Argument(
    help: "The file, or - for standard output.", completion: .file(extensions: ["tmx", "tsv", "jsonl"]))
  var file: String

  func run() throws {
    let pair = try languages.pair()
    let memory = try memory.open(forWriting: false)
    let stored = try memory.store.languagePairs().map(\.languages)
    guard let main = pair ?? stored.first else {
      Console.complain("\(memory.path): holds no units; nothing was written")
      throw ExitCode(1)
    }
    if pair == nil, stored.count > 1, (format ?? FileFormat(path: file)) == .tsv {
      let names = stored.map { "\($0.source)-\($0.target)" }.joined(separator: ", ")
      throw ValidationError("TSV has one language pair, \(memory.path) has \(names). Give --from and --to.")
    }
    let writer = try FileFormat.writer(path: file, format: format, languages: main)
    let summary = try memory.exportUnits(in: pair, to: writer)
    var report = "\(summary.units) units, \(summary.bytes) bytes"
    if summary.replacedCharacters > 0 {
      report += "; \(summary.replacedCharacters) characters that the format cannot hold were replaced"
    }
    if summary.droppedCodes > 0 { report += "; \(summary.droppedCodes) inline codes have no place in it" }
    if summary.droppedFields > 0 { report += "; \(summary.droppedFields) other values have no place in it" }
    Console.complain(report)
    if summary.units == 0 { throw ExitCode(1) }
  }
}
