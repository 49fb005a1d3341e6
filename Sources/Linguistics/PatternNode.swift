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

extension PatternNode {
  /// How many scalars a match has, when all have as many.
  var fixedLength: Int? {
    switch self {
    case .empty, .assertion: return 0
    case .scalars: return 1
    case .sequence(let parts):
      return parts.reduce(0) { sum, part in sum.flatMap { sum in part.fixedLength.map { sum + $0 } } }
    case .choice(let parts):
      let lengths = Set(parts.map(\.fixedLength))
      return lengths.count == 1 ? parts[0].fixedLength : nil
    case .repeated(let part, let least, let most):
      guard least == most, let length = part.fixedLength else { return nil }
      let (product, overflow) = length.multipliedReportingOverflow(by: least)
      return overflow ? nil : product
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
  /// Whether a repetition asks for as little as it can (`*?`).
  var isLazy = false
}
