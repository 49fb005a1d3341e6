public import Bitext
public import Formats
public import Workbench

/// Turns what was found in a memory into text and JSON.
///
/// The JSON keys are promises. Knows nothing of terminals, files or sockets: callers write the result.
public enum UnitRendering {
  /// A stored unit's own keys; `text` keys hold what a reader reads, without codes.
  static func members(of stored: StoredUnit) -> [JSONValue.Member] {
    let unit = stored.unit
    let value = JSONValue.members([
      "unit": .integer(stored.id.rawValue), "revision": .integer(stored.revision.rawValue),
      "source": .string(unit.source.text), "target": .string(unit.target.text),
      "from": .string(unit.languages.source.description), "to": .string(unit.languages.target.description),
      "document": .text(unit.document), "role": .string(unit.role.rawValue),
      "origin": .string(unit.origin.rawValue), "status": .string(unit.status.rawValue),
      "confidence": unit.confidence.map(JSONValue.probability),
      "date": .text((unit.changed ?? unit.created)?.description),
      "creator": .text(unit.creator), "project": .text(unit.project), "domain": .text(unit.domain),
      "note": .text(unit.note),
    ])
    guard case .object(let members) = value else { return [] }
    return members
  }

  /// A stored unit by itself.
  public static func json(_ stored: StoredUnit) -> JSONValue { .object(members(of: stored)) }

  public static func json(_ hit: ConcordanceHit) -> JSONValue {
    var members = members(of: hit.stored)
    members.append(JSONValue.Member(key: "side", value: .string(hit.side.rawValue)))
    members.append(JSONValue.Member(key: "ranges", value: .array(hit.ranges.map(JSONValue.range))))
    return .object(members)
  }

  /// Three lines a unit, what was found marked.
  public static func text(_ hits: [ConcordanceHit], style: TextStyle) -> String {
    hits.map { hit in
      let unit = hit.stored.unit
      let source = hit.side == .source ? style.found(hit.ranges, in: unit.source.text) : unit.source.text
      let target = hit.side == .target ? style.found(hit.ranges, in: unit.target.text) : unit.target.text
      return "\(source)\n  \(target)\n  \(style.faint(provenance(of: hit.stored)))\n"
    }.joined()
  }

  /// Where a unit comes from, in one line.
  static func provenance(of stored: StoredUnit) -> String {
    let unit = stored.unit
    return [
      "#\(stored.id.rawValue)", unit.document, (unit.changed ?? unit.created)?.day, unit.creator,
      unit.origin.rawValue, unit.role == .body ? nil : unit.role.rawValue,
      unit.status == .confirmed ? nil : unit.status.rawValue,
      unit.confidence.map { "confidence \($0.formatted(places: 2))" },
    ].compactMap(\.self).joined(separator: " · ")
  }
}
