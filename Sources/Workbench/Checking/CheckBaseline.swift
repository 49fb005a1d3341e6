internal import Bitext
internal import Checks
internal import Formats

/// Findings that were there when somebody began to check, so that only new ones count.
///
/// A file of JSON for people and version control: one object a finding with its texts, without places, in an
/// order that does not change when other findings come or go.
public struct CheckBaseline: Hashable, Sendable {
  /// A known finding, with what a person needs to recognize it.
  public struct Entry: Hashable, Sendable {
    public var fingerprint: FindingFingerprint
    public var check: String
    public var source: String
    public var target: String
    /// What it is about in these texts.
    public var text: String
  }

  /// In the order of the file, each fingerprint once.
  public private(set) var entries: [Entry]

  private static let version = "1"
  private static let sizeLimit = 256 << 20

  /// A baseline of all these findings.
  public init(_ findings: [LocatedFinding]) {
    let entries = findings.map {
      Entry(
        fingerprint: $0.fingerprint, check: $0.finding.check, source: $0.source, target: $0.target,
        text: $0.excerpt)
    }
    var seen: Set<FindingFingerprint> = []
    self.entries = entries.filter { seen.insert($0.fingerprint).inserted }.sorted {
      ($0.check, $0.source, $0.target, $0.fingerprint) < ($1.check, $1.source, $1.target, $1.fingerprint)
    }
  }

  public var fingerprints: Set<FindingFingerprint> { Set(entries.map(\.fingerprint)) }

  /// Reads the file at `path`.
  ///
  /// - Throws: `FormatError` for a file that is not there or is no baseline.
  public init(path: String) throws {
    let bytes = try TextFile.bytes(path: path, limit: Self.sizeLimit)
    let location = SourceLocation(file: path, line: 0, bytes: 0..<0)
    func refusal(_ reason: String) -> FormatError {
      FormatError(at: location, .invalid("is no baseline: \(reason). Make a new one with --write-baseline."))
    }
    let value: JSONValue
    do { value = try JSONValue(parsing: bytes[...]) } catch { throw refusal("\(error)") }
    guard value["version"] == .number(Self.version) else {
      throw refusal("its \"version\" is not \(Self.version)")
    }
    guard case .array(let findings) = value["findings"] else { throw refusal("it has no list \"findings\"") }
    entries = try findings.enumerated().map { number, finding in
      func text(_ key: String) -> String? {
        guard case .string(let text) = finding[key] else { return nil }
        return text
      }
      guard let fingerprint = text("fingerprint").flatMap({ FindingFingerprint($0) }) else {
        throw refusal("finding \(number + 1) has no fingerprint of 16 digits")
      }
      return Entry(
        fingerprint: fingerprint, check: text("check") ?? "", source: text("source") ?? "",
        target: text("target") ?? "", text: text("text") ?? "")
    }
  }

  /// Writes it to `path`, whole or not at all.
  public func write(to path: String) throws { try TextFile.write(text, to: path) }

  /// As it stands in its file.
  public var text: String {
    let findings = entries.map { entry in
      let members = [
        ("fingerprint", entry.fingerprint.description), ("check", entry.check), ("text", entry.text),
        ("source", entry.source), ("target", entry.target),
      ]
      return "    {\n"
        + members.map { "      \"\($0)\": \(JSONValue.string($1).text)" }.joined(separator: ",\n") + "\n    }"
    }
    let list = findings.isEmpty ? "[]" : "[\n\(findings.joined(separator: ",\n"))\n  ]"
    return "{\n  \"version\": \(Self.version),\n  \"findings\": \(list)\n}\n"
  }
}

extension JSONValue {
  /// The value of a member of an object.
  fileprivate subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }
}
