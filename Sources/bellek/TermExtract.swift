import ArgumentParser
import Bitext
import Formats
import Rendering
import Storage
import Workbench

struct TermExtract: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Find candidates for a glossary in a memory, in files of units, or in texts.",
    discussion: """
      Looks for terms of one to four words and, with --to, for what their translations call them: each in \
      dictionary form, with counts and three contexts. Reads a memory, or files of units; with --lang articles and \
      texts of one language. Names and acronyms that stand the same in both languages are marked as not to be \
      translated, and candidates that a glossary has already as known.

      Example: bellek term extract --from en --to tr --memory desk.bellek --limit 200 --review terms.html

      On the page of --review each candidate is accepted, rejected or edited, and the decisions saved. They go into \
      a glossary of the memory with:

      bellek term extract --decisions terms.decisions.jsonl --into economy --memory desk.bellek
      """)

  @OptionGroup var languages: OptionalLanguageOptions

  @Option(
    name: .customLong("lang"), help: ArgumentHelp("Language of texts without translation.", valueName: "tag"))
  var language: Language?

  @OptionGroup var memory: MemoryOptions

  @Option(
    help: ArgumentHelp("A glossary (TBX) whose terms are known. May be repeated.", valueName: "file"),
    completion: .file(extensions: ["tbx"]))
  var glossary: [String] = []

  @Option(help: ArgumentHelp("Most candidates.", valueName: "number"))
  var limit = 500

  @Option(help: ArgumentHelp("How often a candidate must stand in the texts.", valueName: "number"))
  var minCount = 2

  @Option(
    help: ArgumentHelp(
      "What to write: tbx, csv, json; several with commas between them, to --output.", valueName: "formats"))
  var format: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where to write, without the ending of --format; - prints.", valueName: "name"),
    completion: .file())
  var output = "-"

  @Option(
    help: ArgumentHelp("A page for deciding by hand.", valueName: "file"),
    completion: .file(extensions: ["html"]))
  var review: String?

  @Option(
    help: ArgumentHelp(
      "What was decided on such a page. With --into it goes into a glossary, with --review it is shown again.",
      valueName: "file"), completion: .file(extensions: ["jsonl"]))
  var decisions: String?

  @Option(help: ArgumentHelp("The glossary of the memory that takes what was accepted.", valueName: "name"))
  var into: String?

  @OptionGroup var printing: OutputOptions

  @Argument(help: "Files of units, or with --lang articles and texts.", completion: .file())
  var files: [String] = []

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit is at least 1, not \(limit).") }
    guard minCount > 0 else { throw ValidationError("--min-count is at least 1, not \(minCount).") }
    if into != nil {
      guard decisions != nil else { throw ValidationError("--into needs --decisions: what was accepted.") }
      return
    }
    guard (language == nil) != (languages.source == nil) else {
      throw ValidationError("Give --from and --to, or --lang for texts of one language.")
    }
    let formats = try formats()
    guard formats.count < 2 || output != "-" else {
      throw ValidationError("Name --output for several formats.")
    }
  }

  func run() throws {
    let decided = try decisions.map { try TermDecision.read(path: $0) } ?? []
    if let into { return try take(decided, into: into) }
    let extraction = try extract()
    for format in try formats() { try write(extraction, as: format) }
    if let review {
      try TextFile.write(
        TermReviewPage.html(extraction, name: Self.name(of: review), decisions: decided), to: review)
    }
    try report(extraction)
    if extraction.candidates.isEmpty { throw ExitCode(1) }
  }

  /// Writes what was accepted into a glossary of the memory.
  private func take(_ decided: [TermDecision], into name: String) throws {
    let accepted = decided.filter { $0.status == .accepted }.map(\.concept)
    let rejected = decided.filter { $0.status == .rejected }.count
    let store = try memory.open(forWriting: true).store
    let report = try store.write(accepted, glossary: name, as: Environment.write("term extract into \(name)"))
    if printing.json {
      try Console.print(
        JSONValue.members([
          "glossary": .string(name), "accepted": .integer(accepted.count), "rejected": .integer(rejected),
          "added": .integer(report.added), "updated": .integer(report.updated),
          "unchanged": .integer(report.skipped),
        ]).indented)
    } else {
      try Console.print(
        "\(name): \(report.added) added, \(report.updated) updated, \(report.skipped) already there; "
          + "\(rejected) rejected\n")
    }
    if accepted.isEmpty { throw ExitCode(1) }
  }

  private func report(_ extraction: TermExtraction) throws {
    if printing.json, format == nil {
      try Console.print(ExtractionRendering.json(extraction).indented)
    } else if format == nil, review == nil {
      try Console.print(ExtractionRendering.text(extraction, style: Console.style(printing.color)))
    }
    if extraction.isFull {
      Console.complain(
        "bellek: warning: there were more texts than are taken at once; the rest was passed over")
    }
    Console.complain("\(extraction.candidates.count) candidates from \(extraction.textCount) texts")
  }
}

extension TermExtract {
  enum Format: String, CaseIterable {
    case tbx, csv, json
  }

  func formats() throws -> [Format] {
    try (format ?? "").split(separator: ",").map { name in
      guard let format = Format(rawValue: String(name)) else {
        throw ValidationError("\"\(name)\" is not one of tbx, csv, json.")
      }
      return format
    }
  }

  /// A path without folder and ending.
  static func name(of path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = file.lastIndex(of: "."), dot != file.startIndex else { return file }
    return String(file[..<dot])
  }

  private func write(_ extraction: TermExtraction, as format: Format) throws {
    let path = output == "-" ? "-" : output.hasSuffix(".\(format)") ? output : "\(output).\(format)"
    try Console.flush()
    switch format {
    case .tbx:
      let title = output == "-" ? nil : Self.name(of: path)
      _ = try TBXWriter.write(Termbase(title: title, concepts: extraction.concepts), path: path)
    case .csv: try TextFile.write(ExtractionRendering.csv(extraction), to: path)
    case .json: try TextFile.write(ExtractionRendering.json(extraction).indented, to: path)
    }
  }

  private func extract() throws -> TermExtraction {
    let pair = try languages.pair()
    guard let source = try pair?.source ?? language?.checked() else {
      throw ValidationError("Give --from and --to, or --lang.")
    }
    var job = TermExtractionJob(source: source, target: pair?.target)
    let progress = Progress("texts")
    var concepts = try Glossaries.read(glossary)
    if memory.memory != nil || files.isEmpty {
      let memory = try memory.open(forWriting: false)
      concepts += try memory.concepts()
      try job.learn(from: memory) { progress.show($0) }
    }
    for file in files {
      if let pair {
        try job.learn(from: UnitFile.reader(path: file, languages: pair)) { progress.show($0) }
      } else {
        try job.learn(from: ArticleReader.open(path: file))
        progress.show(job.count)
      }
    }
    progress.finish()
    return job.extraction(limit: limit, minimumCount: minCount, glossary: concepts)
  }
}
