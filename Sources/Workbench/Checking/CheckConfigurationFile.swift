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

/// Takes the nodes of a file of settings one by one.
private struct ConfigurationReader {
  let path: String
  var configuration = CheckConfiguration()

  init(path: String) { self.path = path }

  private var folder: String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[...slash])
  }

  private static let keys = [
    "profile", "checks", "options", "glossaries", "fail-on", "baseline", "dismissed",
  ]

  mutating func read(_ root: Node) throws {
    // A file of remarks alone.
    if root.null != nil { return }
    for (key, value) in try members(of: root, "the file") {
      switch key.text {
      case "profile":
        configuration.profile = try word(value, among: CheckProfile.allCases, "profile")
      case "fail-on": configuration.failOn = try word(value, among: FailLevel.allCases, "level")
      case "baseline": configuration.baseline = located(try scalar(value, key.text))
      case "glossaries":
        configuration.glossaries = try list(value, key.text).map { located(try scalar($0, key.text)) }
      case "checks": try readLevels(value)
      case "options": try readOptions(value)
      case "dismissed": try readDismissals(value)
      default: throw unknown("key", key.text, Self.keys, at: key.node)
      }
    }
  }

  private mutating func readLevels(_ node: Node) throws {
    for (key, value) in try members(of: node, "checks") {
      let check = try self.check(key)
      let word = try scalar(value, key.text)
      guard let level = CheckConfiguration.level(word, for: check) else {
        throw unknown("level", word, CheckConfiguration.levelWords, at: value)
      }
      configuration.levels[check.identifier] = level
    }
  }

  private mutating func readOptions(_ node: Node) throws {
    for (key, value) in try members(of: node, "options") {
      let check = try self.check(key)
      for (name, value) in try members(of: value, key.text) {
        configuration.options[check.identifier, default: [:]][name.text] = try scalar(value, name.text)
      }
    }
  }

  private mutating func readDismissals(_ node: Node) throws {
    for entry in try list(node, "dismissed") {
      var (fingerprint, reason): (FindingFingerprint?, String) = (nil, "")
      for (key, value) in try members(of: entry, "an entry of dismissed") {
        switch key.text {
        case "fingerprint":
          let text = try scalar(value, key.text)
          fingerprint = FindingFingerprint(text)
          if fingerprint == nil {
            throw error(
              "\"\(text)\" is no fingerprint; bellek check --json prints them, of 16 digits", at: value)
          }
        case "reason": reason = try scalar(value, key.text)
        default: throw unknown("key", key.text, ["fingerprint", "reason"], at: key.node)
        }
      }
      guard let fingerprint else { throw error("an entry of dismissed has no fingerprint", at: entry) }
      configuration.dismissed[fingerprint] = reason
    }
  }

  private func located(_ name: String) -> String { name.hasPrefix("/") ? name : folder + name }

  private func check(_ key: Key) throws -> CheckDescription {
    switch CheckNames.check(key.text) {
    case .success(let check): return check
    case .failure(let unknown): throw error("\(unknown)", at: key.node)
    }
  }

  private struct Key {
    var text: String
    var node: Node
  }

  private func members(of node: Node, _ what: String) throws -> [(key: Key, value: Node)] {
    if node.null != nil { return [] }
    guard case .mapping(let mapping) = node else {
      throw error("\(what) must be lines of \"name: value\"", at: node)
    }
    return try mapping.map { (Key(text: try scalar($0.key, "a name"), node: $0.key), $0.value) }
  }

  private func list(_ node: Node, _ what: String) throws -> [Node] {
    if node.null != nil { return [] }
    guard case .sequence(let sequence) = node else {
      throw error("\(what) must be a list: lines that begin with \"- \"", at: node)
    }
    return Array(sequence)
  }

  private func scalar(_ node: Node, _ what: String) throws -> String {
    guard case .scalar(let scalar) = node else { throw error("\(what) must be one word or text", at: node) }
    return scalar.string
  }

  private func word<Word: RawRepresentable<String>>(
    _ node: Node, among words: [Word], _ what: String
  ) throws -> Word {
    let text = try scalar(node, what)
    guard let word = Word(rawValue: text) else { throw unknown(what, text, words.map(\.rawValue), at: node) }
    return word
  }

  private func unknown(_ what: String, _ name: String, _ known: [String], at node: Node)
    -> CheckConfigurationError
  {
    error("\(CheckNames.Unknown(what: what, name: name, known: known, list: nil))", at: node)
  }

  private func error(_ reason: String, at node: Node) -> CheckConfigurationError {
    CheckConfigurationError(path, line: node.mark?.line ?? 0, reason)
  }
}
