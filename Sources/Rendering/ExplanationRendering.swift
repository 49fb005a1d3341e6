public import Bitext
public import Formats

/// Turns reasons for beads into text and JSON.
///
/// The JSON keys are promises.
public enum ExplanationRendering {
  /// Links that text shows; JSON has them all.
  private static let shownLinks = 8

  public static func json(_ explanation: BeadExplanation) -> JSONValue {
    let score = explanation.score
    return .members([
      "posterior": .probability(explanation.posterior),
      "score": .members([
        "words": .decimal(score.words), "anchors": .decimal(score.anchors), "length": .decimal(score.length),
        "shape": .decimal(score.shape), "structure": .decimal(score.structure), "gap": .decimal(score.gap),
        "total": .decimal(score.total),
      ]),
      "links": .array(
        explanation.links.map { link in
          .members([
            "source": .string(link.source), "target": .string(link.target),
            "kind": .string(link.kind.rawValue),
            "score": .decimal(link.score),
          ])
        }),
      "rival": explanation.rival.map { rival in
        .members([
          "source": .array(rival.source.map(JSONValue.integer)),
          "target": .array(rival.target.map(JSONValue.integer)), "posterior": .probability(rival.posterior),
        ])
      } ?? .null,
    ])
  }

  /// Up to three lines under a bead: its score by part, the words that carry it, the best rival.
  public static func text(_ explanation: BeadExplanation, style: TextStyle) -> String {
    let score = explanation.score
    let parts = [
      ("words", score.words), ("anchors", score.anchors), ("length", score.length), ("shape", score.shape),
      ("structure", score.structure), ("gap", score.gap),
    ].filter { $0.1 != 0 }.map { "\($0.0) \(signed($0.1))" }
    var lines = [
      "score \(signed(score.total)) = \(parts.joined(separator: ", ")); "
        + "posterior \(explanation.posterior.formatted(places: 4))"
    ]
    if !explanation.links.isEmpty {
      let links = explanation.links.prefix(shownLinks).map { link in
        "\(link.source) – \(link.target) (\(link.kind.rawValue), \(signed(link.score)))"
      }
      let rest = explanation.links.count - links.count
      lines.append("links \(links.joined(separator: ", "))" + (rest > 0 ? ", \(rest) more" : ""))
    }
    if let rival = explanation.rival {
      lines.append("rival \(rival.source):\(rival.target), posterior \(rival.posterior.formatted(places: 4))")
    } else {
      lines.append("rival none")
    }
    return lines.map { "    \(style.faint($0))\n" }.joined()
  }

  private static func signed(_ value: Double) -> String {
    (value < 0 ? "" : "+") + value.formatted(places: 2)
  }
}
