import ArgumentParser
import Bitext
import Formats
import Rendering
import Workbench

struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take what is to be translated of stories and files into XLIFF.",
    discussion: """
      Writes XLIFF 2.1: a file for each file, a unit for each block, a segment for each sentence, with inline codes, \
      roles and notes. bellek merge puts the translations back. With --memory each segment has its best matches \
      beside it; with --pretranslate the best becomes its translation, as bellek pretranslate would do it.

      Example: bellek extract story.html -o story.xlf --from en --to tr --memory desk.bellek
      """)

  @OptionGroup var languages: OptionalLanguageOptions

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The XLIFF file, or - for standard output.", valueName: "file"),
    completion: .file(extensions: ["xlf"]))
  var output: String

  @OptionGroup var memories: LookupMemoryOptions

  @Flag(help: "The best match becomes the translation.")
  var pretranslate = false

  @Option(help: "Least score, less penalties, of a match that is used, 0 to 100.")
  var threshold = 75.0

  @OptionGroup var penalties: PenaltyOptions

  @Flag(help: "Put figures, dates, names and terms of the segment into the match; a draft.")
  var repair = false

  @OptionGroup var cutting: CuttingOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var printing: OutputOptions

  @Argument(
    help: "The files, or - for standard input.", completion: .file(extensions: FileFormat.readableSuffixes))
  var files: [String]

  func validate() throws {
    guard Set(files).count == files.count else { throw ValidationError("A file is named twice.") }
    guard !memories.memory.isEmpty || !(pretranslate || repair) else {
      throw ValidationError("--pretranslate and --repair need --memory.")
    }
    try checkThreshold(threshold)
  }

  func run() throws {
    let files = try format.open(files)
    let asked = try languages.pair()
    guard let pair = try asked ?? files.first.flatMap({ try ExtractJob.languages(of: $0) }) else {
      throw ValidationError("\(self.files[0]) does not say its languages: give --from and --to.")
    }
    let job = ExtractJob(languages: pair, method: try cutting.method(), memory: try memory())
    let progress = Progress("segments")
    let report = try job.run(files, output: output, progress: progress.show)
    progress.finish()
    for file in report.files { Console.warn(of: file.violations) }
    try Console.report(
      printing.json ? FileJobRendering.json(report).indented : FileJobRendering.text(report), besides: output)
    if report.summary.units == 0 { throw ExitCode(1) }
  }

  private func memory() throws -> ExtractJob.Memory? {
    if memories.memory.isEmpty { return nil }
    var memory = ExtractJob.Memory(try memories.open())
    memory.fills = pretranslate
    memory.options.threshold = threshold
    memory.options.penalties = penalties.penalties
    memory.options.repairs = repair
    return memory
  }
}
