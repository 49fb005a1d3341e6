import ArgumentParser
import Bitext
import Formats
import Linguistics
import Workbench

/// The names of formats, for help.
extension FileFormat {
  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
  static var writableNames: String { writable.map(\.rawValue).joined(separator: ", ") }

  /// How the names of files end that can be read, for completions.
  static var readableSuffixes: [String] { allCases.flatMap(\.fileNameSuffixes) }
  static var writableSuffixes: [String] { writable.flatMap(\.fileNameSuffixes) }
}

/// Which format files have.
struct FormatOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The format of the files, when names and first bytes do not tell: \(FileFormat.names).",
      valueName: "format"))
  var format: FileFormat?

  /// Opens the files; standard input at most once.
  func open(_ paths: [String]) throws -> [FormatFile] {
    guard paths.filter({ $0 == "-" }).count < 2 else {
      throw ValidationError("Standard input can be read once.")
    }
    return try paths.map { try FormatFile(path: $0, format: format) }
  }
}

/// How the blocks of stories are cut.
struct CuttingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Cut stories by the rules of this SRX file.", valueName: "file"),
    completion: .file(extensions: ["srx"]))
  var srx: String?

  func method() throws -> SegmentationMethod {
    try srx.map { .rules(try Segment.rules(path: $0)) } ?? .builtIn(newlines: .none)
  }
}

/// What is taken off matches.
struct PenaltyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Points to take off, whatever a memory says: machine=20; may be given several times.",
      valueName: "reason=points"))
  var penalty: [PenaltyArgument] = []

  /// `nil` when nothing was given.
  var penalties: Penalties? {
    penalty.isEmpty
      ? nil : Penalties(Dictionary(penalty.map { ($0.reason, $0.points) }, uniquingKeysWith: { $1 }))
  }
}

extension Console {
  /// Warns of the rules of its format that a file breaks.
  static func warn(of violations: [FormatViolation]) {
    for violation in violations.prefix(10) { complain("bellek: warning: \(violation)") }
    if violations.count > 10 { complain("bellek: warning: and \(violations.count - 10) more") }
  }
}

/// A score from 0 to 100, or wrong usage.
func checkThreshold(_ threshold: Double) throws {
  guard (0...100).contains(threshold) else {
    throw ValidationError("--threshold is a number from 0 to 100, not \(threshold).")
  }
}
