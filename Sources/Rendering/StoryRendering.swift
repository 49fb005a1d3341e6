public import Bitext
public import Formats
public import Workbench

/// Turns segments and beads into text and JSON.
///
/// The JSON keys are promises.
public enum StoryRendering {
  public static func json(_ segment: Segment) -> JSONValue {
    .members([
      "text": .string(segment.text), "role": .string(segment.role.rawValue), "block": .integer(segment.block),
      "line": .integer(segment.location.line), "bytes": .range(segment.location.bytes),
      "codes": segment.content.codes.isEmpty ? nil : .array(segment.content.codes.map(json)),
    ])
  }

  private static func json(_ code: InlineCode) -> JSONValue {
    .members([
      "number": .integer(code.number), "kind": .string(code.kind.rawValue), "offset": .integer(code.offset),
      "original": .string(code.original),
    ])
  }

  /// One line a segment: its role, and its text with codes as placeholders.
  public static func text(_ segments: [Segment], style: TextStyle) -> String {
    var heads: [SegmentRole: String] = [:]
    var text = ""
    for segment in segments {
      if heads[segment.role] == nil {
        heads[segment.role] = "\(style.faint(padded(segment.role.rawValue, to: 11)))  "
      }
      text += heads[segment.role] ?? ""
      text += segment.content.description
      text += "\n"
    }
    return text
  }

  public static func json(_ bead: Bead) -> JSONValue {
    .members([
      "source": .array(bead.source.map(JSONValue.integer)),
      "target": .array(bead.target.map(JSONValue.integer)), "confidence": .probability(bead.confidence),
    ])
  }

  /// The alignment of two stories with their texts.
  public static func json(_ alignment: StoryAlignment) -> JSONValue {
    .members([
      "from": .string(alignment.source.language.description),
      "to": .string(alignment.target.language.description),
      "source": .array(alignment.source.segments.map(json)),
      "target": .array(alignment.target.segments.map(json)), "beads": .array(alignment.beads.map(json)),
    ])
  }

  /// Three lines a bead: shape and confidence, source, target.
  public static func text(
    _ beads: [Bead], of alignment: StoryAlignment, minimumConfidence: Double, style: TextStyle
  ) -> String {
    beads.map { bead in
      let texts = alignment.texts(of: bead)
      let shape = "\(bead.source.count)-\(bead.target.count)"
      let confidence = bead.confidence.formatted(places: 2)
      let isDoubtful = !bead.isPaired || bead.confidence < minimumConfidence
      let head =
        isDoubtful ? style.doubtful("\(shape)  \(confidence)") : style.strong("\(shape)  \(confidence)")
      return "\(head)\n  \(texts.source.isEmpty ? "–" : texts.source)\n"
        + "  \(texts.target.isEmpty ? "–" : texts.target)\n"
    }.joined()
  }

  /// What went into a memory and what did not.
  public static func summary(of harvest: StoryAlignment.Harvest, added: Int, updated: Int, skipped: Int)
    -> String
  {
    "\(added) units added, \(updated) updated, \(skipped) already there; "
      + "\(harvest.doubtful.count) doubtful and \(harvest.unpaired.count) unpaired beads left out\n"
  }
}
