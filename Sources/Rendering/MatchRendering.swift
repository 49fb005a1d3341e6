public import Formats
public import Workbench

/// Turns matches into text and JSON.
///
/// The JSON keys are promises.
public enum MatchRendering {
  public static func json(_ match: Match) -> JSONValue {
    var members = UnitRendering.members(of: match.stored)
    members.insert(JSONValue.Member(key: "score", value: .decimal(match.score)), at: 1)
    guard case .object(let details) = details(of: match) else { return .object(members) }
    return .object(members + details)
  }

  private static func details(of match: Match) -> JSONValue {
    .members([
      "edits": .integer(match.edits), "typographic": match.isTypographicVariant ? .bool(true) : nil,
      "usefulness": match.usefulness.map(JSONValue.probability),
      "context": match.agreement.isEmpty ? nil : .array(match.agreement.names.map(JSONValue.string)),
      "penalties": match.penalties.isEmpty
        ? nil
        : .object(
          match.penalties.map { JSONValue.Member(key: $0.reason.rawValue, value: .decimal($0.points)) }),
      "penalized": match.penalties.isEmpty ? nil : .decimal(match.penalizedScore),
      "side": match.side == .source ? nil : .string(match.side.rawValue), "memory": .text(match.memory),
      "count": match.sameAnswers.count == 1 ? nil : .integer(match.sameAnswers.count),
      "documents": match.documents.count < 2 ? nil : .array(match.documents.map(JSONValue.string)),
      "repaired": match.repair.map(json), "difference": .array(difference(of: match)),
    ])
  }

  private static func json(_ repair: Repair) -> JSONValue {
    .members([
      "text": .string(repair.text),
      "changes": .array(
        repair.changes.map { change in
          .members([
            "kind": .string(change.kind.rawValue), "stored": .string(change.stored),
            "storedRange": .range(change.storedRange), "text": .string(change.text),
            "range": .range(change.range),
          ])
        }),
    ])
  }

  private static func difference(of match: Match) -> [JSONValue] {
    withLetters(match.difference).map { part, letters in
      .members([
        "kind": .string(part.kind.rawValue), "text": .string(part.text),
        "letters": letters.map { letters in
          .array(
            letters.map { .members(["kind": .string($0.kind.rawValue), "text": .string($0.text)]) })
        },
      ])
    }
  }

  /// Each part, and beside words that take one another's place their letters.
  private static func withLetters(
    _ parts: [TextDifference.Part]
  ) -> [(part: TextDifference.Part, letters: [TextDifference.Part]?)] {
    var result: [(part: TextDifference.Part, letters: [TextDifference.Part]?)] = []
    for part in parts {
      if part.kind == .inserted, let before = result.last, before.part.kind == .deleted,
        let letters = TextDifference.letters(from: before.part.text, to: part.text)
      {
        result[result.count - 1].letters = letters.stored
        result.append((part, letters.query))
      } else {
        result.append((part, nil))
      }
    }
    return result
  }

  /// Three lines a match: score and compared text with its differences to the query, the answer, origin;
  /// a fourth where a repair is offered.
  public static func text(_ matches: [Match], style: TextStyle) -> String {
    matches.map { text($0, style: style) }.joined()
  }

  private static func text(_ match: Match, style: TextStyle) -> String {
    let score = padded("\(match.score.formatted(places: 1)) %", to: 7)
    let source = withLetters(match.difference).map { part, letters in
      let text =
        letters?.map { $0.kind == .same ? $0.text : style.changed($0.text) }.joined() ?? part.text
      return switch part.kind {
      case .same: part.text
      case .deleted: style.deleted(text)
      case .inserted: style.inserted(text)
      }
    }.joined()
    var notes = match.agreement.isEmpty ? [] : ["same " + match.agreement.names.joined(separator: ", ")]
    if match.isTypographicVariant { notes.append("typography differs") }
    let note = notes.isEmpty ? "" : "  " + style.faint("(\(notes.joined(separator: "; ")))")
    var text = "\(style.strong(score))  \(source)\(note)\n         \(match.answer)\n"
    if let repair = match.repair {
      let ranges = repair.changes.map(\.range)
      text += "         \(style.found(ranges, in: repair.text))  \(style.faint("(repaired)"))\n"
    }
    return text + "         \(style.faint(provenance(of: match)))\n"
  }

  private static func provenance(of match: Match) -> String {
    var parts = [UnitRendering.provenance(of: match.stored)]
    if match.sameAnswers.count > 1 {
      let documents = match.documents.count
      parts.append("\(match.sameAnswers.count) units" + (documents > 1 ? " in \(documents) documents" : ""))
    }
    if let memory = match.memory { parts.append(memory) }
    if !match.penalties.isEmpty {
      let reasons = match.penalties.map { "\($0.reason.rawValue) \($0.points.formatted(places: 1))" }
      parts.append(
        "\(match.penalizedScore.formatted(places: 1)) after penalties: \(reasons.joined(separator: ", "))")
    }
    return parts.joined(separator: " · ")
  }
}

extension ContextAgreement {
  /// As they stand in JSON.
  fileprivate var names: [String] {
    [(ContextAgreement.previous, "previous"), (.next, "next"), (.place, "place")]
      .filter { contains($0.0) }.map(\.1)
  }
}
