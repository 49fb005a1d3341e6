import ArgumentParser
import Checks
import Workbench

/// Which checks run.
struct CheckSettingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A set of checks: \(CheckProfile.allCases.map(\.rawValue).joined(separator: ", ")); news unless settings say otherwise.",
      valueName: "profile"))
  var profile: CheckProfile?

  @Option(
    help: ArgumentHelp(
      "Set a check \(CheckConfiguration.levelWords.joined(separator: ", ")): --check numbers=warning. May be repeated.",
      valueName: "id=level"))
  var check: [String] = []

  @Option(help: ArgumentHelp("Run these checks alone: --only numbers,dates.", valueName: "ids"))
  var only: [String] = []

  @Option(
    help: ArgumentHelp(
      "Settings; else the nearest \(CheckConfigurationFile.name), going up from each file.", valueName: "file"
    ),
    completion: .file(extensions: ["yml", "yaml"]))
  var config: String?

  @Flag(name: .customLong("no-config"), help: "Read no settings.")
  var ignoresConfig = false

  func apply(to desk: CheckDesk) throws {
    if config != nil, ignoresConfig { throw ValidationError("Give --config or --no-config.") }
    if let config { desk.configurationSource = .file(config) }
    if ignoresConfig { desk.configurationSource = .none }
    desk.profile = profile
    for word in check {
      guard let mark = word.firstIndex(of: "=") else {
        throw ValidationError("Write --check ID=LEVEL, not \"\(word)\".")
      }
      let about = try Self.check(String(word[..<mark]))
      let name = String(word[word.index(after: mark)...])
      guard let level = CheckConfiguration.level(name, for: about) else {
        throw ValidationError(
          "\"\(name)\" is no level; write one of \(CheckConfiguration.levelWords.joined(separator: ", ")).")
      }
      desk.levels[about.identifier] = level
    }
    let names = only.flatMap { $0.split(separator: ",").map(String.init) }
    if !names.isEmpty { desk.only = Set(try names.map { try Self.check($0).identifier }) }
  }

  /// The check of this name, or wrong usage.
  static func check(_ name: String) throws -> CheckDescription {
    switch CheckNames.check(name) {
    case .success(let check): return check
    case .failure(let unknown): throw ValidationError("\(unknown).")
    }
  }
}
