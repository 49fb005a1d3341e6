internal import Checks
internal import Linguistics
internal import Yams

/// A desk's own rules in a file of settings.
extension ConfigurationReader {
  private static let keysOfPattern = ["source", "target", "requires", "message", "severity", "to"]

  mutating func readPatterns(_ node: Node) throws {
    for entry in try list(node, "patterns") { configuration.patterns.append(try pattern(entry)) }
  }

  private func pattern(_ entry: Node) throws -> CheckPattern {
    var pattern = CheckPattern()
    for (key, value) in try members(of: entry, "an entry of patterns") {
      switch key.text {
      case "source": pattern.source = try expression(value, key.text)
      case "target": pattern.target = try expression(value, key.text)
      case "requires": pattern.requires = try expression(value, key.text)
      case "message": pattern.message = try scalar(value, key.text)
      case "severity": pattern.severity = try word(value, among: Finding.Severity.allCases, "severity")
      case "to": pattern.language = try scalar(value, key.text)
      default: throw unknown("key", key.text, Self.keysOfPattern, at: key.node)
      }
    }
    if pattern.requires != nil {
      if pattern.source == nil { throw error("\"requires\" needs a \"source\" beside it", at: entry) }
      if pattern.target != nil { throw error("write \"requires\" or \"target\", not both", at: entry) }
    } else if pattern.target == nil {
      throw error("an entry of patterns has neither \"target\" nor \"requires\"", at: entry)
    }
    return pattern
  }

  /// A regular expression that can be read.
  private func expression(_ node: Node, _ what: String) throws -> String {
    let text = try scalar(node, what)
    do { _ = try SearchPattern(regularExpression: text) } catch { throw self.error("\(error)", at: node) }
    return text
  }
}
