import ArgumentParser
import Formats
import Rendering
import Workbench

struct Convert: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the units or terms of a file in another format.",
    discussion: """
      Reads \(FileFormat.names); writes \(FileFormat.writableNames), and tbx from glossaries. To the format it has already a \
      file goes as it is, byte for byte, once it was read to its end without a fault; --as writes it anew.

      Examples:
        bellek convert labels.po labels.tmx --from en --to tr
        bellek convert old.tmx new.tmx --as tmx --from en --to tr
      """)

  @OptionGroup var languages: OptionalLanguageOptions
  @OptionGroup var format: FormatOptions

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "The format to write anew, when the name does not tell: \(FileFormat.writableNames), tbx.",
      valueName: "format"))
  var wanted: FileFormat?

  @OptionGroup var printing: OutputOptions

  @Argument(
    help: "The file, or - for standard input.", completion: .file(extensions: FileFormat.readableSuffixes))
  var file: String

  @Argument(
    help: "The new file, or - for standard output.",
    completion: .file(extensions: FileFormat.writableSuffixes + ["tbx"]))
  var output: String

  func run() throws {
    let job = ConvertJob(languages: try languages.pair())
    let progress = Progress("units")
    let report = try job.run(
      FormatFile(path: file, format: format.format), output: output, as: wanted, progress: progress.show)
    progress.finish()
    try Console.report(
      printing.json ? FileJobRendering.json(report).indented : FileJobRendering.text(report), besides: output)
    if report.summary.units == 0 && !report.isCopy { throw ExitCode(1) }
  }
}
