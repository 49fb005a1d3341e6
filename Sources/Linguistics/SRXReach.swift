/// Finds where a rule's `beforebreak` begins, and how far it goes from there.
final class SRXReach {
  /// Reading on and on from place after place would take time by the square of the text.
  struct Exhausted: Error {}

  private let backward: [Int: PatternAutomaton]
  private let forward: [Int: PatternAutomaton]
  private let alphabet: PatternAlphabet
  private var stepsLeft = 0
  /// What the automata hold together.
  private(set) var weight = 0

  /// Of all automata, 64 MB: each alone stays under its own limit, but there may be one for each rule.
  static let maximumWeight = 8 << 20
  private static let stepsPerByte = 64
  private static let stepsPerText = 1 << 20

  /// Programs of the rules that need this.
  struct Programs {
    var backward: [Int: PatternProgram] = [:]
    var forward: [Int: PatternProgram] = [:]

    init(_ rules: [SRXRules.CheckedRule], sets: inout ScalarSetTable) {
      for (number, rule) in rules.enumerated() {
        if !rule.before.parsed.isExact || rule.isGreedy {
          var program = PatternProgram()
          program.add(rule.before.parsed.node.reversed, number: Int32(number), sets: &sets)
          backward[number] = program
        }
        if rule.isGreedy {
          var program = PatternProgram()
          program.add(rule.before.parsed.node, number: Int32(number), sets: &sets)
          forward[number] = program
        }
      }
    }
  }

  init(
    _ programs: Programs, _ alphabet: PatternAlphabet, filter: PatternAutomaton.Filter, tracksWords: Bool
  ) {
    self.alphabet = alphabet
    backward = programs.backward.mapValues {
      PatternAutomaton($0, alphabet, .fromStart, tracksWords: false)
    }
    forward = programs.forward.mapValues {
      PatternAutomaton($0, alphabet, .fromStart, filter: filter, tracksWords: tracksWords)
    }
  }

  func beginText(_ text: Span<UInt8>) {
    stepsLeft = Self.stepsPerText + Self.stepsPerByte * text.count
  }

  /// Gives `answer` the places where the rule may begin to match up to `place`, the nearest first, until it
  /// says yes; where the rule is not exact, or asserts something, it may not do so.
  func start<Failure: Error>(
    of number: Int, upTo place: Int, notBefore first: Int, _ text: Span<UInt8>,
    where answer: (Int) throws(Failure) -> Bool, exhausted: Failure
  ) throws(Failure) -> Bool {
    guard let automaton = backward[number] else { return false }
    let before = automaton.weight
    defer { grow(by: automaton.weight - before) }
    var state = automaton.start(PatternAutomaton.Context(isAtStart: false, isBehindWord: false))
    var position = place
    while true {
      let scalar = position > 0 ? UTF8Scalar(text, endingAt: position) : nil
      let step = automaton.step(state, scalar.map { alphabet.letter(of: $0.value) } ?? alphabet.end)
      if step.matches != 0, try answer(position) { return true }
      state = step.state
      stepsLeft -= 1
      guard stepsLeft > 0 else { throw exhausted }
      guard let scalar, position > first, !automaton.isDead(state) else { return false }
      position -= scalar.length
    }
  }

  /// Gives `see` the places behind `start` up to which the rule may match from there, as far as its letter
  /// behind the place allows, until it says stop.
  func ends<Failure: Error>(
    of number: Int, from start: Int, lastLineEnd: Int, _ text: Span<UInt8>,
    see: (Int) throws(Failure) -> Bool, exhausted: Failure
  ) throws(Failure) {
    guard let automaton = forward[number] else { return }
    let before = automaton.weight
    defer { grow(by: automaton.weight - before) }
    var state = automaton.start(context(at: start, text))
    var position = start
    while position < text.count {
      let scalar = UTF8Scalar(text, at: position)
      let letter = alphabet.letter(of: scalar.value)
      let step = automaton.step(state, position == lastLineEnd ? alphabet.last(letter) : letter)
      if step.matches != 0, try !see(position) { return }
      state = step.state
      guard !automaton.isDead(state) else { return }
      stepsLeft -= 1
      guard stepsLeft > 0 else { throw exhausted }
      position += scalar.length
    }
  }

  /// Between runs, when no state is in use.
  private func grow(by difference: Int) {
    weight += difference
    guard weight > Self.maximumWeight else { return }
    for automaton in backward.values { automaton.forget() }
    for automaton in forward.values { automaton.forget() }
    weight = 0
  }

  /// What assertions know at a place.
  func context(at place: Int, _ text: Span<UInt8>) -> PatternAutomaton.Context {
    var position = place
    while position > 0 {
      let scalar = UTF8Scalar(text, endingAt: position)
      let letter = alphabet.letter(of: scalar.value)
      if !alphabet.isExtending(letter) {
        return PatternAutomaton.Context(isAtStart: false, isBehindWord: alphabet.isWord(letter))
      }
      position -= scalar.length
      stepsLeft -= 1
    }
    return PatternAutomaton.Context(isAtStart: place == 0, isBehindWord: false)
  }
}
