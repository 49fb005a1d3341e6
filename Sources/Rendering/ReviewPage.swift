internal import Bitext
internal import CResources
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
    var generator = SystemRandomNumberGenerator()
    let nonce = String(generator.next(), radix: 36) + String(generator.next(), radix: 36)
    let script = ["model.js", "decisions.js", "view.js", "actions.js", "input.js", "main.js"].map(asset)
    return filled(
      asset("page.html"),
      [
        "nonce": nonce, "title": escaped("\(document): review"), "style": asset("page.css"),
        "script": script.joined(separator: "\n"),
        "story": embedded(json(review, document: document, minimumConfidence: minimumConfidence)),
      ])
  }

  private static func asset(_ name: String) -> String {
    var length: Int64 = 0
    guard let bytes = unsafe cresources_find("review/\(name)", &length) else {
      preconditionFailure("review/\(name) is not built in")
    }
    return unsafe String(decoding: UnsafeBufferPointer(start: bytes, count: Int(length)), as: UTF8.self)
  }

  /// Puts values in the place of `{{name}}`, in one pass: what a value holds is not looked at again.
  private static func filled(_ template: String, _ values: [String: String]) -> String {
    var result = ""
    for (number, part) in template.split(separator: "{{", omittingEmptySubsequences: false).enumerated() {
      if number == 0 {
        result += part
        continue
      }
      let pieces = part.split(separator: "}}", maxSplits: 1, omittingEmptySubsequences: false)
      result += (values[String(pieces[0])] ?? "") + pieces[1]
    }
    return result
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
  }

  /// JSON that can stand in a `<script>`: nothing in it looks like a tag or a comment.
  static func embedded(_ value: JSONValue) -> String {
    var bytes: [UInt8] = []
    for byte in value.text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): bytes += Array("\\u003c".utf8)
      case UInt8(ascii: ">"): bytes += Array("\\u003e".utf8)
      case UInt8(ascii: "&"): bytes += Array("\\u0026".utf8)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
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
