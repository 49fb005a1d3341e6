/// The `afterbreak` patterns of rules, each once.
struct SRXFollowers {
  private(set) var program = PatternProgram()
  /// Number of a rule's pattern, by rule.
  private(set) var numbers: [Int32] = []
  /// Whether the letter behind a place says all, by pattern.
  private(set) var isDecidedByLetter: [Bool] = []

  init(_ rules: [SRXRules.CheckedRule], sets: inout ScalarSetTable) {
    var known: [PatternNode: Int32] = [:]
    for rule in rules {
      let node = rule.after.parsed.node
      if let number = known[node] {
        numbers.append(number)
        continue
      }
      let number = Int32(known.count)
      known[node] = number
      numbers.append(number)
      program.add(node, number: number, sets: &sets)
      switch node {
      case .empty, .scalars: isDecidedByLetter.append(true)
      default: isDecidedByLetter.append(node == .anything)
      }
    }
  }

  /// Passes the rules whose pattern may begin with a letter.
  func filter(_ alphabet: PatternAlphabet) -> PatternAutomaton.Filter {
    PatternAutomaton.Filter(
      row: numbers, admitted: program.starts.map { program.openings(from: $0, in: alphabet) })
  }
}

/// Finds which `afterbreak` patterns match at a place.
final class SRXFollowing {
  private let followers: SRXFollowers
  private let alphabet: PatternAlphabet
  private let automaton: PatternAutomaton
  /// What runs that were in a state at a place came to, so that long runs from neighbouring places are
  /// made once.
  private var outcomes: [Stop: [Int32]] = [:]
  private var generation = 0

  private struct Stop: Hashable {
    var position: Int
    var state: Int
  }

  private static let bytesBetweenStops = 256

  init(_ followers: SRXFollowers, _ alphabet: PatternAlphabet, tracksWords: Bool) {
    self.followers = followers
    self.alphabet = alphabet
    automaton = PatternAutomaton(followers.program, alphabet, .gathering, tracksWords: tracksWords)
  }

  func beginText() { outcomes.removeAll() }

  /// Whether the filter has said all about the rule called `number`.
  func isDecidedByLetter(_ number: Int32) -> Bool {
    followers.isDecidedByLetter[Int(followers.numbers[Int(number)])]
  }

  /// Whether the rule's pattern is among `matches`.
  func contains(_ number: Int32, in matches: [Int32]) -> Bool {
    let wanted = followers.numbers[Int(number)]
    var (low, high) = (0, matches.count)
    while low < high {
      let middle = (low + high) / 2
      if matches[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low < matches.count && matches[low] == wanted
  }

  /// The patterns that match at `offset`, sorted.
  func matches(
    at offset: Int, _ context: PatternAutomaton.Context, _ lastLineEnd: Int, _ text: Span<UInt8>
  ) -> [Int32] {
    var state = automaton.start(context)
    var position = offset
    var block = offset / Self.bytesBetweenStops
    var passed: [Stop] = []
    generation = automaton.generation
    var outcome: [Int32]
    while true {
      if let known = automaton.outcome(of: state) {
        outcome = automaton.matches[known]
        break
      }
      guard position < text.count else {
        let last = automaton.step(state, alphabet.end)
        outcome = automaton.matches[last.matches]
        break
      }
      if position / Self.bytesBetweenStops != block {
        block = position / Self.bytesBetweenStops
        let stop = Stop(position: position, state: state)
        if let known = outcomes[stop] {
          outcome = known
          break
        }
        passed.append(stop)
      }
      let scalar = UTF8Scalar(text, at: position)
      let letter = alphabet.letter(of: scalar.value)
      state = automaton.step(state, position == lastLineEnd ? alphabet.last(letter) : letter).state
      position += scalar.length
      if automaton.generation != generation { forget(&passed) }
    }
    for stop in passed { outcomes[stop] = outcome }
    return outcome
  }

  /// States have been made anew: their numbers mean others now.
  private func forget(_ passed: inout [Stop]) {
    generation = automaton.generation
    passed.removeAll()
    outcomes.removeAll()
  }
}
