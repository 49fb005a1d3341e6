import ArgumentParser
import Bitext
import Checks
import Formats
import Rendering
import Workbench

/// What every command that checks can be told.
struct CheckOptions: ParsableArguments {
  /// How to print findings.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  /// From which severity on findings make the command fail.
  enum FailOn: String, ExpressibleByArgument, CaseIterable {
    case info, warning, error, never

    func fails(_ findings: [LocatedFinding]) -> Bool {
      guard let least = Finding.Severity(rawValue: rawValue) else { return false }
      return findings.contains { $0.finding.severity >= least }
    }
  }

  @OptionGroup var languages: OptionalLanguageOptions

  @Option(
    help: ArgumentHelp("A glossary (TBX) to keep to. May be repeated.", valueName: "file"),
    completion: .file(extensions: ["tbx"]))
  var glossary: [String] = []

  @Option(help: ArgumentHelp("A memory whose glossaries to keep to.", valueName: "file"))
  var memory: String?

  @Option(help: "How to print: text or json.")
  var format = Format.text

  @Option(help: "Exit with 1 from this severity on: info, warning, error or never.")
  var failOn = FailOn.info

  @Flag(help: "Answer JSON Lines from standard input.")
  var jsonl = false

  @OptionGroup var output: OutputOptions

  /// Checks the files, or answers JSON Lines, and exits with 1 where what was found is bad enough.
  func run(_ files: [String], settings: CheckSettings) throws {
    var concepts = try Glossaries.read(glossary)
    let memory = try self.memory.map { try TranslationMemory(path: $0, isWritable: false) }
    if let memory { concepts += try memory.concepts() }
    if jsonl { return try answerLines(concepts, settings, memory) }
    guard let pair = try languages.pair() else { throw ValidationError("Give --from and --to, or --jsonl.") }
    let findings = try report(
      of: files, by: CheckJob(languages: pair, concepts: concepts, settings: settings, memory: memory)
    ).findings
    if output.json || format == .json {
      try Console.print(
        JSONValue.members(["findings": .array(findings.map(FindingRendering.json))]).indented)
    } else {
      try Console.print(FindingRendering.text(findings, style: Console.style(output.color)))
      try Console.print(FindingRendering.summary(of: findings))
    }
    if failOn.fails(findings) { throw ExitCode(1) }
  }

  private func report(of files: [String], by job: CheckJob) throws -> CheckReport {
    switch files.count {
    case 1:
      guard FileFormat(path: files[0]) != nil || files[0] == "-" else {
        throw WorkbenchError.notTwoSides(path: files[0])
      }
      let report = try job.check(FileFormat.units(path: files[0], languages: job.languages))
      if report.unread > 0 {
        Console.complain("bellek: \(report.unread) rows of \(files[0]) could not be checked")
      }
      return report
    case 2:
      let source = try Story(path: files[0], language: job.languages.source)
      let target = try Story(path: files[1], language: job.languages.target)
      for (path, story) in [(files[0], source), (files[1], target)] where story.segments.isEmpty {
        throw WorkbenchError.noText(path: path)
      }
      return job.check(source: source, target: target)
    default: throw ValidationError("Name a story and its translation, or a file with both sides.")
    }
  }

  private func answerLines(
    _ concepts: [Concept], _ settings: CheckSettings, _ memory: TranslationMemory?
  ) throws {
    let own = try languages.pair()
    var jobs: [LanguagePair: CheckJob] = [:]
    try JSONLinesFilter.run { question in
      let pair = try Align.pair(of: question, or: own)
      let job =
        try jobs[pair]
        ?? CheckJob(languages: pair, concepts: concepts, settings: settings, memory: memory)
      jobs[pair] = job
      let findings = job.findings(source: try question.text("source"), target: try question.text("target"))
      return [JSONValue.Member(key: "findings", value: .array(findings.map(FindingRendering.json)))]
    }
  }
}
