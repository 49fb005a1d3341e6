import ArgumentParser
import Formats
import Rendering
import Workbench

struct Analyze: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Count how much of files a memory has already.",
    discussion: """
      Counts segments, words and characters by how near the memory comes to them: context (101 and 102), \
      repetitions in a file and across the files, 100, 95–99, 85–94, 75–84, 50–74 and new; what is confirmed or \
      locked stands apart. A segment is a context match first, then a repetition, then what its best match makes \
      it, by the score less penalties. Stories are cut into sentences; a hyphenated word is one.

      Example: bellek analyze story.html labels.po --from en --to tr --memory desk.bellek
      """)

  @OptionGroup var languages: OptionalLanguageOptions
  @OptionGroup var memories: LookupMemoryOptions
  @OptionGroup var penalties: PenaltyOptions
  @OptionGroup var cutting: CuttingOptions
  @OptionGroup var format: FormatOptions

  @Flag(help: "Print a table with commas: file, band, segments, words, characters.")
  var csv = false

  @OptionGroup var output: OutputOptions

  @Argument(
    help: "The files, or - for standard input.", completion: .file(extensions: FileFormat.readableSuffixes))
  var files: [String]

  func validate() throws {
    guard !csv || !output.json else { throw ValidationError("Give --csv or --json.") }
  }

  func run() throws {
    let pair = try languages.pair()
    let files = try format.open(files)
    var job = AnalysisJob(
      lookup: try memories.open(), languages: pair, method: try cutting.method(),
      penalties: penalties.penalties)
    let progress = Progress("segments")
    var read = 0
    for file in files {
      let before = read
      Console.warn(
        of: try job.add(file) { count in
          read = before + count
          progress.show(read)
        })
    }
    progress.finish()
    let analysis = job.analysis
    if output.json {
      try Console.print(AnalysisRendering.json(analysis).indented)
    } else if csv {
      try Console.print(AnalysisRendering.csv(analysis))
    } else {
      try Console.print(AnalysisRendering.text(analysis, style: Console.style(output.color)))
    }
    if analysis.total.total.segments == 0 { throw ExitCode(1) }
  }
}
