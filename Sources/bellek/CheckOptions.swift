public import ArgumentParser
import Bitext
public import Checks
import Formats
import Rendering
import Synchronization
public import Workbench

extension FailLevel: ExpressibleByArgument {}
extension CheckProfile: ExpressibleByArgument {}

/// What every command that checks can be told.
struct CheckOptions: ParsableArguments {
  @OptionGroup var languages: OptionalLanguageOptions

  @Option(
    help: ArgumentHelp("A glossary (TBX, CSV, …) to keep to. May be repeated.", valueName: "file"),
    completion: .file(extensions: Glossaries.suffixes))
  var glossary: [String] = []

  @Option(help: ArgumentHelp("A memory whose glossaries to keep to.", valueName: "file"))
  var memory: String?

  @Option(
    help: ArgumentHelp(
      "A baseline: findings that it knows are left out.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var baseline: String?

  @Option(
    help: ArgumentHelp("Write all findings to this baseline, so that they count no more.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var writeBaseline: String?

  @OptionGroup var outputs: CheckOutputOptions

  @Option(help: "Exit with 1 from this severity on: info (the default), warning, error or never.")
  var failOn: FailLevel?

  @Flag(help: "Answer JSON Lines from standard input.")
  var jsonl = false

  /// Checks what is named, or answers JSON Lines, and exits with 1 where what was found is bad enough.
  func run(_ files: [String], alone: Language? = nil, pairs: String? = nil, set: (CheckDesk) throws -> Void)
    throws
  {
    let desk = CheckDesk(languages: try pair(alone: alone), workingFolder: Environment.workingFolder)
    desk.concepts = try Glossaries.read(glossary)
    if let memory { try desk.take(TranslationMemory(path: memory, isWritable: false)) }
    desk.baseline = baseline
    desk.takesAllAsNew = writeBaseline != nil
    desk.failOn = failOn
    try set(desk)
    if jsonl {
      guard files.isEmpty, pairs == nil else {
        throw ValidationError("--jsonl reads standard input, no files.")
      }
      return try answerLines(desk)
    }
    let printers = try outputs.printers()
    let run = try desk.check(inputs(files, isAlone: alone != nil, pairs: pairs))
    for report in run.reports {
      for problem in report.problems.listed.prefix(10) { Console.complain("bellek: warning: \(problem)") }
      let more = report.problems.count - 10
      if more > 0 { Console.complain("bellek: warning: and \(more) more in \(report.path)") }
    }
    if let writeBaseline {
      let baseline = CheckBaseline(run.findings)
      try baseline.write(to: writeBaseline)
      let count = baseline.entries.count
      Console.complain("bellek: \(writeBaseline): \(count) finding\(count == 1 ? "" : "s")")
      return
    }
    for printer in printers { try printer.print(run) }
    if run.fails { throw ExitCode(1) }
  }

  private func pair(alone: Language?) throws -> LanguagePair? {
    guard let alone else { return try languages.pair() }
    guard languages.source == nil, languages.target == nil else {
      throw ValidationError("--lang checks a story without its source; give it, or --from and --to.")
    }
    return LanguagePair(source: Language.undetermined, target: try alone.checked())
  }

  /// What the files are: two stories go together, any other file stands by itself.
  private func inputs(_ files: [String], isAlone: Bool, pairs: String?) throws -> [CheckInput] {
    if let pairs {
      guard files.isEmpty else { throw ValidationError("--pairs takes the place of the files.") }
      return try StoryFiles.list(path: pairs).map { .story(source: $0.source, target: $0.target) }
    }
    if files.isEmpty {
      throw ValidationError("Name a story and its translation, or files with both sides.")
    }
    guard files.filter({ $0 == "-" }).count < 2 else {
      throw ValidationError("Standard input can be read once.")
    }
    if isAlone { return files.map(CheckInput.translation) }
    let bilingual = files.map(CheckInput.hasBothSides)
    if files.count == 2, !bilingual.contains(true) { return [.story(source: files[0], target: files[1])] }
    if files.count > 2, let odd = zip(files, bilingual).first(where: { $1 == false })?.0 {
      throw ValidationError(
        "\(odd) has one language; name several stories and their translations with --pairs.")
    }
    return files.map(CheckInput.file)
  }

  private func answerLines(_ desk: CheckDesk) throws {
    let own = desk.languages
    let jobs = Mutex<[String: CheckJob]>([:])
    let maker = Mutex(JobMaker(desk: desk))
    try JSONLinesFilter.runConcurrently { question, output in
      let (from, to) = (try question.optionalText("from"), try question.optionalText("to"))
      let key = "\(from ?? "")\u{0}\(to ?? "")"
      let job =
        try jobs.withLock { $0[key] }
        ?? maker.withLock { maker in
          let job = try maker.desk.job(for: Align.pair(of: question, or: own))
          jobs.withLock { $0[key] = job }
          return job
        }
      let role = try question.optionalText("role").map { name in
        guard let role = SegmentRole(rawValue: name) else { throw LineError("\"\(name)\" is no role") }
        return role
      }
      let isAlone = job.languages.source == Language.undetermined
      let source = isAlone ? "" : try question.text("source")
      let findings = job.findings(source: source, target: try question.text("target"), role: role ?? .body)
      try job.checkMemory()
      output += #","findings":"#.utf8
      FindingRendering.append(findings, to: &output)
    }
  }

  /// Keeps what only one thread may use behind its lock.
  // The desk is reached through the lock alone.
  private struct JobMaker: @unchecked Sendable {
    let desk: CheckDesk
  }
}
