/// Asks ICU about rules that automata only know roughly.
struct SRXConfirmer {
  private let backward: [Int: PatternProgram]
  private let alphabet: PatternAlphabet
  private var automata: [Int: PatternAutomaton] = [:]
  private var regexes: [String: PatternRegex] = [:]

  init(_ backward: [Int: PatternProgram], _ alphabet: PatternAlphabet) {
    (self.backward, self.alphabet) = (backward, alphabet)
  }

  /// For each rule whose `beforebreak` is not exact, a program that reads backward to where it may begin.
  static func programs(
    for rules: [SRXRules.CheckedRule], sets: inout ScalarSetTable
  ) -> [Int: PatternProgram] {
    var programs: [Int: PatternProgram] = [:]
    for (number, rule) in rules.enumerated() where !rule.before.parsed.isExact {
      var program = PatternProgram()
      program.add(rule.before.parsed.node.reversed, number: 0, sets: &sets)
      programs[number] = program
    }
    return programs
  }

  func beginText() {
    for regex in regexes.values { regex.beginText() }
  }

  /// Whether the rule matches at `place`, its `beforebreak` taking nothing in front of `first`.
  mutating func confirms(
    _ rule: SRXRules.CheckedRule, _ number: Int, at place: Int, notBefore first: Int, _ text: Span<UInt8>
  ) throws(SRXError) -> Bool {
    if !rule.before.parsed.isExact {
      let regex = try regex(rule, .before)
      do throws(PatternRegex.Exhausted) {
        guard try begins(number, regex, at: place, notBefore: first, text) else { return false }
      } catch {
        throw Self.error(rule, .before, .tooSlow)
      }
    }
    if !rule.after.parsed.isExact {
      let regex = try regex(rule, .after)
      do throws(PatternRegex.Exhausted) {
        return try regex.begins(at: place, in: text)
      } catch {
        throw Self.error(rule, .after, .tooSlow)
      }
    }
    return true
  }

  /// Whether there is a start from which `regex` matches up to `place`, the nearest first.
  private mutating func begins(
    _ number: Int, _ regex: PatternRegex, at place: Int, notBefore first: Int, _ text: Span<UInt8>
  ) throws(PatternRegex.Exhausted) -> Bool {
    guard let automaton = automaton(number) else { return false }
    var state = automaton.start(PatternAutomaton.Context(isAtStart: false, isBehindWord: false))
    var position = place
    while true {
      let letter =
        position > 0 ? alphabet.letter(of: UTF8Scalar(text, endingAt: position).value) : alphabet.end
      let step = automaton.step(state, letter)
      if step.matches != 0, try regex.matches(position..<place, in: text) { return true }
      state = step.state
      guard position > first, !automaton.isDead(state) else { return false }
      position -= UTF8Scalar(text, endingAt: position).length
    }
  }

  private mutating func automaton(_ number: Int) -> PatternAutomaton? {
    if let automaton = automata[number] { return automaton }
    guard let program = backward[number] else { return nil }
    let automaton = PatternAutomaton(program, alphabet, .fromStart, tracksWords: false)
    automata[number] = automaton
    return automaton
  }

  private mutating func regex(
    _ rule: SRXRules.CheckedRule, _ side: SRXError.Side
  ) throws(SRXError) -> PatternRegex {
    let pattern = side == .before ? rule.before.pattern : rule.after.pattern
    if let regex = regexes[pattern] { return regex }
    do throws(PatternRegex.Fault) {
      let regex = try PatternRegex(pattern)
      regexes[pattern] = regex
      return regex
    } catch {
      throw Self.error(rule, side, .notExpression(reason: error.reason, at: error.place))
    }
  }

  private static func error(
    _ rule: SRXRules.CheckedRule, _ side: SRXError.Side, _ problem: SRXError.Problem
  ) -> SRXError {
    SRXError(
      location: rule.rule.location, rule: rule.rule, side: side,
      pattern: side == .before ? rule.before.pattern : rule.after.pattern, problem: problem)
  }
}
