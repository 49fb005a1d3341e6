/// Runs a program over a text in one pass, and makes the states that it needs as it goes.
///
/// A deterministic automaton, built lazily (Aho, Sethi, Ullman, *Compilers*, 1986, §3.9). What matches at a
/// place is known from the state there and the letter behind it. Linear in the text: when the steps of the
/// states take over 32 MB, or their nodes 16 MB, they are dropped and made anew. Not safe from two threads.
final class PatternAutomaton {
  enum Mode {
    /// Matches may begin anywhere; those that end at a place are told there.
    case anywhere
    /// Matches begin at the start; those that end at a place are told there.
    case fromStart
    /// Matches begin at the start; each is told from where it ends to where the run ends.
    case gathering
  }

  /// Which numbers count where a certain letter follows.
  struct Filter {
    /// By number, a row of `admitted`.
    var row: [Int32]
    /// By row, a set of letters.
    var admitted: [LetterSet]
  }

  /// The place of a state's row in the table, and what matched before the letter: an index into `matches`.
  struct Step {
    var entry: UInt64
    var state: Int { Int(truncatingIfNeeded: entry & 0xffff_ffff) }
    var matches: Int { Int(truncatingIfNeeded: entry >> 32) }
    var isUnknown: Bool { entry == unknown }
  }

  static let unknown = UInt64.max

  let alphabet: PatternAlphabet
  private let program: PatternProgram
  private let mode: Mode
  private let filter: Filter?
  private let tracksWords: Bool

  /// Steps by state and letter.
  private(set) var table: [UInt64] = []
  /// Sorted numbers; the first is the empty list.
  private(set) var matches: [[Int32]] = [[]]
  /// Rises when states are dropped, and with them every number of a state.
  private(set) var generation = 0
  private var matchIndexes: [[Int32]: Int] = [[]: 0]
  private var states: [State] = []
  /// What is asked often of a state, beside it.
  private var contexts: [Context] = []
  private var isEmpty: [Bool] = []
  private var outcomes: [Int] = []
  private var startIndexes = [Int](repeating: -1, count: 4)
  private var stateIndexes: [State: Int] = [:]
  private var openings: [Int: Opening] = [:]
  private var openingNodes = 0
  private let maximumStates: Int
  /// Nodes in all states.
  private(set) var heldNodes = 0

  // Used again and again.
  private var stack: [Int32] = []
  private var reached: [UInt32]
  private var queued: [UInt32]
  private var round: UInt32 = 0

  private struct State: Hashable {
    /// Nodes to go on from, sorted.
    var nodes: [Int32]
    var context: Context
  }

  /// What assertions know of the text before a place.
  struct Context: Hashable {
    var isAtStart: Bool
    var isBehindWord: Bool

    /// From 0 to 3.
    var number: Int { (isAtStart ? 2 : 0) + (isBehindWord ? 1 : 0) }
  }

  /// A step from the starts of all patterns.
  private struct Opening {
    var nodes: [Int32] = []
    var matches: [Int32] = []
  }

  private static let tableEntries = 4 << 20
  /// At most so many nodes in all states; a single one may have more.
  static let maximumNodes = 4 << 20

  init(
    _ program: PatternProgram, _ alphabet: PatternAlphabet, _ mode: Mode, filter: Filter? = nil,
    tracksWords: Bool
  ) {
    (self.program, self.alphabet, self.mode, self.filter) = (program, alphabet, mode, filter)
    self.tracksWords = tracksWords
    maximumStates = max(16, Self.tableEntries / alphabet.count)
    reached = [UInt32](repeating: 0, count: program.nodes.count)
    queued = reached
  }

  /// The state that begins a run.
  func start(_ context: Context) -> Int {
    var context = context
    context.isBehindWord = context.isBehindWord && tracksWords
    if startIndexes[context.number] >= 0 { return startIndexes[context.number] }
    let start = index(of: State(nodes: mode == .anywhere ? [] : program.starts.sorted(), context: context))
    startIndexes[context.number] = start
    return start
  }

  func context(of state: Int) -> Context { contexts[state / alphabet.count] }

  /// What all further steps would tell, as an index into `matches`, when that is known in `state`: for
  /// `gathering`.
  func outcome(of state: Int) -> Int? {
    let outcome = outcomes[state / alphabet.count]
    return outcome >= 0 ? outcome : nil
  }

  /// Whether nothing that has begun can match any more.
  func isDead(_ state: Int) -> Bool { isEmpty[state / alphabet.count] }

  func step(_ state: Int, _ letter: Int) -> Step {
    let known = Step(entry: table[state + letter])
    return known.isUnknown ? build(state, letter) : known
  }

