/// A regular expression as a tree, as far as automata know such.
indirect enum PatternNode: Hashable, Sendable {
  case empty
  case scalars(ScalarSet)
  case sequence([PatternNode])
  case choice([PatternNode])
  /// At least `least` times, at most `most`; without end when that is `nil`.
  case repeated(PatternNode, least: Int, most: Int?)
  case assertion(PatternAssertion)

  /// Any text at all.
  static let anything = PatternNode.repeated(.scalars(.any), least: 0, most: nil)

  /// Matches backward what this one matches, and more where this one asserts something.
  var reversed: PatternNode {
    switch self {
    case .empty, .scalars: self
    case .sequence(let parts): .sequence(parts.reversed().map(\.reversed))
    case .choice(let parts): .choice(parts.map(\.reversed))
    case .repeated(let part, let least, let most): .repeated(part.reversed, least: least, most: most)
    case .assertion: .empty
    }
  }
}

/// Something that holds at a place, between two scalars.
enum PatternAssertion: Hashable, Sendable {
  case wordBoundary
  case noWordBoundary
  case textStart
  case textEnd
  /// The end of the text, or a line end that is the last thing in it.
  case lastLineEnd
}

/// What a pattern was understood as.
struct ParsedPattern: Hashable, Sendable {
  /// Matches all that the pattern matches.
  var node: PatternNode
  /// Whether `node` matches nothing else.
  var isExact: Bool
}
