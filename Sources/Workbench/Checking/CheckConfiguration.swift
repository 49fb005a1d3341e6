public import Checks

/// What a file of settings says about checking.
///
/// An example with all keys stands in `Docs/checks.md`.
public struct CheckConfiguration: Hashable, Sendable {
  /// The file that it was read from.
  public var path: String?
  public var profile: CheckProfile?
  public var levels: [String: CheckSettings.Level] = [:]
  public var options: [String: [String: String]] = [:]
  /// The desk's own rules.
  public var patterns: [CheckPattern] = []
  /// Paths of glossary files.
  public var glossaries: [String] = []
  public var failOn: FailLevel?
  /// The path of a baseline.
  public var baseline: String?
  /// Findings that somebody looked at and let pass, with the reason.
  public var dismissed: [FindingFingerprint: String] = [:]

  public init() {}

  /// The level that a word of settings gives a check; `nil` for a word that says none.
  ///
  /// `on` is the check's own severity, for checks that the profile leaves out.
  public static func level(_ word: String, for check: CheckDescription) -> CheckSettings.Level? {
    CheckSettings.Level(rawValue: word == "on" ? check.severity.rawValue : word)
  }

  /// The words that give a level.
  public static let levelWords = ["off", "on"] + Finding.Severity.allCases.map(\.rawValue)
}

/// Settings cannot be taken as they are.
public struct CheckConfigurationError: Error, Hashable, Sendable, CustomStringConvertible {
  public var path: String
  /// From 1; 0 where the problem is the whole file.
  public var line: Int
  public var reason: String

  public init(_ path: String, line: Int = 0, _ reason: String) {
    self.path = path
    self.line = line
    self.reason = reason
  }

  public var description: String { line > 0 ? "\(path):\(line): \(reason)" : "\(path): \(reason)" }
}

/// The names of checks, for messages.
public enum CheckNames {
  /// The check called `name`, or what is wrong with that name.
  public static func check(_ name: String) -> Result<CheckDescription, Unknown> {
    if let check = CheckRegistry.description(name) { return .success(check) }
    return .failure(Unknown(what: "check", name: name, known: CheckRegistry.descriptions.map(\.identifier)))
  }

  /// A name that means nothing here.
  public struct Unknown: Error, Hashable, Sendable, CustomStringConvertible {
    var what: String
    var name: String
    var known: [String]
    /// Where all names are listed; `nil` when they are few enough for the message.
    var list: String? = "bellek check --list names them all"

    public var description: String {
      let near = known.map { (name: $0, distance: Self.distance(name, $0)) }.min { $0.distance < $1.distance }
      if let near, near.distance <= max(2, name.count / 3) {
        return "there is no \(what) \"\(name)\"; did you mean \"\(near.name)\"?"
      }
      return "there is no \(what) \"\(name)\"; \(list ?? "write one of \(known.joined(separator: ", "))")"
    }

    /// Levenshtein distance; names that are far longer than any of ours are far from all.
    private static func distance(_ left: String, _ right: String) -> Int {
      guard left.utf8.count <= 64 else { return .max }
      var row = Array(0...right.count)
      for (number, mark) in left.enumerated() {
        var diagonal = row[0]
        row[0] = number + 1
        for (column, other) in right.enumerated() {
          let change = diagonal + (mark == other ? 0 : 1)
          diagonal = row[column + 1]
          row[column + 1] = min(change, row[column] + 1, diagonal + 1)
        }
      }
      return row[right.count]
    }
  }
}
