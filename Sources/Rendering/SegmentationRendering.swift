internal import Bitext
public import Formats
internal import Linguistics
public import Workbench

/// Turns the reasons for segments into text and JSON.
///
/// The JSON keys are promises.
public enum SegmentationRendering {
  /// How much of the text stands on each side of a place, in characters.
  private static let contextLength = 24
  private static let contextBytes = 16 * contextLength

  public static func json(_ reason: SegmentationReason) -> JSONValue {
    .members([
      "range": .range(reason.range), "breaks": .bool(reason.breaks), "rule": .string(reason.rule),
      "languageRule": reason.source.map { .string($0.languageRule) },
      "number": reason.source.map { .integer($0.number) },
      "line": reason.source.map { .integer($0.location.line) },
    ])
  }

  public static func json(_ block: ExplainedBlock) -> JSONValue {
    .members([
      "block": .integer(block.number), "line": .integer(block.location.line), "text": .string(block.text),
      "reasons": .array(block.reasons.map(json)),
    ])
  }

  /// One line a place: whether a segment ends there, the rule, and the text around.
  public static func text(_ blocks: [ExplainedBlock], style: TextStyle) -> String {
    blocks.map { block in
      let bytes = Array(block.text.utf8)
      return block.reasons.map { reason in
        let verdict = reason.breaks ? style.strong("break") : style.faint("keep ")
        let place = reason.source.map { " (\($0.location))" } ?? ""
        return "\(verdict)  \(padded(reason.rule + place, to: 24))  \(surroundings(of: reason, in: bytes))\n"
      }.joined()
    }.joined()
  }

  private static func surroundings(of reason: SegmentationReason, in bytes: [UInt8]) -> String {
    let place = reason.range.upperBound
    // More than enough for the characters shown, so that a long text is not read anew for each place.
    var start = max(0, place - contextBytes)
    var end = min(bytes.count, place + contextBytes)
    while start > 0, start < place, UTF8.isContinuation(bytes[start]) { start += 1 }
    while end < bytes.count, end > place, UTF8.isContinuation(bytes[end]) { end -= 1 }
    let before = oneLine(String(decoding: bytes[start..<place], as: UTF8.self))
    let after = oneLine(String(decoding: bytes[place..<end], as: UTF8.self))
    let left = start > 0 || before.count > contextLength ? "…" + before.suffix(contextLength) : before
    let right = end < bytes.count || after.count > contextLength ? after.prefix(contextLength) + "…" : after
    return "\(left)\(reason.breaks ? "|" : "·")\(right)"
  }

  private static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }
}