  private func build(_ state: Int, _ letter: Int) -> Step {
    let from = states[state / alphabet.count]
    var opening = mode == .anywhere ? self.opening(from.context, letter) : Opening()
    advance(from.nodes, from.context, letter, into: &opening, isNew: mode != .anywhere)
    let next = State(
      nodes: opening.nodes.sorted(),
      context: Context(
        isAtStart: false,
        isBehindWord: tracksWords
          && (alphabet.isExtending(letter) ? from.context.isBehindWord : alphabet.isWord(letter))))
    var numbers = Array(Set(opening.matches)).sorted()
    if let filter { numbers.removeAll { !filter.admitted[Int(filter.row[Int($0)])].contains(letter) } }
    let before = generation
    let target = index(of: next)
    // Behind the line above, which may drop what was known.
    let step = Step(entry: UInt64(matchIndex(of: numbers)) << 32 | UInt64(target))
    if generation == before { table[state + letter] = step.entry }
    return step
  }

  private func opening(_ context: Context, _ letter: Int) -> Opening {
    let key = 4 * letter + context.number
    if let opening = openings[key] { return opening }
    var opening = Opening()
    advance(program.starts, context, letter, into: &opening, isNew: true)
    openingNodes += opening.nodes.count + opening.matches.count
    if openingNodes > Self.tableEntries {
      openings.removeAll()
      openingNodes = 0
    }
    openings[key] = opening
    return opening
  }

  /// Adds where `nodes` lead by `letter`, and what matches before it.
  private func advance(
    _ nodes: [Int32], _ context: Context, _ letter: Int, into opening: inout Opening, isNew: Bool
  ) {
    round += 1
    if !isNew { for node in opening.nodes { queued[Int(node)] = round } }
    stack += nodes
    while let index = stack.popLast() {
      guard reached[Int(index)] != round else { continue }
      reached[Int(index)] = round
      switch program.nodes[Int(index)] {
      case .split(let first, let second): stack += [first, second]
      case .assertion(let assertion, let next):
        if holds(assertion, context, letter) { stack.append(next) }
      case .scalars(let set, let next):
        if alphabet.contains(letter, in: set) { queue(next, &opening) }
      case .match(let number):
        opening.matches.append(number)
        if mode == .gathering { queue(index, &opening) }
      }
    }
  }

  private func queue(_ node: Int32, _ opening: inout Opening) {
    guard queued[Int(node)] != round else { return }
    queued[Int(node)] = round
    opening.nodes.append(node)
  }

  private func holds(_ assertion: PatternAssertion, _ context: Context, _ letter: Int) -> Bool {
    switch assertion {
    case .textStart: context.isAtStart
    case .textEnd: letter == alphabet.end
    case .lastLineEnd: alphabet.isLastLineEnd(letter)
    case .wordBoundary: isBoundary(context, letter)
    case .noWordBoundary: !isBoundary(context, letter)
    }
  }

  private func isBoundary(_ context: Context, _ letter: Int) -> Bool {
    !alphabet.isExtending(letter) && alphabet.isWord(letter) != context.isBehindWord
  }

  private func matchIndex(of numbers: [Int32]) -> Int {
    if let index = matchIndexes[numbers] { return index }
    matches.append(numbers)
    matchIndexes[numbers] = matches.count - 1
    return matches.count - 1
  }

  private func index(of state: State) -> Int {
    if let index = stateIndexes[state] { return index }
    if states.count >= maximumStates || heldNodes + state.nodes.count > Self.maximumNodes { forget() }
    let index = states.count * alphabet.count
    states.append(state)
    heldNodes += state.nodes.count
    contexts.append(state.context)
    isEmpty.append(state.nodes.isEmpty)
    outcomes.append(mode == .gathering ? settledOutcome(of: state) : -1)
    stateIndexes[state] = index
    table += repeatElement(Self.unknown, count: alphabet.count)
    return index
  }

  /// What it holds of memory, in numbers of 8 bytes, about.
  var weight: Int { table.count + heldNodes / 2 }

  /// Drops all states; those that the caller knows mean nothing any more.
  func forget() {
    generation += 1
    states.removeAll()
    heldNodes = 0
    contexts.removeAll()
    isEmpty.removeAll()
    outcomes.removeAll()
    startIndexes = [-1, -1, -1, -1]
    stateIndexes.removeAll()
    table.removeAll()
    matches = [[]]
    matchIndexes = [[]: 0]
  }

  /// Where only matches are left, their index, else -1.
  private func settledOutcome(of state: State) -> Int {
    var numbers: [Int32] = []
    for node in state.nodes {
      guard case .match(let number) = program.nodes[Int(node)] else { return -1 }
      numbers.append(number)
    }
    return matchIndex(of: numbers.sorted())
  }
}
