import ArgumentParser
import Formats
import Rendering
import Workbench

struct Pretranslate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Fill a file from a memory.",
    discussion: """
      Fills what nobody has translated with the best match; never over a confirmed or locked segment. A match of \
      100 makes a segment translated, anything less a draft with its score, and so does a match that a person \
      has not confirmed, that is repaired, or whose codes cannot be placed. Every other byte of the file stays.

      Stories have one language: extract them first, with --memory and --pretranslate.

      Example: bellek pretranslate labels.po -o labels.tr.po --from en --to tr --memory desk.bellek
      """)

  @OptionGroup var languages: OptionalLanguageOptions
  @OptionGroup var memories: LookupMemoryOptions

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The filled file, or - for standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "Fill the file itself.")
  var inPlace = false

  @Option(help: "Least score, less penalties, of a match that is used, 0 to 100.")
  var threshold = 75.0

  @OptionGroup var penalties: PenaltyOptions

  @Flag(help: "Put figures, dates, names and terms of the segment into the match; a draft.")
  var repair = false

  @Flag(help: "Drafts in the file give way.")
  var replaceDrafts = false

  @Flag(help: "Translations in the file that nobody confirmed give way.")
  var replaceTranslated = false

  @Flag(help: "A match of 101 or 102 makes a segment confirmed.")
  var confirmContext = false

  @OptionGroup var format: FormatOptions
  @OptionGroup var printing: OutputOptions

  @Argument(
    help: "The file, or - for standard input.", completion: .file(extensions: FileFormat.readableSuffixes))
  var file: String

  func validate() throws {
    guard inPlace != (output != nil) else { throw ValidationError("Give --output FILE, or --in-place.") }
    guard !inPlace || file != "-" else {
      throw ValidationError("Standard input has no place to be filled in.")
    }
    try checkThreshold(threshold)
  }

  func run() throws {
    var options = PretranslationOptions()
    options.threshold = threshold
    options.penalties = penalties.penalties
    options.repairs = repair
    options.replacesDrafts = replaceDrafts
    options.replacesTranslated = replaceTranslated
    options.confirmsContext = confirmContext
    let pair = try languages.pair()
    let opened = try FormatFile(path: file, format: format.format)
    let job = PretranslateJob(lookup: try memories.open(), options: options)
    let destination = output ?? file
    let progress = Progress("segments")
    let report = try job.run(opened, output: destination, languages: pair, progress: progress.show)
    progress.finish()
    Console.warn(of: report.violations)
    try Console.report(
      printing.json ? FileJobRendering.json(report).indented : FileJobRendering.text(report),
      besides: destination)
  }
}

extension Console {
  /// Prints a report, to standard error where standard output is the result.
  static func report(_ text: String, besides output: String) throws {
    if output == "-" {
      complain(text.hasSuffix("\n") ? String(text.dropLast()) : text)
    } else {
      try print(text)
    }
  }
}
