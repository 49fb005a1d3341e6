internal import Checks
internal import Yams

/// Takes the nodes of a file of settings one by one.
struct ConfigurationReader {
  let path: String
  var configuration = CheckConfiguration()

  init(path: String) { self.path = path }

  private var folder: String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[...slash])
  }

  private static let keys = [
    "profile", "checks", "options", "patterns", "glossaries", "fail-on", "baseline", "dismissed",
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
      case "patterns": try readPatterns(value)
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

  struct Key {
    var text: String
    var node: Node
  }

  func members(of node: Node, _ what: String) throws -> [(key: Key, value: Node)] {
    if node.null != nil { return [] }
    guard case .mapping(let mapping) = node else {
      throw error("\(what) must be lines of \"name: value\"", at: node)
    }
    return try mapping.map { (Key(text: try scalar($0.key, "a name"), node: $0.key), $0.value) }
  }

  func list(_ node: Node, _ what: String) throws -> [Node] {
    if node.null != nil { return [] }
    guard case .sequence(let sequence) = node else {
      throw error("\(what) must be a list: lines that begin with \"- \"", at: node)
    }
    return Array(sequence)
  }

  func scalar(_ node: Node, _ what: String) throws -> String {
    guard case .scalar(let scalar) = node else { throw error("\(what) must be one word or text", at: node) }
    return scalar.string
  }

  func word<Word: RawRepresentable<String>>(
    _ node: Node, among words: [Word], _ what: String
  ) throws -> Word {
    let text = try scalar(node, what)
    guard let word = Word(rawValue: text) else { throw unknown(what, text, words.map(\.rawValue), at: node) }
    return word
  }

  func unknown(_ what: String, _ name: String, _ known: [String], at node: Node)
    -> CheckConfigurationError
  {
    error("\(CheckNames.Unknown(what: what, name: name, known: known, list: nil))", at: node)
  }

  func error(_ reason: String, at node: Node) -> CheckConfigurationError {
    CheckConfigurationError(path, line: node.mark?.line ?? 0, reason)
  }
}
