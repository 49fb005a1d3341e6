public import Bitext
public import Checks
internal import Formats

/// What is to be checked.
public enum CheckInput: Hashable, Sendable {
  /// A story and its translation, to be aligned on the way.
  case story(source: String, target: String)
  /// One file with both sides.
  case file(String)
  /// A localized story without its source.
  case translation(String)

  /// The file of the translation.
  public var path: String {
    switch self {
    case .story(_, let target): target
    case .file(let path), .translation(let path): path
    }
  }

  /// Whether the file at `path` holds a source and its translation, by its name or else its beginning; `nil` where
  /// these say nothing, and for standard input.
  public static func hasBothSides(_ path: String) -> Bool? {
    guard path != "-", let format = FileFormat(path: path) ?? (try? FormatFile(path: path).format) else {
      return nil
    }
    return hasBothSides(format)
  }

  static func hasBothSides(_ format: FileFormat) -> Bool {
    !format.holdsOneLanguage && format != .strings && format != .stringsdict
  }
}

/// Checks files, each by the settings that stand nearest to it.
///
///     let desk = CheckDesk(languages: pair, workingFolder: "/home/ayse")
///     let run = try desk.check([.story(source: "en.html", target: "tr.html")])
///     run.reports[0].findings
///
/// Settings are read once, and checks made ready once for each two languages and settings. For one thread at a
/// time.
public final class CheckDesk {
  /// Where settings come from.
  public enum ConfigurationSource: Hashable, Sendable {
    /// `.bellek/checks.yml`, going up from each file.
    case nearest
    case file(String)
    case none
  }

  /// Of the files; `nil` where they say it themselves.
  public var languages: LanguagePair?
  public var configurationSource = ConfigurationSource.nearest
  /// In place of the profile of the settings.
  public var profile: CheckProfile?
  /// Over the settings.
  public var levels: [String: CheckSettings.Level] = [:]
  /// The only checks that run; `nil` for all that settings switch on.
  public var only: Set<String>?
  /// Beside the glossaries of the settings.
  public var concepts: [Concept] = []
  /// In place of the baseline of the settings.
  public var baseline: String?
  /// Whether a new baseline is made of all findings, so that none counts as known.
  public var takesAllAsNew = false
  /// In place of that of the settings, which is `info` unless they say something.
  public var failOn: FailLevel?
  private let workingFolder: String
  private var memory: TranslationMemory?

  private var configurations: [String: CheckConfiguration] = [:]
  private var jobs: [JobKey: CheckJob] = [:]
  private var glossaries: [String: [Concept]] = [:]
  private var baselines: [String: Set<FindingFingerprint>] = [:]

  private struct JobKey: Hashable {
    var languages: LanguagePair
    var configuration: String?
  }

  public init(languages: LanguagePair?, workingFolder: String) {
    self.languages = languages
    self.workingFolder = workingFolder
  }

  /// Takes the glossaries of a memory, the labels of pages in it, and its units to compare with.
  public func take(_ memory: TranslationMemory) throws {
    concepts += try memory.concepts()
    self.memory = memory
  }

  /// Checks all of them, in order.
  ///
  /// - Throws: what stands in the way of the first that cannot be checked.
  public func check(_ inputs: [CheckInput]) throws -> CheckRun {
    var run = CheckRun()
    let places = PlaceReader()
    for input in inputs {
      let configuration = try self.configuration(for: input.path)
      let dismissed = Set(configuration.dismissed.keys)
      let known = try knownFindings(configuration)
      let reports = try reports(on: input, configuration)
      for job in jobs.values { try job.checkMemory() }
      for var report in reports {
        report.path = input.path
        report.leaveOut(dismissed: dismissed, known: known)
        report.locate(places)
        let level = failOn ?? configuration.failOn ?? .info
        run.fails = run.fails || report.findings.contains { level.isReached(by: $0.finding.severity) }
        report.failOn = level
        run.reports.append(report)
      }
    }
    return run
  }

