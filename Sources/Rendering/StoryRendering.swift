public import Bitext
public import Formats
internal import Storage
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

  static func json(_ code: InlineCode) -> JSONValue {
    .members([
      "number": .integer(code.number), "kind": .string(code.kind.rawValue), "offset": .integer(code.offset),
      "original": .string(code.original),
    ])
  }

  /// One line a segment: its role, and its text with codes as placeholders; in UTF-8.
  public static func text(_ segments: some Sequence<Segment>, style: TextStyle) -> [UInt8] {
    var head: (role: SegmentRole, text: [UInt8])?
    var text: [UInt8] = []
    for segment in segments {
      if head?.role != segment.role {
        head = (segment.role, Array("\(style.faint(padded(segment.role.rawValue, to: 11)))  ".utf8))
      }
      text += head?.text ?? []
      text += segment.content.description.utf8
      text.append(0x0a)
    }
    return text
  }

  public static func json(_ bead: Bead) -> JSONValue {
    .members([
      "source": .array(bead.source.map(JSONValue.integer)),
      "target": .array(bead.target.map(JSONValue.integer)), "confidence": .probability(bead.confidence),
    ])
  }

  /// The alignment of two stories with their texts, and what was decided about it.
  ///
  /// With `reasons`, each bead that the aligner proposed says why.
  public static func json(_ review: StoryReview, reasons: [BeadExplanation] = []) -> JSONValue {
    let reasons = Reasons(reasons)
    let alignment = review.alignment
    return .members([
      "from": .string(alignment.source.language.description),
      "to": .string(alignment.target.language.description),
      "source": .array(alignment.source.segments.map(json)),
      "target": .array(alignment.target.segments.map(json)),
      "beads": .array(review.items.map { json($0, reasons) }),
    ])
  }

  private static func json(_ item: StoryReview.Item, _ reasons: Reasons) -> JSONValue {
    guard case .object(var members) = json(item.bead) else { return .null }
    if item.status != .open { members.append(.init(key: "status", value: .string(item.status.rawValue))) }
    if let reason = reasons[item] {
      members.append(.init(key: "explanation", value: ExplanationRendering.json(reason)))
    }
    return .object(members)
  }

  /// Explanations by their beads.
  private struct Reasons {
    private let explanations: [Bead: BeadExplanation]

    init(_ explanations: [BeadExplanation]) {
      self.explanations = Dictionary(explanations.map { ($0.bead, $0) }) { first, _ in first }
    }

    subscript(_ item: StoryReview.Item) -> BeadExplanation? { explanations[item.bead] }
  }

  /// Three lines a bead: shape and confidence, source, target; with `reasons`, why below.
  public static func text(
    _ items: [StoryReview.Item], of review: StoryReview, minimumConfidence: Double,
    reasons: [BeadExplanation] = [], style: TextStyle
  ) -> String {
    let reasons = Reasons(reasons)
    return items.map { item in
      let texts = review.alignment.texts(of: item.bead)
      return head(of: item, minimumConfidence: minimumConfidence, style: style) + "\n"
        + "  \(texts.source.isEmpty ? "–" : texts.source)\n"
        + "  \(texts.target.isEmpty ? "–" : texts.target)\n"
        + (reasons[item].map { ExplanationRendering.text($0, style: style) } ?? "")
    }.joined()
  }

  private static func head(
    of item: StoryReview.Item, minimumConfidence: Double, style: TextStyle
  ) -> String {
    let shape = "\(item.bead.source.count)-\(item.bead.target.count)"
    let confidence = item.isProposed ? item.bead.confidence.formatted(places: 2) : "by hand"
    switch item.status {
    case .open:
      let head = "\(shape)  \(confidence)"
      return item.needsPerson(under: minimumConfidence) ? style.doubtful(head) : style.strong(head)
    case .confirmed: return style.strong("\(shape)  \(confidence)  confirmed")
    case .rejected: return style.bad("\(shape)  \(confidence)  rejected")
    }
  }

  /// One bead a line, as positions on both sides, counted from 0: `[0, 1]:[0]`.
  ///
  /// Beads that a person rejected are left out.
  public static func ladder(_ review: StoryReview) -> String {
    review.items.filter { $0.status != .rejected }
      .map { "\($0.bead.source):\($0.bead.target)\n" }.joined()
  }

  /// What was kept and what was not; `stored` when it went into a memory.
  public static func summary(of harvest: StoryAlignment.Harvest, stored: HarvestReport?) -> String {
    let drafts = harvest.units.count { $0.status == .draft }
    var parts: [String]
    if let stored {
      let written = stored.written
      parts = ["\(written.added) units added, \(written.updated) updated, \(written.skipped) already there"]
      if stored.withdrawn > 0 { parts.append("\(stored.withdrawn) withdrawn") }
    } else {
      parts = ["\(harvest.units.count) units"]
    }
    if drafts > 0 {
      parts.append(
        "\(drafts) of them doubtful and kept as drafts; \(harvest.unpaired.count) unpaired beads left out")
    } else {
      parts.append(
        "\(harvest.doubtful.count) doubtful and \(harvest.unpaired.count) unpaired beads left out")
    }
    if !harvest.rejected.isEmpty { parts.append("\(harvest.rejected.count) rejected") }
    return parts.joined(separator: "; ") + "\n"
  }
}
