import Bitext
import Formats
import Rendering
import Workbench

/// Prints what `bellek segment` made of articles: as text while it is made, as JSON at the end.
struct SegmentPrinter {
  private(set) var isEmpty = true

  private let json: Bool
  private let explain: Bool
  private let style: TextStyle
  private var segments: [Bitext.Segment] = []
  private var explained: [ExplainedBlock] = []

  init(_ command: Segment) {
    (json, explain, style) = (command.output.json, command.explain, Console.style(command.output.color))
  }

  mutating func add(_ block: Block, number: Int, cutBy segmenter: StorySegmenter) throws {
    isEmpty = isEmpty && block.text.isEmpty
    if json || !explain { try segmenter.append(block, number: number, to: &segments) }
    if explain, let reasons = try segmenter.explain(block, number: number) { explained.append(reasons) }
    // In pieces, so that a long text is not held twice.
    if !json, segments.count + explained.count >= 64 { try printText() }
  }

  mutating func finish() throws {
    guard json else { return try printText() }
    let answer = JSONValue.members([
      "segments": .array(segments.map(StoryRendering.json)),
      "explanations": explain ? .array(explained.map(SegmentationRendering.json)) : nil,
    ])
    try Console.print(answer.indented)
  }

  private mutating func printText() throws {
    if explain {
      try Console.print(SegmentationRendering.text(explained, style: style))
      explained.removeAll(keepingCapacity: true)
    } else {
      try Console.print(StoryRendering.text(segments, style: style))
      segments.removeAll(keepingCapacity: true)
    }
  }
}
