public import ArgumentParser
import Bitext
public import Formats
import Rendering
import Storage
import Workbench

extension FileFormat: ExpressibleByArgument {}

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take the units of files into a memory.",
    discussion: """
      Reads \(FileFormat.names). Everything goes in as one write, or nothing does; importing the same file again \
      changes nothing. Rows that cannot be used are listed with the reason. Languages can be left out for files that \
      say theirs.

      Example: bellek import old.tmx --from en --to tr --memory desk.bellek
      """)

  @OptionGroup var languages: OptionalLanguageOptions
  @OptionGroup var memory: MemoryOptions
  @OptionGroup var format: FormatOptions

  @Option(help: ArgumentHelp("The project that the units belong to.", valueName: "name"))
  var project: String?

  @Flag(help: "Say what would be added and updated, and store nothing.")
  var dryRun = false

  @OptionGroup var output: OutputOptions

  @Argument(
    help: "The files, or - for standard input.", completion: .file(extensions: FileFormat.readableSuffixes))
  var files: [String]

  func run() throws {
    let reader = try FileUnits(format.open(files), languages: try languages.pair())
    let path = try memory.path()
    let isNew = !Environment.isThere(path)
    let report: ImportReport
    do {
      report = try take(in: reader, isNew: isNew)
    } catch {
      // A memory that was made for nothing goes again.
      if isNew, !dryRun { _ = try? SQLiteStore.removeIfUnused(path: path) }
      throw error
    }
    if isNew, !dryRun, report.added == 0 { try SQLiteStore.removeIfUnused(path: path) }
    try Console.print(
      output.json
        ? MemoryRendering.json(report).indented : MemoryRendering.text(report, isRehearsal: dryRun))
  }

  private func take(in reader: FileUnits, isNew: Bool) throws -> ImportReport {
    let names = files.map { $0 == "-" ? "standard input" : String($0.split(separator: "/").last ?? "") }
    let context = Environment.write("import \(names.joined(separator: ", "))")
    let edit = { (unit: inout TranslationUnit) in if let project { unit.project = project } }
    let progress = Progress("units")
    defer { progress.finish() }
    if dryRun, isNew {
      return try TranslationMemory.rehearseFirstImport(from: reader, as: context, progress: progress.show)
    }
    let memory = try memory.open(forWriting: true)
    return dryRun
      ? try memory.rehearseImport(from: reader, as: context, edit: edit, progress: progress.show)
      : try memory.importUnits(from: reader, as: context, edit: edit, progress: progress.show)
  }
}

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the units of a memory to a file.",
    discussion: """
      Writes \(FileFormat.writableNames), with everything the memory knows about each unit where the format has \
      a place for it. Without languages everything is written. The file appears whole or not at all.

      Example: bellek export desk.tmx --from en --to tr --memory desk.bellek
      """)

  @OptionGroup var languages: OptionalLanguageOptions
  @OptionGroup var memory: MemoryOptions

  @Option(help: "The file's format, when its name does not tell: \(FileFormat.writableNames).")
  var format: FileFormat?

  @Argument(
    help: "The file, or - for standard output.", completion: .file(extensions: FileFormat.writableSuffixes))
  var file: String

  func run() throws {
    let pair = try languages.pair()
    let memory = try memory.open(forWriting: false)
    let stored = try memory.store.languagePairs().map(\.languages)
    guard let main = pair ?? stored.first else {
      Console.complain("\(memory.path): holds no units; nothing was written")
      throw ExitCode(1)
    }
    let wanted = format ?? FileFormat(path: file)
    if pair == nil, stored.count > 1, let wanted, !wanted.holdsSeveralPairs {
      let names = stored.map { "\($0.source)-\($0.target)" }.joined(separator: ", ")
      let name = wanted.rawValue.uppercased()
      throw ValidationError(
        "\(name) has one language pair, \(memory.path) has \(names). Give --from and --to.")
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
