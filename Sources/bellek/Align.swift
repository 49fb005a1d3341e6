import ArgumentParser
import Bitext
import Formats
import Linguistics
import Rendering
import Storage
import Workbench

struct Align: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Align a story with its translation.",
    discussion: """
      Prints the beads: which segments say the same, and how sure that is. With --into they become units of a \
      memory, all in one write; beads under --min-confidence stay out and are listed.

      Example: bellek align Samples/port-expansion/en.html Samples/port-expansion/tr.html --from en --to tr

      With --jsonl: {"id","from","to","source","target"} in, where source and target are lists of segments or \
      whole texts; {"id","beads":[{"source":[i…],"target":[j…],"confidence"}]} out.
      """)

  @OptionGroup var languages: OptionalLanguageOptions

  @Option(help: ArgumentHelp("A memory to put the pairs into; it is made when missing.", valueName: "memory"))
  var into: String?

  @Option(help: ArgumentHelp("Write the pairs to a file: .tmx, .tsv or .jsonl.", valueName: "file"))
  var output: String?

  @Option(help: "Least confidence, 0 to 1, of pairs that are kept.")
  var minConfidence = 0.5

  @Option(help: ArgumentHelp("What the pairs say they come from; else the source's path.", valueName: "name"))
  var document: String?

  @Option(help: ArgumentHelp("A glossary (TBX) whose terms help. May be repeated.", valueName: "file"))
  var glossary: [String] = []

  @Flag(help: "Answer JSON Lines from standard input.")
  var jsonl = false

  @OptionGroup var printing: OutputOptions

  @Argument(help: "The story, or - for standard input.", completion: .file())
  var source: String?

  @Argument(help: "Its translation.", completion: .file())
  var target: String?

  func validate() throws {
    guard (0...1).contains(minConfidence) else {
      throw ValidationError("--min-confidence is a number from 0 to 1, not \(minConfidence).")
    }
  }

  func run() throws {
    if jsonl { return try answerLines() }
    guard let source, let target else {
      throw ValidationError("Name a story and its translation, or --jsonl.")
    }
    guard let pair = try languages.pair() else { throw ValidationError("Give --from and --to.") }
    let aligner = try StoryAligner(languages: pair, concepts: try Glossaries.read(glossary))
    let alignment = try aligner.align(
      Self.story(at: source, pair.source), Self.story(at: target, pair.target))
    let harvest = alignment.harvest(minimumConfidence: minConfidence, document: document ?? source)
    try store(harvest, of: alignment, pair: pair)
    if !alignment.beads.contains(where: \.isPaired) { throw ExitCode(1) }
  }

  private static func story(at path: String, _ language: LanguageTag) throws -> Story {
    let story = try Story(path: path, language: language)
    guard !story.segments.isEmpty else { throw WorkbenchError.noText(path: path) }
    return story
  }

  private func store(
    _ harvest: StoryAlignment.Harvest, of alignment: StoryAlignment, pair: LanguagePair
  ) throws {
    if let output {
      let writer = try UnitFormat.writer(path: output, languages: pair)
      for unit in harvest.units { try writer.write(unit) }
      _ = try writer.finish()
    }
    var summary = "\(harvest.units.count) units; \(harvest.doubtful.count) doubtful and "
    summary += "\(harvest.unpaired.count) unpaired beads left out\n"
    if let into {
      let memory = try TranslationMemory(path: into, isWritable: true)
      for warning in memory.warnings { Console.complain("bellek: warning: \(warning)") }
      let now = Environment.now
      let units = harvest.units.map { unit in
        var unit = unit
        unit.created = now
        unit.creator = Environment.user
        return unit
      }
      let what = "align \(alignment.source.segments.count) with \(alignment.target.segments.count) segments"
      let report = try memory.add(units, as: Environment.write(what))
      summary = StoryRendering.summary(
        of: harvest, added: report.added, updated: report.updated, skipped: report.skipped)
    }
    if printing.json { return try Console.print(StoryRendering.json(alignment).indented) }
    // What was stored is not repeated; what was left out is for a person to look at.
    let isKept = into != nil || output != nil
    let beads =
      isKept
      ? alignment.beads.filter { !$0.isPaired || $0.confidence < minConfidence } : alignment.beads
    try Console.print(
      StoryRendering.text(
        beads, of: alignment, minimumConfidence: minConfidence, style: Console.style(printing.color)))
    if isKept { try Console.print(summary) }
  }

  private func answerLines() throws {
    let own = try languages.pair()
    let concepts = try Glossaries.read(glossary)
    var aligners: [LanguagePair: StoryAligner] = [:]
    try JSONLinesFilter.run { question in
      let pair = try Self.pair(of: question, or: own)
      let aligner = try aligners[pair] ?? StoryAligner(languages: pair, concepts: concepts)
      aligners[pair] = aligner
      let source = try Self.segments(question, "source", pair.source)
      let target = try Self.segments(question, "target", pair.target)
      let beads = try aligner.align(source.segments, target.segments)
      var members = [JSONValue.Member(key: "beads", value: .array(beads.map(StoryRendering.json)))]
      for (key, side) in [("source", source), ("target", target)] where side.wasCut {
        members.append(JSONValue.Member(key: key, value: .array(side.segments.map(JSONValue.string))))
      }
      return members
    }
  }

  static func pair(of question: JSONLinesFilter.Question, or own: LanguagePair?) throws -> LanguagePair {
    guard let from = try question.optionalText("from"), let to = try question.optionalText("to") else {
      guard let own else { throw LineError("the keys \"from\" and \"to\" are missing") }
      return own
    }
    return LanguagePair(source: try LanguageTag(naming: from), target: try LanguageTag(naming: to))
  }

  /// The segments of one side; a whole text is cut into sentences.
  private static func segments(
    _ question: JSONLinesFilter.Question, _ key: String, _ language: LanguageTag
  ) throws -> (segments: [String], wasCut: Bool) {
    switch question[key] {
    case .array(let values):
      let segments = try values.map { value in
        guard case .string(let text) = value else { throw LineError("\"\(key)\" must hold texts") }
        return text
      }
      return (segments, false)
    case .string(let text):
      let bytes = Array(text.utf8)
      let ranges = SentenceSegmenter(language: language).sentences(in: text)
      return (ranges.map { String(decoding: bytes[$0], as: UTF8.self) }, true)
    default: throw LineError("\"\(key)\" must be a list of texts, or a text")
    }
  }
}