  /// A job for two languages, by the settings nearest to `path`.
  public func job(for languages: LanguagePair, at path: String = "-") throws -> CheckJob {
    try job(languages, configuration(for: path))
  }

  private func reports(on input: CheckInput, _ configuration: CheckConfiguration) throws -> [CheckReport] {
    switch input {
    case .story(let source, let target):
      guard let languages else { throw WorkbenchError.languagesUnknown(path: target) }
      let job = try job(languages, configuration)
      var report = job.check(
        source: try Story(checking: source, language: languages.source),
        target: try Story(checking: target, language: languages.target))
      report.sourcePath = source
      return [report]
    case .translation(let path):
      guard let languages else { throw WorkbenchError.languagesUnknown(path: path) }
      let job = try job(languages, configuration)
      return [job.check(translation: try Story(checking: path, language: languages.target))]
    case .file(let path): return try reports(onFile: path, configuration)
    }
  }

  private func reports(onFile path: String, _ configuration: CheckConfiguration) throws -> [CheckReport] {
    let file = try FormatFile(path: path)
    guard CheckInput.hasBothSides(file.format) else { throw WorkbenchError.notTwoSides(path: path) }
    let read = try CheckedFile(file, languages: languages)
    var reports = try read.parts.map { part in
      let job = try job(part.languages, configuration)
      var segments = part.segments
      let ends = part.starts.dropFirst() + [segments.count]
      for (start, end) in zip(part.starts, ends) { job.check(&segments[start..<end]) }
      return job.report(segments)
    }
    if reports.isEmpty, let languages { reports = [try job(languages, configuration).report([])] }
    if !reports.isEmpty { reports[0].problems = read.problems }
    return reports
  }

  private func job(_ languages: LanguagePair, _ configuration: CheckConfiguration) throws -> CheckJob {
    let key = JobKey(languages: languages, configuration: configuration.path)
    if let job = jobs[key] { return job }
    let concepts = try self.concepts + configuration.glossaries.flatMap(glossary)
    let job = try CheckJob(
      languages: languages, concepts: concepts, settings: settings(configuration), memory: memory)
    jobs[key] = job
    return job
  }

  private func settings(_ configuration: CheckConfiguration) -> CheckSettings {
    var settings = CheckSettings(profile: profile ?? configuration.profile ?? .news)
    settings.options = configuration.options
    settings.patterns = configuration.patterns
    settings.levels = configuration.levels.merging(levels) { $1 }
    guard let only else { return settings }
    for check in CheckRegistry.descriptions {
      let name = check.identifier
      if !only.contains(name) {
        settings.levels[name] = .off
      } else if settings.levels[name] == .off || !check.profiles.contains(settings.profile) {
        settings.levels[name] = levels[name] ?? CheckConfiguration.level("on", for: check)
      }
    }
    return settings
  }

  private func configuration(for path: String) throws -> CheckConfiguration {
    let file: String?
    switch configurationSource {
    case .none: file = nil
    case .file(let path): file = path
    case .nearest: file = CheckConfigurationFile.nearest(to: path, workingFolder: workingFolder)
    }
    guard let file else { return CheckConfiguration() }
    if let known = configurations[file] { return known }
    let configuration = try CheckConfigurationFile.read(path: file)
    configurations[file] = configuration
    return configuration
  }

  private func glossary(_ path: String) throws -> [Concept] {
    if let known = glossaries[path] { return known }
    let concepts = try GlossaryFile.read(path: path).termbase.concepts
    glossaries[path] = concepts
    return concepts
  }

  private func knownFindings(_ configuration: CheckConfiguration) throws -> Set<FindingFingerprint> {
    guard !takesAllAsNew, let path = baseline ?? configuration.baseline else { return [] }
    if let known = baselines[path] { return known }
    let known = try CheckBaseline(path: path).fingerprints
    baselines[path] = known
    return known
  }
}
