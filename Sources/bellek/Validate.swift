import ArgumentParser
import Formats
import Rendering
import Workbench

struct Validate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say which rules of their formats files break.",
    discussion: """
      Reads each file to its end and lists every rule that it breaks, beyond what a schema can say where the format \
      has such rules (XLIFF 2, TBX, NewsML-G2, ninjs). Other commands read such a file with a warning; what cannot be \
      read at all is refused everywhere. Exit code 1 when a file has a fault.

      Example: bellek validate delivery/*.xlf
      """)

  @OptionGroup var languages: OptionalLanguageOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var printing: OutputOptions

  @Argument(
    help: "The files, or - for standard input.", completion: .file(extensions: FileFormat.readableSuffixes))
  var files: [String]

  func run() throws {
    let job = ValidationJob(languages: try languages.pair())
    var isValid = true
    for file in try format.open(files) {
      let report = try job.run(file)
      isValid = isValid && report.isValid
      try Console.print(
        printing.json ? FileJobRendering.json(report).text + "\n" : FileJobRendering.text(report))
    }
    if !isValid { throw ExitCode(1) }
  }
}
