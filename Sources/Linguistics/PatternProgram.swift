/// Several patterns as one nondeterministic automaton (Thompson, Communications of the ACM 11(6), 1968).
struct PatternProgram {
  enum Node {
    /// Reads a scalar of a set.
    case scalars(set: Int32, next: Int32)
    case split(Int32, Int32)
    case assertion(PatternAssertion, next: Int32)
    /// The pattern with this number has matched.
    case match(Int32)
  }

  private(set) var nodes: [Node] = []
  /// Where each pattern begins, in the order in which they were added.
  private(set) var starts: [Int32] = []
  private(set) var usesWordBoundaries = false
  private(set) var usesLastLineEnd = false

  /// Adds a pattern whose match will be called `number`.
  mutating func add(_ node: PatternNode, number: Int32, sets: inout ScalarSetTable) {
    let end = append(.match(number))
    starts.append(compile(node, then: end, &sets))
  }

  private mutating func append(_ node: Node) -> Int32 {
    nodes.append(node)
    return Int32(nodes.count - 1)
  }

  private mutating func compile(_ node: PatternNode, then next: Int32, _ sets: inout ScalarSetTable) -> Int32
  {
    switch node {
    case .empty: return next
    case .scalars(let set): return append(.scalars(set: sets.index(of: set), next: next))
    case .sequence(let parts):
      return parts.reversed().reduce(next) { next, part in compile(part, then: next, &sets) }
    case .choice(let parts):
      let entries = parts.map { compile($0, then: next, &sets) }
      return entries.dropLast().reversed().reduce(entries[entries.count - 1]) { append(.split($1, $0)) }
    case .repeated(let part, let least, let most):
      var entry = next
      if let most {
        for _ in least..<most { entry = append(.split(compile(part, then: entry, &sets), next)) }
      } else {
        entry = append(.match(-1))
        nodes[Int(entry)] = .split(compile(part, then: entry, &sets), next)
      }
      for _ in 0..<least { entry = compile(part, then: entry, &sets) }
      return entry
    case .assertion(let assertion):
      switch assertion {
      case .wordBoundary, .noWordBoundary: usesWordBoundaries = true
      case .lastLineEnd: usesLastLineEnd = true
      case .textStart, .textEnd: break
      }
      return append(.assertion(assertion, next: next))
    }
  }

  /// Which letters may begin a match from `start`; all of them when it may be empty.
  func openings(from start: Int32, in alphabet: PatternAlphabet) -> LetterSet {
    var seen: Set<Int32> = []
    var stack = [start]
    var letters = LetterSet.none
    while let index = stack.popLast() {
      guard seen.insert(index).inserted else { continue }
      switch nodes[Int(index)] {
      case .scalars(let set, _):
        alphabet.insert(set, into: &letters)
      case .split(let first, let second): stack += [first, second]
      case .assertion(_, let next): stack.append(next)
      case .match: return .all
      }
    }
    return letters
  }
}

extension PatternNode {
  /// How many nodes of a program it makes, about; never more than `Int.max / 2`.
  var size: Int {
    func limited(_ value: (partialValue: Int, overflow: Bool)) -> Int {
      value.overflow ? .max / 2 : min(value.partialValue, .max / 2)
    }
    switch self {
    case .empty: return 0
    case .scalars, .assertion: return 1
    case .sequence(let parts), .choice(let parts):
      return parts.reduce(parts.count) { limited($0.addingReportingOverflow($1.size)) }
    case .repeated(let part, let least, let most):
      return limited((part.size + 1).multipliedReportingOverflow(by: max(1, most ?? least + 1)))
    }
  }

  /// The same with every count made "any number", which matches more.
  var uncounted: PatternNode {
    switch self {
    case .empty, .scalars, .assertion: self
    case .sequence(let parts): .sequence(parts.map(\.uncounted))
    case .choice(let parts): .choice(parts.map(\.uncounted))
    case .repeated(let part, let least, let most):
      .repeated(part.uncounted, least: min(least, 1), most: most == 1 ? 1 : nil)
    }
  }
}
