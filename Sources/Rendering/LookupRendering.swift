internal import Bitext
public import Formats
internal import Terminology
public import Workbench

/// Turns the whole answer to a question into text and JSON.
///
/// The JSON keys are promises.
public enum LookupRendering {
  /// `matches`, and where there are any `fragments` and `terms`.
  public static func members(of answer: LookupAnswer) -> [JSONValue.Member] {
    var members = [JSONValue.Member(key: "matches", value: .array(answer.matches.map(MatchRendering.json)))]
    if let fragments = answer.fragments {
      members.append(JSONValue.Member(key: "fragments", value: .array(fragments.map(json))))
    }
    if !answer.terms.isEmpty {
      members.append(JSONValue.Member(key: "terms", value: .array(answer.terms.map(TermRendering.json))))
    }
    return members
  }

  private static func json(_ fragment: Fragment) -> JSONValue {
    let unit = fragment.stored.unit
    return .members([
      "range": .range(fragment.range), "count": .integer(fragment.count),
      "unit": .integer(fragment.stored.id.rawValue), "source": .string(unit.source.text),
      "target": .string(unit.target.text), "storedRange": .range(fragment.storedRange),
      "answerRange": fragment.answerRange.map(JSONValue.range), "memory": .text(fragment.memory),
    ])
  }

  public static func text(_ answer: LookupAnswer, to query: LookupQuery, style: TextStyle) -> String {
    var text = MatchRendering.text(answer.matches, style: style)
    if let fragments = answer.fragments, !fragments.isEmpty {
      text +=
        style.faint("Nothing reaches \(query.threshold.formatted(places: 1)) %; stored runs of words:") + "\n"
      text += fragments.map { Self.text($0, query, style) }.joined()
    }
    if !answer.terms.isEmpty {
      let terms = answer.terms.map { found in
        let names = found.translations.map { term in
          term.status.isAllowed ? term.text : style.bad("\(term.text) (\(term.status.rawValue))")
        }
        return names.isEmpty
          ? found.occurrence.term.text
          : "\(found.occurrence.term.text) = \(names.joined(separator: ", "))"
      }
      text += "\(style.faint("terms"))    \(terms.joined(separator: "; "))\n"
    }
    return text
  }

  private static func text(_ fragment: Fragment, _ query: LookupQuery, _ style: TextStyle) -> String {
    let unit = fragment.stored.unit
    let (own, other) =
      query.side == .source ? (unit.source.text, unit.target.text) : (unit.target.text, unit.source.text)
    let answer = fragment.answerRange.map { style.found([$0], in: other) } ?? other
    return "\(padded("\(fragment.count) ×", to: 7))  \(style.found([fragment.storedRange], in: own))\n"
      + "         \(answer)\n         \(style.faint(UnitRendering.provenance(of: fragment.stored)))\n"
  }
}
