internal import Bitext
internal import Formats
public import Workbench

/// A page on which a person decides about the beads of an alignment.
///
/// One file of HTML that loads nothing and sends nothing: its policy forbids it every address, and only its
/// own script and style run. Texts of the stories stand in it as JSON that no parser of HTML can leave, and
/// reach the page as text, never as markup. What the person decides is saved as ``Formats/BeadDecision``.
public enum ReviewPage {
  /// The page for `review`.
  ///
  /// - Parameters:
  ///   - review: An alignment with what was decided so far.
  ///   - document: The name of the story, which units will say they come from.
  ///   - minimumConfidence: 0…1; pairs under it come first.
  /// - Returns: HTML.
  public static func html(_ review: StoryReview, document: String, minimumConfidence: Double) -> String {
    PageTemplate.page(
      title: "\(document): review", styles: ["page/frame.css", "review/page.css"],
      scripts: ["model.js", "decisions.js", "view.js", "actions.js", "input.js", "main.js"].map {
        "review/\($0)"
      },
      body: PageTemplate.filled(
        PageTemplate.asset("review/page.html"),
        [
          "story": PageTemplate.embedded(
            json(review, document: document, minimumConfidence: minimumConfidence))
        ]))
  }
}

extension ReviewPage {
  /// What the page's script works on.
  private static func json(
    _ review: StoryReview, document: String, minimumConfidence: Double
  ) -> JSONValue {
    let (source, target) = (review.alignment.source, review.alignment.target)
    return .members([
      "document": .string(document), "threshold": .number("\(minimumConfidence)"),
      "languages": .members(["source": json(source), "target": json(target)]),
      "source": .array(source.segments.map(json)), "target": .array(target.segments.map(json)),
      "proposals": .array(review.alignment.beads.map(proposal)),
      "beads": .array(review.items.map(json)),
    ])
  }

  private static func json(_ story: Story) -> JSONValue {
    .members([
      "tag": .string(story.language.description), "isRightToLeft": .bool(story.isRightToLeft),
      "gap": .string(story.gapBetweenSegments),
    ])
  }

  private static func json(_ segment: Segment) -> JSONValue {
    .members([
      "text": .string(segment.text), "role": .string(segment.role.rawValue),
      "codes": segment.content.codes.isEmpty
        ? nil : .array(segment.content.codes.map(StoryRendering.json)),
    ])
  }

  /// With all digits of the confidence, so that a decision says the same as the aligner did.
  private static func proposal(_ bead: Bead) -> JSONValue {
    json(StoryReview.Item(bead: bead, status: .open, isProposed: true))
  }

  private static func json(_ item: StoryReview.Item) -> JSONValue {
    .members([
      "source": .array(item.bead.source.map(JSONValue.integer)),
      "target": .array(item.bead.target.map(JSONValue.integer)),
      "confidence": item.isProposed ? .number("\(item.bead.confidence)") : .null,
      "status": .string(item.status.rawValue),
    ])
  }
}
