public import Formats
public import Workbench

/// Turns what became of many pairs into text and JSON.
///
/// The JSON keys are promises.
public enum BatchRendering {
  public static func json(_ summary: BatchSummary) -> JSONValue {
    .members([
      "pairs": .array(summary.pairs.map(json)), "failed": .integer(summary.failed),
      "doneBefore": .integer(summary.doneBefore), "added": .integer(summary.added),
      "updated": .integer(summary.updated),
    ])
  }

  private static func json(_ pair: BatchSummary.Pair) -> JSONValue {
    .members([
      "document": .string(pair.files.document), "source": .string(pair.files.source),
      "target": .string(pair.files.target), "units": pair.error == nil ? .integer(pair.units) : nil,
      "doubtful": pair.error == nil ? .integer(pair.doubtful) : nil,
      "unpaired": pair.error == nil ? .integer(pair.unpaired) : nil, "error": .text(pair.error),
    ])
  }

  /// One line a pair, then the sums.
  public static func text(_ summary: BatchSummary, style: TextStyle) -> String {
    var lines = summary.pairs.map { pair in
      guard pair.error == nil else { return "\(style.bad("failed"))  \(pair.files.document)" }
      let counts = "\(pair.units) units, \(pair.doubtful) doubtful, \(pair.unpaired) unpaired"
      return "\(style.strong(pair.files.document))  \(counts)"
    }
    var last = "\(summary.pairs.count - summary.failed) pairs aligned"
    if summary.doneBefore > 0 { last += ", \(summary.doneBefore) done before" }
    if summary.failed > 0 { last += ", \(summary.failed) failed" }
    last += "; \(summary.pairs.reduce(0) { $0 + $1.units }) units"
    if summary.added + summary.updated > 0 { last += ", \(summary.added) added, \(summary.updated) updated" }
    lines.append(last)
    return lines.map { $0 + "\n" }.joined()
  }
}
