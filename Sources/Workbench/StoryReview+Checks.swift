public import Bitext
internal import Formats

/// Decisions do not fit the stories or each other.
public enum DecisionError: Error, Hashable, Sendable, CustomStringConvertible {
  case otherText(SourceLocation, side: String)
  case sharedSegment(SourceLocation)

  public var description: String {
    switch self {
    case .otherText(let location, let side):
      "\(location): decides about another text than the \(side) has there. Were the stories changed, or swapped? "
        + "Take the decisions in with bellek import, which needs no stories."
    case .sharedSegment(let location):
      "\(location): a segment of this confirmed bead is in another confirmed bead too. Remove one of the two lines."
    }
  }
}

extension StoryReview {
  /// Sees to it that a decision is about these stories.
  static func check(_ decision: BeadDecision, of alignment: StoryAlignment) throws {
    for (side, story, positions, text) in [
      ("source", alignment.source, decision.source, decision.unit.source.text),
      ("target", alignment.target, decision.target, decision.unit.target.text),
    ] {
      guard positions.allSatisfy({ $0 < story.segments.count }),
        StoryAlignment.joined(positions.map { story.segments[$0].content }, story.language).text == text
      else { throw DecisionError.otherText(decision.location, side: side) }
    }
  }

  /// By first source segment; a bead of the target alone follows the one that has the segment before it.
  static func inReadingOrder(_ items: [Item]) -> [Item] {
    var order = items.filter { !$0.bead.source.isEmpty }
      .sorted { ($0.bead.source.first ?? 0) < ($1.bead.source.first ?? 0) }
    let alone = items.filter { $0.bead.source.isEmpty }
      .sorted { ($0.bead.target.first ?? 0) < ($1.bead.target.first ?? 0) }
    for item in alone {
      let before = (item.bead.target.first ?? 0) - 1
      let place = order.firstIndex { $0.bead.target.contains(before) }.map { $0 + 1 } ?? 0
      order.insert(item, at: place)
    }
    return order
  }
}
