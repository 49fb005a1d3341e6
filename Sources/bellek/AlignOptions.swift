import ArgumentParser
import Bitext
import Formats
import Workbench

/// What is aligned, beside articles.
struct AlignInputOptions: ParsableArguments {
  @Flag(help: "The files are lists of segments, one a line.")
  var segments = false

  @Flag(help: "The one file is a table (TSV); its first two columns are lists of segments.")
  var columns = false

  @Option(
    help: ArgumentHelp(
      "A list of pairs (TSV): source, target, and maybe what to call the document.", valueName: "file"),
    completion: .file(extensions: ["tsv"]))
  var pairs: String?

  @Option(
    help: ArgumentHelp(
      "With many pairs: the file that notes what is done; else it is beside the results.", valueName: "file"))
  var state: String?

  func validate() throws {
    if segments && columns { throw ValidationError("Give --segments or --columns, not both.") }
    if pairs != nil && columns {
      throw ValidationError("--pairs names two files a row: --columns has no place.")
    }
  }

  /// Reads one side of a pair; a file without any text is an error.
  func story(at path: String, _ language: LanguageTag) throws -> Story {
    let story =
      segments
      ? try Story(segmentsAt: path, language: language) : try Story(path: path, language: language)
    guard !story.segments.isEmpty else { throw WorkbenchError.noText(path: path) }
    return story
  }

  /// Both columns of a table.
  func columns(at path: String, _ languages: LanguagePair) throws -> (source: Story, target: Story) {
    let stories = try Story.columns(path: path, languages: languages)
    guard !stories.source.segments.isEmpty || !stories.target.segments.isEmpty else {
      throw WorkbenchError.noText(path: path)
    }
    return stories
  }
}

/// Where results go.
struct AlignResultOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A memory to put the pairs into; it is made when missing.", valueName: "memory"))
  var into: String?

  @Option(
    help: ArgumentHelp(
      "Write the pairs to a file: .tmx, .xlf, .tsv, .jsonl or .ladder. With many pairs, a folder.",
      valueName: "file"))
  var output: String?

  @Option(
    help:
      "The format, when the name does not tell: tmx, xliff, tsv, jsonl, ladder. Without --output, it is printed."
  )
  var format: PairFormat?

  @Option(
    help: ArgumentHelp(
      "Write a page on which a person decides, doubtful pairs first. With many pairs, a folder.",
      valueName: "file"), completion: .file(extensions: ["html"]))
  var review: String?

  @Option(help: "Least confidence, 0 to 1, of pairs that are kept.")
  var minConfidence = 0.65

  @Flag(help: "Keep the pairs under it too, as drafts.")
  var keepDoubtful = false

  func validate() throws {
    guard (0...1).contains(minConfidence) else {
      throw ValidationError("--min-confidence is a number from 0 to 1, not \(minConfidence).")
    }
  }

  /// Whether results go anywhere but to the screen.
  var isKept: Bool { into != nil || output != nil || review != nil }

  func rule(document: String?) -> StoryAlignment.HarvestRule {
    StoryAlignment.HarvestRule(
      minimumConfidence: minConfidence, keepsDoubtful: keepDoubtful, document: document)
  }
}
