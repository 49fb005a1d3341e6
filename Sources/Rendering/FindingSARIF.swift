internal import Bitext
internal import Checks
internal import Formats
public import Workbench

/// Findings as SARIF, for code scanning.
///
/// A rule is a check that found something. A fix is given where the bytes of the file are the text of the finding
/// and the suggestion needs no escaping in any format. Format: SARIF 2.1.0 (OASIS, with errata 01); columns are
/// UTF-16 code units (§3.14.17).
public enum FindingSARIF {
  public static func text(_ run: CheckRun, version: String) -> String {
    let findings = run.findings
    let found = Set(findings.map(\.finding.check))
    let rules = CheckRegistry.descriptions.filter { found.contains($0.identifier) }
    let places = Dictionary(rules.enumerated().map { ($1.identifier, $0) }) { first, _ in first }
    let driver = JSONValue.members([
      "name": .string("bellek"), "version": .string(version),
      "rules": .array(rules.map(rule)),
    ])
    let log = JSONValue.members([
      "$schema": .string(schema), "version": .string("2.1.0"),
      "runs": .array([
        .members([
          "tool": .members(["driver": driver]), "columnKind": .string("utf16CodeUnits"),
          "results": .array(findings.map { result($0, ruleIndex: places[$0.finding.check]) }),
        ])
      ]),
    ])
    return log.indented
  }

  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  private static func rule(_ check: CheckDescription) -> JSONValue {
    let documentation = CheckDocumentation.text(check.identifier) ?? check.summary
    return .members([
      "id": .string(check.identifier), "shortDescription": text(check.summary),
      "fullDescription": text(documentation),
      "help": .members(["text": .string(documentation), "markdown": .string(documentation)]),
      "defaultConfiguration": .members(["level": .string(level(check.severity))]),
      "properties": .members([
        "tags": .array([.string("localization"), .string(check.category.itsType)]),
        "itsType": .string(check.category.itsType), "mqmType": .string(check.category.mqmType),
        "scope": .string(check.scope.rawValue),
      ]),
    ])
  }

  private static func result(_ located: LocatedFinding, ruleIndex: Int?) -> JSONValue {
    let finding = located.finding
    return .members([
      "ruleId": .string(finding.check), "ruleIndex": ruleIndex.map(JSONValue.integer),
      "level": .string(level(finding.severity)), "message": text(finding.message),
      "locations": located.place.map { .array([location($0, snippet: located.excerpt)]) },
      "relatedLocations": related(located).map { .array([$0]) },
      "partialFingerprints": .members(["bellek/v1": .string(located.fingerprint.description)]),
      "fixes": fix(located).map { .array([$0]) },
      "properties": .members([
        "source": .string(located.source), "target": .string(located.target),
        "suggestion": .text(finding.suggestion),
      ]),
    ])
  }

  private static func location(_ place: FindingPlace, snippet: String) -> JSONValue {
    .members([
      "physicalLocation": .members([
        "artifactLocation": artifact(place.file), "region": region(place, snippet: snippet),
      ])
    ])
  }

  /// The segment of the source, where that stands in another file.
  private static func related(_ located: LocatedFinding) -> JSONValue? {
    guard let source = located.segment.sourceLocation, source.file != located.place?.file else { return nil }
    return .members([
      "physicalLocation": .members([
        "artifactLocation": artifact(source.file), "region": region(FindingPlace(source), snippet: nil),
      ]), "message": text(located.source),
    ])
  }

  private static func region(_ place: FindingPlace, snippet: String?) -> JSONValue {
    let hasLine = place.line > 0
    let hasColumn = place.column > 0
    return .members([
      "startLine": hasLine ? .integer(place.line) : nil,
      "startColumn": hasColumn ? .integer(place.column) : nil,
      "endLine": hasColumn ? .integer(place.endLine) : nil,
      "endColumn": hasColumn ? .integer(place.endColumn) : nil,
      "byteOffset": .integer(place.bytes.lowerBound), "byteLength": .integer(place.bytes.count),
      "snippet": snippet.flatMap { $0.isEmpty ? nil : text($0) },
    ])
  }

  private static func fix(_ located: LocatedFinding) -> JSONValue? {
    guard let suggestion = located.finding.suggestion, located.finding.target != nil,
      let place = located.place, place.isVerbatim,
      suggestion.unicodeScalars.allSatisfy({ $0.value >= 0x20 && !"<>&\"'\\\t,;".unicodeScalars.contains($0) }
      )
    else { return nil }
    let replacement = JSONValue.members([
      "deletedRegion": region(place, snippet: nil), "insertedContent": text(suggestion),
    ])
    return .members([
      "description": text("Write “\(suggestion)”"),
      "artifactChanges": .array([
        .members(["artifactLocation": artifact(place.file), "replacements": .array([replacement])])
      ]),
    ])
  }

  private static func artifact(_ path: String) -> JSONValue { .members(["uri": .string(uri(path))]) }

  /// A path as a reference of RFC 3986, relative where the path is.
  static func uri(_ path: String) -> String {
    // What stands before a colon in the first part would be taken for a scheme.
    let first = path.prefix { $0 != "/" }
    var result = path.hasPrefix("/") ? "file://" : first.contains(":") ? "./" : ""
    for byte in path.utf8 {
      let scalar = Unicode.Scalar(byte)
      if scalar.isASCII,
        scalar.properties.isAlphabetic || "0123456789-._~/:@!$&'()*+,;=".unicodeScalars.contains(scalar)
      {
        result.unicodeScalars.append(scalar)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }

  private static func text(_ text: String) -> JSONValue { .members(["text": .string(text)]) }

  private static func level(_ severity: Finding.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }
}
