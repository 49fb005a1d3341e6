/// The rules of one language as automata: one reads for the rules that break, one for those that do not,
/// and one from a place on for what must follow.
final class SRXMachine {
  struct Result {
    var breaks: [Int] = []
    var decisions: [SRXDecision] = []
  }

  private let rules: [SRXRules.CheckedRule]
  private let alphabet: PatternAlphabet
  private let breaking: PatternAutomaton
  private let keeping: PatternAutomaton
  private let following: SRXFollowing
  private var confirmer: SRXConfirmer

  init(_ checked: [SRXRules.CheckedRule]) throws(SRXError) {
    rules = Self.withoutRepeats(checked)
    var sets = ScalarSetTable()
    var (breakProgram, keepProgram) = (PatternProgram(), PatternProgram())
    for (number, rule) in rules.enumerated() {
      if rule.rule.breaks {
        breakProgram.add(rule.before.parsed.node, number: Int32(number), sets: &sets)
      } else {
        keepProgram.add(rule.before.parsed.node, number: Int32(number), sets: &sets)
      }
    }
    let followers = SRXFollowers(rules, sets: &sets)
    let backward = SRXConfirmer.programs(for: rules, sets: &sets)
    let programs = [breakProgram, keepProgram, followers.program]
    var names = NamedScalarSets()
    guard
      let alphabet = PatternAlphabet(
        sets, names: &names, knowsLastLineEnd: programs.contains(where: \.usesLastLineEnd))
    else { throw Self.tooManyClasses(rules) }
    self.alphabet = alphabet
    let tracksWords = programs.contains(where: \.usesWordBoundaries)
    let filter = followers.filter(alphabet)
    breaking = PatternAutomaton(breakProgram, alphabet, .anywhere, filter: filter, tracksWords: tracksWords)
    keeping = PatternAutomaton(keepProgram, alphabet, .anywhere, filter: filter, tracksWords: tracksWords)
    following = SRXFollowing(followers, alphabet, tracksWords: tracksWords)
    confirmer = SRXConfirmer(backward, alphabet)
  }

  /// A rule that says what an earlier one says never decides.
  private static func withoutRepeats(_ rules: [SRXRules.CheckedRule]) -> [SRXRules.CheckedRule] {
    var seen: Set<[String]> = []
    return rules.filter { rule in
      seen.insert(["\(rule.rule.breaks)", rule.before.pattern, rule.after.pattern]).inserted
    }
  }

  private static func tooManyClasses(_ rules: [SRXRules.CheckedRule]) -> SRXError {
    guard let last = rules.last else { preconditionFailure("without rules there are two classes") }
    return SRXError(
      location: last.rule.location, rule: last.rule, side: .before, pattern: last.before.pattern,
      problem: .tooManyClasses)
  }

  func run(_ text: Span<UInt8>, traces: Bool) throws(SRXError) -> Result {
    var result = Result()
    following.beginText()
    confirmer.beginText()
    let start = PatternAutomaton.Context(isAtStart: true, isBehindWord: false)
    var cursor = SRXCursor(text, breaking.start(start), keeping.start(start))
    var segmentStart = 0
    while cursor.position < text.count {
      skip(&cursor, text)
      guard cursor.position < text.count else { break }
      let letter = cursor.letter(text, alphabet)
      let context = breaking.context(of: cursor.breakState)
      var breakStep = breaking.step(cursor.breakState, letter)
      let keepStep = keeping.step(cursor.keepState, letter)
      if breakStep.matches != 0, cursor.position > segmentStart {
        let place = Place(offset: cursor.position, segmentStart: segmentStart, context: context)
        let decision = try decide(
          place, text, breaks: breaking.matches[breakStep.matches], keeps: keeping.matches[keepStep.matches])
        if let decision, traces {
          result.decisions.append(SRXDecision(offset: place.offset, rule: rules[decision].rule))
        }
        if let decision, rules[decision].rule.breaks {
          result.breaks.append(place.offset)
          segmentStart = place.offset
          // What breaks next must begin behind this place.
          breakStep = breaking.step(breaking.start(context), letter)
        }
      }
      cursor.advance(text, breakStep, keepStep)
    }
    return result
  }

  /// The tables are held here alone, so that growing them later copies nothing.
  private func skip(_ cursor: inout SRXCursor, _ text: Span<UInt8>) {
    let (breaks, keeps) = (breaking.table, keeping.table)
    cursor.skip(text, alphabet, breaks: breaks.span, keeps: keeps.span)
  }

  private struct Place {
    var offset: Int
    var segmentStart: Int
    var context: PatternAutomaton.Context
  }

  /// The rule that decides at a place, if a breaking one matches there. Candidates are in the file's order.
  private func decide(
    _ place: Place, _ text: Span<UInt8>, breaks: [Int32], keeps: [Int32]
  ) throws(SRXError) -> Int? {
    var after: [Int32]?
    func holds(_ number: Int32) throws(SRXError) -> Bool {
      let rule = rules[Int(number)]
      if !following.isDecidedByLetter(number) {
        let matched = after ?? following.matches(at: place.offset, place.context, text)
        after = matched
        guard following.contains(number, in: matched) else { return false }
      }
      guard !rule.before.parsed.isExact || !rule.after.parsed.isExact else { return true }
      let first = rule.rule.breaks ? place.segmentStart : 0
      return try confirmer.confirms(rule, Int(number), at: place.offset, notBefore: first, text)
    }
    for breakNumber in breaks where try holds(breakNumber) {
      for keepNumber in keeps {
        guard keepNumber < breakNumber else { break }
        if try holds(keepNumber) { return Int(keepNumber) }
      }
      return Int(breakNumber)
    }
    return nil
  }
}
