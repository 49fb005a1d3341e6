import ArgumentParser
import Formats
import Rendering
import Workbench

struct Merge: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put the translations of an XLIFF file back into the original.",
    discussion: """
      The segments of a unit go where their sources stand; markup and everything else stays as it is, and a page \
      gets the language of the translation. Nothing is written, and the places are listed, when the original says \
      something else than when it was extracted (exit 2), when a code is missing or doubled, or when a segment is \
      not translated (exit 1).

      Example: bellek merge story.xlf story.html -o story.tr.html
      """)

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The translated copy, or - for standard output.", valueName: "file"),
    completion: .file())
  var output: String

  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp("Language of the copy; else what the XLIFF file says.", valueName: "tag"))
  var language: Language?

  @Flag(help: "A segment without a translation keeps its source.")
  var allowUntranslated = false

  @OptionGroup var format: FormatOptions
  @OptionGroup var printing: OutputOptions

  @Argument(help: "The translated XLIFF file.", completion: .file(extensions: ["xlf", "xliff"]))
  var translated: String

  @Argument(
    help: "The file it was extracted from.", completion: .file(extensions: FileFormat.readableSuffixes))
  var original: String

  func run() throws {
    guard translated != "-" || original != "-" else {
      throw ValidationError("Standard input can be read once.")
    }
    var job = MergeJob()
    job.allowsUntranslated = allowUntranslated
    job.target = try language?.checked()
    let report = try job.run(
      FormatFile(path: translated), into: FormatFile(path: original, format: format.format), output: output)
    Console.warn(of: report.violations)
    if report.isWritten, report.isOtherFile == true {
      Console.complain(
        "bellek: warning: \(original): was changed since it was extracted, but none of its texts")
    }
    try Console.report(
      printing.json ? FileJobRendering.json(report).indented : FileJobRendering.text(report),
      besides: output)
    if !report.changed.isEmpty { throw ExitCode(2) }
    if !report.isWritten { throw ExitCode(1) }
  }
}
