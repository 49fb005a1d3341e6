internal import Checks
internal import Formats
internal import FoundationEssentials
internal import Yams

/// Reads settings for checking from a file of YAML.
///
/// What it does not know is an error that names the line: a misspelt name must not switch a check on in silence.
public enum CheckConfigurationFile {
  /// Where settings are looked for, from the folder of what is checked up.
  public static let name = ".bellek/checks.yml"

  private static let sizeLimit = 1 << 18

  /// The nearest file of settings, from the folder of `path` up; `nil` where there is none.
  ///
  /// - Parameters:
  ///   - path: What is checked; `-` stands in the working folder.
  ///   - workingFolder: An absolute path.
  /// - Returns: An absolute path.
  public static func nearest(to path: String, workingFolder: String) -> String? {
    let whole = path.hasPrefix("/") ? path : workingFolder + "/" + path
    var parts = path == "-" ? [] : Array(whole.split(separator: "/").dropLast())
    if path == "-" { parts = workingFolder.split(separator: "/") }
    while true {
      let candidate = parts.map { "/" + $0 }.joined() + "/" + name
      if FileManager.default.fileExists(atPath: candidate) { return candidate }
      if parts.popLast() == nil { return nil }
    }
  }

  /// Reads the file at `path`.
  ///
  /// Paths in it are relative to its folder.
  /// - Throws: `CheckConfigurationError`, or `FormatError` for a file that cannot be read.
  public static func read(path: String) throws -> CheckConfiguration {
    let bytes = try TextFile.bytes(path: path, limit: sizeLimit)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CheckConfigurationError(path, "is not UTF-8")
    }
    if let line = tooDeepLine(of: text) {
      throw CheckConfigurationError(path, line: line, "is nested deeper than settings ever are")
    }
    let root: Node?
    do { root = try Yams.compose(yaml: text) } catch let error as YamlError { throw refusal(error, path) }
    var reader = ConfigurationReader(path: path)
    if let root { try reader.read(root) }
    reader.configuration.path = path
    return reader.configuration
  }

  private static func refusal(_ error: YamlError, _ path: String) -> CheckConfigurationError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      CheckConfigurationError(path, line: mark.line, "is not YAML: \(problem)")
    case .duplicatedKeysInMapping(let keys, let context):
      CheckConfigurationError(
        path, line: context.mark.line, "has a key twice: \(keys.map { "\($0)" }.joined(separator: ", "))")
    case .reader(let problem, _, _, _): CheckConfigurationError(path, "is not YAML: \(problem)")
    default: CheckConfigurationError(path, "is not YAML: \(error)")
    }
  }

  /// The first line whose brackets or list marks are nested too deep for a reader that calls itself.
  private static func tooDeepLine(of text: String) -> Int? {
    var (depth, line, marks, isIndent) = (0, 1, 0, true)
    for byte in text.utf8 {
      switch byte {
      case 0x0A:
        line += 1
        marks = 0
        isIndent = true
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        isIndent = false
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      case 0x20, UInt8(ascii: "-"), UInt8(ascii: "?"): if isIndent { marks += 1 }
      default: isIndent = false
      }
      if depth > 32 || marks > 128 { return line }
    }
    return nil
  }
}
